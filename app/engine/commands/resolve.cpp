// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/arrival.h"
#include "app/engine/commands/eachconversation.h"
#include "app/engine/timeline.h"

namespace centrala::engine {

Result<Outcome> handle(Context &context, const Resolve &wish)
{
    return eachConversation(context, wish.conversations, wish.name,
                            [&](store::ConversationRecord &record) -> Result<bool> {
                                if (record.state == ConversationState::Resolved)
                                    return false;
                                endWaiting(record, ConversationState::Resolved);
                                record.resolvedAt = context.now;
                                record.unread = 0;
                                if (!record.assignee)
                                    record.assignee = context.agent();
                                addEvent(context, record.id, EventKind::Resolved);
                                return true;
                            });
}

} // namespace centrala::engine
