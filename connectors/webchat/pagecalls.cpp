// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/webchat/pagecalls.h"

#include <microhttpd.h>

#include <cstring>
#include <vector>

#ifdef Q_OS_WIN
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#endif

namespace centrala::webchat {

namespace {

/// Marks a request without a body of interest.
char kNoUpload = 0;

MHD_Result queue(MHD_Connection *connection, const PageServer::Answer &answer)
{
    MHD_Response *response = MHD_create_response_from_buffer(
        static_cast<size_t>(answer.body.size()), const_cast<char *>(answer.body.constData()), MHD_RESPMEM_MUST_COPY);
    if (!response)
        return MHD_NO;
    MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, answer.type.constData());
    MHD_add_response_header(response, "X-Content-Type-Options", "nosniff");
    MHD_add_response_header(response, "Referrer-Policy", "no-referrer");
    bool hasPolicy = false;
    for (const auto &[name, value] : answer.headers) {
        MHD_add_response_header(response, name.constData(), value.constData());
        hasPolicy = hasPolicy || name == "Content-Security-Policy";
    }
    if (!hasPolicy)
        MHD_add_response_header(response, "Content-Security-Policy", "default-src 'none'; sandbox");
    const MHD_Result queued = MHD_queue_response(connection, answer.status, response);
    MHD_destroy_response(response);
    return queued;
}

MHD_Result accessCall(void *server, MHD_Connection *connection, const char *url, const char *method, const char *,
                      const char *data, size_t *size, void **request)
{
    return static_cast<MHD_Result>(
        PageServerCalls::handle(*static_cast<PageServer *>(server), connection, url, method, data, size, request));
}

void connectionCall(void *server, MHD_Connection *connection, void **, MHD_ConnectionNotificationCode code)
{
    if (code == MHD_CONNECTION_NOTIFY_STARTED)
        PageServerCalls::opened(*static_cast<PageServer *>(server), connection);
    else
        PageServerCalls::closed(*static_cast<PageServer *>(server), connection);
}

void completedCall(void *server, MHD_Connection *connection, void **request, MHD_RequestTerminationCode)
{
    PageServerCalls::completed(*static_cast<PageServer *>(server), connection, request);
}

} // namespace

QByteArray headerOf(MHD_Connection *connection, const char *name)
{
    const char *value = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
    return value ? QByteArray(value) : QByteArray();
}

MHD_Daemon *PageServerCalls::start(PageServer &server, const Endpoint &where)
{
    sockaddr_storage address{};
    unsigned flags = MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_AUTO;
    if (where.address.protocol() == QAbstractSocket::IPv6Protocol) {
        auto *v6 = reinterpret_cast<sockaddr_in6 *>(&address);
        v6->sin6_family = AF_INET6;
        v6->sin6_port = htons(where.port);
        const Q_IPV6ADDR octets = where.address.toIPv6Address();
        std::memcpy(&v6->sin6_addr, &octets, sizeof octets);
        flags |= MHD_USE_IPv6;
    } else {
        auto *v4 = reinterpret_cast<sockaddr_in *>(&address);
        v4->sin_family = AF_INET;
        v4->sin_port = htons(where.port);
        v4->sin_addr.s_addr = htonl(where.address.toIPv4Address());
    }
    return MHD_start_daemon(flags, where.port, nullptr, nullptr, &accessCall, &server, MHD_OPTION_SOCK_ADDR, &address,
                            MHD_OPTION_CONNECTION_LIMIT, PageServer::kConnectionLimit, MHD_OPTION_CONNECTION_TIMEOUT,
                            PageServer::kQuietLimitS, MHD_OPTION_CONNECTION_MEMORY_LIMIT, size_t(16 * 1024),
                            MHD_OPTION_NOTIFY_CONNECTION, &connectionCall, &server, MHD_OPTION_NOTIFY_COMPLETED,
                            &completedCall, &server, MHD_OPTION_END);
}

void PageServerCalls::stop(MHD_Daemon *daemon)
{
    MHD_stop_daemon(daemon);
}

quint16 PageServerCalls::port(MHD_Daemon *daemon)
{
    const MHD_DaemonInfo *info = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT);
    return info ? info->port : 0;
}

void PageServerCalls::cut(qint64 socket)
{
#ifdef Q_OS_WIN
    ::shutdown(static_cast<SOCKET>(socket), SD_BOTH);
#else
    ::shutdown(static_cast<int>(socket), SHUT_RDWR);
#endif
}

int PageServerCalls::handle(PageServer &server, MHD_Connection *connection, const char *url, const char *method,
                            const char *data, size_t *size, void **request)
{
    const QByteArray path(url);
    const bool isPost = std::strcmp(method, MHD_HTTP_METHOD_POST) == 0;
    if (!*request) {
        begun(server, connection);
        *request = &kNoUpload;
        if (isPost && path == "/files") {
            auto upload = server.begin(connection);
            const bool refused = upload->refused.has_value();
            const PageServer::Answer answer = refused ? *upload->refused : PageServer::Answer();
            *request = upload.release();
            // Answered before the body is sent: who expects 100-continue never sends it.
            if (refused)
                return queue(connection, answer);
        }
        return MHD_YES;
    }
    if (*request == &kNoUpload) {
        *size = 0;
        const bool isRead =
            std::strcmp(method, MHD_HTTP_METHOD_GET) == 0 || std::strcmp(method, MHD_HTTP_METHOD_HEAD) == 0;
        if (isRead)
            return queue(connection, server.answer(path, connection));
        PageServer::Answer answer{
            std::strcmp(method, MHD_HTTP_METHOD_OPTIONS) == 0 ? 204u : 405u, {}, "text/plain", {}};
        server.addCrossOrigin(answer, connection);
        return queue(connection, answer);
    }
    auto *upload = static_cast<PageServer::Upload *>(*request);
    if (*size > 0) {
        upload->take(QByteArray::fromRawData(data, static_cast<qsizetype>(*size)));
        *size = 0;
        return MHD_YES;
    }
    PageServer::Answer answer = server.finish(*upload);
    server.addCrossOrigin(answer, connection);
    return queue(connection, answer);
}

void PageServerCalls::opened(PageServer &server, MHD_Connection *connection)
{
    const MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    const QMutexLocker lock(&server.m_mutex);
    server.m_connections.insert(connection, {info ? static_cast<qint64>(info->connect_fd) : -1, server.m_clock.now()});
}

void PageServerCalls::closed(PageServer &server, MHD_Connection *connection)
{
    const QMutexLocker lock(&server.m_mutex);
    server.m_connections.remove(connection);
}

void PageServerCalls::begun(PageServer &server, MHD_Connection *connection)
{
    const QMutexLocker lock(&server.m_mutex);
    if (const auto known = server.m_connections.find(connection); known != server.m_connections.end()) {
        known->inHead = false;
        known->since = server.m_clock.now();
    }
}

void PageServerCalls::completed(PageServer &server, MHD_Connection *connection, void **request)
{
    if (*request && *request != &kNoUpload)
        delete static_cast<PageServer::Upload *>(*request);
    *request = nullptr;
    const QMutexLocker lock(&server.m_mutex);
    if (const auto known = server.m_connections.find(connection); known != server.m_connections.end()) {
        known->inHead = true;
        known->since = server.m_clock.now();
    }
}

} // namespace centrala::webchat
