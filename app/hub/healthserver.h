// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hub/figures.h"
#include "app/model/result.h"

#include <QByteArray>
#include <QHostAddress>

struct MHD_Daemon;

namespace centrala::hub {

/// GET /healthz (200 while all is well, else 503), and, on the loopback only, GET /metrics in the text form that
/// Prometheus reads. Nothing else is there. Runs in a thread of libmicrohttpd.
class HealthServer
{
public:
    static constexpr unsigned kConnectionLimit = 256;
    static constexpr unsigned kTimeLimitS = 10;

    /// `figures` must outlive it.
    explicit HealthServer(const Figures &figures) : m_figures(figures) {}
    ~HealthServer();
    HealthServer(const HealthServer &) = delete;
    HealthServer &operator=(const HealthServer &) = delete;

    /// With TLS where a certificate and a key are given (PEM). Offline where the address is taken.
    [[nodiscard]] Result<void> listen(const QHostAddress &address, quint16 port, const QByteArray &certificate,
                                      const QByteArray &key);
    [[nodiscard]] quint16 port() const;

    struct Page
    {
        unsigned status = 404;
        QByteArray text;
        QByteArray type = "text/plain; charset=utf-8";
    };
    [[nodiscard]] Page page(const QByteArray &path) const;

private:
    const Figures &m_figures;
    MHD_Daemon *m_daemon = nullptr;
    QByteArray m_certificate; ///< libmicrohttpd reads them where they lie
    QByteArray m_key;
    bool m_isLoopback = false;
};

} // namespace centrala::hub
