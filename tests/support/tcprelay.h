// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QTcpServer>

class QTcpSocket;

namespace centrala::test {

/// Stands between a client and a server on the loopback: counts what passes, keeps the lines that the client says, and
/// breaks connections off when told to.
class TcpRelay : public QObject
{
    Q_OBJECT
public:
    explicit TcpRelay(quint16 target, QObject *parent = nullptr);

    [[nodiscard]] bool start(QHostAddress::SpecialAddress at = QHostAddress::LocalHost) { return m_server.listen(at); }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /// Octets from the server since forget().
    [[nodiscard]] qint64 down() const { return m_down; }
    /// Lines of the client since forget().
    [[nodiscard]] QList<QByteArray> lines() const { return m_lines; }
    [[nodiscard]] int connections() const { return m_connections; }
    void forget();

    /// Breaks every connection off.
    void cut();
    /// Breaks the connection off over which so many more octets have come from the server, or gone to it.
    void cutAfterDown(qint64 octets) { m_downLeft = octets; }
    void cutAfterUp(qint64 octets) { m_upLeft = octets; }
    /// Takes no connections, and has none, while closed.
    void setClosed(bool closed);

private:
    void join(QTcpSocket *client);
    void pass(QTcpSocket *from, QTcpSocket *to, qint64 &left);

    const quint16 m_target;
    QTcpServer m_server;
    QList<QTcpSocket *> m_sockets;
    QList<QByteArray> m_lines;
    qint64 m_down = 0;
    qint64 m_downLeft = -1;
    qint64 m_upLeft = -1;
    int m_connections = 0;
    bool m_closed = false;
};

} // namespace centrala::test
