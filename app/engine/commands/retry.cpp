// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"
#include "app/engine/delivery.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const Retry &wish)
{
    const auto message = context.messages.get(wish.entry);
    const auto entry = context.entries.get(wish.entry);
    if (!message || !entry || message->direction != Direction::Out)
        return notFound("message", wish.entry.value);
    if (message->delivery != Delivery::Failed && message->delivery != Delivery::Uncertain &&
        message->delivery != Delivery::Held)
        return conflict(u"message %1"_s.arg(wish.entry.value), u"it is %1"_s.arg(nameOf(message->delivery)));
    const auto before = context.outbox.get(wish.entry);
    context.outbox.put({wish.entry, message->inbox, context.now, 0, false,
                        before ? before->remaining : QList<Address>()}); // those that have it do not get it again
    DeliveryLife(context).setState(wish.entry, Delivery::Queued, {});
    Outcome outcome;
    outcome.conversation = entry->conversation;
    outcome.entry = wish.entry;
    return outcome;
}

} // namespace centrala::engine
