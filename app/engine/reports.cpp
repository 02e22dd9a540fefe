// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/reports.h"

#include "app/engine/arrival.h"
#include "app/engine/claims.h"
#include "app/engine/context.h"
#include "app/engine/timeline.h"
#include "app/model/addresses.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

std::optional<ConversationId> conversationOfOurs(Context &context, InboxId inbox, const QString &externalId)
{
    const QList<store::Messages::Known> same = context.messages.withExternalId(externalId);
    for (const store::Messages::Known &message : same) {
        if (message.direction != Direction::Out || message.inbox != inbox)
            continue;
        if (const auto entry = context.entries.get(message.entry))
            return entry->conversation;
    }
    return std::nullopt;
}

namespace {

/// Those of the message's recipients that the report says it did not reach, with those known before; empty where it
/// is all of them, or not told.
QList<Address> stillWithout(Context &context, const store::MessageRecord &message, const DeliveryReport &report)
{
    const QList<Address> all = message.recipients.to + message.recipients.cc + message.recipients.bcc;
    const auto before = context.outbox.get(message.entry);
    const QList<Address> failed = report.recipients + (before ? before->remaining : QList<Address>());
    QList<Address> without;
    for (const Address &one : all) {
        const auto same = [&one](const Address &other) { return normalised(one).value == normalised(other).value; };
        if (std::any_of(failed.begin(), failed.end(), same) && std::none_of(without.begin(), without.end(), same))
            without.append(one);
    }
    return without.size() < all.size() ? without : QList<Address>();
}

/// What a report changes about a message in that state; nothing where it is no news.
bool isNews(const DeliveryReport &report, Delivery now, bool isPart)
{
    const bool isOpen = now == Delivery::Sending || now == Delivery::Uncertain;
    const bool isThere = now == Delivery::Sent || now == Delivery::Delivered || now == Delivery::Read;
    if (report.delivery == Delivery::Failed) // to one it came, from another it comes back
        return isOpen || now == Delivery::Sent || (isPart && (isThere || now == Delivery::Failed));
    if (report.delivery == Delivery::Sent)
        return isOpen || now == Delivery::Sent;
    return report.delivery <= Delivery::Read && (isOpen || (isThere && report.delivery > now));
}

} // namespace

void takeReport(Context &context, InboxId inbox, const DeliveryReport &report, bool backfill)
{
    const QList<store::Messages::Known> same = context.messages.withExternalId(report.externalId);
    for (const store::Messages::Known &known : same) {
        const auto message = context.messages.get(known.entry);
        if (!message || known.direction != Direction::Out || known.inbox != inbox)
            continue;
        const bool isFailure = report.delivery == Delivery::Failed;
        const QList<Address> without = isFailure ? stillWithout(context, *message, report) : QList<Address>();
        if (!isNews(report, message->delivery, !without.isEmpty()))
            continue;
        // The report overtook the outcome, or says what nobody knew.
        if (message->delivery == Delivery::Sending || message->delivery == Delivery::Uncertain)
            context.outbox.remove(message->entry);
        const bool isNote = report.delivery == Delivery::Sent;
        // Said again after a crash it is no news.
        const bool isLeft = report.reason.section(u'\n', 0, 0) == QLatin1StringView(kVisitorLeft);
        const QString told = isLeft ? QString::fromLatin1(kVisitorLeft) : report.reason;
        if (isNote && isLeft && !backfill)
            carryOnByMail(context, message->entry, report.reason);
        if (!without.isEmpty()) // who has it is not to get it again
            context.outbox.put({message->entry, inbox, context.now, 0, false, without});
        const bool wasFailed = message->delivery == Delivery::Failed;
        const QString reason = wasFailed && !message->reason.isEmpty() ? message->reason + u'\n' + told : told;
        context.messages.setDelivery(message->entry, report.delivery, reason);
        const auto entry = context.entries.get(message->entry);
        if (!entry)
            continue;
        context.touchEntry(message->entry, entry->conversation);
        const bool isComplaint = isNote && report.reason.startsWith(u"complaint"_s);
        if (auto conversation = context.conversations.get(entry->conversation);
            conversation && (isFailure || isComplaint)) {
            if (conversation->state != ConversationState::Open && !backfill && !message->automatic)
                beginWaiting(context, *conversation, context.now);
            refreshSummary(context, *conversation);
            context.save(*conversation);
        }
    }
}

} // namespace centrala::engine
