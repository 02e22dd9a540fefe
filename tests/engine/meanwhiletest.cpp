// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testengine.h"

#include "app/engine/restored.h"
#include "app/model/fieldsset.h"
#include "app/store/agents.h"
#include "app/store/conversations.h"
#include "app/store/customerqueries.h"
#include "app/store/entries.h"
#include "app/store/fieldvalues.h"
#include "app/store/messages.h"
#include "app/store/outbox.h"
#include "app/store/signins.h"

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// What happens between the moment somebody looked and the moment their wish is done: the customer writes, rights
/// change, people are erased, a backup comes back.
class MeanwhileTest : public QObject
{
    Q_OBJECT

    static ConversationId arrive(TestEngine &test, InboxId inbox, const QString &id, const QString &from,
                                 const QString &text, const QString &answers = {})
    {
        InboundMessage mail = test.mail(id, from, text);
        mail.subject = u"About a parcel"_s;
        mail.references = answers.isEmpty() ? QStringList() : QStringList{answers};
        if (!test.deliver(inbox, {mail})->accepted)
            return {};
        return test.conversationWith(id);
    }
    static store::ConversationRecord row(TestEngine &test, ConversationId id)
    {
        return *store::Conversations(test.database()).get(id);
    }
    static SeenField newestIn(TestEngine &test, ConversationId id)
    {
        SeenField field{Entity::Conversation, id.value, QString::fromLatin1(kNewestIn), {}};
        field.value = store::fieldValue(test.database(), field).value_or(QString());
        return field;
    }
    static QStringList texts(TestEngine &test, ConversationId id)
    {
        QStringList texts;
        for (const store::EntryRecord &entry : store::Entries(test.database()).ofConversation(id)) {
            if (const auto message = store::Messages(test.database()).get(entry.id))
                texts.append(message->text);
        }
        return texts;
    }
    static QStringList history(TestEngine &test, CustomerId id)
    {
        QStringList told;
        for (const HistoryRow &one : store::CustomerQueries(test.database()).history(id, 50))
            told.prepend(one.summary);
        return told;
    }

private Q_SLOTS:
    void nothingTheCustomerWroteIsResolvedUnseen()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const ConversationId id = arrive(test, inbox, u"a@x"_s, u"anna@c.example"_s, u"Where is it?"_s);
        const Request made{QUuid::createUuid(), Resolve{{id}}, {newestIn(test, id)}};
        test.clock().advance(Milliseconds(60'000));
        QCOMPARE(arrive(test, inbox, u"b@x"_s, u"anna@c.example"_s, u"And where is the other?"_s, u"a@x"_s), id);
        const auto refused = test.engine().run(test.me(), made);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Conflict);
        QCOMPARE(row(test, id).state, ConversationState::Open);
        QVERIFY(test.engine().run(test.me(), {QUuid::createUuid(), Resolve{{id}}, {newestIn(test, id)}}).ok());
        QCOMPARE(row(test, id).state, ConversationState::Resolved);
    }

    void anAnswerLeavesWhatCameLaterWaiting()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const ConversationId id = arrive(test, inbox, u"a@x"_s, u"anna@c.example"_s, u"Where is it?"_s);
        const EntryId seen = store::Entries(test.database()).ofConversation(id).last().id;
        test.clock().advance(Milliseconds(60'000));
        const Instant later = test.clock().now();
        QCOMPARE(arrive(test, inbox, u"b@x"_s, u"anna@c.example"_s, u"And where is the other?"_s, u"a@x"_s), id);
        Reply reply;
        reply.conversation = id;
        reply.text = u"It is on its way."_s;
        reply.seen = seen;
        QVERIFY(test.run(reply).ok());
        QCOMPARE(row(test, id).state, ConversationState::Open);
        QCOMPARE(row(test, id).waitingSince, std::optional(later));
        QCOMPARE(row(test, id).unread, 1);
        QVERIFY(test.run(MarkRead{id, seen}).ok());
        QCOMPARE(row(test, id).unread, 1);
        QVERIFY(test.run(MarkRead{id}).ok());
        QCOMPARE(row(test, id).unread, 0);
    }

    void aRecalledAnswerWasNone()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const ConversationId id = arrive(test, inbox, u"a@x"_s, u"anna@c.example"_s, u"Where is it?"_s);
        Reply reply;
        reply.conversation = id;
        reply.text = u"On its way."_s;
        const auto sent = test.run(reply);
        QVERIFY(sent && row(test, id).answeredAt);
        QVERIFY(test.run(Recall{*sent->entry}).ok());
        QVERIFY(!row(test, id).answeredAt);
        QCOMPARE(row(test, id).state, ConversationState::Open);
        // Its number is nobody else's.
        QVERIFY(!store::Entries(test.database()).get(*sent->entry));
        QVERIFY(test.run(AddNote{id, u"later"_s})->entry->value > sent->entry->value);
    }

