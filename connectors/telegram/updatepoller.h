// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/telegram/hookcursor.h"
#include "connectors/telegram/updatesource.h"

#include <QElapsedTimer>

namespace centrala::telegram {

/// Follows a bot's updates by long polling: asks from the stored cursor on, has them taken in, asks again. Asking with
/// the new offset is what makes Telegram forget; a batch that was not stored comes again. A webhook that this inbox had
/// is taken away first; what waits there comes now, and what came there does not come twice.
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
    void poll(Milliseconds hold);
    void handleAnswer(const BotAnswer &answer, Milliseconds hold);
    void handleRefusal(const BotAnswer &answer);
    void handleConflict(const BotAnswer &answer);
    void take(const QJsonArray &updates);
    void handleTaken(bool accepted) override;

    QPointer<QNetworkReply> m_holding; ///< the long poll, while nothing comes
    QElapsedTimer m_conflict;
};

} // namespace centrala::telegram
