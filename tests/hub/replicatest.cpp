// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/replica.h"
#include "app/store/fulltextsearch.h"
#include "app/store/threadqueries.h"
#include "tests/support/followingdesk.h"

#include <QRandomGenerator>

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;
using workspace::Replica;
using Needs = Replica::Step::Needs;

/// A replica holds exactly the rows that its agent may see, whatever happened meanwhile.
class ReplicaTest : public QObject
{
    Q_OBJECT

    static TeamId addTeam(TestEngine &test, const QString &name)
    {
        return TeamId{test.run(PutRecord{Catalogue::Team, {}, name, {}})->record->value};
    }
    static void closeInbox(TestEngine &test, InboxId inbox, const QList<TeamId> &teams)
    {
        EditInbox wish;
        wish.inbox = inbox;
        wish.closedTo = teams;
        QVERIFY(test.run(wish).ok());
    }
    static void setTeams(TestEngine &test, const Actor &agent, const QList<TeamId> &teams)
    {
        PutAgent wish;
        wish.agent = agent.agent;
        wish.teams = teams;
        QVERIFY(test.run(wish).ok());
    }

private Q_SLOTS:
    void aSnapshotIsOfUseAtOnceAndThenWhole()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        for (int i = 0; i < 120; ++i) {
            test.clock().advance(Milliseconds(60'000));
            QVERIFY(test.deliver(inbox,
                                 {test.mail(u"m%1@x"_s.arg(i), u"c%1@c.example"_s.arg(i % 40), u"Zażółć %1"_s.arg(i))})
                        ->accepted);
        }
        FollowingDesk desk(test, u"desk.db"_s, test.me());
        desk.follow(1);
        QVERIFY(desk.replica().pending() > 0);
        auto pages = store::Database::openSqlite(desk.path(), store::Database::Access::ReadOnly);
        // The newest is here already, while more arrives and old things change.
        QCOMPARE(store::FullTextSearch(**pages).messages(u"zazolc 119"_s, 10)->size(), 1);
        QVERIFY(test.run(AddNote{test.conversationWith(u"m3@x"_s), u"an old one"_s}).ok());
        QVERIFY(
            test.run(MergeConversations{test.conversationWith(u"m5@x"_s), test.conversationWith(u"m118@x"_s)}).ok());
        desk.reopen(); // the program ended half-way
        desk.follow();
        QCOMPARE(desk.replica().pending(), 0);
        QCOMPARE(desk.difference(), QString());
        const auto found = [](store::Database &database) {
            return store::FullTextSearch(database).messages(u"zazolc 7"_s, 50)->size();
        };
        QVERIFY(found(test.database()) > 10);
        QCOMPARE(found(**pages), found(test.database()));
    }

    void rightsComeAndGo()
    {
        TestEngine test;
        const InboxId open = test.addInbox();
        const InboxId closed = test.addInbox(u"people@shop.example"_s);
        const TeamId people = addTeam(test, u"People"_s);
        const Actor olena = test.addAgent(u"Olena"_s);
        QVERIFY(test.deliver(open, {test.mail(u"a@x"_s, u"anna@c.example"_s, u"Hello"_s)})->accepted);
        QVERIFY(test.deliver(closed, {test.mail(u"b@x"_s, u"jan@c.example"_s, u"In confidence"_s)})->accepted);
        FollowingDesk desk(test, u"desk.db"_s, olena);
        desk.follow();
        QCOMPARE(desk.difference(), QString());
        closeInbox(test, closed, {people});
        desk.follow();
        QCOMPARE(desk.difference(), QString());
        auto pages = store::Database::openSqlite(desk.path(), store::Database::Access::ReadOnly);
        QVERIFY(store::FullTextSearch(**pages).messages(u"confidence"_s, 10)->isEmpty());
        QVERIFY(test.deliver(closed, {test.mail(u"c@x"_s, u"jan@c.example"_s, u"More of it"_s)})->accepted);
        desk.follow();
        QCOMPARE(desk.difference(), QString());
        setTeams(test, olena, {people});
        desk.follow();
        QCOMPARE(desk.difference(), QString());
        QCOMPARE(store::FullTextSearch(**pages).messages(u"confidence"_s, 10)->size(), 1);
        setTeams(test, olena, {});
        desk.follow();
        QCOMPARE(desk.difference(), QString());
        closeInbox(test, closed, {});
        desk.follow();
        QCOMPARE(desk.difference(), QString());
    }

    void whatAMailRefersToIsProposedOnlyToWhoeverMaySeeIt()
    {
        TestEngine test;
        const InboxId open = test.addInbox();
        const InboxId closed = test.addInbox(u"people@shop.example"_s);
        const TeamId people = addTeam(test, u"People"_s);
        const Actor olena = test.addAgent(u"Olena"_s);
        closeInbox(test, closed, {people});
        QVERIFY(test.deliver(closed, {test.mail(u"a@x"_s, u"anna@c.example"_s, u"In confidence"_s)})->accepted);
        FollowingDesk desk(test, u"desk.db"_s, olena);
        desk.follow();
        InboundMessage stranger = test.mail(u"s@x"_s, u"lawyer@law.example"_s, u"I was told to write here"_s);
        stranger.references = {u"a@x"_s};
        QVERIFY(test.deliver(open, {stranger})->accepted);
        desk.follow();
        QCOMPARE(desk.difference(), QString());
        auto pages = store::Database::openSqlite(desk.path(), store::Database::Access::ReadOnly);
        const auto proposed = [&] {
            return store::ThreadQueries(**pages).page(test.conversationWith(u"s@x"_s), 10, {}).topics.value(0).id;
        };
        QCOMPARE(proposed(), ConversationId());
        setTeams(test, olena, {people});
        desk.follow();
        QCOMPARE(proposed(), test.conversationWith(u"a@x"_s));
        setTeams(test, olena, {});
        desk.follow();
        QCOMPARE(desk.difference(), QString());
        QCOMPARE(proposed(), ConversationId());
    }

    void rightsThatChangeBackWhileTheLineBreaksLeaveNothingOut()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const TeamId people = addTeam(test, u"People"_s);
        const Actor olena = test.addAgent(u"Olena"_s);
        QVERIFY(test.deliver(inbox, {test.mail(u"a@x"_s, u"anna@a.example"_s, u"Hello"_s)})->accepted);
        FollowingDesk desk(test, u"desk.db"_s, olena);
        desk.follow();
        // She hears that it is closed to her; the line breaks before the snapshot comes, and meanwhile it is open
        // again.
        closeInbox(test, inbox, {people});
        const auto changes = [&desk] {
            return desk.feed([&](const serve::Feed &feed) { return feed.changes(desk.replica().head()); });
        };
        QVERIFY(desk.replica().apply(changes())->needs == Needs::Snapshot);
        closeInbox(test, inbox, {});
        desk.follow();
        QCOMPARE(desk.difference(), QString());
        // What was read while it was closed says nothing of what is there when it arrives.
        FollowingDesk late(test, u"late.db"_s, olena);
        late.follow(0);
        const QJsonObject wanted = late.replica().wanted();
        closeInbox(test, inbox, {people});
        const QJsonObject read =
            late.feed([&](const serve::Feed &feed) { return feed.fetch({test.conversationWith(u"a@x"_s)}, {}); });
        closeInbox(test, inbox, {});
        std::ignore = late.replica().fetched(wanted, read).value();
        late.follow();
        QCOMPARE(late.difference(), QString());
    }