    void erasingOneOfTwoLeavesTheOther_data()
    {
        QTest::addColumn<bool>("first");
        QTest::newRow("whose conversation it is") << true;
        QTest::newRow("who was joined into it") << false;
    }
    void erasingOneOfTwoLeavesTheOther()
    {
        QFETCH(bool, first);
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const ConversationId kate = arrive(test, inbox, u"a@x"_s, u"kate@c.example"_s, u"Kate writes"_s);
        const ConversationId leo = arrive(test, inbox, u"b@x"_s, u"leo@c.example"_s, u"Leo writes"_s);
        const CustomerId kates = *row(test, kate).customer;
        const CustomerId leos = *row(test, leo).customer;
        QVERIFY(test.run(MergeConversations{kate, leo}).ok());
        QCOMPARE(history(test, kates), QStringList{u"Kate writes"_s});
        QCOMPARE(history(test, leos), QStringList{u"Leo writes"_s});
        const auto erased = test.run(EraseCustomer{first ? kates : leos});
        QVERIFY2(erased.ok(), qPrintable(erased ? QString() : erased.error().detail));
        QCOMPARE(texts(test, kate), QStringList{first ? u"Leo writes"_s : u"Kate writes"_s});
        QCOMPARE(row(test, kate).customer, std::optional(first ? leos : kates));
        QCOMPARE(history(test, first ? leos : kates).size(), 1);
    }

    void whatWasJoinedAwayStaysThere()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const ConversationId into = arrive(test, inbox, u"a@x"_s, u"kate@c.example"_s, u"one"_s);
        const ConversationId from = arrive(test, inbox, u"b@x"_s, u"leo@c.example"_s, u"two"_s);
        const auto resolved = test.run(Resolve{{from}});
        QVERIFY(test.run(MergeConversations{into, from}).ok());
        QVERIFY(!test.run(Undo{resolved->undo, {}}));
        QVERIFY(!test.run(Snooze{{from}, test.clock().now() + Milliseconds(1000)}));
        QVERIFY(!test.run(Tag{{from}, u"x"_s}));
        QVERIFY(!test.run(AddNote{from, u"out of sight"_s}));
        test.clock().advance(Milliseconds(60'000));
        QVERIFY(test.engine().tick().ok());
        QCOMPARE(row(test, from).state, ConversationState::Resolved);
        QCOMPARE(test.run(TakeNext{})->conversation, std::optional(into));
        QVERIFY(!test.run(TakeNext{})->conversation || *test.run(TakeNext{})->conversation == into);
    }

    void aNumberIsNeverAnothers()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const ConversationId id = arrive(test, inbox, u"a@x"_s, u"kate@c.example"_s, u"one"_s);
        const CustomerId customer = *row(test, id).customer;
        QVERIFY(test.run(EraseCustomer{customer}).ok());
        test.open();
        const ConversationId next = arrive(test, inbox, u"b@x"_s, u"leo@c.example"_s, u"two"_s);
        QVERIFY(next.value > id.value);
        QVERIFY(row(test, next).customer->value > customer.value);
    }

