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
    // What came later than they saw is still to be read.
    const qint64 later = wish.upTo ? context.messages.writtenSince(record->id, *wish.upTo).second : 0;
    if (record->unread > later) {
        record->unread = later;
        context.save(*record);
    }
    for (const EntryId entry : context.entries.seeMentions(record->id, context.by.agent))
        context.touchEntry(entry, record->id);
    Outcome outcome;
    outcome.conversation = record->id;
    return outcome;
}

} // namespace centrala::engine
