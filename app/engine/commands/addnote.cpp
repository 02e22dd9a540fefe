// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const AddNote &wish)
{
    if (!context.conversations.get(wish.conversation))
        return notFound("conversation", wish.conversation.value);
    if (wish.text.trimmed().isEmpty())
        return Error{Error::Kind::Usage, {}, u"a note needs a text"_s, {}};
    const EntryId entry = context.entries.insert({{}, wish.conversation, EntryKind::Note, context.now});
    context.entries.insertNote(entry, context.by.agent, wish.text);
    context.touchEntry(entry, wish.conversation);
    Outcome outcome;
    outcome.conversation = wish.conversation;
    outcome.entry = entry;
    return outcome;
}

} // namespace centrala::engine
