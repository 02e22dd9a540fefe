// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"
#include "app/engine/matching.h"
#include "app/engine/timeline.h"
#include "app/engine/undoing.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const Recall &wish)
{
    const auto entry = context.entries.get(wish.entry);
    const auto message = context.messages.get(wish.entry);
    if (!entry || !message || message->direction != Direction::Out)
        return notFound("message", wish.entry.value);
    switch (message->delivery) {
    case Delivery::Waiting:
    case Delivery::Scheduled:
    case Delivery::Queued:
    case Delivery::Held:
    case Delivery::Failed:
        break;
    default:
        return conflict(u"message %1"_s.arg(wish.entry.value), u"it has left already"_s);
    }
    if (const auto leaving = context.outbox.get(wish.entry); leaving && !leaving->remaining.isEmpty())
        return conflict(u"message %1"_s.arg(wish.entry.value), u"some of its recipients have it already"_s);

    QStringList names;
    const QList<AttachmentRow> attachments = context.attachments.ofEntry(wish.entry);
    for (const AttachmentRow &row : attachments)
        names.append(row.name);
    context.fullText.removeMessage(message->textKey, store::messageDocument(message->subject, message->text,
                                                                            searchableSender(message->sender), names));
    // The conversation waits again as before, unless something else happened to it meanwhile. That is noted before the
    // entry goes: its number, where it is the newest, would be given once more.
    bool isNoted = false;
    const QList<store::UndoRecord> records = context.log.undoable(message->agent.value_or(AgentId{}), 50);
    for (const store::UndoRecord &record : records) {
        if (record.command == u"reply %1"_s.arg(wish.entry.value)) {
            isNoted = takeBack(context, record.id).ok();
            break;
        }
    }
    if (!isNoted)
        addEvent(context, entry->conversation, EventKind::Undone);
    context.entries.remove(wish.entry);
    context.forget(Entity::Entry, wish.entry.value, entry->conversation.value);
    if (auto conversation = context.conversations.get(entry->conversation)) {
        conversation->attention.clear();
        refreshSummary(context, *conversation);
        context.save(*conversation);
    }
    Outcome outcome;
    outcome.conversation = entry->conversation;
    outcome.entry = wish.entry;
    outcome.text = message->text;
    return outcome;
}

} // namespace centrala::engine
