// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/telegram/albumshelf.h"
#include "connectors/telegram/botsettings.h"
#include "connectors/telegram/hookcursor.h"
#include "connectors/telegram/updatesource.h"

namespace centrala::telegram {

/// Has Telegram bring a bot's updates by webhook, through the host. A call is answered 200 when its update is stored,
/// and Telegram repeats what was not; the parts of an album, which come one after the other, are answered when they are
/// on disk and become one message. Looks now and then whether Telegram still reaches the address.
/// https://core.telegram.org/bots/api#setwebhook
class UpdateHook final : public UpdateSource
{
    Q_OBJECT
public:
    static constexpr qsizetype kCallsOfOne = 3;   ///< that wait for the same update to be stored
    static constexpr qsizetype kQueueLimit = 100; ///< updates that wait here; more are told to come later

    UpdateHook(Host &host, BotApi &api, const BotSettings &settings, const QString &cursor, QObject *parent = nullptr);

    void start() override;
    void wake() override;
    void stop() override;
    [[nodiscard]] QFuture<int> answerCall(const ChannelCall &call) override;

private:
    using Caller = std::shared_ptr<QPromise<int>>;
    struct Waiting
    {
        qint64 id = 0;
        QJsonObject update;
        QList<Caller> callers; ///< Telegram may repeat itself before we answer
    };

    /// Asks Telegram for the webhook that is set, and goes on with `then` where that is no trouble.
    void lookUp(const std::function<void(const BotAnswer &)> &then);
    void begin(const BotAnswer &info);
    void confirmPolled();
    void storeAddress();
    void registerHook();
    void check(const BotAnswer &info);
    void fail(const BotAnswer &answer);

    /// What the call is told at once; nothing where `caller` waits until the update is stored.
    [[nodiscard]] std::optional<int> take(const QJsonObject &update, const Caller &caller);
    void queueAlbums(const QList<QJsonObject> &parts);
    void awaitAlbums();
    void takeNext();
    void handleTaken(bool accepted) override;

    BotSettings m_settings;
    QTimer m_check;
    AlbumShelf m_albums;
    QTimer m_albumsDue;
    QList<Waiting> m_queue;
    QList<Waiting> m_underway;
    qint64 m_registeredAt = 0; ///< seconds
    bool m_storesAddress = false;
    bool m_registered = false;
};

} // namespace centrala::telegram
