// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/reports.h"

#include "app/engine/arrival.h"
#include "app/engine/claims.h"
#include "app/engine/context.h"
#include "app/engine/timeline.h"

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

void takeReport(Context &context, InboxId inbox, const DeliveryReport &report, bool backfill)
{
    const QList<store::Messages::Known> same = context.messages.withExternalId(report.externalId);
    for (const store::Messages::Known &message : same) {
        if (message.direction != Direction::Out || message.inbox != inbox)
            continue;
        // A failure after delivery is news, not a change of state.
        const bool goesUp = report.delivery > message.delivery && message.delivery >= Delivery::Sending &&
                            report.delivery <= Delivery::Read;
        const bool bounced = report.delivery == Delivery::Failed && message.delivery == Delivery::Sent;
        const bool isNote = report.delivery == Delivery::Sent && message.delivery == Delivery::Sent;
        if (!goesUp && !bounced && !isNote)
            continue;
        if (message.delivery == Delivery::Sending) // the report overtook the outcome
            context.outbox.remove(message.entry);
        // Said again after a crash it is no news.
        if (isNote && report.reason == QLatin1StringView(kVisitorLeft) && !backfill)
            carryOnByMail(context, message.entry);
        context.messages.setDelivery(message.entry, report.delivery, report.reason);
        const auto entry = context.entries.get(message.entry);
        if (!entry)
            continue;
        context.touchEntry(message.entry, entry->conversation);
        if (auto conversation = context.conversations.get(entry->conversation); conversation && bounced) {
            if (conversation->state != ConversationState::Open && !backfill)
                beginWaiting(context, *conversation, context.now);
            refreshSummary(context, *conversation);
            context.save(*conversation);
        }
    }
}

} // namespace centrala::engine
