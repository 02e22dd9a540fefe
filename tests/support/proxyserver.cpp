// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proxyserver.h"

#include "tests/support/proxysession.h"

#include <QTcpServer>

namespace centrala::test {

ProxyServer::ProxyServer(Kind kind, QString user, QString password)
    : m_kind(kind), m_user(std::move(user)), m_password(std::move(password))
{
}

ProxyServer::~ProxyServer()
{
    m_thread.quit();
    m_thread.wait();
}

bool ProxyServer::start()
{
    auto *server = new QTcpServer;
    const bool listens = server->listen(QHostAddress::LocalHost);
    m_port = server->serverPort();
    QObject::connect(server, &QTcpServer::newConnection, server, [this, server] {
        while (QTcpSocket *client = server->nextPendingConnection())
            new ProxySession(*this, client); // goes with its socket
    });
    server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, server, &QObject::deleteLater);
    m_thread.start();
    return listens;
}

void ProxyServer::setMood(Mood mood)
{
    const QMutexLocker lock(&m_mutex);
    m_mood = mood;
}

ProxyServer::Mood ProxyServer::mood() const
{
    const QMutexLocker lock(&m_mutex);
    return m_mood;
}

QStringList ProxyServer::destinations() const
{
    const QMutexLocker lock(&m_mutex);
    return m_destinations;
}

void ProxyServer::note(const QString &destination)
{
    const QMutexLocker lock(&m_mutex);
    m_destinations.append(destination);
}

} // namespace centrala::test
