// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/localserver.h"

#include "app/serve/session.h"
#include "app/wire/jsonrpcpeer.h"

#include <QLocalSocket>

namespace centrala::workspace {

namespace {

/// One program that came through the socket; goes with it.
class Visitor : public QObject
{
public:
    Visitor(serve::Holder &holder, const Actor &actor, QLocalSocket *socket)
        : QObject(socket),
          m_socket(socket),
          m_session(holder, actor, serve::Session::Answers::InParts, serve::Session::From::ThisMachine),
          m_peer([this](const QByteArray &line) { m_socket->write(line); },
                 [this](const QString &method, const QJsonObject &params) { return m_session.handle(method, params); })
    {
        connect(m_socket, &QLocalSocket::readyRead, this, &Visitor::read);
        connect(m_socket, &QLocalSocket::bytesWritten, this, &Visitor::read);
        connect(&m_peer, &wire::JsonRpcPeer::broken, m_socket, &QLocalSocket::abort);
    }

private:
    void read()
    {
        if (m_socket->bytesToWrite() < LocalServer::kUnreadLimit && m_socket->bytesAvailable() > 0)
            m_peer.receive(m_socket->readAll());
    }

    QLocalSocket *m_socket;
    serve::Session m_session;
    wire::JsonRpcPeer m_peer;
};

} // namespace

LocalServer::LocalServer(serve::Holder &holder, const Actor &actor, QObject *parent)
    : QObject(parent), m_holder(holder), m_actor(actor), m_server(this)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &LocalServer::welcome);
}

Result<void> LocalServer::listen(const QString &name)
{
    QLocalServer::removeServer(name);
    if (!m_server.listen(name))
        return Error{Error::Kind::Storage, name, m_server.errorString(), {}};
    return {};
}

void LocalServer::close()
{
    m_server.close();
    for (QLocalSocket *socket : m_server.findChildren<QLocalSocket *>())
        socket->abort();
}

void LocalServer::welcome()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        if (m_connections >= kConnectionLimit) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_connections;
        socket->setReadBufferSize(wire::JsonRpcPeer::kLineLimit);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QObject::destroyed, this, [this] { --m_connections; });
        new Visitor(m_holder, m_actor, socket);
    }
}

} // namespace centrala::workspace
