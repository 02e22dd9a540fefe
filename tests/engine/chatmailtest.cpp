// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/conversations.h"
#include "app/store/duplicatequeries.h"
#include "app/store/identities.h"
#include "tests/support/testengine.h"

#include <QTest>

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// A visitor of the site who leaves: the talk goes on by mail, and nothing is given to whoever only typed an address.
class ChatMailTest : public QObject
{
    Q_OBJECT

    static InboxId addChat(TestEngine &test)
    {
        AddInbox wish;
        wish.channel = u"webchat"_s;
        wish.inboxName = u"Chat"_s;
        wish.settings = {{u"origins"_s, u"https://shop.example"_s}};
        return *test.run(wish).value().inbox;
    }
    static InboundMessage said(const QString &visitor, const QString &id, const QString &text,
                               const QString &claimed = {})
    {
        InboundMessage message;
        message.externalId = visitor + u':' + id;
        message.thread = visitor;
        message.from = {u"webchat"_s, visitor, u"Anna Nowak"_s};
        message.text = text;
        if (!claimed.isEmpty())
            message.claimed = {{u"email"_s, claimed, {}}};
        return message;
    }
    static QList<OutgoingMessage> leaving(TestEngine &test, InboxId inbox)
    {
        const auto claim = test.engine().claimOutgoing(inbox, 10, test.spool());
        if (!claim)
            return {};
        for (const OutgoingMessage &one : claim->messages)
            (void)test.engine().settle(EntryId{one.entry}, SendOutcome{});
        return claim->messages;
    }
    static void answer(TestEngine &test, ConversationId conversation, const QString &text)
    {
        Reply reply;
        reply.conversation = conversation;
        reply.text = text;
        reply.now = true;
        QVERIFY(test.run(reply).ok());
    }
    static void report(TestEngine &test, InboxId inbox, const DeliveryReport &report)
    {
        Batch batch = test.liveBatch(inbox, {});
        batch.reports = {report};
        QVERIFY(test.engine().accept(inbox, batch, test.spool())->accepted);
    }

private Q_SLOTS:
    /// Whoever typed an address has proved nothing: the link goes to the visitor who was answered, and to nobody else.
    void aLinkIsNotMailedToATypedAddress()
    {
        TestEngine test;
        const InboxId mail = test.addInbox();
        const InboxId chat = addChat(test);
        AddInbox bot;
        bot.channel = u"telegram"_s;
        bot.inboxName = u"Bot"_s;
        bot.settings = {{u"start_link"_s, u"https://t.me/shop_bot?start="_s}};
        QVERIFY(test.run(bot).ok());
        QVERIFY(test.deliver(chat, {said(u"v1"_s, u"m1"_s, u"Where is my parcel?"_s, u"Anna@X.example"_s)})->accepted);
        answer(test, test.conversationWith(u"v1:m1"_s), u"Write to us: {link.telegram} any time"_s);
        const QList<OutgoingMessage> inChat = leaving(test, chat);
        QVERIFY(inChat[0].text.contains(u"https://t.me/shop_bot?start="_s));
        report(test, chat, {inChat[0].externalId, Delivery::Sent, {}});
        report(test, chat, {inChat[0].externalId, Delivery::Sent, u"visitor_left"_s});
        const QList<OutgoingMessage> byMail = leaving(test, mail);
        QCOMPARE(byMail.size(), 1);
        QCOMPARE(byMail[0].text, u"Write to us:  any time"_s);
    }

    void beginsInChatGoesOnByMailEndsInChat()
    {
        TestEngine test;
        const InboxId mail = test.addInbox();
        const InboxId chat = addChat(test);
        QVERIFY(test.deliver(chat, {said(u"v1"_s, u"m1"_s, u"Where is my parcel?"_s, u"Anna@X.example"_s)})->accepted);
        const ConversationId id = test.conversationWith(u"v1:m1"_s);
        answer(test, id, u"I look it up."_s);
        const QList<OutgoingMessage> inChat = leaving(test, chat);
        QCOMPARE(inChat.size(), 1);
        // Whoever is there gets no mail.
        report(test, chat, {inChat[0].externalId, Delivery::Sent, {}});
        QVERIFY(leaving(test, mail).isEmpty());
        report(test, chat, {inChat[0].externalId, Delivery::Sent, u"visitor_left"_s});
        const QList<OutgoingMessage> byMail = leaving(test, mail);
        QCOMPARE(byMail.size(), 1);
        QCOMPARE(byMail[0].to, (QList<Address>{{u"email"_s, u"anna@x.example"_s, {}}}));
        QCOMPARE(byMail[0].text, u"I look it up."_s);
        QVERIFY(!byMail[0].automatic);
        QVERIFY(!byMail[0].subject.isEmpty());
        report(test, chat, {inChat[0].externalId, Delivery::Sent, u"visitor_left"_s});
        QVERIFY(leaving(test, mail).isEmpty());

        // The answer to it belongs here, and is answered by mail; none of that is said in the chat.
        InboundMessage back = test.mail(u"back@x.example"_s, u"anna@x.example"_s, u"Thank you"_s);
        back.references = {byMail[0].externalId};
        QVERIFY(test.deliver(mail, {back})->accepted);
        QCOMPARE(test.conversationWith(u"back@x.example"_s), id);
        answer(test, id, u"It comes tomorrow."_s);
        QCOMPARE(leaving(test, mail).size(), 1);
        QVERIFY(leaving(test, chat).isEmpty());

        // Back on the site: the same conversation.
        QVERIFY(test.deliver(chat, {said(u"v1"_s, u"m2"_s, u"It is here"_s, u"anna@x.example"_s)})->accepted);
        QCOMPARE(test.conversationWith(u"v1:m2"_s), id);
        answer(test, id, u"Good."_s);
        QCOMPARE(leaving(test, chat).size(), 1);
        QCOMPARE(test.count("SELECT count(*) FROM conversation"), 1);
    }

