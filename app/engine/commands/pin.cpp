// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"
#include "app/engine/undoing.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const Pin &wish)
{
    if (!context.by.agent.isValid())
        return Error{Error::Kind::Usage, QString::fromLatin1(wish.name), u"only a person pins"_s, {}};
    if (wish.conversations.isEmpty())
        return Error{Error::Kind::Usage, QString::fromLatin1(wish.name), u"no conversation was named"_s, {}};
    UndoSteps undo(context, QString::fromLatin1(wish.name));
    for (const ConversationId id : wish.conversations) {
        const auto record = context.conversations.get(id);
        if (!record)
            return notFound("conversation", id.value);
        const bool changed = wish.pinned ? context.conversations.pin(id, context.by.agent)
                                         : context.conversations.unpin(id, context.by.agent);
        if (!changed)
            continue;
        undo.pinned(id, context.by.agent, wish.pinned);
        context.save(*record);
    }
    Outcome outcome;
    outcome.conversation = wish.conversations.first();
    outcome.undo = undo.write();
    return outcome;
}

} // namespace centrala::engine
