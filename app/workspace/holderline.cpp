// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/holderline.h"

#include "app/wire/version.h"

#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

HolderLine::HolderLine(QObject *parent)
    : QObject(parent),
      m_socket(this),
      m_peer([this](const QByteArray &line) { m_socket.write(line); },
             [](const QString &method, const QJsonObject &) {
                 return wire::answered(Error{Error::Kind::Usage, method, u"only the holder is asked"_s, {}});
             }),
      m_answers(m_peer)
{
    m_opened.start();
    connect(&m_socket, &QLocalSocket::connected, this, &HolderLine::greet);
    connect(&m_socket, &QLocalSocket::readyRead, this, [this] { m_peer.receive(m_socket.readAll()); });
    const auto lost = [this] {
        const Error reason{Error::Kind::Offline, m_socket.serverName(), m_socket.errorString(), {}};
        if (!m_lost)
            m_lost = reason;
        m_peer.close(reason);
        if (!std::exchange(m_answered, true)) {
            m_opened.addResult(reason);
            m_opened.finish();
        }
    };
    connect(&m_socket, &QLocalSocket::errorOccurred, this, lost);
    connect(&m_socket, &QLocalSocket::disconnected, this, lost);
    connect(&m_peer, &wire::JsonRpcPeer::broken, &m_socket, &QLocalSocket::abort);
}

HolderLine::~HolderLine()
{
    m_socket.disconnect(this);
}

serve::Answer HolderLine::open(const QString &socketName)
{
    m_socket.connectToServer(socketName);
    return m_opened.future();
}

void HolderLine::greet()
{
    QTimer::singleShot(kGreetLimit, this, [this] {
        if (!m_answered)
            m_socket.abort();
    });
    m_peer.request(u"hello"_s, {{u"protocol"_s, wire::kProtocolVersion}})
        .then(this, [this](const Result<QJsonObject> &greeting) {
            if (std::exchange(m_answered, true))
                return;
            m_opened.addResult(greeting);
            m_opened.finish();
        });
}

serve::Answer HolderLine::request(const QString &method, const QJsonObject &params)
{
    return m_answers.request(method, params);
}

} // namespace centrala::workspace
