// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/httpserver.h"

#include <QElapsedTimer>

#include <microhttpd.h>

#include <algorithm>
#include <cstring>

#ifdef Q_OS_WIN
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <arpa/inet.h>
#include <netinet/in.h>
#endif

namespace centrala::hub {

/// A call on its way. Its connection sleeps from the moment it is passed on until it is answered.
struct HttpCall
{
    ChannelCall content;
    QElapsedTimer age;
    QMutex mutex;
    MHD_Connection *asleep = nullptr;
    int status = 0;

    /// The first answer counts. From any thread.
    void answer(int with)
    {
        const QMutexLocker lock(&mutex);
        if (status != 0)
            return;
        status = with;
        if (asleep)
            MHD_resume_connection(asleep);
    }
    void sleep(MHD_Connection *connection)
    {
        const QMutexLocker lock(&mutex);
        if (status != 0)
            return;
        MHD_suspend_connection(connection);
        asleep = connection;
    }
    [[nodiscard]] bool isWhole()
    {
        const QMutexLocker lock(&mutex);
        return asleep != nullptr;
    }
    [[nodiscard]] int answered()
    {
        const QMutexLocker lock(&mutex);
        return status;
    }
};

namespace {

/// For a body of a megabyte over a slow line; who takes longer holds a place that others need.
constexpr std::chrono::milliseconds kBodyTime{10'000};

/// What is kept of one request between the calls of libmicrohttpd.
using Kept = std::shared_ptr<HttpCall>;

MHD_Result queue(MHD_Connection *connection, const Page &page)
{
    MHD_Response *response = MHD_create_response_from_buffer(
        static_cast<size_t>(page.text.size()), const_cast<char *>(page.text.constData()), MHD_RESPMEM_MUST_COPY);
    if (!response)
        return MHD_NO;
    MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, page.type.constData());
    MHD_add_response_header(response, MHD_HTTP_HEADER_CACHE_CONTROL, "no-store");
    if (page.status == callstatus::kNotNow)
        MHD_add_response_header(response, MHD_HTTP_HEADER_RETRY_AFTER,
                                QByteArray::number(HttpServer::kRetryAfterS).constData());
    const MHD_Result queued = MHD_queue_response(connection, page.status, response);
    MHD_destroy_response(response);
    return queued;
}

MHD_Result queue(MHD_Connection *connection, int status)
{
    return queue(connection, Page{static_cast<unsigned>(status), {}});
}

MHD_Result takeHeader(void *call, MHD_ValueKind, const char *name, const char *value)
{
    static_cast<ChannelCall *>(call)->headers.insert(QString::fromLatin1(name).toLower(),
                                                     QString::fromUtf8(value ? value : ""));
    return MHD_YES;
}

MHD_Result takeArgument(void *text, MHD_ValueKind, const char *name, const char *value)
{
    auto &query = *static_cast<QString *>(text);
    if (!query.isEmpty())
        query += u'&';
    query += QString::fromLatin1(QByteArray(name).toPercentEncoding());
    if (value)
        query += u'=' + QString::fromLatin1(QByteArray(value).toPercentEncoding());
    return MHD_YES;
}

} // namespace

/// What libmicrohttpd calls. https://www.gnu.org/software/libmicrohttpd/manual/
struct HttpCallbacks
{
    static MHD_Result handle(void *object, MHD_Connection *connection, const char *url, const char *method,
                             const char *, const char *data, size_t *size, void **request)
    {
        auto &server = *static_cast<HttpServer *>(object);
        const bool isRead =
            std::strcmp(method, MHD_HTTP_METHOD_GET) == 0 || std::strcmp(method, MHD_HTTP_METHOD_HEAD) == 0;
        if (isRead)
            return readPage(server, connection, url, size);
        if (std::strcmp(method, MHD_HTTP_METHOD_POST) != 0)
            return queue(connection, Page{MHD_HTTP_METHOD_NOT_ALLOWED, "GET or POST\n"});
        if (!*request)
            return begin(server, connection, url, request);
        const Kept &call = *static_cast<Kept *>(*request);
        if (*size > 0) {
            if (call->answered() != 0) // given up: nobody waits for the rest
                return MHD_NO;
            // Without a Content-Length it is counted as it comes; what is too much is not kept.
            QByteArray &body = call->content.body;
            const qint64 room = ChannelCall::kBodyLimit + 1 - body.size();
            body.append(data, std::min(static_cast<qint64>(*size), room));
            *size = 0;
            return MHD_YES;
        }
        if (const int status = call->answered(); status != 0)
            return queue(connection, status);
        if (call->content.body.size() > ChannelCall::kBodyLimit)
            return queue(connection, callstatus::kTooLarge);
        call->sleep(connection);
        server.pass(call);
        return MHD_YES;
    }

    static MHD_Result readPage(const HttpServer &server, MHD_Connection *connection, const char *url, size_t *size)
    {
        if (*size == 0)
            return queue(connection, server.page(url));
        *size = 0;
        return MHD_YES;
    }

