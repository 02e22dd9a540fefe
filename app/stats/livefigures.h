// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/agent.h"
#include "app/model/instant.h"
#include "app/model/named.h"
#include "app/model/result.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace centrala::store {
class Database;
}

namespace centrala::stats {

struct AgentFigures
{
    Named agent;
    Presence presence = Presence::Offline;
    Milliseconds inPresence{}; ///< how long already
    qint64 open = 0;           ///< conversations assigned to them
    qint64 waiting = 0;        ///< of those, where the customer waits
};

/// Those who wait for one team in one channel.
struct QueueFigures
{
    Named team; ///< 0: nobody's in particular
    QString channel;
    qint64 waiting = 0;
    qint64 overdue = 0;
    Milliseconds longestWait{};
};

/// The queue as it is now, and how the day went.
///
/// Service level: first answers given today in the time promised, among all first answers given today and those whose
/// time ran out today without one. What waits and is not yet due counts neither way. Answers of machines are none.
struct LiveFigures
{
    qint64 waiting = 0;
    qint64 overdue = 0;
    std::optional<Milliseconds> longestWait; ///< unset: nobody waits
    qint64 answeredInTime = 0;
    qint64 answeredLate = 0;
    qint64 answersMissing = 0;
    QList<QueueFigures> queues; ///< where somebody waits, the longest first
    QList<AgentFigures> agents; ///< active ones

    /// Unset where nothing was to be answered: no figure is not a bad figure.
    [[nodiscard]] std::optional<double> serviceLevel() const;
    /// Of those who wait now, the share whose time has not run out. Unset where nobody waits.
    [[nodiscard]] std::optional<double> serviceLevelNow() const;
};

/// As of `now`; the day begins at midnight in the zone of the workspace's calendar.
[[nodiscard]] Result<LiveFigures> liveFigures(store::Database &database, Instant now);
/// The IANA zone of the workspace's calendar; UTC where there is none.
[[nodiscard]] QByteArray workspaceZone(store::Database &database);
/// The midnight before `now` in an IANA zone; in UTC where the zone is unknown.
[[nodiscard]] Instant beginOfDay(Instant now, const QByteArray &zone);
[[nodiscard]] QJsonObject toJson(const LiveFigures &figures);

} // namespace centrala::stats
