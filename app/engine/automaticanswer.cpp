// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/automaticanswer.h"

#include "app/engine/context.h"
#include "app/engine/ourown.h"
#include "app/engine/outgoing.h"
#include "app/engine/slaclock.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace centrala::engine {

namespace {

constexpr qint64 kMostAnHour = 3;
constexpr int kUsualSpanHours = 24;
/// A message that is taken in so late is no news any more.
constexpr auto kFresh = 12h;

bool isWrittenTo(const InboundMessage &message, const QSet<QString> &ours)
{
    const QList<Address> recipients = message.to + message.cc;
    return std::any_of(recipients.begin(), recipients.end(), [&](const Address &one) { return isOurs(ours, one); });
}

} // namespace

void acknowledge(Context &context, const store::InboxRecord &inbox, const store::ConversationRecord &conversation,
                 const InboundMessage &message, const QSet<QString> &ours)
{
    const QString text = inbox.settings[u"away_text"_s].toString();
    if (text.trimmed().isEmpty() || message.automatic || message.automaticAnswer || !conversation.customer ||
        conversation.state == ConversationState::Spam || isOurs(ours, message.from) || !isWrittenTo(message, ours))
        return;
    if (message.serverAt && *message.serverAt < context.now - kFresh)
        return;
    if (SlaClock(context).hours(conversation).isOpen(context.now))
        return;
    const std::chrono::hours span(inbox.settings[u"away_hours"_s].toInt(kUsualSpanHours));
    const CustomerId customer = *conversation.customer;
    if (context.messages.automaticTo(customer, context.now - span) > 0 ||
        context.messages.automaticTo(customer, context.now - 1h) >= kMostAnHour)
        return;
    Letter letter;
    letter.subject = conversation.subject.isEmpty() ? QString() : u"Re: "_s + conversation.subject;
    letter.text = text;
    letter.recipients.to = {message.from}; // where somebody else is to be answered, a person decides
    letter.now = true;
    letter.automatic = true;
    (void)enqueue(context, conversation, inbox, letter);
}

} // namespace centrala::engine
