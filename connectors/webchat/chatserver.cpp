// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/webchat/chatserver.h"

#include <QNetworkRequest>
#include <QWebSocketCorsAuthenticator>

using namespace Qt::Literals::StringLiterals;

namespace centrala::webchat {

namespace {

constexpr int kPendingLimit = 200;
constexpr std::chrono::seconds kRound{5};

} // namespace

ChatServer::ChatServer(const Origins &origins, const Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_server(u"centrala"_s, QWebSocketServer::NonSecureMode)
{
    m_server.setMaxPendingConnections(kPendingLimit);
    m_server.setHandshakeTimeout(kHandshakeLimitMs);
    connect(&m_server, &QWebSocketServer::originAuthenticationRequired, this,
            [&origins](QWebSocketCorsAuthenticator *asked) { asked->setAllowed(origins.allows(asked->origin())); });
    connect(&m_server, &QWebSocketServer::newConnection, this, &ChatServer::welcome);
    connect(&m_round, &QTimer::timeout, this, &ChatServer::letGo);
    m_round.start(kRound);
}

Result<void> ChatServer::listen(const Endpoint &where)
{
    if (!m_server.listen(where.address, where.port))
        return Error{
            Error::Kind::Offline, u"%1:%2"_s.arg(where.address.toString()).arg(where.port), m_server.errorString(), {}};
    return {};
}

void ChatServer::welcome()
{
    while (QWebSocket *socket = m_server.nextPendingConnection()) {
        const QString address = addressOf(socket->peerAddress(), socket->request().rawHeader("X-Forwarded-For"));
        if (m_lines.size() >= kLineLimit || !m_addresses.open(address, m_clock.now())) {
            socket->close(static_cast<QWebSocketProtocol::CloseCode>(ChatLine::kTooMuch), u"too many"_s);
            socket->deleteLater();
            continue;
        }
        auto *line = new ChatLine(socket, address, m_clock, this);
        m_lines.append(line);
        connect(line, &ChatLine::closed, this, [this, line] {
            m_lines.removeOne(line);
            m_addresses.close(line->address());
        });
        Q_EMIT opened(line);
    }
}

void ChatServer::letGo()
{
    const QList<ChatLine *> lines = m_lines;
    for (ChatLine *line : lines) {
        if (line->isDead(m_clock.now()))
            line->end(ChatLine::kBroken, u"nobody there"_s);
    }
    m_addresses.tidy(m_clock.now());
}

void ChatServer::close()
{
    m_server.close();
    const QList<ChatLine *> lines = m_lines;
    for (ChatLine *line : lines)
        line->end(QWebSocketProtocol::CloseCodeGoingAway, u"back soon"_s);
}

} // namespace centrala::webchat
