// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testengine.h"

#include "app/store/conversations.h"
#include "app/store/messages.h"

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// An answer's way out: recall, send later, sending on disk, uncertain, and never two answers to one customer unseen.
class ReplyTest : public QObject
{
    Q_OBJECT

    static InboxId withOneMail(TestEngine &test)
    {
        const InboxId inbox = test.addInbox();
        [&] {
            QVERIFY(test.deliver(inbox, {test.mail(u"a@x"_s, u"anna@c.example"_s, u"Where is it?"_s)})->accepted);
        }();
        return inbox;
    }
    static Reply answer(TestEngine &test, const QString &text)
    {
        Reply reply;
        reply.conversation = test.conversationWith(u"a@x"_s);
        reply.text = text;
        return reply;
    }
    static Delivery deliveryOf(TestEngine &test, EntryId entry)
    {
        return store::Messages(test.database()).get(entry)->delivery;
    }

private Q_SLOTS:
    void anAnswerWaitsForRecallThenLeavesWithItsThread()
    {
        TestEngine test;
        const InboxId inbox = withOneMail(test);
        const auto sent = test.run(answer(test, u"On its way."_s));
        QVERIFY(sent.ok());
        QCOMPARE(deliveryOf(test, *sent->entry), Delivery::Waiting);
        const auto early = test.engine().claimOutgoing(inbox, 10, test.spool());
        QVERIFY(early->messages.isEmpty());
        QCOMPARE(*early->nextAt, test.clock().now() + std::chrono::seconds(5));
        test.clock().advance(std::chrono::seconds(5));
        const auto claim = test.engine().claimOutgoing(inbox, 10, test.spool());
        QCOMPARE(claim->messages.size(), 1);
        const OutgoingMessage &message = claim->messages.first();
        QCOMPARE(message.to.first().value, u"anna@c.example"_s);
        QCOMPARE(message.subject, u"Re: About a@x"_s);
        QCOMPARE(message.references, QStringList(u"a@x"_s));
        QVERIFY(message.externalId.endsWith(u"@shop.example"_s));
        QCOMPARE(message.from.name, u"The shop"_s);
        QCOMPARE(message.agent, QString());
        QCOMPARE(deliveryOf(test, *sent->entry), Delivery::Sending);
        QVERIFY(test.engine().claimOutgoing(inbox, 10, test.spool())->messages.isEmpty());
        QVERIFY(test.engine().settle(*sent->entry, {Delivery::Sent, {}, {}, {}}).ok());
        QCOMPARE(deliveryOf(test, *sent->entry), Delivery::Sent);
        QCOMPARE(test.count("SELECT count(*) FROM outbox"), 0);
        const auto record = store::Conversations(test.database()).get(test.conversationWith(u"a@x"_s));
        QCOMPARE(record->state, ConversationState::Pending);
        QVERIFY(!record->due.has_value());
    }

    void aReceiptThatOvertakesTheOutcomeStays()
    {
        TestEngine test;
        const InboxId inbox = withOneMail(test);
        const auto sent = test.run(test.addAgent(u"Olena"_s), answer(test, u"On its way."_s));
        test.clock().advance(std::chrono::seconds(5));
        const auto claim = test.engine().claimOutgoing(inbox, 10, test.spool());
        QCOMPARE(claim->messages.first().agent, u"Olena"_s);
        Batch batch;
        batch.stream = u"receipts"_s;
        batch.toCursor = u"1"_s;
        batch.reports = {{claim->messages.first().externalId, Delivery::Read, {}}};
        QVERIFY(test.engine().accept(inbox, batch, test.spool())->accepted);
        QVERIFY(test.engine().settle(*sent->entry, {Delivery::Sent, {}, {}, {}}).ok());
        QCOMPARE(deliveryOf(test, *sent->entry), Delivery::Read);
        QCOMPARE(test.count("SELECT count(*) FROM outbox"), 0);
    }

