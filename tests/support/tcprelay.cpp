// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tcprelay.h"

#include <QTcpSocket>

namespace centrala::test {

TcpRelay::TcpRelay(quint16 target, QObject *parent) : QObject(parent), m_target(target)
{
    m_server.setParent(this); // moves to another thread along with it
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = m_server.nextPendingConnection()) {
            if (m_closed) {
                client->abort();
                client->deleteLater();
            } else {
                join(client);
            }
        }
    });
}

void TcpRelay::join(QTcpSocket *client)
{
    ++m_connections;
    auto *server = new QTcpSocket(this);
    client->setParent(this);
    m_sockets << client << server;
    const auto part = [this, client, server] {
        for (QTcpSocket *socket : {client, server}) {
            if (!m_sockets.removeOne(socket))
                continue;
            socket->disconnect(this);
            socket->disconnectFromHost(); // when all is written
            socket->deleteLater();
        }
    };
    connect(client, &QTcpSocket::readyRead, this, [this, client, server] { pass(client, server, m_upLeft); });
    connect(server, &QTcpSocket::readyRead, this, [this, client, server] { pass(server, client, m_downLeft); });
    connect(server, &QTcpSocket::connected, this, [this, client, server] { pass(client, server, m_upLeft); });
    connect(client, &QTcpSocket::disconnected, this, part);
    connect(server, &QTcpSocket::disconnected, this, part);
    connect(server, &QTcpSocket::errorOccurred, this, part);
    server->connectToHost(QHostAddress::LocalHost, m_target);
}

void TcpRelay::pass(QTcpSocket *from, QTcpSocket *to, qint64 &left)
{
    if (to->state() != QAbstractSocket::ConnectedState)
        return;
    QByteArray octets = from->readAll();
    const bool isCut = left >= 0 && octets.size() >= left;
    if (isCut)
        octets.truncate(left);
    left = isCut ? -1 : left < 0 ? left : left - octets.size();
    to->write(octets);
    if (&left == &m_downLeft) {
        m_down += octets.size();
    } else {
        for (const QByteArray &line : octets.split('\n')) {
            if (!line.trimmed().isEmpty())
                m_lines.append(line.trimmed());
        }
    }
    if (!isCut)
        return;
    to->flush();
    from->abort();
}

void TcpRelay::forget()
{
    m_down = 0;
    m_lines.clear();
}

void TcpRelay::cut()
{
    const QList<QTcpSocket *> sockets = m_sockets;
    for (QTcpSocket *socket : sockets)
        socket->abort();
}

void TcpRelay::setClosed(bool closed)
{
    m_closed = closed;
    if (closed)
        cut();
}

} // namespace centrala::test
