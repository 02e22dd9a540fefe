// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/error.h"
#include "app/model/result.h"

#include <QNetworkProxy>
#include <QString>

namespace centrala {
struct Startup;
}

namespace centrala::email {

/// The way to the servers: straight, through the proxy that this machine's settings name, or through one of the inbox's
/// own. SOCKS5 (RFC 1928, RFC 1929) and HTTP CONNECT; names are looked up by the proxy.
struct ProxyChoice
{
    enum class Kind { System, None, Socks5, Http };

    Kind kind = Kind::System;
    QString host = {};
    quint16 port = 0;
    QString user = {};
    QString password = {};

    /// From the settings `proxy`, `proxy.host`, `proxy.port`, `proxy.user` and the secret `proxy.password`. Errors:
    /// Usage, with the setting's name as its subject.
    [[nodiscard]] static Result<ProxyChoice> from(const Startup &startup);
    /// For a connection to `host`: type NoProxy, Socks5Proxy or HttpProxy. This machine itself is reached straight,
    /// where the inbox has no proxy of its own. Looking into the machine's settings may take a moment.
    [[nodiscard]] QNetworkProxy way(const QString &host, quint16 port) const;
};

/// What went wrong at the proxy, not behind it.
enum class ProxyTrouble { WantsSignIn, Refuses, Silent };

/// A sentence of our own about it, Unauthorised or Offline; the password is not in it. The subject is the setting to
/// look at, or the proxy where it is the machine's.
[[nodiscard]] Error proxyError(ProxyTrouble trouble, const ProxyChoice &choice, const QNetworkProxy &proxy,
                               const QString &host);

} // namespace centrala::email