    void recallBringsTheTextBackAndTheCustomerWaitsAgain()
    {
        TestEngine test;
        const InboxId inbox = withOneMail(test);
        const auto before = store::Conversations(test.database()).get(test.conversationWith(u"a@x"_s));
        const auto sent = test.run(answer(test, u"Too hasty"_s));
        const auto recalled = test.run(Recall{*sent->entry});
        QVERIFY(recalled.ok());
        QCOMPARE(recalled->text, u"Too hasty"_s);
        test.clock().advance(std::chrono::minutes(1));
        QVERIFY(test.engine().claimOutgoing(inbox, 10, test.spool())->messages.isEmpty());
        const auto after = store::Conversations(test.database()).get(before->id);
        QCOMPARE(after->state, ConversationState::Open);
        QCOMPARE(*after->waitingSince, *before->waitingSince);
        QCOMPARE(after->snippet, u"Where is it?"_s);
    }

    void whatHasLeftCannotBeRecalled()
    {
        TestEngine test;
        const InboxId inbox = withOneMail(test);
        Reply reply = answer(test, u"Gone"_s);
        reply.now = true;
        const auto sent = test.run(reply);
        QCOMPARE(test.engine().claimOutgoing(inbox, 10, test.spool())->messages.size(), 1);
        QCOMPARE(test.run(Recall{*sent->entry}).error().kind, Error::Kind::Conflict);
    }

    void sendLaterSurvivesARestart()
    {
        TestEngine test;
        const InboxId inbox = withOneMail(test);
        Reply reply = answer(test, u"Good morning"_s);
        reply.at = test.clock().now() + std::chrono::hours(20);
        const auto sent = test.run(reply);
        QCOMPARE(deliveryOf(test, *sent->entry), Delivery::Scheduled);
        test.open();
        test.clock().advance(std::chrono::hours(19));
        QVERIFY(test.engine().claimOutgoing(inbox, 10, test.spool())->messages.isEmpty());
        test.clock().advance(std::chrono::hours(1));
        QCOMPARE(test.engine().claimOutgoing(inbox, 10, test.spool())->messages.size(), 1);
    }

    void whatDiedWhileSendingIsUncertainAndAPersonDecides()
    {
        TestEngine test;
        const InboxId inbox = withOneMail(test);
        Reply reply = answer(test, u"Perhaps"_s);
        reply.now = true;
        const EntryId entry = *test.run(reply)->entry;
        QCOMPARE(test.engine().claimOutgoing(inbox, 10, test.spool())->messages.size(), 1);
        test.open();
        QVERIFY(test.engine().recoverSending(inbox, false).ok());
        QCOMPARE(deliveryOf(test, entry), Delivery::Uncertain);
        QCOMPARE(store::Conversations(test.database()).get(reply.conversation)->attention, u"uncertain"_s);
        // A late outcome of the run that died changes nothing.
        QVERIFY(test.engine().settle(entry, {Delivery::Sent, {}, {}, {}}).ok());
        QCOMPARE(deliveryOf(test, entry), Delivery::Uncertain);
        QVERIFY(test.engine().claimOutgoing(inbox, 10, test.spool())->messages.isEmpty());
        QVERIFY(test.run(Retry{entry}).ok());
        QCOMPARE(test.engine().claimOutgoing(inbox, 10, test.spool())->messages.size(), 1);
    }

    void aChannelThatTellsRepeatsApartSendsAgainByItself()
    {
        TestEngine test;
        const InboxId inbox = withOneMail(test);
        Reply reply = answer(test, u"Again"_s);
        reply.now = true;
        QVERIFY(test.run(reply).ok());
        QCOMPARE(test.engine().claimOutgoing(inbox, 10, test.spool())->messages.size(), 1);
        QVERIFY(test.engine().recoverSending(inbox, true).ok());
        QCOMPARE(test.engine().claimOutgoing(inbox, 10, test.spool())->messages.size(), 1);
    }

