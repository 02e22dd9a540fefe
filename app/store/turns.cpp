// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/turns.h"

#include "app/store/database.h"
#include "app/store/idlist.h"

#include <algorithm>

namespace centrala::store {

QList<SharedTeam> Turns::teams(qint64 usualCapacity) const
{
    QList<SharedTeam> teams;
    auto rows =
        m_database.query("SELECT id, coalesce(nullif(CAST(json_extract(content, '$.capacity') AS INTEGER), 0), ?)"
                         " FROM record WHERE catalogue = 'team'"
                         " AND json_extract(content, '$.routing') = 'round_robin' ORDER BY id",
                         usualCapacity);
    while (rows.next())
        teams.append({rows.id<TeamId>(0), rows.number(1)});
    return teams;
}

QList<TurnRow> Turns::withRoom(const SharedTeam &team) const
{
    QList<TurnRow> agents;
    auto rows = m_database.query(
        "SELECT a.id, a.name, a.role, CASE WHEN a.capacity > 0 THEN a.capacity ELSE ? END - coalesce(l.open, 0) AS room"
        " FROM agent_team m JOIN agent a ON a.id = m.agent"
        " LEFT JOIN turn t ON t.team = m.team AND t.agent = m.agent"
        " LEFT JOIN (SELECT assignee, count(*) AS open FROM conversation WHERE state = 'open' AND assignee IS NOT NULL"
        " GROUP BY assignee) l ON l.assignee = a.id"
        " WHERE m.team = ? AND a.active = 1 AND a.presence = 'available' AND a.role <> 'auditor'"
        " ORDER BY coalesce(t.number, 0), a.id",
        team.capacity, team.team);
    while (rows.next()) {
        if (rows.number(3) > 0)
            agents.append({rows.id<AgentId>(0), rows.text(1), rows.named<Role>(2), rows.number(3)});
    }
    return agents;
}

QList<ConversationId> Turns::waiting(TeamId team, const QList<InboxId> &but, qsizetype limit) const
{
    QList<ConversationId> ids;
    auto rows = m_database.query("SELECT id FROM conversation WHERE state = 'open' AND team = ? AND assignee IS NULL"
                                 " AND waiting_since IS NOT NULL AND inbox NOT IN (SELECT value FROM json_each(?))"
                                 " ORDER BY due IS NULL, due, waiting_since, id LIMIT ?",
                                 team, idList(but), static_cast<qint64>(limit));
    while (rows.next())
        ids.append(rows.id<ConversationId>(0));
    return ids;
}

std::optional<AgentId> Turns::lastHolder(ConversationId conversation) const
{
    auto rows = m_database.query(
        "SELECT CASE v.kind WHEN 'taken' THEN v.agent ELSE json_extract(v.data, '$.agent.id') END"
        " FROM entry e JOIN event v ON v.entry = e.id JOIN conversation c ON c.id = e.conversation"
        " WHERE e.conversation = ? AND (v.kind = 'taken' OR (v.kind = 'assigned'"
        " AND json_extract(v.data, '$.agent.id') IS NOT NULL)) AND e.at >= c.waiting_since ORDER BY e.id DESC LIMIT 1",
        conversation);
    return rows.next() ? std::optional(rows.id<AgentId>(0)) : std::nullopt;
}

bool Turns::isGiven(ConversationId conversation) const
{
    auto rows = m_database.query("SELECT json_extract(v.data, '$.turn') FROM entry e JOIN event v ON v.entry = e.id"
                                 " WHERE e.conversation = ? AND v.kind IN ('taken', 'assigned', 'returned')"
                                 " ORDER BY e.id DESC LIMIT 1",
                                 conversation);
    return rows.next() && rows.number(0) == 1;
}

std::optional<ConversationId> Turns::nextGivenTo(AgentId agent, const QList<InboxId> &but) const
{
    QList<ConversationId> held;
    {
        auto rows = m_database.query("SELECT id, inbox FROM conversation WHERE assignee = ? AND held_until IS NOT NULL"
                                     " AND state = 'open' ORDER BY due IS NULL, due, waiting_since, id",
                                     agent);
        while (rows.next()) {
            if (!but.contains(rows.id<InboxId>(1)))
                held.append(rows.id<ConversationId>(0));
        }
    }
    const auto given = std::find_if(held.begin(), held.end(), [this](ConversationId id) { return isGiven(id); });
    return given == held.end() ? std::nullopt : std::optional(*given);
}

void Turns::given(TeamId team, AgentId agent)
{
    m_database.run(
        "INSERT INTO turn (team, agent, number) VALUES (?, ?, (SELECT coalesce(max(number), 0) + 1 FROM turn))"
        " ON CONFLICT (team, agent) DO UPDATE SET number = excluded.number",
        team, agent);
}

} // namespace centrala::store
