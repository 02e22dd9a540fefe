// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testengine.h"

#include "app/store/conversations.h"
#include "app/store/messages.h"

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// A connector's batch becomes rows exactly once, in the right conversation, and history is no work.
class IntakeTest : public QObject
{
    Q_OBJECT

    /// Anna wrote, we answered, and the answer was sent.
    static ConversationId answered(TestEngine &test, InboxId inbox)
    {
        if (!test.deliver(inbox, {test.mail(u"a@x"_s, u"anna@c.example"_s, u"Hello"_s)}))
            return {};
        const ConversationId id = test.conversationWith(u"a@x"_s);
        Reply reply;
        reply.conversation = id;
        reply.text = u"Good morning"_s;
        reply.now = true;
        if (!test.run(reply))
            return {};
        const auto claimed = test.engine().claimOutgoing(inbox, 10, test.spool());
        for (const OutgoingMessage &message : claimed->messages)
            static_cast<void>(
                test.engine().settle(EntryId{message.entry}, {Delivery::Sent, message.externalId, {}, {}}));
        return id;
    }
    static QString ownId(TestEngine &test)
    {
        return test.text("SELECT external_id FROM message WHERE direction = 'out'");
    }

private Q_SLOTS:
    void aMailStandsInTheQueueWithItsDueTime()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const auto taken =
            test.deliver(inbox, {test.mail(u"a@x"_s, u"anna@customer.example"_s, u"Where is my lamp?"_s)});
        QVERIFY(taken.ok() && taken->accepted);
        QCOMPARE(taken->stored, 1);
        const auto record = store::Conversations(test.database()).get(test.conversationWith(u"a@x"_s));
        QCOMPARE(record->state, ConversationState::Open);
        QCOMPARE(record->subject, u"About a@x"_s);
        QCOMPARE(record->snippet, u"Where is my lamp?"_s);
        QCOMPARE(record->unread, 1);
        QVERIFY(record->customer.has_value());
        // Monday 10:00, four working hours: 14:00.
        QCOMPARE(toIso(*record->due), u"2026-11-16T14:00:00.000Z"_s);
    }

    void whoWroteWhileWeWereAwayHasWaitedSinceThen()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        InboundMessage friday = test.mail(u"a@x"_s, u"anna@customer.example"_s, u"Since Friday"_s);
        friday.serverAt = *instantFromIso(u"2026-11-13T12:00:00Z"_s);
        QVERIFY(test.deliver(inbox, {friday})->accepted);
        const auto record = store::Conversations(test.database()).get(test.conversationWith(u"a@x"_s));
        QCOMPARE(toIso(*record->waitingSince), u"2026-11-13T12:00:00.000Z"_s);
        QCOMPARE(toIso(*record->due), u"2026-11-13T16:00:00.000Z"_s);
    }

    void aBatchFromAnotherCursorIsRefusedAndChangesNothing()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        QVERIFY(test.deliver(inbox, {test.mail(u"a@x"_s, u"anna@c.example"_s, u"1"_s)})->accepted);
        Batch late;
        late.stream = u"live"_s;
        late.fromCursor = u"0"_s;
        late.toCursor = u"9"_s;
        late.messages = {test.mail(u"b@x"_s, u"anna@c.example"_s, u"2"_s)};
        const auto verdict = test.engine().accept(inbox, late, test.spool());
        QVERIFY(verdict.ok());
        QVERIFY(!verdict->accepted);
        QCOMPARE(verdict->cursor, u"1"_s);
        QCOMPARE(test.count("SELECT count(*) FROM message"), 1);
    }

    void theSameMailTwiceIsOneMessageWithTwoAppearances()
    {
        TestEngine test;
        const InboxId first = test.addInbox();
        const InboxId second = test.addInbox(u"sales@shop.example"_s);
        InboundMessage mail = test.mail(u"a@x"_s, u"anna@c.example"_s, u"to both"_s);
        mail.folder = u"INBOX"_s;
        mail.number = u"1:7"_s;
        QCOMPARE(test.deliver(first, {mail, mail})->stored, 1);
        QCOMPARE(test.deliver(second, {mail})->duplicates, 1);
        QCOMPARE(test.count("SELECT count(*) FROM message"), 1);
        QCOMPARE(test.count("SELECT count(*) FROM appearance"), 2);
    }

    void aNumberThatIsGivenToAnotherMailHidesNothing()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        for (const QString &id : {u"lost@x"_s, u"new@x"_s, u"new@x"_s}) {
            InboundMessage mail = test.mail(id, u"anna@c.example"_s, id);
            mail.number = u"1:7"_s;
            QVERIFY(test.deliver(inbox, {mail}).ok());
        }
        QCOMPARE(test.count("SELECT count(*) FROM message"), 2);
    }

    void oneMessageIdOnTwoDifferentMailsJoinsNobody()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        QCOMPARE(test.deliver(inbox, {test.mail(u"same@x"_s, u"anna@c.example"_s, u"from Anna"_s),
                                      test.mail(u"same@x"_s, u"jan@d.example"_s, u"from Jan"_s)})
                     ->stored,
                 2);
        QCOMPARE(test.count("SELECT count(DISTINCT conversation) FROM entry"), 2);
    }

    void mailsWithoutAnIdAreStrangersToEachOther()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        QCOMPARE(test.deliver(inbox, {test.mail({}, u"anna@c.example"_s, u"one"_s),
                                      test.mail({}, u"jan@d.example"_s, u"two"_s)})
                     ->stored,
                 2);
        QCOMPARE(test.count("SELECT count(*) FROM conversation"), 2);
    }

    void anAnswerReopensTheConversationWithItsAgent()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        QVERIFY(test.deliver(inbox, {test.mail(u"a@x"_s, u"anna@c.example"_s, u"Hello"_s)})->accepted);
        const ConversationId id = test.conversationWith(u"a@x"_s);
        const Actor olena = test.addAgent(u"Olena"_s);
        Assign assign;
        assign.conversations = {id};
        assign.agent = olena.agent;
        QVERIFY(test.run(assign).ok());
        QVERIFY(test.run(Resolve{{id}}).ok());
        InboundMessage answer = test.mail(u"b@x"_s, u"anna@c.example"_s, u"Thanks, one more thing"_s);
        answer.references = {u"a@x"_s};
        QVERIFY(test.deliver(inbox, {answer})->accepted);
        QCOMPARE(test.conversationWith(u"b@x"_s), id);
        const auto record = store::Conversations(test.database()).get(id);
        QCOMPARE(record->state, ConversationState::Open);
        QCOMPARE(*record->assignee, olena.agent);
        QVERIFY(record->due.has_value());
    }

    void aStrangerWhoQuotesAnIdGetsAConversationOfHisOwn()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        QVERIFY(test.deliver(inbox, {test.mail(u"a@x"_s, u"anna@c.example"_s, u"My secret"_s)})->accepted);
        InboundMessage quoting = test.mail(u"b@x"_s, u"mallory@evil.example"_s, u"Let me in"_s);
        quoting.references = {u"a@x"_s};
        QVERIFY(test.deliver(inbox, {quoting})->accepted);
        QVERIFY(test.conversationWith(u"b@x"_s) != test.conversationWith(u"a@x"_s));
    }

    void historyReadBackwardsStillBecomesOneConversation()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        InboundMessage answer = test.mail(u"b@x"_s, u"anna@c.example"_s, u"second"_s);
        answer.references = {u"a@x"_s};
        QVERIFY(test.deliver(inbox, {answer}, true)->accepted);
        InboundMessage first = test.mail(u"a@x"_s, u"anna@c.example"_s, u"first"_s);
        first.serverAt = test.clock().now() - std::chrono::hours(5);
        QVERIFY(test.deliver(inbox, {first}, true)->accepted);
        QCOMPARE(test.conversationWith(u"a@x"_s), test.conversationWith(u"b@x"_s));
        QCOMPARE(store::Conversations(test.database()).get(test.conversationWith(u"a@x"_s))->snippet, u"second"_s);
    }

    void historyIsNotWork()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const auto old = [&](const QString &id, int days) {
            InboundMessage mail = test.mail(id, id.section(u'@', 0, 0) + u"@c.example"_s, u"text of "_s + id);
            mail.serverAt = test.clock().now() - std::chrono::days(days);
            return mail;
        };
        InboundMessage newsletter = old(u"news@x"_s, 2);
        newsletter.automatic = true;
        InboundMessage answered = old(u"answered@x"_s, 3);
        InboundMessage ourAnswer = old(u"ours@x"_s, 1);
        ourAnswer.direction = Direction::Out;
        ourAnswer.from = {u"email"_s, u"support@shop.example"_s, {}};
        ourAnswer.to = {answered.from};
        ourAnswer.references = {u"answered@x"_s};
        QVERIFY(
            test.deliver(inbox, {old(u"young@x"_s, 2), old(u"ancient@x"_s, 30), newsletter, answered}, true)->accepted);
        QVERIFY(test.deliver(inbox, {ourAnswer}, true)->accepted);
        const auto stateOf = [&](const QString &id) {
            return store::Conversations(test.database()).get(test.conversationWith(id))->state;
        };
        QCOMPARE(stateOf(u"young@x"_s), ConversationState::Open);
        QCOMPARE(stateOf(u"ancient@x"_s), ConversationState::Resolved);
        QCOMPARE(stateOf(u"news@x"_s), ConversationState::Resolved);
        QCOMPARE(stateOf(u"answered@x"_s), ConversationState::Resolved);
        QCOMPARE(test.conversationWith(u"ours@x"_s), test.conversationWith(u"answered@x"_s));
    }

    void ourOwnAddressIsNeverACustomer()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        InboundMessage form = test.mail(u"form@x"_s, u"support@shop.example"_s, u"written in a form"_s);
        form.replyTo = {{u"email"_s, u"Anna@C.example"_s, u"Anna"_s}};
        QVERIFY(test.deliver(inbox, {form})->accepted);
        QCOMPARE(test.count("SELECT count(*) FROM identity WHERE value = 'support@shop.example'"), 0);
        QCOMPARE(test.count("SELECT count(*) FROM identity WHERE value = 'anna@c.example'"), 1);
    }

    void aMailThatComesBackFailsWhatWeSent()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const ConversationId id = answered(test, inbox);
        InboundMessage bounce = test.mail(u"bounce@mx"_s, u"mailer-daemon@mx.example"_s, u"I am sorry"_s);
        bounce.automatic = bounce.automaticAnswer = true;
        bounce.reportOn = ownId(test);
        Batch batch = test.liveBatch(inbox, {bounce});
        batch.reports = {{ownId(test), Delivery::Failed, u"anna@c.example: 550 no such user"_s}};
        QVERIFY(test.engine().accept(inbox, batch, test.spool())->accepted);
        QCOMPARE(test.conversationWith(u"bounce@mx"_s), id);
        QCOMPARE(test.text("SELECT delivery FROM message WHERE direction = 'out'"), u"failed"_s);
        QCOMPARE(test.text("SELECT reason FROM message WHERE direction = 'out'"),
                 u"anna@c.example: 550 no such user"_s);
        QCOMPARE(store::Conversations(test.database()).get(id)->state, ConversationState::Open);
        QCOMPARE(test.count("SELECT count(*) FROM identity WHERE value LIKE 'mailer-daemon%'"), 0);
        // The server does not belong to the conversation: what it writes otherwise is nobody's answer.
        InboundMessage later = test.mail(u"later@mx"_s, u"mailer-daemon@mx.example"_s, u"other"_s);
        later.references = {u"a@x"_s};
        QVERIFY(test.deliver(inbox, {later})->accepted);
        QVERIFY(test.conversationWith(u"later@mx"_s) != id);
    }

    void aBounceInHistoryMakesNoWork()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const ConversationId id = answered(test, inbox);
        Batch batch = test.liveBatch(inbox, {});
        batch.backfill = true;
        batch.reports = {{ownId(test), Delivery::Failed, u"550"_s}};
        QVERIFY(test.engine().accept(inbox, batch, test.spool())->accepted);
        QCOMPARE(test.text("SELECT delivery FROM message WHERE direction = 'out'"), u"failed"_s);
        QCOMPARE(store::Conversations(test.database()).get(id)->state, ConversationState::Pending);
    }

    void aDelayAndAComplaintAreNotedAndStaySent()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const ConversationId id = answered(test, inbox);
        Batch batch = test.liveBatch(inbox, {});
        batch.reports = {{ownId(test), Delivery::Sent, u"451 later"_s}};
        QVERIFY(test.engine().accept(inbox, batch, test.spool())->accepted);
        QCOMPARE(test.text("SELECT delivery || ' ' || reason FROM message WHERE direction = 'out'"),
                 u"sent 451 later"_s);
        QCOMPARE(store::Conversations(test.database()).get(id)->state, ConversationState::Pending);
    }

    void anOutOfOfficeNoteWakesNobody()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const ConversationId id = answered(test, inbox);
        QVERIFY(test.run(Resolve{{id}}).ok());
        InboundMessage away = test.mail(u"away@x"_s, u"anna@c.example"_s, u"I am away"_s);
        away.references = {u"a@x"_s};
        away.automatic = away.automaticAnswer = true;
        QVERIFY(test.deliver(inbox, {away})->accepted);
        QCOMPARE(test.conversationWith(u"away@x"_s), id);
        QCOMPARE(store::Conversations(test.database()).get(id)->state, ConversationState::Resolved);
        InboundMessage back = test.mail(u"back@x"_s, u"anna@c.example"_s, u"I am back"_s);
        back.references = {u"away@x"_s};
        QVERIFY(test.deliver(inbox, {back})->accepted);
        QCOMPARE(store::Conversations(test.database()).get(id)->state, ConversationState::Open);
    }

    void anAnswerWithoutIdsIsFoundByItsSubject()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const auto mail = [&](const QString &id, const QString &from, const QString &subject) {
            InboundMessage message = test.mail(id, from, u"text of "_s + id);
            message.subject = subject;
            return message;
        };
        QVERIFY(test.deliver(inbox, {mail(u"first@x"_s, u"anna@c.example"_s, u"Broken lamp"_s),
                                     mail(u"order@x"_s, u"anna@c.example"_s, u"Zamówienie"_s)})
                    ->accepted);
        test.clock().advance(std::chrono::hours(24));
        QVERIFY(test.deliver(inbox, {mail(u"odp@x"_s, u"anna@c.example"_s, u"Odp: Re: Broken lamp"_s),
                                     mail(u"new@x"_s, u"anna@c.example"_s, u"Broken lamp"_s),
                                     mail(u"jan@x"_s, u"jan@c.example"_s, u"Re: Broken lamp"_s),
                                     mail(u"common@x"_s, u"anna@c.example"_s, u"Re: Zamówienie"_s)})
                    ->accepted);
        const ConversationId lamp = test.conversationWith(u"first@x"_s);
        QCOMPARE(test.conversationWith(u"odp@x"_s), lamp);
        QVERIFY(test.conversationWith(u"new@x"_s) != lamp); // answers nothing
        QVERIFY(test.conversationWith(u"jan@x"_s) != lamp); // somebody else
        QVERIFY(test.conversationWith(u"common@x"_s) != test.conversationWith(u"order@x"_s));
        test.clock().advance(std::chrono::hours(24 * 9));
        QVERIFY(test.deliver(inbox, {mail(u"late@x"_s, u"anna@c.example"_s, u"Re: Broken lamp"_s)})->accepted);
        QVERIFY(test.conversationWith(u"late@x"_s) != lamp && test.conversationWith(u"late@x"_s) != ConversationId{});
    }

    void whoeverWasWrittenToMayAnswer()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        InboundMessage first = test.mail(u"a@x"_s, u"anna@c.example"_s, u"my boss reads along"_s);
        first.cc = {{u"email"_s, u"Boss@C.example"_s, {}}};
        QVERIFY(test.deliver(inbox, {first})->accepted);
        InboundMessage boss = test.mail(u"b@x"_s, u"boss@c.example"_s, u"I agree"_s);
        boss.references = {u"a@x"_s};
        QVERIFY(test.deliver(inbox, {boss})->accepted);
        QCOMPARE(test.conversationWith(u"b@x"_s), test.conversationWith(u"a@x"_s));
        QCOMPARE(test.count("SELECT count(*) FROM participant WHERE value = 'support@shop.example'"), 0);
    }

    void cardNumbersNeverReachTheDisk()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        QVERIFY(test.deliver(inbox, {test.mail(u"a@x"_s, u"anna@c.example"_s,
                                               u"My card is 4111 1111 1111 1111, order 4471/2026"_s)})
                    ->accepted);
        const QString text = test.text("SELECT body FROM message");
        QVERIFY(!text.contains(u"4111 1111"_s));
        QVERIFY(text.contains(u"1111, order 4471/2026"_s));
    }

    void whatIsNotUnderstoodIsKeptWhole()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        QFile raw(test.spool() + u"/raw1"_s);
        QVERIFY(raw.open(QIODevice::WriteOnly));
        raw.write("garbage");
        raw.close();
        Batch batch;
        batch.stream = u"live"_s;
        batch.toCursor = u"1"_s;
        RefusedItem item;
        item.number = u"1:9"_s;
        item.reason = u"too deep"_s;
        item.bytes = 7;
        item.raw.spoolName = u"raw1"_s;
        batch.refused = {item};
        QVERIFY(test.engine().accept(inbox, batch, test.spool())->accepted);
        const QString sha256 = test.text("SELECT sha256 FROM refused");
        QFile kept(test.files().pathOf(sha256));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("garbage"));
    }

    void aSpoolNameCannotLeaveTheSpool()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        InboundMessage mail = test.mail(u"a@x"_s, u"anna@c.example"_s, u"file"_s);
        mail.files = {{u"../workspace.db"_s, {}, u"x"_s, u"text/plain"_s, 1, {}, false}};
        const auto result = test.deliver(inbox, {mail});
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, Error::Kind::Malformed);
        QCOMPARE(test.count("SELECT count(*) FROM message"), 0);
    }

    void everyTouchedRowStandsInTheJournalWithItsNumber()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        QVERIFY(test.deliver(inbox, {test.mail(u"a@x"_s, u"anna@c.example"_s, u"Hello"_s)})->accepted);
        QCOMPARE(
            test.count("SELECT count(*) FROM entry e WHERE NOT EXISTS (SELECT 1 FROM journal j WHERE j.seq = e.changed"
                       " AND j.entity = 'entry' AND j.entity_id = e.id)"),
            0);
        QCOMPARE(test.count("SELECT count(*) FROM conversation c WHERE NOT EXISTS (SELECT 1 FROM journal j WHERE"
                            " j.seq = c.changed AND j.entity = 'conversation' AND j.entity_id = c.id)"),
                 0);
        QCOMPARE(test.count("SELECT count(*) FROM journal"), test.count("SELECT max(seq) FROM journal"));
        QCOMPARE(test.changes().last().seq, test.count("SELECT max(seq) FROM journal"));
    }
};

QTEST_GUILESS_MAIN(IntakeTest)
#include "intaketest.moc"