    void somebodysOwnAnswersStayOnTheirDesk()
    {
        TestEngine test;
        const Actor olena = test.addAgent(u"Olena"_s);
        const Actor jan = test.addAgent(u"Jan"_s);
        PutRecord own{Catalogue::Template, {}, u"Own"_s, {{u"text"_s, u"x"_s}, {u"owner"_s, olena.agent.value}}};
        own.id = test.run(olena, own)->record;
        QVERIFY(test.run(PutRecord{Catalogue::Template, {}, u"Shared"_s, {{u"text"_s, u"y"_s}}}).ok());
        FollowingDesk hers(test, u"hers.db"_s, olena);
        FollowingDesk his(test, u"his.db"_s, jan);
        const auto answers = [](const FollowingDesk &desk) {
            auto pages = store::Database::openSqlite(desk.path(), store::Database::Access::ReadOnly);
            auto rows = (*pages)->query("SELECT count(*) FROM record WHERE catalogue = 'template'");
            return rows.next() ? rows.number(0) : -1;
        };
        hers.follow();
        his.follow();
        QCOMPARE(answers(hers), 2);
        QCOMPARE(answers(his), 1);
        own.content = {{u"text"_s, u"changed"_s}};
        QVERIFY(test.run(olena, own).ok());
        his.follow();
        QCOMPARE(answers(his), 1);
        // Shared by an administrator it is everybody's, and its owner's alone again later.
        own.content = {{u"owner"_s, 0}};
        QVERIFY(test.run(own).ok());
        his.follow();
        QCOMPARE(answers(his), 2);
        own.content = {{u"owner"_s, olena.agent.value}};
        QVERIFY(test.run(own).ok());
        his.follow();
        hers.follow();
        QCOMPARE(answers(his), 1);
        QCOMPARE(answers(hers), 2);
    }

