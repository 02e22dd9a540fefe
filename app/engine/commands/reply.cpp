// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/arrival.h"
#include "app/engine/context.h"
#include "app/engine/outgoing.h"
#include "app/engine/startlinks.h"
#include "app/engine/timeline.h"
#include "app/engine/undoing.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const Reply &wish)
{
    auto record = context.conversations.get(wish.conversation);
    if (!record)
        return notFound("conversation", wish.conversation.value);
    if (record->mergedInto)
        return conflict(u"conversation %1"_s.arg(record->id.value), u"it was merged into another one"_s);
    if (wish.seen && context.messages.answeredByOthersSince(record->id, *wish.seen, context.by.agent))
        return conflict(u"conversation %1"_s.arg(record->id.value), u"somebody else answered meanwhile"_s);
    const auto inbox = sendingInbox(context, wish.via.value_or(answeringInbox(context, *record)));
    if (!inbox)
        return inbox.error();

    Letter letter;
    letter.subject = record->subject.isEmpty() ? QString() : u"Re: "_s + record->subject;
    // A talk without a subject that goes on by mail is called after who writes.
    if (letter.subject.isEmpty() && inbox->id != record->inbox)
        letter.subject = inbox->settings[u"name"_s].toString(inbox->name);
    letter.text = wish.text;
    letter.html = wish.html;
    letter.recipients = {wish.to.isEmpty() ? defaultRecipients(context, *record) : wish.to, wish.cc, wish.bcc, {}};
    letter.attachments = wish.attachments;
    letter.at = wish.at;
    letter.unlessTheyWrite = wish.unlessTheyWrite;
    letter.now = wish.now;
    if (auto filled = fillStartLinks(context, record->id, letter); !filled)
        return filled.error();
    const auto entry = enqueue(context, *record, *inbox, letter);
    if (!entry)
        return entry.error();

    const store::ConversationRecord before = *record;
    // What the customer wrote while the answer was on its way (from a desk without a line: for hours) still waits.
    const auto [later, count] =
        wish.seen ? context.messages.writtenSince(record->id, *wish.seen) : std::pair<std::optional<EntryId>, qint64>();
    const auto still = later ? context.entries.get(*later) : std::nullopt;
    endWaiting(*record, ConversationState::Pending);
    if (!record->assignee)
        record->assignee = context.agent();
    if (!record->answeredAt && !wish.at) // one that is scheduled answers when it leaves
        record->answeredAt = context.now;
    UndoSteps undo(context, u"reply %1"_s.arg(entry->value)); // taken back by recalling, see Recall
    undo.replaced(before, *record);
    (void)undo.write();
    record->unread = count;
    if (still)
        beginWaiting(context, *record, still->at);
    refreshSummary(context, *record);
    context.save(*record);

    Outcome outcome;
    outcome.conversation = record->id;
    outcome.entry = *entry;
    return outcome;
}

} // namespace centrala::engine
