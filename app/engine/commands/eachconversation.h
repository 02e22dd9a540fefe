// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/context.h"
#include "app/engine/undoing.h"
#include "app/model/command.h"
#include "app/model/result.h"

namespace centrala::engine {

/// What was joined into another conversation lives on there.
inline Error joinedAway(const store::ConversationRecord &record)
{
    return conflict(QStringLiteral("conversation %1").arg(record.id.value),
                    QStringLiteral("it was joined into conversation %1").arg(record.mergedInto->value));
}

/// Does one change to each of some conversations, as one command with one undo. `change(record)` alters the record,
/// adds its event, and returns a Result<bool>: false where there was nothing to do. NotFound where one of them is not
/// there, Usage where there are none; then none is changed.
template<typename Change>
Result<Outcome> eachConversation(Context &context, const QList<ConversationId> &ids, const char *command, Change change)
{
    if (ids.isEmpty())
        return Error{Error::Kind::Usage, QString::fromLatin1(command), QStringLiteral("no conversation was named"), {}};
    UndoSteps undo(context, QString::fromLatin1(command));
    for (const ConversationId id : ids) {
        auto record = context.conversations.get(id);
        if (!record)
            return notFound("conversation", id.value);
        if (record->mergedInto)
            return joinedAway(*record);
        const store::ConversationRecord before = *record;
        Result<bool> changed = change(*record);
        if (!changed)
            return changed.error();
        if (!*changed)
            continue;
        undo.replaced(before, *record);
        context.save(*record);
    }
    Outcome outcome;
    outcome.conversation = ids.first();
    outcome.undo = undo.write();
    return outcome;
}

} // namespace centrala::engine