    void aTemporaryRefusalWaitsAndTriesAgain()
    {
        TestEngine test;
        const InboxId inbox = withOneMail(test);
        Reply reply = answer(test, u"Greylisted"_s);
        reply.now = true;
        const EntryId entry = *test.run(reply)->entry;
        QCOMPARE(test.engine().claimOutgoing(inbox, 10, test.spool())->messages.size(), 1);
        QVERIFY(test.engine().settle(entry, {Delivery::Failed, {}, u"450 later"_s, test.clock().now()}).ok());
        QCOMPARE(deliveryOf(test, entry), Delivery::Queued);
        QVERIFY(test.engine().claimOutgoing(inbox, 10, test.spool())->messages.isEmpty());
        test.clock().advance(std::chrono::minutes(1));
        QCOMPARE(test.engine().claimOutgoing(inbox, 10, test.spool())->messages.size(), 1);
        QVERIFY(test.engine().settle(entry, {Delivery::Failed, {}, u"550 no such user"_s, {}}).ok());
        QCOMPARE(deliveryOf(test, entry), Delivery::Failed);
        QCOMPARE(store::Conversations(test.database()).get(reply.conversation)->attention, u"failed"_s);
    }

    void whatIsGivenBackUntouchedWaitsNoLonger()
    {
        TestEngine test;
        const InboxId inbox = withOneMail(test);
        Reply reply = answer(test, u"Taken and given back"_s);
        reply.now = true;
        const EntryId entry = *test.run(reply)->entry;
        QCOMPARE(test.engine().claimOutgoing(inbox, 10, test.spool())->messages.size(), 1);
        QVERIFY(test.engine().settle(entry, {Delivery::Queued, {}, {}, {}}).ok());
        QCOMPARE(deliveryOf(test, entry), Delivery::Queued);
        QCOMPARE(test.engine().claimOutgoing(inbox, 10, test.spool())->messages.size(), 1);
        QCOMPARE(test.count("SELECT attempts FROM outbox"), 0);
    }

    void anAnswerIsStoppedWhereSomebodyElseAnsweredMeanwhile()
    {
        TestEngine test;
        withOneMail(test);
        const Actor olena = test.addAgent(u"Olena"_s);
        const EntryId seen{test.count("SELECT max(id) FROM entry")};
        Reply first = answer(test, u"Olena's answer"_s);
        first.seen = seen;
        QVERIFY(test.run(olena, first).ok());
        Reply second = answer(test, u"my answer"_s);
        second.seen = seen;
        QCOMPARE(test.run(second).error().kind, Error::Kind::Conflict);
        second.seen = EntryId{test.count("SELECT max(id) FROM entry")};
        QVERIFY(test.run(second).ok());
    }

