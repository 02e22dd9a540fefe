// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/telegram/botmenu.h"
#include "connectors/telegram/chatsender.h"
#include "connectors/telegram/updatesource.h"

namespace centrala::telegram {

/// A company's Telegram bot as an inbox.
class TelegramConnector final : public Connector
{
    Q_OBJECT
public:
    explicit TelegramConnector(Host &host);

    [[nodiscard]] QFuture<Result<QJsonObject>> test(const Startup &startup) override;
    void start(const Startup &startup) override;
    void wake() override;
    [[nodiscard]] QFuture<SendOutcome> send(const OutgoingMessage &message) override;
    void showLive(const LiveSignal &signal) override;
    [[nodiscard]] QFuture<int> answerCall(const ChannelCall &call) override;
    [[nodiscard]] QFuture<void> stop() override;

private:
    /// Makes m_api. Errors: those of botSettingsFrom().
    [[nodiscard]] Result<BotSettings> connectTo(const Startup &startup);
    void finishStopping();

    Host &m_host;
    std::unique_ptr<BotApi> m_api;
    std::unique_ptr<UpdateSource> m_updates;
    std::unique_ptr<ChatSender> m_sender;
    std::unique_ptr<BotMenu> m_menu;
    bool m_stopping = false;
    QPromise<void> m_stopped;
};

} // namespace centrala::telegram
