// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testengine.h"

#include "app/store/conversations.h"
#include "app/store/messages.h"

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// Messages to several: some have it, others do not. Nobody gets it twice, and nobody is forgotten.
class PartlySentTest : public QObject
{
    Q_OBJECT

    static Address address(const QString &value) { return {u"email"_s, value, {}}; }
    /// Written to Anna and Jan, and claimed.
    static OutgoingMessage leaving(TestEngine &test, InboxId inbox)
    {
        if (!test.deliver(inbox, {test.mail(u"a@x"_s, u"anna@c.example"_s, u"Hello"_s)}))
            return {};
        Reply reply;
        reply.conversation = test.conversationWith(u"a@x"_s);
        reply.text = u"To both"_s;
        reply.cc = {address(u"jan@d.example"_s)};
        reply.now = true;
        if (!test.run(reply))
            return {};
        return claimed(test, inbox);
    }
    static OutgoingMessage claimed(TestEngine &test, InboxId inbox)
    {
        const auto claim = test.engine().claimOutgoing(inbox, 10, test.spool());
        return claim && claim->messages.size() == 1 ? claim->messages.first() : OutgoingMessage();
    }
    static QString delivery(TestEngine &test)
    {
        return test.text("SELECT delivery FROM message WHERE direction = 'out'");
    }

private Q_SLOTS:
    void whoWasPutOffIsTriedAgainAlone()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const OutgoingMessage first = leaving(test, inbox);
        QVERIFY(first.only.isEmpty());
        const EntryId entry{first.entry};
        QVERIFY(
            test.engine()
                .settle(
                    entry,
                    {Delivery::Failed, {}, u"jan@d.example: 450"_s, test.clock().now(), {address(u"jan@d.example"_s)}})
                .ok());
        QCOMPARE(delivery(test), u"queued"_s);
        Recall recall;
        recall.entry = entry;
        QCOMPARE(test.run(recall).error().kind, Error::Kind::Conflict);
        test.clock().advance(std::chrono::minutes(2));
        const OutgoingMessage again = claimed(test, inbox);
        QCOMPARE(again.only.size(), 1);
        QCOMPARE(again.only.first().value, u"jan@d.example"_s);
        QCOMPARE(again.to.first().value, u"anna@c.example"_s); // the letter itself stays as it was
        QVERIFY(test.engine().settle(entry, {Delivery::Sent, {}, {}, {}}).ok());
        QCOMPARE(delivery(test), u"sent"_s);
        QCOMPARE(test.count("SELECT count(*) FROM outbox"), 0);
    }

    void whoWasRefusedIsNamedAndAloneTriedAgain()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const EntryId entry{leaving(test, inbox).entry};
        QVERIFY(
            test.engine()
                .settle(entry,
                        {Delivery::Failed, {}, u"jan@d.example: 550 no such user"_s, {}, {address(u"jan@d.example"_s)}})
                .ok());
        QCOMPARE(delivery(test), u"failed"_s);
        QCOMPARE(store::Conversations(test.database()).get(test.conversationWith(u"a@x"_s))->attention, u"failed"_s);
        Retry retry;
        retry.entry = entry;
        QVERIFY(test.run(retry).ok());
        QCOMPARE(claimed(test, inbox).only.size(), 1);
    }

    void aBounceOfOneIsThatOnes()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const OutgoingMessage sent = leaving(test, inbox);
        QVERIFY(test.engine().settle(EntryId{sent.entry}, {Delivery::Sent, {}, {}, {}}).ok());
        Batch batch = test.liveBatch(inbox, {});
        batch.reports = {{sent.externalId, Delivery::Read, {}},
                         {sent.externalId, Delivery::Failed, u"jan@d.example: 552"_s, {address(u"Jan@D.example"_s)}}};
        QVERIFY(test.engine().accept(inbox, batch, test.spool())->accepted);
        QCOMPARE(delivery(test), u"failed"_s);
        Retry retry;
        retry.entry = EntryId{sent.entry};
        QVERIFY(test.run(retry).ok());
        const OutgoingMessage again = claimed(test, inbox);
        QCOMPARE(again.only.size(), 1);
        QCOMPARE(again.only.first().value, u"jan@d.example"_s);
    }

    void aReportSettlesWhatNobodyKnew()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const OutgoingMessage sent = leaving(test, inbox);
        QVERIFY(test.engine().settle(EntryId{sent.entry}, {Delivery::Uncertain, {}, u"line broke"_s, {}}).ok());
        Batch batch = test.liveBatch(inbox, {});
        batch.reports = {{sent.externalId, Delivery::Delivered, {}}};
        QVERIFY(test.engine().accept(inbox, batch, test.spool())->accepted);
        QCOMPARE(delivery(test), u"delivered"_s);
        QCOMPARE(test.count("SELECT count(*) FROM outbox"), 0);
    }

    void aComplaintIsWork()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const OutgoingMessage sent = leaving(test, inbox);
        QVERIFY(test.engine().settle(EntryId{sent.entry}, {Delivery::Sent, {}, {}, {}}).ok());
        Batch batch = test.liveBatch(inbox, {});
        batch.reports = {{sent.externalId, Delivery::Sent, u"complaint: abuse"_s}};
        QVERIFY(test.engine().accept(inbox, batch, test.spool())->accepted);
        QCOMPARE(store::Conversations(test.database()).get(test.conversationWith(u"a@x"_s))->state,
                 ConversationState::Open);
    }

    void whatLeavesLaterIsDatedThen()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        QVERIFY(test.deliver(inbox, {test.mail(u"a@x"_s, u"anna@c.example"_s, u"Hello"_s)})->accepted);
        Reply reply;
        reply.conversation = test.conversationWith(u"a@x"_s);
        reply.text = u"Later"_s;
        reply.at = test.clock().now() + std::chrono::hours(48);
        QVERIFY(test.run(reply).ok());
        test.clock().set(*reply.at + std::chrono::seconds(1));
        QCOMPARE(claimed(test, inbox).at, *reply.at);
        QCOMPARE(test.count("SELECT sent_at FROM message WHERE direction = 'out'"), toMs(*reply.at));
    }
};

QTEST_GUILESS_MAIN(PartlySentTest)
#include "partlysenttest.moc"
