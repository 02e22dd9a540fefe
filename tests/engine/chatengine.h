// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testengine.h"

namespace centrala::test {

/// What a chat's channel and its visitors do to an engine.
namespace chat {

inline InboxId add(TestEngine &test)
{
    AddInbox wish;
    wish.channel = QStringLiteral("webchat");
    wish.inboxName = QStringLiteral("Chat");
    wish.settings = {{QStringLiteral("origins"), QStringLiteral("https://shop.example")}};
    return *test.run(wish).value().inbox;
}

inline InboundMessage said(const QString &visitor, const QString &id, const QString &text, const QString &claimed = {})
{
    InboundMessage message;
    message.externalId = visitor + QLatin1Char(':') + id;
    message.thread = visitor;
    message.from = {QStringLiteral("webchat"), visitor, QStringLiteral("Anna Nowak")};
    message.text = text;
    if (!claimed.isEmpty())
        message.claimed = {{QStringLiteral("email"), claimed, {}}};
    return message;
}

/// What leaves through the inbox now; all of it arrives.
inline QList<OutgoingMessage> leaving(TestEngine &test, InboxId inbox)
{
    const auto claim = test.engine().claimOutgoing(inbox, 10, test.spool());
    if (!claim)
        return {};
    for (const OutgoingMessage &one : claim->messages)
        (void)test.engine().settle(EntryId{one.entry}, SendOutcome{});
    return claim->messages;
}

inline void answer(TestEngine &test, ConversationId conversation, const QString &text)
{
    Reply reply;
    reply.conversation = conversation;
    reply.text = text;
    reply.now = true;
    QVERIFY(test.run(reply).ok());
}

inline void report(TestEngine &test, InboxId inbox, const DeliveryReport &report)
{
    Batch batch = test.liveBatch(inbox, {});
    batch.reports = {report};
    QVERIFY(test.engine().accept(inbox, batch, test.spool())->accepted);
}

/// The answer lies in the chat, and its visitor has left.
inline void leave(TestEngine &test, InboxId inbox, const QString &externalId, const QString &backLink = {})
{
    report(test, inbox, {externalId, Delivery::Sent, {}});
    const QString back =
        backLink.isEmpty() ? QString() : QLatin1Char('\n') + backLink + QStringLiteral("\nBack to the chat:");
    report(test, inbox, {externalId, Delivery::Sent, QStringLiteral("visitor_left") + back});
}

} // namespace chat

} // namespace centrala::test
