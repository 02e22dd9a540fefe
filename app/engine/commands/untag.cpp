// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/commands/eachconversation.h"
#include "app/engine/context.h"
#include "app/engine/timeline.h"
#include "app/engine/undoing.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const Untag &wish)
{
    const QString tag = wish.tag.simplified();
    UndoSteps undo(context, QString::fromLatin1(wish.name));
    for (const ConversationId id : wish.conversations) {
        const auto record = context.conversations.get(id);
        if (!record)
            return notFound("conversation", id.value);
        if (record->mergedInto)
            return joinedAway(*record);
        if (!context.conversations.untag(id, tag))
            continue;
        undo.tagged(id, tag, false);
        addEvent(context, id, EventKind::Untagged, {{u"tag"_s, tag}});
        context.save(*record);
    }
    Outcome outcome;
    outcome.conversation = wish.conversations.value(0);
    outcome.undo = undo.write();
    return outcome;
}

} // namespace centrala::engine
