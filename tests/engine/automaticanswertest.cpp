// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testengine.h"

#include "app/store/conversations.h"

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// What the program does by itself when a message arrives: a note out of hours, spam that goes where spam is, and the
/// right one of our addresses.
class AutomaticAnswerTest : public QObject
{
    Q_OBJECT

    static InboxId inboxWith(TestEngine &test, const QJsonObject &settings)
    {
        const InboxId inbox = test.addInbox();
        EditInbox edit;
        edit.inbox = inbox;
        QJsonObject all{{u"address"_s, u"support@shop.example"_s}, {u"name"_s, u"The shop"_s}};
        for (auto one = settings.begin(); one != settings.end(); ++one)
            all.insert(one.key(), *one);
        edit.settings = all;
        return test.run(edit).ok() ? inbox : InboxId{};
    }
    static InboxId away(TestEngine &test)
    {
        test.clock().advance(std::chrono::hours(12)); // Monday, 22:00
        return inboxWith(test, {{u"away_text"_s, u"We are back at nine."_s}});
    }
    static QList<OutgoingMessage> leaving(TestEngine &test, InboxId inbox)
    {
        const auto claim = test.engine().claimOutgoing(inbox, 10, test.spool());
        return claim ? claim->messages : QList<OutgoingMessage>();
    }
    static ConversationState stateOf(TestEngine &test, const QString &id)
    {
        return store::Conversations(test.database()).get(test.conversationWith(id))->state;
    }

private Q_SLOTS:
    void aPersonIsToldThatNobodyWorksNow()
    {
        TestEngine test;
        const InboxId inbox = away(test);
        InboundMessage mail = test.mail(u"a@x"_s, u"anna@c.example"_s, u"Hello?"_s);
        mail.replyTo = {{u"email"_s, u"somebody@else.example"_s, {}}};
        QVERIFY(test.deliver(inbox, {mail})->accepted);
        const QList<OutgoingMessage> notes = leaving(test, inbox);
        QCOMPARE(notes.size(), 1);
        QVERIFY(notes[0].automatic);
        QCOMPARE(notes[0].text, u"We are back at nine."_s);
        QCOMPARE(notes[0].subject, u"Re: About a@x"_s);
        QCOMPARE(notes[0].references, QStringList{u"a@x"_s});
        QCOMPARE(notes[0].to.size(), 1);
        QCOMPARE(notes[0].to[0].value, u"anna@c.example"_s);
        const auto record = store::Conversations(test.database()).get(test.conversationWith(u"a@x"_s));
        QCOMPARE(record->state, ConversationState::Open); // it is no answer
        QVERIFY(record->waitingSince && !record->answeredAt);
        QCOMPARE(record->snippet, u"Hello?"_s);
        Reply reply; // nor does it stop somebody who has seen only what Anna wrote
        reply.conversation = record->id;
        reply.text = u"Good morning"_s;
        reply.seen = EntryId{test.count("SELECT entry FROM message WHERE external_id = 'a@x'")};
        QVERIFY(test.run(reply).ok());
    }

    void oncePerPersonAndSpan()
    {
        TestEngine test;
        const InboxId inbox = away(test);
        const auto writes = [&](const QString &id, const QString &from) {
            (void)test.deliver(inbox, {test.mail(id, from, u"text "_s + id)});
            return leaving(test, inbox).size();
        };
        QCOMPARE(writes(u"a@x"_s, u"anna@c.example"_s), 1);
        QCOMPARE(writes(u"b@x"_s, u"anna@c.example"_s), 0);
        QCOMPARE(writes(u"c@x"_s, u"jan@c.example"_s), 1);
        test.clock().advance(std::chrono::hours(25)); // Tuesday, 23:00
        QCOMPARE(writes(u"d@x"_s, u"anna@c.example"_s), 1);
        test.clock().advance(std::chrono::hours(12)); // Wednesday, 11:00: somebody is there
        QCOMPARE(writes(u"e@x"_s, u"ewa@c.example"_s), 0);
    }

    void neverToMachinesListsAndHistory()
    {
        TestEngine test;
        const InboxId inbox = away(test);
        InboundMessage robot = test.mail(u"a@x"_s, u"shop@c.example"_s, u"robot"_s);
        robot.automatic = true;
        InboundMessage list = test.mail(u"b@x"_s, u"list@c.example"_s, u"list"_s);
        list.to = {{u"email"_s, u"everybody@c.example"_s, {}}};
        InboundMessage own = test.mail(u"c@x"_s, u"support@shop.example"_s, u"ourselves"_s);
        InboundMessage late = test.mail(u"d@x"_s, u"anna@c.example"_s, u"since yesterday"_s);
        late.serverAt = test.clock().now() - std::chrono::hours(20);
        QVERIFY(test.deliver(inbox, {robot, list, own, late})->accepted);
        QVERIFY(test.deliver(inbox, {test.mail(u"e@x"_s, u"ewa@c.example"_s, u"history"_s)}, true)->accepted);
        QCOMPARE(leaving(test, inbox).size(), 0);
        TestEngine silent; // off unless somebody wrote a text
        silent.clock().advance(std::chrono::hours(12));
        const InboxId plain = silent.addInbox();
        QVERIFY(silent.deliver(plain, {silent.mail(u"a@x"_s, u"anna@c.example"_s, u"Hello?"_s)})->accepted);
        QCOMPARE(leaving(silent, plain).size(), 0);
    }

