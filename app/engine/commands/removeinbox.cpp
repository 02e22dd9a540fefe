// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const RemoveInbox &wish)
{
    auto record = context.inboxes.get(wish.inbox);
    if (!record || record->removed)
        return notFound("inbox", wish.inbox.value);
    record->removed = true;
    record->state = InboxState::Paused;
    context.save(*record);
    context.log.audit(context.now, context.agent(), u"remove_inbox"_s, record->name, {});
    Outcome outcome;
    outcome.inbox = record->id;
    return outcome;
}

} // namespace centrala::engine
