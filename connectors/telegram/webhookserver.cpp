// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/telegram/webhookserver.h"

#include <microhttpd.h>

#include <algorithm>
#include <cstring>
#include <vector>

#ifdef Q_OS_WIN
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <arpa/inet.h>
#include <netinet/in.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace centrala::telegram {

namespace {

QByteArray headerOf(MHD_Connection *connection, const char *name)
{
    const char *value = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
    return value ? QByteArray(value) : QByteArray();
}

MHD_Result answered(MHD_Connection *connection, int status)
{
    MHD_Response *response = MHD_create_response_from_buffer(0, nullptr, MHD_RESPMEM_PERSISTENT);
    if (!response)
        return MHD_NO;
    if (status == MHD_HTTP_SERVICE_UNAVAILABLE)
        MHD_add_response_header(response, MHD_HTTP_HEADER_RETRY_AFTER,
                                QByteArray::number(WebhookServer::kRetryAfterS).constData());
    const MHD_Result queued = MHD_queue_response(connection, static_cast<unsigned>(status), response);
    MHD_destroy_response(response);
    return queued;
}

MHD_Result accessCall(void *object, MHD_Connection *connection, const char *url, const char *method, const char *,
                      const char *data, size_t *size, void **request)
{
    auto *server = static_cast<WebhookServer *>(object);
    auto *body = static_cast<QByteArray *>(*request);
    if (!body) {
        const int refused = server->refusal(method, url, headerOf(connection, server->door().secretHeader.constData()),
                                            headerOf(connection, MHD_HTTP_HEADER_CONTENT_LENGTH));
        if (refused != 0)
            return answered(connection, refused);
        *request = new QByteArray;
        return MHD_YES;
    }
    if (*size > 0) {
        // Without a Content-Length it is counted as it comes; what is too much is not kept.
        const auto more = static_cast<qsizetype>(*size);
        *size = 0;
        if (body->size() <= WebhookServer::kBodyLimit)
            body->append(data, std::min<qsizetype>(more, WebhookServer::kBodyLimit + 1 - body->size()));
        return MHD_YES;
    }
    if (body->size() > WebhookServer::kBodyLimit)
        return answered(connection, MHD_HTTP_CONTENT_TOO_LARGE);
    return answered(connection, server->handle(*body));
}

void completedCall(void *, MHD_Connection *, void **request, MHD_RequestTerminationCode)
{
    delete static_cast<QByteArray *>(*request);
    *request = nullptr;
}

} // namespace

void WebhookCall::answer(int status)
{
    const QMutexLocker lock(&m_mutex);
    if (m_status != 0)
        return;
    m_status = status;
    m_done.release();
}

int WebhookCall::waitForAnswer(int limitMs)
{
    if (!m_done.tryAcquire(1, limitMs))
        answer(MHD_HTTP_SERVICE_UNAVAILABLE);
    const QMutexLocker lock(&m_mutex);
    return m_status;
}

bool isSameSecret(const QByteArray &one, const QByteArray &other)
{
    quint32 difference = one.size() == other.size() ? 0 : 1;
    for (qsizetype i = 0; i < one.size(); ++i)
        difference |= static_cast<quint8>(one[i]) ^ static_cast<quint8>(i < other.size() ? other[i] : 0);
    return difference == 0;
}

WebhookServer::WebhookServer(Door door, QObject *parent) : QObject(parent), m_door(std::move(door))
{
    qRegisterMetaType<WebhookCallPtr>();
}

WebhookServer::~WebhookServer()
{
    close();
}

Result<void> WebhookServer::listen(const QHostAddress &address, quint16 port)
{
    sockaddr_storage where{};
    unsigned flags = MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_THREAD_PER_CONNECTION | MHD_USE_AUTO;
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        auto *v6 = reinterpret_cast<sockaddr_in6 *>(&where);
        v6->sin6_family = AF_INET6;
        v6->sin6_port = htons(port);
        const Q_IPV6ADDR octets = address.toIPv6Address();
        std::memcpy(&v6->sin6_addr, &octets, sizeof octets);
        flags |= MHD_USE_IPv6;
    } else {
        auto *v4 = reinterpret_cast<sockaddr_in *>(&where);
        v4->sin_family = AF_INET;
        v4->sin_port = htons(port);
        v4->sin_addr.s_addr = htonl(address.toIPv4Address());
    }
    m_daemon = MHD_start_daemon(flags, port, nullptr, nullptr, &accessCall, this, MHD_OPTION_SOCK_ADDR, &where,
                                MHD_OPTION_CONNECTION_LIMIT, kConnectionLimit, MHD_OPTION_CONNECTION_TIMEOUT,
                                kQuietLimitS, MHD_OPTION_CONNECTION_MEMORY_LIMIT, size_t(16 * 1024),
                                MHD_OPTION_NOTIFY_COMPLETED, &completedCall, nullptr, MHD_OPTION_END);
    if (m_daemon)
        return {};
    return Error{
        Error::Kind::Offline, u"%1:%2"_s.arg(address.toString()).arg(port), u"the HTTP address cannot be used"_s, {}};
}

void WebhookServer::close()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_closed = true;
        for (WebhookCall *call : std::as_const(m_waiting))
            call->answer(MHD_HTTP_SERVICE_UNAVAILABLE);
    }
    if (m_daemon)
        MHD_stop_daemon(std::exchange(m_daemon, nullptr));
}

int WebhookServer::refusal(const QByteArray &method, const QByteArray &path, const QByteArray &secret,
                           const QByteArray &length) const
{
    if (path != m_door.path)
        return MHD_HTTP_NOT_FOUND;
    if (method != MHD_HTTP_METHOD_POST)
        return MHD_HTTP_METHOD_NOT_ALLOWED;
    if (!isSameSecret(secret, m_door.secret))
        return MHD_HTTP_FORBIDDEN;
    return length.toLongLong() > kBodyLimit ? MHD_HTTP_CONTENT_TOO_LARGE : 0;
}

int WebhookServer::handle(const QByteArray &body)
{
    const auto call = std::make_shared<WebhookCall>(body);
    {
        const QMutexLocker lock(&m_mutex);
        if (m_closed)
            return MHD_HTTP_SERVICE_UNAVAILABLE;
        m_waiting.insert(call.get());
    }
    QMetaObject::invokeMethod(
        this, [this, call] { Q_EMIT called(call); }, Qt::QueuedConnection);
    const int status = call->waitForAnswer(kAnswerLimitMs);
    const QMutexLocker lock(&m_mutex);
    m_waiting.remove(call.get());
    return status;
}

} // namespace centrala::telegram
