// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/conversations.h"
#include "app/store/duplicatequeries.h"
#include "app/store/identities.h"
#include "tests/engine/chatengine.h"

#include <QTest>

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// A visitor of the site who leaves: the talk goes on by mail, and nothing is given to whoever only typed an address.
class ChatMailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Whoever typed an address has proved nothing: the link goes to the visitor who was answered, and to nobody else.
    void aLinkIsNotMailedToATypedAddress()
    {
        TestEngine test;
        const InboxId mail = test.addInbox();
        const InboxId site = chat::add(test);
        AddInbox bot;
        bot.channel = u"telegram"_s;
        bot.inboxName = u"Bot"_s;
        bot.settings = {{u"start_link"_s, u"https://t.me/shop_bot?start="_s}};
        QVERIFY(test.run(bot).ok());
        QVERIFY(test.deliver(site, {chat::said(u"v1"_s, u"m1"_s, u"Where is my parcel?"_s, u"Anna@X.example"_s)})
                    ->accepted);
        chat::answer(test, test.conversationWith(u"v1:m1"_s), u"Write to us: {link.telegram} any time"_s);
        const QList<OutgoingMessage> inChat = chat::leaving(test, site);
        QVERIFY(inChat[0].text.contains(u"https://t.me/shop_bot?start="_s));
        chat::report(test, site, {inChat[0].externalId, Delivery::Sent, {}});
        chat::report(test, site, {inChat[0].externalId, Delivery::Sent, u"visitor_left"_s});
        const QList<OutgoingMessage> byMail = chat::leaving(test, mail);
        QCOMPARE(byMail.size(), 1);
        QCOMPARE(byMail[0].text, u"Write to us:  any time"_s);
    }

    void beginsInChatGoesOnByMailEndsInChat()
    {
        TestEngine test;
        const InboxId mail = test.addInbox();
        const InboxId site = chat::add(test);
        QVERIFY(test.deliver(site, {chat::said(u"v1"_s, u"m1"_s, u"Where is my parcel?"_s, u"Anna@X.example"_s)})
                    ->accepted);
        const ConversationId id = test.conversationWith(u"v1:m1"_s);
        chat::answer(test, id, u"I look it up."_s);
        const QList<OutgoingMessage> inChat = chat::leaving(test, site);
        QCOMPARE(inChat.size(), 1);
        // Whoever is there gets no mail.
        chat::report(test, site, {inChat[0].externalId, Delivery::Sent, {}});
        QVERIFY(chat::leaving(test, mail).isEmpty());
        chat::report(test, site, {inChat[0].externalId, Delivery::Sent, u"visitor_left"_s});
        const QList<OutgoingMessage> byMail = chat::leaving(test, mail);
        QCOMPARE(byMail.size(), 1);
        QCOMPARE(byMail[0].to, (QList<Address>{{u"email"_s, u"anna@x.example"_s, {}}}));
        QCOMPARE(byMail[0].text, u"I look it up."_s);
        QVERIFY(!byMail[0].automatic);
        QVERIFY(!byMail[0].subject.isEmpty());
        chat::report(test, site, {inChat[0].externalId, Delivery::Sent, u"visitor_left"_s});
        QVERIFY(chat::leaving(test, mail).isEmpty());

        // The answer to it belongs here, and is answered by mail; none of that is said in the chat.
        InboundMessage back = test.mail(u"back@x.example"_s, u"anna@x.example"_s, u"Thank you"_s);
        back.references = {byMail[0].externalId};
        QVERIFY(test.deliver(mail, {back})->accepted);
        QCOMPARE(test.conversationWith(u"back@x.example"_s), id);
        // The thread says that nobody has proved it, once.
        InboundMessage more = test.mail(u"more@x.example"_s, u"anna@x.example"_s, u"And another thing"_s);
        more.references = {byMail[0].externalId};
        QVERIFY(test.deliver(mail, {more})->accepted);
        QCOMPARE(test.count("SELECT count(*) FROM event WHERE data LIKE '%anna@x.example%claimed_mail%'"), 1);
        chat::answer(test, id, u"It comes tomorrow."_s);
        QCOMPARE(chat::leaving(test, mail).size(), 1);
        QVERIFY(chat::leaving(test, site).isEmpty());

        // Back on the site: the same conversation.
        QVERIFY(test.deliver(site, {chat::said(u"v1"_s, u"m2"_s, u"It is here"_s, u"anna@x.example"_s)})->accepted);
        QCOMPARE(test.conversationWith(u"v1:m2"_s), id);
        chat::answer(test, id, u"Good."_s);
        QCOMPARE(chat::leaving(test, site).size(), 1);
        QCOMPARE(test.count("SELECT count(*) FROM conversation"), 1);
    }

    void aTypedAddressOnlySuggests()
    {
        TestEngine test;
        const InboxId mail = test.addInbox();
        const InboxId site = chat::add(test);
        QVERIFY(test.deliver(mail, {test.mail(u"old@x"_s, u"boss@c.example"_s, u"Confidential"_s)})->accepted);
        const auto boss = store::Conversations(test.database()).get(test.conversationWith(u"old@x"_s))->customer;
        for (const QString &visitor : {u"v1"_s, u"v2"_s})
            QVERIFY(test.deliver(site, {chat::said(visitor, u"m1"_s, u"It is me"_s, u"boss@c.example"_s)})->accepted);
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
            isProposed =
                isProposed || (pair.first.id == boss->value && pair.kinds.contains(u"same_email"_s) &&
                               pair.kinds.contains(u"unverified"_s) && pair.reasons.first().contains(u"unverified"_s));
        QVERIFY(isProposed);
        // Said again it stands once; said differently the newer counts.
        QVERIFY(test.deliver(site, {chat::said(u"v1"_s, u"m2"_s, u"No, me"_s, u"other@c.example"_s)})->accepted);
        QCOMPARE(identities.find(u"claimed_email"_s, u"v1"_s)->address.name, u"other@c.example"_s);
        QCOMPARE(test.count("SELECT count(*) FROM identity WHERE kind = 'claimed_email'"), 2);
        QVERIFY(test.deliver(site, {chat::said(u"v3"_s, u"m1"_s, u"?"_s, u"not an address"_s)})->accepted);
        QCOMPARE(test.count("SELECT count(*) FROM identity WHERE kind = 'claimed_email'"), 2);
    }

    void withoutAnAddressOrAMailboxItWaitsInTheChat()
    {
        TestEngine test;
        const InboxId site = chat::add(test);
        QVERIFY(test.deliver(site, {chat::said(u"v1"_s, u"m1"_s, u"Hello"_s, u"anna@x.example"_s)})->accepted);
        chat::answer(test, test.conversationWith(u"v1:m1"_s), u"Hello"_s);
        chat::report(test, site, {chat::leaving(test, site).value(0).externalId, Delivery::Sent, u"visitor_left"_s});
        QCOMPARE(test.count("SELECT count(*) FROM message"), 2);
        const InboxId mail = test.addInbox();
        QVERIFY(test.deliver(site, {chat::said(u"v2"_s, u"m1"_s, u"Hello"_s)})->accepted);
        chat::answer(test, test.conversationWith(u"v2:m1"_s), u"Hello"_s);
        chat::report(test, site, {chat::leaving(test, site).value(0).externalId, Delivery::Sent, u"visitor_left"_s});
        QVERIFY(chat::leaving(test, mail).isEmpty());
    }

    void stepsOfTheJourneyStandInTheTimeline()
    {
        TestEngine test;
        const InboxId site = chat::add(test);
        QVERIFY(test.deliver(site, {chat::said(u"v1"_s, u"m1"_s, u"Hello"_s)})->accepted);
        const ConversationId id = test.conversationWith(u"v1:m1"_s);
        const auto before = store::Conversations(test.database()).get(id);
        Batch batch = test.liveBatch(site, {});
        batch.touchpoints = {{u"v1"_s, u"page_view"_s, u"Lamps"_s, u"https://shop.example/lamps"_s, {}},
                             {u"v1"_s, u"cart_left"_s, {}, {}, u"card: 4111 1111 1111 1111"_s},
                             {u"nobody"_s, u"page_view"_s, u"Lamps"_s, {}, {}}};
        QVERIFY(test.engine().accept(site, batch, test.spool())->accepted);
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
