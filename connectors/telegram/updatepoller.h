// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/telegram/hookcursor.h"
#include "connectors/telegram/updatesource.h"

#include <QElapsedTimer>

namespace centrala::telegram {

/// Follows a bot's updates by long polling: asks from the stored cursor on, has them taken in, asks again. Asking with
/// the new offset is what makes Telegram forget; a batch that was not stored comes again. A webhook that this inbox had
/// is taken away first; what waits there comes now, and what came there does not come twice. Where the last update is a
/// part of an album, the rest of it is waited for.
/// https://core.telegram.org/bots/api#getupdates
class UpdatePoller final : public UpdateSource
{
    Q_OBJECT
public:
    using UpdateSource::UpdateSource;

    void start() override;
    void wake() override;
    void stop() override;

private:
    void leaveWebhook();
    void takeAlbums();
    void poll(Milliseconds hold);
    void handleAnswer(const BotAnswer &answer, Milliseconds hold);
    void handleRefusal(const BotAnswer &answer);
    void handleConflict(const BotAnswer &answer);
    void take(QJsonArray updates);
    [[nodiscard]] bool mayBeCutShort(const QJsonArray &updates);
    void handleTaken(bool accepted) override;

    QPointer<QNetworkReply> m_holding; ///< the long poll, while nothing comes
    QElapsedTimer m_conflict;
    qint64 m_lastSeen = 0; ///< the update that ended with a part of an album, and was waited after
    bool m_takesAlbums = false;
};

} // namespace centrala::telegram
