// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/agent.h"
#include "app/model/instant.h"
#include "app/model/named.h"
#include "app/model/pages.h"

namespace centrala::store {

class Database;

/// How many customers wait, and since when.
struct WaitingFigures
{
    qint64 waiting = 0;
    qint64 overdue = 0;
    std::optional<Instant> longestSince;
};

/// Those who wait for one team in one channel.
struct WaitingGroup
{
    Named team; ///< 0: nobody's in particular
    QString channel;
    WaitingFigures figures;
};

/// First answers promised: given since a moment in time and late, and those whose time ran out since then without one.
struct FirstAnswerFigures
{
    qint64 inTime = 0;
    qint64 late = 0;
    qint64 missing = 0;
};

struct AgentLoad
{
    AgentId agent;
    qint64 open = 0;
    qint64 waiting = 0;
};

/// The counts behind the live figures; each by an index, none over all conversations.
class FigureQueries
{
public:
    explicit FigureQueries(Database &database) : m_database(database) {}

    [[nodiscard]] WaitingFigures waiting(Instant now) const;
    /// The same by team and channel, the longest wait first.
    [[nodiscard]] QList<WaitingGroup> waitingGroups(Instant now) const;
    [[nodiscard]] FirstAnswerFigures firstAnswers(Instant since, Instant now) const;
    [[nodiscard]] QList<AgentLoad> loads() const;
    /// How long those waited in the inbox whose first answer was given since then.
    [[nodiscard]] QList<Milliseconds> firstWaits(InboxId inbox, Instant since) const;
    /// How long those have waited so far who wait for their first answer there.
    [[nodiscard]] QList<Milliseconds> runningWaits(InboxId inbox, Instant now) const;

private:
    Database &m_database;
};

} // namespace centrala::store