    void filesTravelWithTheAnswerAndComeBackTheSame()
    {
        TestEngine test;
        const InboxId inbox = withOneMail(test);
        QFile file(test.path(u"protokół.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("zażółć");
        file.close();
        Reply reply = answer(test, QString());
        reply.attachments = {{file.fileName(), {}, {}}};
        reply.now = true;
        QVERIFY(test.run(reply).ok());
        const auto claim = test.engine().claimOutgoing(inbox, 10, test.spool());
        const SpoolFile out = claim->messages.value(0).files.value(0);
        QCOMPARE(out.name, u"protokół.txt"_s);
        QFile spooled(test.spool() + u'/' + out.spoolName);
        QVERIFY(spooled.open(QIODevice::ReadOnly));
        QCOMPARE(spooled.readAll(), QByteArray("zażółć"));
        reply.attachments = {{test.path(u"nothing"_s), {}, {}}};
        QCOMPARE(test.run(reply).error().kind, Error::Kind::NotFound);
    }

    void ourMailSeenInSentIsNotASecondMessage()
    {
        TestEngine test;
        const InboxId inbox = withOneMail(test);
        Reply reply = answer(test, u"Once"_s);
        reply.now = true;
        QVERIFY(test.run(reply).ok());
        const auto claim = test.engine().claimOutgoing(inbox, 10, test.spool());
        InboundMessage copy = test.mail(claim->messages.first().externalId, u"support@shop.example"_s, u"Once\r\n"_s);
        copy.direction = Direction::Out;
        copy.folder = u"Sent"_s;
        copy.number = u"5:1"_s;
        QCOMPARE(test.deliver(inbox, {copy})->duplicates, 1);
        QCOMPARE(test.count("SELECT count(*) FROM message"), 2);
    }

    void aNoteCanNeverLeave()
    {
        TestEngine test;
        const InboxId inbox = withOneMail(test);
        QVERIFY(test.run(AddNote{test.conversationWith(u"a@x"_s), u"Between us"_s}).ok());
        test.clock().advance(std::chrono::hours(1));
        QVERIFY(test.engine().tick().ok());
        QVERIFY(test.engine().claimOutgoing(inbox, 10, test.spool())->messages.isEmpty());
        const EntryId note{test.count("SELECT entry FROM note")};
        QCOMPARE(test.run(Retry{note}).error().kind, Error::Kind::NotFound);
        QCOMPARE(test.run(Forward{note, {{u"email"_s, u"x@y.example"_s, {}}}, {}, true}).error().kind,
                 Error::Kind::NotFound);
    }

    void whatWaitsForSilenceIsHeldWhenTheCustomerWrites()
    {
        TestEngine test;
        const InboxId inbox = withOneMail(test);
        Reply later = answer(test, u"Did it arrive?"_s);
        later.at = test.clock().now() + std::chrono::hours(24);
        later.unlessTheyWrite = true;
        const EntryId conditional = *test.run(later)->entry;
        later.unlessTheyWrite = false;
        const EntryId anyway = *test.run(later)->entry;
        QCOMPARE(deliveryOf(test, conditional), Delivery::Scheduled);

        // An automatic reply is no answer; neither is a mail of somebody else.
        InboundMessage away = test.mail(u"away@x"_s, u"anna@c.example"_s, u"I am away."_s);
        away.automatic = true;
        away.references = {u"a@x"_s};
        InboundMessage stranger = test.mail(u"s@x"_s, u"ewa@c.example"_s, u"Hello"_s);
        QVERIFY(test.deliver(inbox, {away, stranger})->accepted);
        QCOMPARE(deliveryOf(test, conditional), Delivery::Scheduled);

        test.clock().advance(std::chrono::hours(1));
        InboundMessage thanks = test.mail(u"b@x"_s, u"anna@c.example"_s, u"It came, thank you."_s);
        thanks.references = {u"a@x"_s};
        QVERIFY(test.deliver(inbox, {thanks})->accepted);
        QCOMPARE(test.conversationWith(u"b@x"_s), test.conversationWith(u"a@x"_s));
        QCOMPARE(deliveryOf(test, conditional), Delivery::Held);
        QCOMPARE(deliveryOf(test, anyway), Delivery::Scheduled);
        test.clock().advance(std::chrono::hours(24));
        QCOMPARE(test.engine().claimOutgoing(inbox, 10, test.spool())->messages.size(), 1);

        // The person decides: it leaves after all.
        QVERIFY(test.run(Retry{conditional}).ok());
        QCOMPARE(test.engine().claimOutgoing(inbox, 10, test.spool())->messages.size(), 1);
    }

    /// A talk moves to another channel with the customer: what nobody says otherwise goes where they wrote last.
    void anAnswerFollowsTheCustomerToAnotherChannel()
    {
        TestEngine test;
        const InboxId shop = test.addInbox();
        const InboxId office = test.addInbox(u"office@shop.example"_s);
        QVERIFY(test.deliver(shop, {test.mail(u"a@x"_s, u"anna@c.example"_s, u"Where is it?"_s)})->accepted);
        const ConversationId id = test.conversationWith(u"a@x"_s);
        Reply first{id, u"On its way."_s, {}, {}, office, {}, {}, {}, {}, false, true, {}};
        const auto sent = test.run(first);
        QVERIFY(sent.ok());
        const auto outgoing = store::Messages(test.database()).get(*sent->entry);
        QCOMPARE(outgoing->inbox, office);
        InboundMessage answer = test.mail(u"b@x"_s, u"anna@c.example"_s, u"Thank you"_s);
        answer.references = {outgoing->externalId};
        QVERIFY(test.deliver(office, {answer})->accepted);
        QCOMPARE(test.conversationWith(u"b@x"_s), id);
        Reply next{id, u"You are welcome."_s, {}, {}, {}, {}, {}, {}, {}, false, true, {}};
        const auto second = test.run(next);
        QVERIFY(second.ok());
        QCOMPARE(store::Messages(test.database()).get(*second->entry)->inbox, office);
    }
};

QTEST_GUILESS_MAIN(ReplyTest)
#include "replytest.moc"
