// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/agents.h"

#include "app/store/database.h"

namespace centrala::store {

namespace {

AgentRecord read(const Rows &rows)
{
    return {rows.id<AgentId>(0),     rows.text(1), rows.named<Role>(2), rows.text(3),   rows.flag(4),
            rows.named<Presence>(5), rows.text(6), rows.instant(7),     rows.number(8), rows.named<PresenceBy>(9)};
}

} // namespace

std::optional<AgentRecord> Agents::get(AgentId id) const
{
    auto rows = m_database.query("SELECT id, name, role, password_hash, active, presence, presence_reason, "
                                 "presence_since, capacity, presence_by FROM agent WHERE id = ?",
                                 id);
    return rows.next() ? std::optional(read(rows)) : std::nullopt;
}

std::optional<AgentRecord> Agents::named(const QString &name) const
{
    auto rows = m_database.query("SELECT id, name, role, password_hash, active, presence, presence_reason, "
                                 "presence_since, capacity, presence_by FROM agent WHERE name = ?",
                                 name);
    return rows.next() ? std::optional(read(rows)) : std::nullopt;
}

std::optional<AgentRecord> Agents::first() const
{
    auto rows = m_database.query("SELECT id, name, role, password_hash, active, presence, presence_reason, "
                                 "presence_since, capacity, presence_by FROM agent ORDER BY id LIMIT 1");
    return rows.next() ? std::optional(read(rows)) : std::nullopt;
}

bool Agents::anyPassword() const
{
    return m_database.query("SELECT 1 FROM agent WHERE password_hash <> '' AND active = 1 LIMIT 1").next();
}

AgentId Agents::insert(const AgentRecord &record)
{
    return AgentId{m_database.insert(
        "INSERT INTO agent (name, role, password_hash, active, presence, presence_reason, presence_since,"
        " capacity, presence_by, changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
        record.name, record.role, record.passwordHash, record.active, record.presence, record.presenceReason,
        record.presenceSince, record.capacity, record.presenceBy)};
}

void Agents::update(const AgentRecord &record, qint64 changed)
{
    m_database.run(
        "UPDATE agent SET name = ?, role = ?, password_hash = ?, active = ?, presence = ?, presence_reason = ?,"
        " presence_since = ?, capacity = ?, presence_by = ?, changed = ? WHERE id = ?",
        record.name, record.role, record.passwordHash, record.active, record.presence, record.presenceReason,
        record.presenceSince, record.capacity, record.presenceBy, changed, record.id);
}

void Agents::setTeams(AgentId id, const QList<TeamId> &teams)
{
    m_database.run("DELETE FROM agent_team WHERE agent = ?", id);
    for (const TeamId team : teams)
        m_database.run("INSERT INTO agent_team (agent, team) VALUES (?, ?) ON CONFLICT DO NOTHING", id, team);
}

} // namespace centrala::store
