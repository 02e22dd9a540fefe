// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/arrival.h"
#include "app/engine/commands/eachconversation.h"
#include "app/engine/timeline.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const Reopen &wish)
{
    return eachConversation(
        context, wish.conversations, wish.name, [&](store::ConversationRecord &record) -> Result<bool> {
            if (record.mergedInto)
                return conflict(u"conversation %1"_s.arg(record.id.value), u"it was merged into another one"_s);
            if (record.state == ConversationState::Open)
                return false;
            goOnWaiting(context, record, context.now);
            addEvent(context, record.id, EventKind::Reopened);
            return true;
        });
}

} // namespace centrala::engine
