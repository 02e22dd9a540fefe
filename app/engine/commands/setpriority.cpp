// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/commands/eachconversation.h"
#include "app/engine/slaclock.h"
#include "app/engine/timeline.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const SetPriority &wish)
{
    return eachConversation(
        context, wish.conversations, wish.name, [&](store::ConversationRecord &record) -> Result<bool> {
            if (record.priority == wish.priority)
                return false;
            record.priority = wish.priority;
            record.due = SlaClock(context).due(record);
            addEvent(context, record.id, EventKind::Prioritised, {{u"priority"_s, QString(nameOf(wish.priority))}});
            return true;
        });
}

} // namespace centrala::engine
