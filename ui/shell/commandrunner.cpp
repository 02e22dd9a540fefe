// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandrunner.h"

#include "ui/compose/ownwaiting.h"
#include "ui/shell/whendone.h"
#include "ui/shell/wholeundo.h"
#include "ui/style/errortext.h"

namespace centrala::ui {

namespace {

constexpr qsizetype kRecallLooksAt = 200; ///< newest entries of the conversation

} // namespace

CommandRunner::CommandRunner(workspace::Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
}

void CommandRunner::run(const Command &command, const QString &said, std::function<void(const Outcome &)> then,
                        std::function<void(const Error &)> otherwise)
{
    whenDone(m_workspace.run(command), this, [this, said, then, otherwise](const Result<Outcome> &result) {
        if (!result) {
            if (otherwise)
                otherwise(result.error());
            else
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
    const QList<OutboxRow> waiting = ownWaiting(m_workspace);
    const OutboxRow *newest = nullptr;
    for (const OutboxRow &row : waiting) {
        if (!newest || row.entry.value > newest->entry.value)
            newest = &row;
    }
    if (newest)
        recall(newest->entry, newest->conversation);
    else
        WholeUndo::run(m_workspace, this, {}, [this](const Result<Outcome> &undone) {
            if (undone)
                Q_EMIT done(WholeUndo::said(*undone), false);
            else
                Q_EMIT failed(ErrorText::of(undone.error()), undone.error());
        });
}

void CommandRunner::recall(EntryId entry, ConversationId conversation)
{
    Reply message;
    message.conversation = conversation;
    // Afterwards it is gone: what it was made of is read before.
    const ThreadPage page = m_workspace.pages().thread(conversation, kRecallLooksAt);
    for (const TimelineEntry &one : page.entries) {
        if (one.id != entry)
            continue;
        message.via = InboxId{one.inbox.id};
        message.html = one.html;
        message.to = one.to;
        message.cc = one.cc;
        for (const AttachmentRow &file : one.attachments) {
            const QString path = m_workspace.pages().attachmentPath(file.id);
            if (!path.isEmpty())
                message.attachments.append({path, file.name, file.type});
        }
    }
    run(Recall{entry}, {}, [this, message](const Outcome &outcome) {
        Reply taken = message;
        taken.text = outcome.text;
        Q_EMIT recalled(taken);
    });
}

} // namespace centrala::ui
