// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/arrival.h"
#include "app/engine/context.h"
#include "app/engine/timeline.h"
#include "app/engine/undoing.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const MergeConversations &wish)
{
    auto into = context.conversations.get(wish.into);
    auto from = context.conversations.get(wish.from);
    if (!into || !from)
        return notFound("conversation", into ? wish.from.value : wish.into.value);
    if (wish.into == wish.from || into->mergedInto || from->mergedInto)
        return conflict(u"conversation %1"_s.arg(wish.from.value), u"it is merged already"_s);

    UndoSteps undo(context, QString::fromLatin1(wish.name));
    undo.joined(*from, *into);
    const store::ConversationRecord before = *into;
    const QList<store::EntryRecord> entries = context.entries.ofConversation(from->id);
    for (const store::EntryRecord &entry : entries)
        context.entries.move(entry.id, into->id, context.touch(Entity::Entry, entry.id.value, into->id.value));
    context.threadKeys.moveAll(from->id, into->id);
    context.conversations.moveFollowers(from->id, into->id);

    // Whoever waits in either waits since the earlier of the two.
    if (from->waitingSince && (!into->waitingSince || *from->waitingSince < *into->waitingSince))
        beginWaiting(context, *into, *from->waitingSince);
    into->unread += from->unread;
    if (!into->assignee)
        into->assignee = from->assignee;
    addEvent(context, into->id, EventKind::Merged, {{u"from"_s, from->id.value}, {u"subject"_s, from->subject}});
    refreshSummary(context, *into);
    context.save(*into);
    undo.replaced(before, *into);
    for (const ConversationId earlier : context.conversations.mergedInto(from->id)) {
        if (auto record = context.conversations.get(earlier)) {
            record->mergedInto = into->id;
            context.save(*record);
        }
    }
    endWaiting(*from, ConversationState::Resolved);
    from->snoozedUntil.reset();
    from->heldUntil.reset();
    from->unread = 0;
    from->mergedInto = into->id;
    context.save(*from);

    Outcome outcome;
    outcome.conversation = into->id;
    outcome.undo = undo.write();
    return outcome;
}

} // namespace centrala::engine
