// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/figurequeries.h"

#include "app/store/database.h"

#include <algorithm>

namespace centrala::store {

WaitingFigures FigureQueries::waiting(Instant now) const
{
    WaitingFigures figures;
    auto rows = m_database.query("SELECT count(*), count(CASE WHEN due < ? THEN 1 END), min(waiting_since)"
                                 " FROM conversation WHERE state = 'open' AND waiting_since IS NOT NULL",
                                 now);
    if (rows.next()) {
        figures.waiting = rows.number(0);
        figures.overdue = rows.number(1);
        figures.longestSince = rows.optionalInstant(2);
    }
    return figures;
}

QList<WaitingGroup> FigureQueries::waitingGroups(Instant now) const
{
    QList<WaitingGroup> groups;
    auto rows = m_database.query("SELECT c.team, t.name, i.channel, count(*), count(CASE WHEN c.due < ? THEN 1 END),"
                                 " min(c.waiting_since) FROM conversation c JOIN inbox i ON i.id = c.inbox"
                                 " LEFT JOIN record t ON t.id = c.team WHERE c.state = 'open'"
                                 " AND c.waiting_since IS NOT NULL GROUP BY c.team, t.name, i.channel ORDER BY 6",
                                 now);
    while (rows.next()) {
        groups.append(
            {{rows.number(0), rows.text(1)}, rows.text(2), {rows.number(3), rows.number(4), rows.optionalInstant(5)}});
    }
    return groups;
}

FirstAnswerFigures FigureQueries::firstAnswers(Instant since, Instant now) const
{
    FirstAnswerFigures figures;
    {
        // What was answered since then was touched since then: the index of each state gives just those.
        auto rows = m_database.query(
            "SELECT count(CASE WHEN answered_at <= first_due THEN 1 END), count(CASE WHEN answered_at > first_due THEN "
            "1 END)"
            " FROM conversation WHERE state IN ('open', 'pending', 'snoozed', 'resolved') AND merged_into IS NULL"
            " AND last_at >= ? AND answered_at >= ? AND first_due IS NOT NULL",
            since, since);
        if (rows.next()) {
            figures.inTime = rows.number(0);
            figures.late = rows.number(1);
        }
    }
    auto rows = m_database.query("SELECT count(*) FROM conversation WHERE state = 'open' AND due >= ? AND due < ?"
                                 " AND answered_at IS NULL",
                                 since, now);
    if (rows.next())
        figures.missing = rows.number(0);
    return figures;
}

QList<AgentLoad> FigureQueries::loads() const
{
    QList<AgentLoad> loads;
    auto rows = m_database.query("SELECT assignee, count(*), count(waiting_since) FROM conversation"
                                 " WHERE state = 'open' AND assignee IS NOT NULL GROUP BY assignee ORDER BY assignee");
    while (rows.next())
        loads.append({rows.id<AgentId>(0), rows.number(1), rows.number(2)});
    return loads;
}

QList<Milliseconds> FigureQueries::firstWaits(InboxId inbox, Instant since) const
{
    QList<Milliseconds> waits;
    auto rows = m_database.query(
        "SELECT answered_at - created_at FROM conversation WHERE state IN ('open', 'pending', 'snoozed', 'resolved')"
        " AND merged_into IS NULL AND last_at >= ? AND inbox = ? AND answered_at >= ? AND answered_at >= created_at",
        since, inbox, since);
    while (rows.next())
        waits.append(Milliseconds(rows.number(0)));
    return waits;
}

QList<Milliseconds> FigureQueries::runningWaits(InboxId inbox, Instant now) const
{
    QList<Milliseconds> waits;
    auto rows = m_database.query("SELECT waiting_since FROM conversation WHERE state = 'open' AND inbox = ?"
                                 " AND waiting_since IS NOT NULL AND answered_at IS NULL",
                                 inbox);
    while (rows.next())
        waits.append(std::max(Milliseconds(0), now - rows.instant(0)));
    return waits;
}

} // namespace centrala::store
