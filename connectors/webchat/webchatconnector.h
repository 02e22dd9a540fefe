// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/webchat/chatroom.h"
#include "connectors/webchat/chatserver.h"
#include "connectors/webchat/pageserver.h"

namespace centrala::webchat {

/// The chat on a company's web site as an inbox: a server for the widgets of its pages.
class WebchatConnector final : public Connector
{
    Q_OBJECT
public:
    explicit WebchatConnector(Host &host);
    ~WebchatConnector() override;

    [[nodiscard]] QFuture<Result<QJsonObject>> test(const Startup &startup) override;
    void start(const Startup &startup) override;
    void wake() override;
    [[nodiscard]] QFuture<SendOutcome> send(const OutgoingMessage &message) override;
    void showLive(const LiveSignal &signal) override;
    void showNews(const ChannelNews &news) override;
    [[nodiscard]] QFuture<void> stop() override;

private:
    [[nodiscard]] Result<void> open(const QString &cursor);
    /// Tries to take both addresses; again soon where another program still holds one.
    void listen();
    void finishStopping();

    Host &m_host;
    ChatSettings m_settings;
    std::unique_ptr<ChatLog> m_log;
    std::unique_ptr<ChatFiles> m_files;
    std::unique_ptr<IntakeQueue> m_queue;
    std::unique_ptr<ChatServer> m_server;
    std::unique_ptr<PageServer> m_pages;
    std::unique_ptr<ChatRoom> m_room;
    QTimer m_listen;
    QTimer m_round;
    QTimer m_tidy;
    QTimer m_presence;
    bool m_isListening = false;
    bool m_stopping = false;
    QPromise<void> m_stopped;
};

} // namespace centrala::webchat