    void anotherStoreOrACutJournalBeginsAnew()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        QVERIFY(test.deliver(inbox, {test.mail(u"a@x"_s, u"anna@c.example"_s, u"Hello"_s)})->accepted);
        FollowingDesk desk(test, u"desk.db"_s, test.me());
        desk.follow();
        QVERIFY(test.run(AddNote{test.conversationWith(u"a@x"_s), u"one"_s}).ok());
        test.database().runText(u"DELETE FROM journal WHERE seq < (SELECT max(seq) FROM journal)"_s);
        desk.follow();
        QCOMPARE(desk.difference(), QString());
        test.database().runText(u"UPDATE setting SET value = 'other' WHERE key = 'epoch'"_s);
        desk.follow();
        QCOMPARE(desk.difference(), QString());
    }

    void whoWasAwayForNinetyDaysBeginsAnew()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        QVERIFY(test.deliver(inbox, {test.mail(u"a@x"_s, u"anna@c.example"_s, u"Hello"_s)})->accepted);
        const ConversationId id = test.conversationWith(u"a@x"_s);
        FollowingDesk weeks(test, u"weeks.db"_s, test.me());
        FollowingDesk months(test, u"months.db"_s, test.me());
        months.follow();
        QVERIFY(test.run(AddNote{id, u"the same day"_s}).ok());
        test.clock().advance(std::chrono::days(60));
        QVERIFY(test.run(AddNote{id, u"two months"_s}).ok());
        weeks.follow();
        const qint64 before = test.count("SELECT count(*) FROM journal");
        test.clock().advance(std::chrono::days(31));
        QVERIFY(test.engine().tick().ok());
        const qint64 kept = test.count("SELECT count(*) FROM journal");
        QVERIFY(kept > 0 && kept < before);
        QVERIFY(test.run(AddNote{id, u"three months"_s}).ok());
        const qint64 young = test.count("SELECT count(*) FROM journal");
        QVERIFY(test.engine().tick().ok());
        QCOMPARE(test.count("SELECT count(*) FROM journal"), young);
        for (FollowingDesk *desk : {&weeks, &months}) {
            desk->follow();
            QCOMPARE(desk->difference(), QString());
        }
        QCOMPARE(weeks.begun(), 1);
        QCOMPARE(months.begun(), 2);
    }

    void aDamagedReplicaIsSetAside()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        QVERIFY(test.deliver(inbox, {test.mail(u"a@x"_s, u"anna@c.example"_s, u"Hello"_s)})->accepted);
        QFile file(test.path(u"desk.db"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(20'000, 'x'));
        file.close();
        FollowingDesk desk(test, u"desk.db"_s, test.me());
        desk.follow();
        QCOMPARE(desk.difference(), QString());
        QVERIFY(QFile::exists(test.path(u"desk.db.damaged"_s)));
    }

    void afterAnyHistoryItIsEqual_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= (qEnvironmentVariableIsSet("CENTRALA_SOAK") ? 1000 : 30); ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
    void afterAnyHistoryItIsEqual()
    {
        QFETCH(int, seed);
        QRandomGenerator random(static_cast<quint32>(seed));
        const auto below = [&](int limit) { return random.bounded(limit); };
        TestEngine test;
        const QList<InboxId> inboxes{test.addInbox(), test.addInbox(u"two@shop.example"_s)};
        const QList<TeamId> teams{addTeam(test, u"A"_s), addTeam(test, u"B"_s)};
        const QList<Actor> agents{test.addAgent(u"Olena"_s), test.addAgent(u"Iryna"_s)};
        FollowingDesk olena(test, u"olena.db"_s, agents[0]);
        FollowingDesk iryna(test, u"iryna.db"_s, agents[1]);
        FollowingDesk boss(test, u"boss.db"_s, test.me());
        const auto someTeams = [&]() -> QList<TeamId> {
            return below(2) == 0 ? QList<TeamId>() : QList<TeamId>{teams[below(2)]};
        };
        for (int step = 0; step < 120; ++step) {
            test.clock().advance(Milliseconds(below(3'600'000)));
            const ConversationId some{1 + below(20)};
            const ConversationId other{1 + below(20)};
            switch (below(16)) {
            case 0:
            case 1:
            case 2:
            case 3:
                std::ignore = test.deliver(
                    inboxes[below(2)],
                    {test.mail(u"m%1@x"_s.arg(step), u"c%1@c.example"_s.arg(below(8)), u"words %1"_s.arg(step))},
                    below(4) == 0);
                break;
            case 4:
                std::ignore = test.run(AddNote{some, u"a note"_s});
                break;
            case 5: {
                Reply reply;
                reply.conversation = some;
                reply.text = u"an answer"_s;
                const auto sent = test.run(agents[below(2)], reply);
                if (sent && below(2) == 0)
                    std::ignore = test.run(agents[below(2)], Recall{*sent->entry});
                break;
            }
            case 6:
                std::ignore = test.run(MergeConversations{some, other});
                break;
            case 7: {
                EntryId entry;
                {
                    auto rows =
                        test.database().query("SELECT id FROM entry WHERE conversation = ? AND kind = 'message'", some);
                    entry = rows.next() ? rows.id<EntryId>(0) : EntryId{};
                }
                std::ignore = test.run(SplitConversation{some, {entry}, u"Another matter"_s});
                break;
            }
            case 8:
                std::ignore = test.run(EraseCustomer{CustomerId{1 + below(10)}});
                break;
            case 9:
                std::ignore = test.run(MergeCustomers{CustomerId{1 + below(10)}, CustomerId{1 + below(10)}});
                break;
            case 10:
                std::ignore = test.run(UnmergeCustomers{MergeId{1 + below(3)}});
                break;
            case 11:
                setTeams(test, agents[below(2)], someTeams());
                break;
            case 12:
                closeInbox(test, inboxes[below(2)], someTeams());
                break;
            case 13:
                std::ignore = test.run(agents[below(2)], TakeNext{});
                std::ignore = test.run(Tag{{some}, u"tag%1"_s.arg(below(3))});
                break;
            case 14:
                std::ignore = test.run(agents[below(2)], Undo{});
                break;
            default:
                std::ignore = test.run(Resolve{{some}});
                std::ignore = test.engine().tick();
            }
            if (below(5) == 0)
                olena.follow(below(3));
            if (below(20) == 0)
                iryna.follow(below(2));
            if (below(10) == 0)
                boss.reopen();
        }
        for (FollowingDesk *desk : {&olena, &iryna, &boss}) {
            desk->follow();
            QCOMPARE(desk->difference(), QString());
        }
    }
};

QTEST_GUILESS_MAIN(ReplicaTest)
#include "replicatest.moc"
