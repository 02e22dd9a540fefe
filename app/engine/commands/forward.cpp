// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"
#include "app/engine/outgoing.h"
#include "app/engine/startlinks.h"
#include "app/engine/timeline.h"
#include "app/model/addresses.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const Forward &wish)
{
    const auto entry = context.entries.get(wish.entry);
    const auto message = context.messages.get(wish.entry);
    if (!entry || !message)
        return notFound("message", wish.entry.value);
    auto record = context.conversations.get(entry->conversation);
    if (!record)
        return notFound("conversation", entry->conversation.value);
    const auto inbox = sendingInbox(context, message->inbox);
    if (!inbox)
        return inbox.error();
    // Whoever reads a forward is not this customer: neither a new link nor one that was sent to them goes along.
    const auto own = withPlainStartLinks(context, wish.text);
    if (!own)
        return own.error();

    Letter letter;
    letter.subject = u"Fwd: "_s + (message->subject.isEmpty() ? record->subject : message->subject);
    letter.text = *own + u"\n\n---------- "_s + displayName(message->sender) + u" <"_s + message->sender.value +
                  u">, "_s + toIso(message->sentAt) + u" ----------\n\n"_s + withoutStartLinks(context, message->text);
    letter.recipients = {wish.to, {}, {}, {}};
    letter.forwarded = context.attachments.ofEntry(wish.entry);
    letter.now = wish.now;
    const auto sent = enqueue(context, *record, *inbox, letter);
    if (!sent)
        return sent.error();
    refreshSummary(context, *record);
    context.save(*record);
    Outcome outcome;
    outcome.conversation = record->id;
    outcome.entry = *sent;
    return outcome;
}

} // namespace centrala::engine
