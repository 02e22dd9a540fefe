// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"
#include "app/engine/matching.h"
#include "app/engine/ourown.h"
#include "app/engine/outgoing.h"
#include "app/engine/startlinks.h"
#include "app/engine/threading.h"
#include "app/engine/timeline.h"

#include <algorithm>

namespace centrala::engine {

Result<Outcome> handle(Context &context, const StartConversation &wish)
{
    const auto inbox = sendingInbox(context, wish.via);
    if (!inbox)
        return inbox.error();
    store::ConversationRecord record;
    record.subject = bareSubject(wish.subject);
    record.state = ConversationState::Pending;
    record.inbox = inbox->id;
    record.team = inbox->team;
    record.assignee = context.agent();
    record.createdAt = context.now;
    record.lastAt = context.now;
    record.answeredAt = context.now;
    const QSet<QString> ours = ourAddresses(context);
    const auto first =
        std::find_if_not(wish.to.begin(), wish.to.end(), [&ours](const Address &one) { return isOurs(ours, one); });
    if (first != wish.to.end()) {
        if (const auto identity = identityOf(context, *first, context.now, false)) {
            record.identity = identity->id;
            record.customer = rootOf(context, identity->customer);
        }
    }
    record.id = context.conversations.insert(record);
    if (!record.subject.isEmpty())
        context.fullText.putShort(store::ShortText::Conversation, record.id.value, record.subject);

    Letter letter;
    letter.subject = wish.subject;
    letter.text = wish.text;
    letter.html = wish.html;
    letter.recipients = {wish.to, wish.cc, {}, {}};
    letter.attachments = wish.attachments;
    letter.at = wish.at;
    letter.now = wish.now;
    if (auto filled = fillStartLinks(context, record.id, letter); !filled)
        return filled.error();
    const auto entry = enqueue(context, record, *inbox, letter);
    if (!entry)
        return entry.error();
    refreshSummary(context, record);
    context.save(record);
    Outcome outcome;
    outcome.conversation = record.id;
    outcome.entry = *entry;
    return outcome;
}

} // namespace centrala::engine
