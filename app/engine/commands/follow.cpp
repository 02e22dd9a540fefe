// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const Follow &wish)
{
    for (const ConversationId id : wish.conversations) {
        const auto record = context.conversations.get(id);
        if (!record)
            return notFound("conversation", id.value);
        const bool changed = wish.on ? context.conversations.follow(id, context.by.agent)
                                     : context.conversations.unfollow(id, context.by.agent);
        if (changed)
            context.save(*record);
    }
    Outcome outcome;
    outcome.conversation = wish.conversations.value(0);
    return outcome;
}

} // namespace centrala::engine
