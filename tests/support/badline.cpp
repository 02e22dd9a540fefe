// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/badline.h"

#include <QTcpSocket>
#include <QTimer>

namespace centrala::test {

BadLine::BadLine(quint16 target, QObject *parent) : QObject(parent), m_target(target)
{
    connect(&m_server, &QTcpServer::newConnection, this, &BadLine::welcome);
    m_server.listen(QHostAddress::LocalHost);
}

void BadLine::cut()
{
    m_isCut = true;
    const QList<QObject *> pairs = m_pairs;
    for (QObject *pair : pairs)
        delete pair;
}

void BadLine::mend()
{
    m_isCut = false;
    m_swallows = false;
}

void BadLine::welcome()
{
    while (QTcpSocket *near = m_server.nextPendingConnection()) {
        ++m_calls;
        auto *pair = new QObject(this);
        near->setParent(pair);
        if (m_isCut) {
            near->abort();
            pair->deleteLater();
            continue;
        }
        m_pairs.append(pair);
        connect(pair, &QObject::destroyed, this, [this, pair] { m_pairs.removeOne(pair); });
        auto *far = new QTcpSocket(pair);
        far->connectToHost(QHostAddress::LocalHost, m_target);
        const auto pass = [this, pair](QTcpSocket *from, QTcpSocket *to, bool isAnswer) {
            connect(from, &QTcpSocket::readyRead, pair, [=, this] {
                const QByteArray bytes = from->readAll();
                if (isAnswer && m_swallows)
                    return;
                if (!isAnswer)
                    m_asked += bytes.size();
                if (m_delayMs == 0)
                    to->write(bytes);
                else
                    QTimer::singleShot(m_delayMs, pair, [to, bytes] { to->write(bytes); });
            });
            connect(from, &QTcpSocket::disconnected, pair, &QObject::deleteLater);
        };
        pass(near, far, false);
        pass(far, near, true);
        connect(far, &QTcpSocket::errorOccurred, pair, &QObject::deleteLater);
    }
}

} // namespace centrala::test