    void workGoesBackWhenItMayNotBeSeenAnyMore()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const ConversationId id = arrive(test, inbox, u"a@x"_s, u"kate@c.example"_s, u"one"_s);
        const Actor olena = test.addAgent(u"Olena"_s);
        const auto assign = [&] { return test.run(Assign{{id}, olena.agent, {}, {}}); };
        QVERIFY(assign().ok());
        const TeamId team{test.run(PutRecord{Catalogue::Team, {}, u"People"_s, {}})->record->value};
        EditInbox close;
        close.inbox = inbox;
        close.closedTo = {team};
        QVERIFY(test.run(close).ok());
        QVERIFY(!row(test, id).assignee);
        PutAgent joins;
        joins.agent = olena.agent;
        joins.teams = {team};
        QVERIFY(test.run(joins).ok());
        QVERIFY(assign().ok());
        PutAgent reads;
        reads.agent = olena.agent;
        reads.role = Role::Auditor;
        QVERIFY(test.run(reads).ok());
        QVERIFY(!row(test, id).assignee);
        QCOMPARE(assign().error().kind, Error::Kind::Conflict);
        // A team that an inbox is closed to is used; with the inbox open again it goes, and its members are told.
        const RemoveRecord remove{Catalogue::Team, RecordId{team.value}};
        QCOMPARE(test.run(remove).error().kind, Error::Kind::Conflict);
        close.closedTo = QList<TeamId>();
        QVERIFY(test.run(close).ok());
        test.changes().clear();
        QVERIFY(test.run(remove).ok());
        QVERIFY(std::ranges::any_of(test.changes(), [&](const Change &change) {
            return change.entity == Entity::Agent && change.id == olena.agent.value;
        }));
    }

    void whoSaidOfflineStaysOffline()
    {
        TestEngine test;
        const Actor olena = test.addAgent(u"Olena"_s);
        const auto presence = [&] { return store::Agents(test.database()).get(olena.agent)->presence; };
        const engine::Engine::SignedIn desk{{}, olena, u"Olena"_s, SignInKind::Session};
        const engine::Engine::SignedIn script{{}, olena, u"Olena"_s, SignInKind::Token};
        QVERIFY(test.engine().arrive(script).ok());
        QCOMPARE(presence(), Presence::Available); // a new one is available from the first moment
        QVERIFY(test.engine().callRoll({}).ok());
        QCOMPARE(presence(), Presence::Offline);
        QVERIFY(test.engine().arrive(script).ok());
        QCOMPARE(presence(), Presence::Offline);
        QVERIFY(test.engine().arrive(desk).ok());
        QCOMPARE(presence(), Presence::Available);
        QVERIFY(test.run(olena, SetPresence{{}, Presence::Offline, u"day off"_s}).ok());
        QVERIFY(test.engine().arrive(desk).ok());
        QCOMPARE(presence(), Presence::Offline);
    }

    void aBackupBringsNothingBackThatIsGone()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const ConversationId kate = arrive(test, inbox, u"a@x"_s, u"kate@c.example"_s, u"one"_s);
        const ConversationId leo = arrive(test, inbox, u"b@x"_s, u"leo@c.example"_s, u"two"_s);
        Reply reply;
        reply.conversation = leo;
        reply.text = u"It may have left."_s;
        const EntryId waits = *test.run(reply)->entry;
        reply.text = u"It is for next week."_s;
        reply.at = test.clock().now() + Milliseconds(7LL * 24 * 3600 * 1000);
        const EntryId later = *test.run(reply)->entry;
        const EntryId recalled = *test.run(reply)->entry;
        const Actor olena = test.addAgent(u"Olena"_s);
        QVERIFY(test.engine().addSignIn(test.me().agent, SignInKind::Session, u"kept"_s, u"hash of kept"_s).ok());
        QVERIFY(test.engine().addSignIn(test.me().agent, SignInKind::Session, u"ended"_s, u"hash of ended"_s).ok());
        test.database().runText(u"VACUUM INTO '%1'"_s.arg(test.path(u"backup.db"_s)));
        QVERIFY(test.database().takeError().ok());

        QVERIFY(test.run(EraseCustomer{*row(test, kate).customer}).ok());
        const auto ended = store::SignIns(test.database()).withHash(u"hash of ended"_s);
        QVERIFY(test.engine().endSignIn(test.me(), ended->id).ok());
        PutAgent leaves;
        leaves.agent = olena.agent;
        leaves.active = false;
        QVERIFY(test.run(leaves).ok());
        QVERIFY(test.run(Recall{recalled}).ok());
        const engine::SinceBackup since = engine::sinceBackup(test.database());

        const auto restored =
            store::Database::openSqlite(test.path(u"backup.db"_s), store::Database::Access::ReadWrite).value();
        QVERIFY(store::Conversations(*restored).get(kate));
        SystemRandom random;
        QVERIFY(engine::settleRestored(*restored, test.files(), random, test.clock().now(), since).ok());
        QVERIFY(!store::Conversations(*restored).get(kate));
        QVERIFY(store::Conversations(*restored).get(leo));
        QCOMPARE(store::Messages(*restored).get(waits)->delivery, Delivery::Uncertain);
        QCOMPARE(store::Messages(*restored).get(later)->delivery, Delivery::Scheduled);
        QCOMPARE(store::Messages(*restored).get(recalled)->delivery, Delivery::Uncertain);
        QVERIFY(!store::Agents(*restored).get(olena.agent)->active);
        QVERIFY(store::SignIns(*restored).withHash(u"hash of kept"_s));
        QVERIFY(!store::SignIns(*restored).withHash(u"hash of ended"_s));
    }
};

QTEST_GUILESS_MAIN(MeanwhileTest)
#include "meanwhiletest.moc"
