// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/clock.h"
#include "connectors/webchat/chatline.h"
#include "connectors/webchat/chatsettings.h"

#include <QTimer>
#include <QWebSocketServer>

namespace centrala::webchat {

/// Takes in the widgets' WebSockets: only from pages that may show the chat, only so many, and lets go of those whose
/// other end is gone.
class ChatServer final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kLineLimit = 6000;
    static constexpr int kHandshakeLimitMs = 10'000;

    ChatServer(const Origins &origins, const Clock &clock, QObject *parent = nullptr);

    /// Offline where the address is taken.
    [[nodiscard]] Result<void> listen(const Endpoint &where);
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] AddressLimits &addresses() { return m_addresses; }
    /// Takes nobody in any more and lets all go: they come back to whoever listens next.
    void close();

Q_SIGNALS:
    void opened(centrala::webchat::ChatLine *line);

private:
    void welcome();
    void letGo();

    const Clock &m_clock;
    QWebSocketServer m_server;
    AddressLimits m_addresses;
    QTimer m_round;
    QList<ChatLine *> m_lines;
};

} // namespace centrala::webchat
