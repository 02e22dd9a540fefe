// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/commands/eachconversation.h"
#include "app/engine/context.h"
#include "app/engine/rights.h"
#include "app/model/mentions.h"
#include "app/store/listqueries.h"
#include "app/store/visibility.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

/// Those who are named behind an @, work here and may see the conversation. Nobody is told what they wrote themselves.
void noteMentions(Context &context, ConversationId conversation, EntryId entry, const QString &text)
{
    if (!text.contains(u'@'))
        return;
    QList<Named> people;
    QHash<qint64, Actor> actors;
    for (const AgentRow &one : store::ListQueries(context.database).agents()) {
        if (!one.active || one.id == context.by.agent)
            continue;
        people.append({one.id.value, one.name});
        actors.insert(one.id.value, {one.id, one.role});
    }
    const InboxId inbox = store::inboxOf(context.database, conversation);
    for (const Named &one : mentionedIn(text, people)) {
        if (!hiddenInboxes(context.database, actors.value(one.id)).contains(inbox))
            context.entries.insertMention(entry, AgentId{one.id});
    }
}

} // namespace

Result<Outcome> handle(Context &context, const AddNote &wish)
{
    const auto record = context.conversations.get(wish.conversation);
    if (!record)
        return notFound("conversation", wish.conversation.value);
    if (record->mergedInto)
        return joinedAway(*record);
    if (wish.text.trimmed().isEmpty())
        return Error{Error::Kind::Usage, {}, u"a note needs a text"_s, {}};
    const EntryId entry = context.entries.insert({{}, wish.conversation, EntryKind::Note, context.now});
    context.entries.insertNote(entry, context.by.agent, wish.text);
    noteMentions(context, wish.conversation, entry, wish.text);
    context.touchEntry(entry, wish.conversation);
    Outcome outcome;
    outcome.conversation = wish.conversation;
    outcome.entry = entry;
    return outcome;
}

} // namespace centrala::engine
