// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandrunner.h"

#include "ui/shell/whendone.h"
#include "ui/style/errortext.h"

namespace centrala::ui {

CommandRunner::CommandRunner(workspace::Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
}

void CommandRunner::run(const Command &command, const QString &said, std::function<void(const Outcome &)> then)
{
    whenDone(m_workspace.run(command), this, [this, said, then](const Result<Outcome> &result) {
        if (!result) {
            Q_EMIT failed(ErrorText::of(result.error()), result.error());
            return;
        }
        if (!said.isEmpty())
            Q_EMIT done(said, result->undo.has_value());
        if (then)
            then(*result);
    });
}

void CommandRunner::undo()
{
    const auto waiting = m_workspace.pages().outbox();
    const OutboxRow *newest = nullptr;
    for (const OutboxRow &row : waiting) {
        if (row.delivery == Delivery::Waiting && (!newest || row.entry.value > newest->entry.value))
            newest = &row;
    }
    if (!newest) {
        run(Undo{}, tr("Undone"));
        return;
    }
    const ConversationId conversation = newest->conversation;
    run(Recall{newest->entry}, {},
        [this, conversation](const Outcome &outcome) { Q_EMIT recalled(conversation, outcome.text); });
}

} // namespace centrala::ui
