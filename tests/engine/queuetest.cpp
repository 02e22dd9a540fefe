// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testengine.h"

#include "app/store/conversations.h"
#include "app/store/queuequeries.h"

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// The queue's order, taking the next, leases, snoozing, and promises in working hours.
class QueueTest : public QObject
{
    Q_OBJECT

    static store::ConversationRecord recordOf(TestEngine &test, const QString &id)
    {
        return *store::Conversations(test.database()).get(test.conversationWith(id));
    }
    static void arrive(TestEngine &test, InboxId inbox, const QString &id)
    {
        const auto taken =
            test.deliver(inbox, {test.mail(id, id.section(u'@', 0, 0) + u"@c.example"_s, u"text "_s + id)});
        QVERIFY(taken.ok() && taken->accepted);
    }

private Q_SLOTS:
    void theLongestWaitingIsNextAndUrgentComesBefore()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        arrive(test, inbox, u"first@x"_s);
        test.clock().advance(std::chrono::minutes(1));
        arrive(test, inbox, u"second@x"_s);
        test.clock().advance(std::chrono::minutes(1));
        arrive(test, inbox, u"urgent@x"_s);
        QVERIFY(test.run(SetPriority{{test.conversationWith(u"urgent@x"_s)}, Priority::Urgent}).ok());
        for (const QString &expected : {u"urgent@x"_s, u"first@x"_s, u"second@x"_s})
            QCOMPARE(*test.run(TakeNext{})->conversation, test.conversationWith(expected));
        QVERIFY(!test.run(TakeNext{})->conversation.has_value());
    }

    void whatIsPinnedStandsFirstForThemAlone()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const Actor olena = test.addAgent(u"Olena"_s);
        QList<ConversationId> ids;
        for (const QString &id : {u"a@x"_s, u"b@x"_s, u"c@x"_s, u"d@x"_s}) {
            arrive(test, inbox, id);
            test.clock().advance(std::chrono::minutes(1));
            ids.append(test.conversationWith(id));
        }
        const auto list = [&test](const Actor &by, QueueFilter filter = {}) {
            filter.view = filter.view == View::Open ? View::Mine : filter.view;
            filter.agent = by.agent;
            return store::QueueQueries(test.database()).ids(filter, 100, 0);
        };
        QCOMPARE(list(olena), ids);
        const auto pinned = test.run(olena, Pin{{ids[3], ids[2]}, true});
        QVERIFY(pinned.ok() && pinned->undo);
        const QList<ConversationId> expected = {ids[2], ids[3], ids[0], ids[1]};
        QCOMPARE(list(olena), expected);
        QCOMPARE(list(test.me()), ids); // nobody else's list changes
        QueueFilter narrowed;
        narrowed.unread = true;
        QCOMPARE(list(olena, narrowed), expected);
        narrowed.sort = QueueSort::Oldest;
        QCOMPARE(list(olena, narrowed), ids); // another order is that order
        // Page by page the same, each once.
        QList<ConversationId> paged;
        QueueFilter mine{View::Mine, olena.agent, {}, {}, {}};
        for (qsizetype from = 0; from < 4; ++from)
            paged += store::QueueQueries(test.database()).ids(mine, 1, from);
        QCOMPARE(paged, expected);
        QCOMPARE(store::QueueQueries(test.database()).rows({ids[3]}).first().pinnedBy, QList<AgentId>{olena.agent});
        // Whoever asks for the next one gets the most urgent, pinned or not.
        QCOMPARE(*test.run(olena, TakeNext{})->conversation, ids[0]);
        QVERIFY(test.run(olena, Undo{pinned->undo, {}}).ok());
        QCOMPARE(list(olena), ids);
        QCOMPARE(test.run(olena, Undo{pinned->undo, {}}).error().kind, Error::Kind::Conflict);
        QVERIFY(test.run(olena, Pin{{ids[1]}, true}).ok());
        QVERIFY(test.run(olena, Resolve{{ids[1]}}).ok());
        QVERIFY(!list(olena).contains(ids[1])); // only what belongs to a list stands in it
        QCOMPARE(test.run(olena, Pin{{ConversationId{999}}, true}).error().kind, Error::Kind::NotFound);
    }

    void twoAgentsNeverTakeOneCustomer()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const Actor olena = test.addAgent(u"Olena"_s);
        arrive(test, inbox, u"only@x"_s);
        QVERIFY(test.run(TakeNext{})->conversation.has_value());
        QVERIFY(!test.run(olena, TakeNext{})->conversation.has_value());
    }

    void aRepeatedRequestCountsOnce()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        arrive(test, inbox, u"a@x"_s);
        test.clock().advance(std::chrono::minutes(1));
        arrive(test, inbox, u"b@x"_s);
        const Request request{QUuid::createUuid(), TakeNext{}};
        const auto once = test.engine().run(test.me(), request);
        const auto again = test.engine().run(test.me(), request);
        QCOMPARE(*again->conversation, *once->conversation);
        QVERIFY(!recordOf(test, u"b@x"_s).assignee.has_value());
    }

    void whatIsHeldWithoutAnAnswerGoesBack()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        arrive(test, inbox, u"a@x"_s);
        QVERIFY(test.run(TakeNext{}).ok());
        QCOMPARE(toIso(*recordOf(test, u"a@x"_s).heldUntil), u"2026-11-16T10:30:00.000Z"_s);
        const auto next = test.engine().tick();
        QCOMPARE(toIso(**next), u"2026-11-16T10:30:00.000Z"_s);
        test.clock().advance(std::chrono::minutes(30));
        QVERIFY(test.engine().tick().ok());
        QVERIFY(!recordOf(test, u"a@x"_s).assignee.has_value());
        QCOMPARE(test.count("SELECT count(*) FROM event WHERE kind = 'returned'"), 1);
    }

    void whatWasAssignedStays()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        arrive(test, inbox, u"a@x"_s);
        Assign assign;
        assign.conversations = {test.conversationWith(u"a@x"_s)};
        assign.agent = test.me().agent;
        QVERIFY(test.run(assign).ok());
        test.clock().advance(std::chrono::hours(100));
        QVERIFY(test.engine().tick().ok());
        QCOMPARE(*recordOf(test, u"a@x"_s).assignee, test.me().agent);
    }

    void snoozeWakesAtItsTimeOrOnAnAnswer()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        arrive(test, inbox, u"a@x"_s);
        arrive(test, inbox, u"b@x"_s);
        const Instant until = test.clock().now() + std::chrono::hours(2);
        QVERIFY(test.run(Snooze{{test.conversationWith(u"a@x"_s), test.conversationWith(u"b@x"_s)}, until}).ok());
        QCOMPARE(recordOf(test, u"a@x"_s).state, ConversationState::Snoozed);
        InboundMessage answer = test.mail(u"b2@x"_s, u"b@c.example"_s, u"still there?"_s);
        answer.references = {u"b@x"_s};
        QVERIFY(test.deliver(inbox, {answer})->accepted);
        QCOMPARE(recordOf(test, u"b@x"_s).state, ConversationState::Open);
        QCOMPARE(recordOf(test, u"a@x"_s).state, ConversationState::Snoozed);
        test.clock().advance(std::chrono::hours(2));
        QVERIFY(test.engine().tick().ok());
        QCOMPARE(recordOf(test, u"a@x"_s).state, ConversationState::Open);
        QVERIFY(!test.run(Snooze{{test.conversationWith(u"a@x"_s)}, until}).ok());
    }

    /// Putting off is no answer: whoever has not been answered has waited all the time, and the promise of the first
    /// answer runs from their first message.
    void aPromiseIsNotMovedByPuttingOff()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        arrive(test, inbox, u"a@x"_s);
        const ConversationId id = test.conversationWith(u"a@x"_s);
        const Instant since = *recordOf(test, u"a@x"_s).waitingSince;
        const Instant due = *recordOf(test, u"a@x"_s).due;
        const auto stands = [&](const char *after) {
            const store::ConversationRecord now = recordOf(test, u"a@x"_s);
            QVERIFY2(now.state == ConversationState::Open, after);
            QVERIFY2(now.waitingSince == since, after);
            QVERIFY2(now.due == due, after);
            QVERIFY2(test.count("SELECT first_due FROM conversation") == toMs(due), after);
        };
        QVERIFY(test.run(Snooze{{id}, test.clock().now() + std::chrono::hours(2)}).ok());
        test.clock().advance(std::chrono::hours(2));
        QVERIFY(test.engine().tick().ok());
        stands("it woke");
        QVERIFY(test.run(Snooze{{id}, test.clock().now() + std::chrono::hours(2)}).ok());
        test.clock().advance(std::chrono::minutes(10));
        QVERIFY(test.run(Reopen{{id}}).ok());
        stands("it was taken up again");
        QVERIFY(test.run(Snooze{{id}, test.clock().now() + std::chrono::hours(2)}).ok());
        test.clock().advance(std::chrono::minutes(10));
        InboundMessage more = test.mail(u"a2@x"_s, u"a@c.example"_s, u"still there?"_s);
        more.references = {u"a@x"_s};
        QVERIFY(test.deliver(inbox, {more})->accepted);
        stands("the customer asked again");
        QVERIFY(test.run(Resolve{{id}}).ok());
        test.clock().advance(std::chrono::hours(1));
        QVERIFY(test.run(Reopen{{id}}).ok());
        stands("it was resolved without an answer, and opened again");
    }

    /// Where everybody was answered, somebody put it off for themselves: it waits from when it is back.
    void afterAnAnswerAPauseBeginsAnew()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        arrive(test, inbox, u"a@x"_s);
        const ConversationId id = test.conversationWith(u"a@x"_s);
        const qint64 promised = test.count("SELECT first_due FROM conversation");
        test.clock().advance(std::chrono::minutes(5));
        Reply reply;
        reply.conversation = id;
        reply.text = u"We look into it"_s;
        reply.now = true;
        QVERIFY(test.run(reply).ok());
        QVERIFY(test.run(Snooze{{id}, test.clock().now() + std::chrono::hours(2)}).ok());
        test.clock().advance(std::chrono::hours(2));
        QVERIFY(test.engine().tick().ok());
        QCOMPARE(*recordOf(test, u"a@x"_s).waitingSince, test.clock().now());
        QCOMPARE(test.count("SELECT first_due FROM conversation"), promised);
        // A word of thanks is nothing to wait for once the matter is resolved, though somebody opens it again.
        InboundMessage thanks = test.mail(u"thanks@x"_s, u"a@c.example"_s, u"thank you"_s);
        thanks.references = {u"a@x"_s};
        QVERIFY(test.deliver(inbox, {thanks})->accepted);
        QVERIFY(test.run(Resolve{{id}}).ok());
        test.clock().advance(std::chrono::days(21));
        QVERIFY(test.run(Reopen{{id}}).ok());
        QCOMPARE(*recordOf(test, u"a@x"_s).waitingSince, test.clock().now());
        // A new question after the end of the matter is a new wait.
        QVERIFY(test.run(Resolve{{id}}).ok());
        test.clock().advance(std::chrono::hours(1));
        InboundMessage more = test.mail(u"a2@x"_s, u"a@c.example"_s, u"and another thing"_s);
        more.references = {u"a@x"_s};
        QVERIFY(test.deliver(inbox, {more})->accepted);
        QCOMPARE(*recordOf(test, u"a@x"_s).waitingSince, test.clock().now());
    }

    /// What was taken in as history never waited here.
    void historyThatIsOpenedWaitsFromThenOn()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        InboundMessage old = test.mail(u"a@x"_s, u"a@c.example"_s, u"years ago"_s);
        old.sentAt = old.serverAt = test.clock().now() - std::chrono::days(700);
        Batch batch;
        batch.stream = u"backfill"_s;
        batch.toCursor = u"1"_s;
        batch.backfill = true;
        batch.messages = {old};
        QVERIFY(test.engine().accept(inbox, batch, {})->accepted);
        QCOMPARE(recordOf(test, u"a@x"_s).state, ConversationState::Resolved);
        QVERIFY(test.run(Reopen{{test.conversationWith(u"a@x"_s)}}).ok());
        QCOMPARE(*recordOf(test, u"a@x"_s).waitingSince, test.clock().now());
    }

    void dueTimesCountWorkingHoursAndHolidays()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        // Friday 2026-11-20, 16:00; Monday is a holiday: four hours are Friday 17:00 + Tuesday 9:00 to 12:00.
        const auto calendar = test.count("SELECT id FROM record WHERE catalogue = 'calendar'");
        PutRecord holiday{Catalogue::Calendar, RecordId{calendar}, {}, {{u"holidays"_s, QJsonArray{u"2026-11-23"_s}}}};
        QVERIFY(test.run(holiday).ok());
        test.clock().set(*instantFromIso(u"2026-11-20T16:00:00Z"_s));
        arrive(test, inbox, u"a@x"_s);
        QCOMPARE(toIso(*recordOf(test, u"a@x"_s).due), u"2026-11-24T12:00:00.000Z"_s);
    }

    void spamIsLeftAlone()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        arrive(test, inbox, u"a@x"_s);
        QVERIFY(test.run(MarkSpam{{test.conversationWith(u"a@x"_s)}}).ok());
        InboundMessage more = test.mail(u"b@x"_s, u"a@c.example"_s, u"buy"_s);
        more.references = {u"a@x"_s};
        QVERIFY(test.deliver(inbox, {more})->accepted);
        QCOMPARE(recordOf(test, u"a@x"_s).state, ConversationState::Spam);
    }

    void mergingKeepsEveryMessageAndTheEarlierWait()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        arrive(test, inbox, u"a@x"_s);
        const ConversationId first = test.conversationWith(u"a@x"_s);
        const Instant waiting = *recordOf(test, u"a@x"_s).waitingSince;
        test.clock().advance(std::chrono::hours(1));
        arrive(test, inbox, u"b@x"_s);
        const ConversationId second = test.conversationWith(u"b@x"_s);
        QVERIFY(test.run(MergeConversations{second, first}).ok());
        QCOMPARE(test.conversationWith(u"a@x"_s), second);
        QCOMPARE(*recordOf(test, u"b@x"_s).waitingSince, waiting);
        InboundMessage answer = test.mail(u"c@x"_s, u"a@c.example"_s, u"and?"_s);
        answer.references = {u"a@x"_s};
        QVERIFY(test.deliver(inbox, {answer})->accepted);
        QCOMPARE(test.conversationWith(u"c@x"_s), second);
        QCOMPARE(test.run(MergeConversations{second, first}).error().kind, Error::Kind::Conflict);
    }

    /// Two matters in one thread are taken apart; what is answered later comes to the part it belongs to.
    void splittingTakesTwoMattersApart()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        arrive(test, inbox, u"a@x"_s);
        const ConversationId first = test.conversationWith(u"a@x"_s);
        InboundMessage other = test.mail(u"b@x"_s, u"a@c.example"_s, u"And my invoice?"_s);
        other.references = {u"a@x"_s};
        QVERIFY(test.deliver(inbox, {other})->accepted);
        QCOMPARE(test.conversationWith(u"b@x"_s), first);
        const EntryId moved{test.count("SELECT entry FROM message WHERE external_id = 'b@x'")};
        const auto part = test.run(SplitConversation{first, {moved}, u"Invoice"_s});
        QVERIFY(part.ok());
        const ConversationId second = *part->conversation;
        QVERIFY(second != first);
        QCOMPARE(test.conversationWith(u"b@x"_s), second);
        QCOMPARE(recordOf(test, u"b@x"_s).subject, u"Invoice"_s);
        QCOMPARE(recordOf(test, u"b@x"_s).snippet, u"And my invoice?"_s);
        QCOMPARE(recordOf(test, u"b@x"_s).customer, recordOf(test, u"a@x"_s).customer);
        QCOMPARE(recordOf(test, u"a@x"_s).snippet, u"text a@x"_s);
        for (const auto &[id, about] : {std::pair(u"c@x"_s, u"a@x"_s), std::pair(u"d@x"_s, u"b@x"_s)}) {
            InboundMessage answer = test.mail(id, u"a@c.example"_s, u"about "_s + about);
            answer.references = {about};
            QVERIFY(test.deliver(inbox, {answer})->accepted);
            QCOMPARE(test.conversationWith(id), about == u"a@x"_s ? first : second);
        }
        QCOMPARE(test.count("SELECT count(*) FROM message"), 4);
        QCOMPARE(test.run(SplitConversation{first, {moved}, {}}).error().kind, Error::Kind::NotFound);
        QCOMPARE(test.run(SplitConversation{first, {}, {}}).error().kind, Error::Kind::Usage);
    }
};

QTEST_GUILESS_MAIN(QueueTest)
#include "queuetest.moc"
