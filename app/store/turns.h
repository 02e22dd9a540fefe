// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/agent.h"

#include <QList>
#include <QString>

#include <optional>

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
    /// What waits for the team and nobody has, in the queue's order, but for what lies in these inboxes.
    [[nodiscard]] QList<ConversationId> waiting(TeamId team, const QList<InboxId> &but, qsizetype limit) const;
    /// Whoever had it last while its customer waited as now: gave it back, or held it too long.
    [[nodiscard]] std::optional<AgentId> lastHolder(ConversationId conversation) const;
    /// Whether whoever has it got it in turn, and did nothing with it yet.
    [[nodiscard]] bool isGiven(ConversationId conversation) const;
    /// The most urgent of what an agent got in turn and has not begun, but for what lies in these inboxes.
    [[nodiscard]] std::optional<ConversationId> nextGivenTo(AgentId agent, const QList<InboxId> &but) const;
    void given(TeamId team, AgentId agent);

private:
    Database &m_database;
};

} // namespace centrala::store
