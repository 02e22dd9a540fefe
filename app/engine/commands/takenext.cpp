// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"
#include "app/engine/rights.h"
#include "app/engine/slaclock.h"
#include "app/engine/timeline.h"
#include "app/engine/undoing.h"
#include "app/store/turns.h"

namespace centrala::engine {

Result<Outcome> handle(Context &context, const TakeNext &wish)
{
    Outcome outcome;
    store::Turns turns(context.database);
    const QList<InboxId> hidden = hiddenInboxes(context.database, context.by);
    auto id = turns.nextGivenTo(context.by.agent, hidden); // their turn has come already
    if (!id)
        id = context.conversations.mostUrgentFor(context.by.agent, hidden);
    if (!id)
        return outcome;
    auto record = context.conversations.get(*id);
    if (!record)
        return notFound("conversation", id->value);
    const store::ConversationRecord before = *record;
    record->assignee = context.by.agent;
    record->heldUntil = SlaClock(context).leaseEnd();
    context.save(*record);
    addEvent(context, *id, EventKind::Taken);
    if (record->team)
        turns.given(*record->team, context.by.agent); // whose turn comes, it is not theirs first
    UndoSteps undo(context, QString::fromLatin1(wish.name));
    undo.replaced(before, *record);
    outcome.undo = undo.write();
    outcome.conversation = *id;
    return outcome;
}

} // namespace centrala::engine
