// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"
#include "app/engine/rights.h"
#include "app/engine/undoing.h"
#include "app/store/visibility.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

bool touches(const store::UndoRecord &record, ConversationId conversation)
{
    return std::any_of(record.steps.begin(), record.steps.end(), [&](const QJsonValue &step) {
        return step[u"conversation"_s].toInteger() == conversation.value ||
               step[u"joined_into"_s].toInteger() == conversation.value;
    });
}

bool touchesHidden(Context &context, const store::UndoRecord &record, const QList<InboxId> &hidden)
{
    const auto isHidden = [&](const QJsonValue &id) {
        return id.toInteger() != 0 && hidden.contains(store::inboxOf(context.database, ConversationId{id.toInteger()}));
    };
    return !hidden.isEmpty() && std::any_of(record.steps.begin(), record.steps.end(), [&](const QJsonValue &step) {
        return isHidden(step[u"conversation"_s]) || isHidden(step[u"joined_into"_s]);
    });
}

} // namespace

Result<Outcome> handle(Context &context, const Undo &wish)
{
    if (wish.undo) {
        const auto record = context.log.undo(*wish.undo);
        if (!record)
            return notFound("undo", wish.undo->value);
        if (record->agent != context.by.agent)
            return Error{Error::Kind::NotPermitted, record->command, u"somebody else did it"_s, {}};
        return takeBack(context, record->id);
    }
    const QList<InboxId> hidden = hiddenInboxes(context.database, context.by);
    const QList<store::UndoRecord> records = context.log.undoable(context.by.agent, 200);
    for (const store::UndoRecord &record : records) {
        // What a reply did to its conversation is taken back by recalling the reply, never alone.
        if (record.command.startsWith(u"reply "_s))
            continue;
        if (touchesHidden(context, record, hidden))
            continue;
        if (!wish.conversation || touches(record, *wish.conversation))
            return takeBack(context, record.id);
    }
    return conflict(u"undo"_s, u"there is nothing to undo"_s);
}

} // namespace centrala::engine
