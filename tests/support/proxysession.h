// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/proxyserver.h"

#include <QNetworkProxy>
#include <QTcpSocket>

namespace centrala::test {

/// One connection to a ProxyServer.
class ProxySession final : public QObject
{
    Q_OBJECT
public:
    ProxySession(ProxyServer &proxy, QTcpSocket *client);

private:
    enum class Step { Greeting, Password, Request, Connecting, Open };

    void read();
    /// True where there may be more to read.
    [[nodiscard]] bool readHttp();
    [[nodiscard]] bool readSocks();
    [[nodiscard]] bool greet();
    [[nodiscard]] bool checkPassword();
    [[nodiscard]] bool takeRequest();
    void join(const QString &host, quint16 port);
    void close();

    ProxyServer &m_proxy;
    QTcpSocket *const m_client;
    QTcpSocket m_server;
    QByteArray m_buffer;
    Step m_step = Step::Greeting;
};

} // namespace centrala::test
