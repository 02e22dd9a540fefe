// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/arrival.h"
#include "app/engine/context.h"
#include "app/engine/matching.h"
#include "app/engine/ourown.h"
#include "app/engine/threading.h"
#include "app/engine/timeline.h"
#include "app/engine/undoing.h"
#include "app/model/addresses.h"
#include "app/store/conversationparts.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

/// Nothing leaves a conversation that was proposed to belong to another: it is one of its own, and is proposed no more.
Result<Outcome> staysApart(Context &context, const store::ConversationRecord &record)
{
    store::ConversationParts parts(context.database, record.id);
    const QString ids = parts.referring();
    if (ids.isEmpty())
        return Error{Error::Kind::Usage, {}, u"no entry was named"_s, {}};
    UndoSteps undo(context, QString::fromLatin1(SplitConversation::name));
    undo.dismissed(record.id, ids);
    parts.setReferring({});
    context.save(record);
    Outcome outcome;
    outcome.conversation = record.id;
    outcome.undo = undo.write();
    return outcome;
}

} // namespace

Result<Outcome> handle(Context &context, const SplitConversation &wish)
{
    auto source = context.conversations.get(wish.conversation);
    if (!source)
        return notFound("conversation", wish.conversation.value);
    if (wish.entries.isEmpty())
        return staysApart(context, *source);

    store::ConversationRecord part = *source;
    part.subject = wish.subject.isEmpty() ? source->subject : bareSubject(wish.subject);
    part.createdAt = context.now;
    part.unread = 0;
    part.id = context.conversations.insert(part);
    if (!part.subject.isEmpty())
        context.fullText.putShort(store::ShortText::Conversation, part.id.value, part.subject);
    const QSet<QString> ours = ourAddresses(context);
    const auto letTakePart = [&](const Address &address) {
        const Address clean = normalised(address);
        if (!clean.value.isEmpty() && !isOurs(ours, clean))
            context.threadKeys.addParticipant(part.id, clean);
    };
    Instant newest{};
    for (const EntryId id : wish.entries) {
        const auto entry = context.entries.get(id);
        if (!entry || entry->conversation != source->id)
            return notFound("entry", id.value);
        context.entries.move(id, part.id, context.touch(Entity::Entry, id.value, part.id.value));
        const auto message = context.messages.get(id);
        if (!message)
            continue;
        if (!message->externalId.isEmpty())
            context.threadKeys.move(message->externalId, part.id);
        letTakePart(message->sender);
        for (const Address &address : std::as_const(message->recipients.to))
            letTakePart(address);
        const auto identity = message->identity ? context.identities.get(*message->identity) : std::nullopt;
        if (!identity)
            continue;
        letTakePart(identity->address);
        // Whoever wrote last is whose conversation it is now; what we wrote says it only where nobody else did.
        const bool wrote = message->direction == Direction::In;
        if (wrote ? entry->at >= newest : newest == Instant{}) {
            part.identity = identity->id;
            part.customer = rootOf(context, identity->customer);
            newest = wrote ? entry->at : newest;
        }
    }
    addEvent(context, source->id, EventKind::Split, {{u"to"_s, part.id.value}, {u"subject"_s, part.subject}});
    refreshSummary(context, *source);
    context.save(*source);
    refreshSummary(context, part);
    context.save(part);
    Outcome outcome;
    outcome.conversation = part.id;
    return outcome;
}

} // namespace centrala::engine
