// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/healthserver.h"

#include <microhttpd.h>

#include <cstring>
#include <vector>

#ifdef Q_OS_WIN
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <arpa/inet.h>
#include <netinet/in.h>
#endif

namespace centrala::hub {

namespace {

MHD_Result handle(void *server, MHD_Connection *connection, const char *url, const char *method, const char *,
                  const char *, size_t *uploaded, void **)
{
    if (*uploaded != 0) {
        *uploaded = 0;
        return MHD_YES;
    }
    const bool isHead = std::strcmp(method, MHD_HTTP_METHOD_HEAD) == 0;
    HealthServer::Page page;
    if (isHead || std::strcmp(method, MHD_HTTP_METHOD_GET) == 0)
        page = static_cast<const HealthServer *>(server)->page(url);
    else
        page = {MHD_HTTP_METHOD_NOT_ALLOWED, "only GET\n"};
    MHD_Response *response =
        MHD_create_response_from_buffer(static_cast<size_t>(page.text.size()), page.text.data(), MHD_RESPMEM_MUST_COPY);
    if (!response)
        return MHD_NO;
    MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, page.type.constData());
    MHD_add_response_header(response, MHD_HTTP_HEADER_CACHE_CONTROL, "no-store");
    const MHD_Result queued = MHD_queue_response(connection, page.status, response);
    MHD_destroy_response(response);
    return queued;
}

QByteArray metric(const char *name, const char *type, const char *help, qint64 value)
{
    const QByteArray full = QByteArray("centrala_hub_") + name;
    return "# HELP " + full + ' ' + help + "\n# TYPE " + full + ' ' + type + '\n' + full + ' ' +
           QByteArray::number(value) + '\n';
}

} // namespace

HealthServer::~HealthServer()
{
    if (m_daemon)
        MHD_stop_daemon(m_daemon);
}

Result<void> HealthServer::listen(const QHostAddress &address, quint16 port, const QByteArray &certificate,
                                  const QByteArray &key)
{
    m_isLoopback = address.isLoopback();
    m_certificate = certificate;
    m_key = key;
    sockaddr_storage where{};
    unsigned flags = MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_AUTO;
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
        {MHD_OPTION_CONNECTION_TIMEOUT, kTimeLimitS, nullptr},
        {MHD_OPTION_CONNECTION_MEMORY_LIMIT, 16 * 1024, nullptr},
    };
    if (!key.isEmpty()) {
        flags |= MHD_USE_TLS;
        options.push_back({MHD_OPTION_HTTPS_MEM_CERT, 0, m_certificate.data()});
        options.push_back({MHD_OPTION_HTTPS_MEM_KEY, 0, m_key.data()});
    }
    options.push_back({MHD_OPTION_END, 0, nullptr});
    m_daemon = MHD_start_daemon(flags, port, nullptr, nullptr, &handle, this, MHD_OPTION_ARRAY, options.data(),
                                MHD_OPTION_END);
    if (!m_daemon)
        return Error{Error::Kind::Offline, address.toString(), QStringLiteral("the HTTP address cannot be used"), {}};
    return {};
}

quint16 HealthServer::port() const
{
    const MHD_DaemonInfo *info = m_daemon ? MHD_get_daemon_info(m_daemon, MHD_DAEMON_INFO_BIND_PORT) : nullptr;
    return info ? info->port : 0;
}

HealthServer::Page HealthServer::page(const QByteArray &path) const
{
    const bool healthy = m_figures.healthy;
    if (path == "/healthz")
        return {healthy ? 200u : 503u, healthy ? "ok\n" : "not well: see the log\n"};
    if (path != "/metrics" || !m_isLoopback)
        return {404, "not here\n"};
    return {200, metric("healthy", "gauge", "Whether the store lets the engine work.", healthy) +
                     metric("desks", "gauge", "Programs signed in now.", m_figures.desks) +
                     metric("sign_ins_total", "counter", "Sign-ins since the start.", m_figures.signIns) +
                     metric("refused_total", "counter", "Connections and sign-ins refused.", m_figures.refused) +
                     metric("journal_head", "gauge", "The newest change told to desks.", m_figures.changes)};
}

} // namespace centrala::hub