    void aTypedAddressOnlySuggests()
    {
        TestEngine test;
        const InboxId mail = test.addInbox();
        const InboxId chat = addChat(test);
        QVERIFY(test.deliver(mail, {test.mail(u"old@x"_s, u"boss@c.example"_s, u"Confidential"_s)})->accepted);
        const auto boss = store::Conversations(test.database()).get(test.conversationWith(u"old@x"_s))->customer;
        for (const QString &visitor : {u"v1"_s, u"v2"_s})
            QVERIFY(test.deliver(chat, {said(visitor, u"m1"_s, u"It is me"_s, u"boss@c.example"_s)})->accepted);
        const store::Identities identities(test.database());
        for (const QString &visitor : {u"v1"_s, u"v2"_s}) {
            const auto conversation =
                store::Conversations(test.database()).get(test.conversationWith(visitor + u":m1"_s));
            QVERIFY(conversation && conversation->customer != boss);
            const auto claim = identities.find(u"claimed_email"_s, visitor);
            QVERIFY(claim && !claim->verified);
            QCOMPARE(claim->address.name, u"boss@c.example"_s);
            QCOMPARE(claim->customer, *conversation->customer);
        }
        QCOMPARE(identities.find(u"email"_s, u"boss@c.example"_s)->customer, *boss);
        // Proposed, with the reason; a person decides.
        bool isProposed = false;
        for (const store::Duplicate &pair : store::likelyDuplicates(test.database(), 10))
            isProposed = isProposed || (pair.first.id == boss->value && pair.kinds.contains(u"same_email"_s));
        QVERIFY(isProposed);
        // Said again it stands once; said differently the newer counts.
        QVERIFY(test.deliver(chat, {said(u"v1"_s, u"m2"_s, u"No, me"_s, u"other@c.example"_s)})->accepted);
        QCOMPARE(identities.find(u"claimed_email"_s, u"v1"_s)->address.name, u"other@c.example"_s);
        QCOMPARE(test.count("SELECT count(*) FROM identity WHERE kind = 'claimed_email'"), 2);
        QVERIFY(test.deliver(chat, {said(u"v3"_s, u"m1"_s, u"?"_s, u"not an address"_s)})->accepted);
        QCOMPARE(test.count("SELECT count(*) FROM identity WHERE kind = 'claimed_email'"), 2);
    }

    void withoutAnAddressOrAMailboxItWaitsInTheChat()
    {
        TestEngine test;
        const InboxId chat = addChat(test);
        QVERIFY(test.deliver(chat, {said(u"v1"_s, u"m1"_s, u"Hello"_s, u"anna@x.example"_s)})->accepted);
        answer(test, test.conversationWith(u"v1:m1"_s), u"Hello"_s);
        report(test, chat, {leaving(test, chat).value(0).externalId, Delivery::Sent, u"visitor_left"_s});
        QCOMPARE(test.count("SELECT count(*) FROM message"), 2);
        const InboxId mail = test.addInbox();
        QVERIFY(test.deliver(chat, {said(u"v2"_s, u"m1"_s, u"Hello"_s)})->accepted);
        answer(test, test.conversationWith(u"v2:m1"_s), u"Hello"_s);
        report(test, chat, {leaving(test, chat).value(0).externalId, Delivery::Sent, u"visitor_left"_s});
        QVERIFY(leaving(test, mail).isEmpty());
    }

    void stepsOfTheJourneyStandInTheTimeline()
    {
        TestEngine test;
        const InboxId chat = addChat(test);
        QVERIFY(test.deliver(chat, {said(u"v1"_s, u"m1"_s, u"Hello"_s)})->accepted);
        const ConversationId id = test.conversationWith(u"v1:m1"_s);
        const auto before = store::Conversations(test.database()).get(id);
        Batch batch = test.liveBatch(chat, {});
        batch.touchpoints = {{u"v1"_s, u"page_view"_s, u"Lamps"_s, u"https://shop.example/lamps"_s, {}},
                             {u"v1"_s, u"cart_left"_s, {}, {}, u"card: 4111 1111 1111 1111"_s},
                             {u"nobody"_s, u"page_view"_s, u"Lamps"_s, {}, {}}};
        QVERIFY(test.engine().accept(chat, batch, test.spool())->accepted);
        QCOMPARE(test.count("SELECT count(*) FROM event WHERE kind = 'opened'"), 2);
        QVERIFY(test.text("SELECT data FROM event WHERE kind = 'opened' ORDER BY entry").contains(u"Lamps"_s));
        QCOMPARE(test.count("SELECT count(*) FROM event WHERE data LIKE '%4111 1111 1111 1111%'"), 0);
        // They are no work.
        const auto after = store::Conversations(test.database()).get(id);
        QCOMPARE(after->unread, before->unread);
        QCOMPARE(after->snippet, before->snippet);
        QCOMPARE(after->waitingSince, before->waitingSince);
    }
};

QTEST_GUILESS_MAIN(ChatMailTest)
#include "chatmailtest.moc"
