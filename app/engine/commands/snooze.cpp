// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/arrival.h"
#include "app/engine/commands/eachconversation.h"
#include "app/engine/timeline.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const Snooze &wish)
{
    if (wish.until <= context.now)
        return Error{Error::Kind::Usage, toIso(wish.until), u"the time to wake at has passed"_s, {}};
    return eachConversation(context, wish.conversations, wish.name,
                            [&](store::ConversationRecord &record) -> Result<bool> {
                                endWaiting(record, ConversationState::Snoozed);
                                record.snoozedUntil = wish.until;
                                addEvent(context, record.id, EventKind::Snoozed, {{u"until"_s, toMs(wish.until)}});
                                return true;
                            });
}

} // namespace centrala::engine
