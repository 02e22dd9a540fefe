// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/command.h"
#include "app/model/result.h"
#include "app/store/conversations.h"

#include <QJsonArray>

namespace centrala::engine {

struct Context;

/// Collects what an undoable command replaces while it does it, and writes it down at the end.
class UndoSteps
{
public:
    explicit UndoSteps(Context &context, QString command) : m_context(context), m_command(std::move(command)) {}

    /// The conversation's fields as they were and as they are to be. Saves nothing.
    void replaced(const store::ConversationRecord &before, const store::ConversationRecord &after);
    void tagged(ConversationId conversation, const QString &tag, bool added);
    void pinned(ConversationId conversation, AgentId agent, bool added);
    void dismissed(ConversationId conversation, const QString &referring);
    /// What goes with one conversation that is joined into another, before anything of it is changed.
    void joined(const store::ConversationRecord &from, const store::ConversationRecord &into);
    void customersMerged(MergeId merge);
    /// What was done to a customer, for takeBackFromCustomer(): {"customer": its id, …}.
    void customer(const QJsonObject &step);

    /// Writes the steps; unset where nothing was replaced. `hidden` marks steps that only the program takes back.
    [[nodiscard]] std::optional<UndoId> write();

private:
    Context &m_context;
    QString m_command;
    QJsonArray m_steps;
};

/// What a conversation's own step of an undo puts back, and the fields as they stand.
[[nodiscard]] QJsonObject undoableFields(const store::ConversationRecord &record);
void putUndoable(store::ConversationRecord &record, const QJsonObject &fields);

/// Takes the steps back, newest first. Conflict, and nothing is changed, where a field no longer holds what was set.
[[nodiscard]] Result<Outcome> takeBack(Context &context, UndoId id);

} // namespace centrala::engine
