// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/ids.h"
#include "app/model/instant.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QUuid>

#include <optional>

namespace centrala::store {

class Database;

struct UndoRecord
{
    UndoId id;
    AgentId agent;
    QString command;
    QJsonArray steps;
    bool undone = false;
};

/// The tables `command_log`, `undo` and `audit`: what was asked for, what it replaced, and who did it.
class CommandLog
{
public:
    explicit CommandLog(Database &database) : m_database(database) {}

    /// The outcome of a command that was done already, and who asked for it.
    struct Done
    {
        AgentId agent;
        QJsonObject outcome;
    };
    [[nodiscard]] std::optional<Done> outcome(const QUuid &id) const;
    void insert(const QUuid &id, const QString &name, AgentId agent, Instant at, const QJsonObject &outcome);

    UndoId insertUndo(AgentId agent, const QString &command, Instant at, const QJsonArray &steps);
    [[nodiscard]] std::optional<UndoRecord> undo(UndoId id) const;
    /// The newest not yet undone of the agent, newest first, `limit` of them.
    [[nodiscard]] QList<UndoRecord> undoable(AgentId agent, int limit) const;
    /// The newest of one command that is not yet undone.
    [[nodiscard]] std::optional<UndoId> newestUndo(AgentId agent, const QString &command) const;
    /// Removes the undo values that name the conversation.
    void eraseUndo(ConversationId conversation);
    void eraseUndo(CustomerId customer);
    void markUndone(UndoId id, Instant at);

    void audit(Instant at, std::optional<AgentId> agent, const QString &action, const QString &subject,
               const QJsonObject &detail);

private:
    Database &m_database;
};

} // namespace centrala::store
