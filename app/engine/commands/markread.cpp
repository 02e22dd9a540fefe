// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"

namespace centrala::engine {

Result<Outcome> handle(Context &context, const MarkRead &wish)
{
    auto record = context.conversations.get(wish.conversation);
    if (!record)
        return notFound("conversation", wish.conversation.value);
    if (record->unread > 0) {
        record->unread = 0;
        context.save(*record);
    }
    for (const EntryId entry : context.entries.seeMentions(record->id, context.by.agent))
        context.touchEntry(entry, record->id);
    Outcome outcome;
    outcome.conversation = record->id;
    return outcome;
}

} // namespace centrala::engine
