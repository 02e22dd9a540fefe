// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/agent.h"
#include "app/model/instant.h"

#include <QList>
#include <QString>

#include <optional>

namespace centrala::store {

class Database;

struct AgentRecord
{
    AgentId id;
    QString name;
    Role role = Role::Agent;
    QString passwordHash;
    bool active = true;
    Presence presence = Presence::Offline;
    QString presenceReason;
    Instant presenceSince{};
    qint64 capacity = 0; ///< 0: the team's
    PresenceBy presenceBy = PresenceBy::Nobody;
};

/// The tables `agent` and `agent_team`.
class Agents
{
public:
    explicit Agents(Database &database) : m_database(database) {}

    [[nodiscard]] std::optional<AgentRecord> get(AgentId id) const;
    [[nodiscard]] std::optional<AgentRecord> named(const QString &name) const;
    /// The one the workspace was founded with.
    [[nodiscard]] std::optional<AgentRecord> first() const;
    /// Whether anybody can sign in with a password.
    [[nodiscard]] bool anyPassword() const;
    AgentId insert(const AgentRecord &record);
    void update(const AgentRecord &record, qint64 changed);
    void setTeams(AgentId id, const QList<TeamId> &teams);

private:
    Database &m_database;
};

} // namespace centrala::store