    static MHD_Result begin(HttpServer &server, MHD_Connection *connection, const char *url, void **request)
    {
        const char *length = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, MHD_HTTP_HEADER_CONTENT_LENGTH);
        if (QByteArray(length).toLongLong() > ChannelCall::kBodyLimit)
            return queue(connection, callstatus::kTooLarge);
        const Kept call = server.begin();
        if (!call)
            return queue(connection, callstatus::kNotNow);
        call->content.path = QString::fromUtf8(url);
        MHD_get_connection_values(connection, MHD_HEADER_KIND, &takeHeader, &call->content);
        MHD_get_connection_values(connection, MHD_GET_ARGUMENT_KIND, &takeArgument, &call->content.query);
        *request = new Kept(call);
        return MHD_YES;
    }

    static void completed(void *object, MHD_Connection *, void **request, MHD_RequestTerminationCode)
    {
        const std::unique_ptr<Kept> call(static_cast<Kept *>(*request));
        *request = nullptr;
        if (call)
            static_cast<HttpServer *>(object)->end(call->get());
    }
};

HttpServer::HttpServer(const Figures &figures, AnswerCall answerCall, QObject *parent)
    : QObject(parent), m_figures(figures), m_answerCall(std::move(answerCall))
{
    m_sweep.callOnTimeout(this, [this] { giveUp(kAnswerLimit); });
}

HttpServer::~HttpServer()
{
    close();
}

void HttpServer::close()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_isClosed = true;
    }
    giveUp(std::chrono::milliseconds(0));
    if (m_daemon)
        MHD_stop_daemon(std::exchange(m_daemon, nullptr));
}

Result<void> HttpServer::listen(const QHostAddress &address, quint16 port, const QByteArray &certificate,
                                const QByteArray &key)
{
    m_isLoopback = address.isLoopback();
    m_certificate = certificate;
    m_key = key;
    sockaddr_storage where{};
    unsigned flags = MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_AUTO | MHD_ALLOW_SUSPEND_RESUME;
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
    std::vector<MHD_OptionItem> options{
        {MHD_OPTION_SOCK_ADDR, 0, &where},
        {MHD_OPTION_CONNECTION_LIMIT, kConnectionLimit, nullptr},
        {MHD_OPTION_CONNECTION_TIMEOUT, kQuietLimitS, nullptr},
        {MHD_OPTION_CONNECTION_MEMORY_LIMIT, ChannelCall::kHeadersLimit, nullptr},
        {MHD_OPTION_NOTIFY_COMPLETED, reinterpret_cast<intptr_t>(&HttpCallbacks::completed), this},
    };
    if (!key.isEmpty()) {
        flags |= MHD_USE_TLS;
        options.push_back({MHD_OPTION_HTTPS_MEM_CERT, 0, m_certificate.data()});
        options.push_back({MHD_OPTION_HTTPS_MEM_KEY, 0, m_key.data()});
    }
    if (!m_isLoopback) // there all come from the proxy
        options.push_back({MHD_OPTION_PER_IP_CONNECTION_LIMIT, kConnectionLimit / 8, nullptr});
    options.push_back({MHD_OPTION_END, 0, nullptr});
    m_daemon = MHD_start_daemon(flags, port, nullptr, nullptr, &HttpCallbacks::handle, this, MHD_OPTION_ARRAY,
                                options.data(), MHD_OPTION_END);
    if (!m_daemon)
        return Error{Error::Kind::Offline, address.toString(), QStringLiteral("the HTTP address cannot be used"), {}};
    m_sweep.start(std::chrono::seconds(1));
    return {};
}

quint16 HttpServer::port() const
{
    const MHD_DaemonInfo *info = m_daemon ? MHD_get_daemon_info(m_daemon, MHD_DAEMON_INFO_BIND_PORT) : nullptr;
    return info ? info->port : 0;
}

std::shared_ptr<HttpCall> HttpServer::begin()
{
    const QMutexLocker lock(&m_mutex);
    const auto open =
        std::count_if(m_calls.begin(), m_calls.end(), [](const auto &one) { return one->answered() == 0; });
    if (m_isClosed || open >= kCallLimit)
        return nullptr;
    auto call = std::make_shared<HttpCall>();
    call->age.start();
    m_calls.push_back(call);
    return call;
}

void HttpServer::pass(const std::shared_ptr<HttpCall> &call)
{
    QMetaObject::invokeMethod(
        this, [this, call] { m_answerCall(call->content).then([call](int status) { call->answer(status); }); });
}

void HttpServer::end(const HttpCall *call)
{
    const QMutexLocker lock(&m_mutex);
    std::erase_if(m_calls, [call](const auto &one) { return one.get() == call; });
}

/// A connector that ends while it is asked answers nothing.
void HttpServer::giveUp(std::chrono::milliseconds olderThan)
{
    std::vector<std::shared_ptr<HttpCall>> calls;
    {
        const QMutexLocker lock(&m_mutex);
        calls = m_calls;
    }
    for (const auto &call : calls) {
        const auto limit = call->isWhole() ? olderThan : std::min(olderThan, kBodyTime);
        if (call->age.elapsed() >= limit.count())
            call->answer(callstatus::kNotNow);
    }
}

} // namespace centrala::hub
