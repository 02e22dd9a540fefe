// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/agent.h"

#include <QList>
#include <QString>

namespace centrala::store {

class Database;

/// A team whose work is shared out, and how many open conversations each has at once where nothing else is said.
struct SharedTeam
{
    TeamId team;
    qint64 capacity = 0;
};

/// Somebody whose turn comes, and how many more they take.
struct TurnRow
{
    AgentId agent;
    QString name;
    Role role = Role::Agent;
    qint64 room = 0;
};

/// Whose turn it is in the teams that share out their work: the table `turn`, with what is asked of the others for it.
class Turns
{
public:
    explicit Turns(Database &database) : m_database(database) {}

    [[nodiscard]] QList<SharedTeam> teams(qint64 usualCapacity) const;
    /// Those of the team who are available and take more, whoever was given something longest ago first.
    [[nodiscard]] QList<TurnRow> withRoom(const SharedTeam &team) const;
    /// What waits for the team and nobody has, in the queue's order.
    [[nodiscard]] QList<ConversationId> waiting(TeamId team, qsizetype limit) const;
    void given(TeamId team, AgentId agent);

private:
    Database &m_database;
};

} // namespace centrala::store