    void whoSentSpamGoesToSpamUntilSomebodySaysOtherwise()
    {
        TestEngine test;
        const InboxId inbox = away(test);
        QVERIFY(test.deliver(inbox, {test.mail(u"a@x"_s, u"junk@c.example"_s, u"Buy!"_s)})->accepted);
        (void)leaving(test, inbox);
        QVERIFY(test.run(MarkSpam{{test.conversationWith(u"a@x"_s)}}).ok());
        test.clock().advance(std::chrono::hours(25));
        QVERIFY(test.deliver(inbox, {test.mail(u"b@x"_s, u"junk@c.example"_s, u"Buy more!"_s)})->accepted);
        QCOMPARE(stateOf(test, u"b@x"_s), ConversationState::Spam);
        QCOMPARE(leaving(test, inbox).size(), 0); // and gets no note
        QVERIFY(test.deliver(inbox, {test.mail(u"c@x"_s, u"anna@c.example"_s, u"Hello"_s)})->accepted);
        QCOMPARE(stateOf(test, u"c@x"_s), ConversationState::Open);
        for (const QString &id : {u"a@x"_s, u"b@x"_s})
            QVERIFY(test.run(Reopen{{test.conversationWith(id)}}).ok());
        QVERIFY(test.deliver(inbox, {test.mail(u"d@x"_s, u"junk@c.example"_s, u"No spam"_s)})->accepted);
        QCOMPARE(stateOf(test, u"d@x"_s), ConversationState::Open);
    }

    void aForgedSpamDoesNotHideACustomer()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        QVERIFY(test.deliver(inbox, {test.mail(u"a@x"_s, u"anna@c.example"_s, u"Where is my lamp?"_s)})->accepted);
        Reply reply;
        reply.conversation = test.conversationWith(u"a@x"_s);
        reply.text = u"On its way."_s;
        QVERIFY(test.run(reply).ok());
        QVERIFY(test.deliver(inbox, {test.mail(u"b@x"_s, u"anna@c.example"_s, u"Buy!"_s)})->accepted);
        QVERIFY(test.run(MarkSpam{{test.conversationWith(u"b@x"_s)}}).ok());
        QVERIFY(test.deliver(inbox, {test.mail(u"c@x"_s, u"anna@c.example"_s, u"And the bulb?"_s)})->accepted);
        QCOMPARE(stateOf(test, u"c@x"_s), ConversationState::Open);
    }

    void anAliasIsOursAndAnswers()
    {
        TestEngine test;
        const InboxId inbox = inboxWith(test, {{u"aliases"_s, u"Orders@shop.example, hello@shop.example"_s}});
        InboundMessage open = test.mail(u"a@x"_s, u"anna@c.example"_s, u"openly"_s);
        open.to = {{u"email"_s, u"orders@SHOP.example"_s, {}}};
        InboundMessage hidden = test.mail(u"b@x"_s, u"jan@c.example"_s, u"by a list"_s);
        hidden.to = {{u"email"_s, u"undisclosed@c.example"_s, {}}};
        hidden.deliveredTo = u"hello@shop.example"_s;
        InboundMessage usual = test.mail(u"c@x"_s, u"ewa@c.example"_s, u"as usual"_s);
        usual.deliveredTo = u"mailbox17@provider.example"_s;
        InboundMessage elsewhere = test.mail(u"d@x"_s, u"hello@shop.example"_s, u"written on a phone"_s);
        elsewhere.to = {{u"email"_s, u"ola@c.example"_s, {}}};
        QVERIFY(test.deliver(inbox, {open, hidden, usual, elsewhere})->accepted);
        for (const auto &[id, sender] : {std::pair{u"a@x"_s, u"orders@shop.example"_s},
                                         {u"b@x"_s, u"hello@shop.example"_s},
                                         {u"c@x"_s, u"support@shop.example"_s}}) {
            Reply reply;
            reply.conversation = test.conversationWith(id);
            reply.text = u"Good morning"_s;
            reply.now = true;
            QVERIFY(test.run(reply).ok());
            const QList<OutgoingMessage> answer = leaving(test, inbox);
            QCOMPARE(answer.size(), 1);
            QCOMPARE(answer[0].from.value, sender);
        }
        QCOMPARE(test.text("SELECT direction FROM message WHERE external_id = 'd@x'"), u"out"_s);
        QCOMPARE(test.count("SELECT count(*) FROM identity WHERE value LIKE '%@shop.example'"), 0);
    }
};

QTEST_GUILESS_MAIN(AutomaticAnswerTest)
#include "automaticanswertest.moc"
