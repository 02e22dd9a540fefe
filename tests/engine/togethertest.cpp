// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testengine.h"

#include "app/model/mentions.h"
#include "app/store/conversations.h"
#include "app/store/queuequeries.h"

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// Several people at one queue: who is named, who follows, whose turn it is, and who is stopped.
class TogetherTest : public QObject
{
    Q_OBJECT

    static ConversationId arrive(TestEngine &test, InboxId inbox, const QString &id)
    {
        const auto taken =
            test.deliver(inbox, {test.mail(id, id.section(u'@', 0, 0) + u"@c.example"_s, u"text "_s + id)});
        return taken.ok() && taken->accepted ? test.conversationWith(id) : ConversationId{};
    }
    static TeamId addTeam(TestEngine &test, const QString &name, const QJsonObject &content = {})
    {
        return TeamId{test.run(PutRecord{Catalogue::Team, {}, name, content})->record->value};
    }
    static void join(TestEngine &test, const Actor &agent, const QList<TeamId> &teams, std::optional<int> capacity = {})
    {
        PutAgent wish;
        wish.agent = agent.agent;
        wish.teams = teams;
        wish.capacity = capacity;
        QVERIFY(test.run(wish).ok());
    }
    static void giveInbox(TestEngine &test, InboxId inbox, TeamId team)
    {
        EditInbox wish;
        wish.inbox = inbox;
        wish.team = team;
        QVERIFY(test.run(wish).ok());
    }
    static void present(TestEngine &test, const Actor &agent, Presence presence)
    {
        QVERIFY(test.run(agent, SetPresence{{}, presence, {}}).ok());
    }
    static AgentId assignee(TestEngine &test, ConversationId id)
    {
        return store::Conversations(test.database()).get(id)->assignee.value_or(AgentId{});
    }
    static QList<MentionRow> mentions(TestEngine &test, const Actor &agent)
    {
        return store::QueueQueries(test.database()).mentions(agent.agent, 10);
    }

private Q_SLOTS:
    void namesBehindAnAt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("meant");
        QTest::newRow("one") << u"@Olena please"_s << QStringList{u"Olena"_s};
        QTest::newRow("case does not count") << u"see @olena"_s << QStringList{u"Olena"_s};
        QTest::newRow("the longer name") << u"@Olena Koval, look"_s << QStringList{u"Olena Koval"_s};
        QTest::newRow("each once") << u"@Jan @Jan and @Olena"_s << QStringList{u"Olena"_s, u"Jan"_s};
        QTest::newRow("an address") << u"write to me@Jan"_s << QStringList();
        QTest::newRow("part of a word") << u"@Janina"_s << QStringList();
        QTest::newRow("Polish letters") << u"(@Łucja)"_s << QStringList{u"Łucja"_s};
    }
    void namesBehindAnAt()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, meant);
        QStringList found;
        for (const Named &one :
             mentionedIn(text, {{1, u"Olena"_s}, {2, u"Olena Koval"_s}, {3, u"Jan"_s}, {4, u"Łucja"_s}}))
            found.append(one.name);
        QCOMPARE(found, meant);
    }

    void whoeverIsNamedFindsTheNoteUntilItIsSeen()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const Actor olena = test.addAgent(u"Olena"_s);
        const Actor jan = test.addAgent(u"Jan"_s);
        const ConversationId id = arrive(test, inbox, u"a@x"_s);
        QVERIFY(test.run(jan, AddNote{id, u"@Olena and @Jan: have a look"_s}).ok());
        QCOMPARE(mentions(test, jan).size(), 0); // nobody is told what they wrote themselves
        QCOMPARE(mentions(test, olena).size(), 1);
        QCOMPARE(mentions(test, olena).first().author.name, u"Jan"_s);
        const store::QueueQueries queries(test.database());
        QCOMPARE(queries.viewCounts(olena.agent, test.clock().now()).mentions, 1);
        QCOMPARE(queries.ids({View::Mentions, olena.agent, {}, {}, {}}, 10, 0), QList<ConversationId>{id});
        QVERIFY(test.run(olena, MarkRead{id}).ok());
        QVERIFY(mentions(test, olena).isEmpty());
        QCOMPARE(queries.viewCounts(olena.agent, test.clock().now()).mentions, 0);
        QCOMPARE(queries.ids({View::Mentions, olena.agent, {}, {}, {}}, 10, 0), QList<ConversationId>{id});
        // A note goes with its customer, and with it who was named.
        QVERIFY(test.run(EraseCustomer{CustomerId{1}}).ok());
        QCOMPARE(mentions(test, olena).size(), 0);
    }

    void nobodyIsNamedInWhatTheyMayNotSee()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const Actor olena = test.addAgent(u"Olena"_s);
        const ConversationId id = arrive(test, inbox, u"a@x"_s);
        EditInbox close;
        close.inbox = inbox;
        close.closedTo = {addTeam(test, u"People"_s)};
        QVERIFY(test.run(close).ok());
        QVERIFY(test.run(AddNote{id, u"@Olena must not know"_s}).ok());
        QCOMPARE(mentions(test, olena).size(), 0);
    }

    void aFollowedConversationKeepsItsFollowersWhenItIsMerged()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const Actor olena = test.addAgent(u"Olena"_s);
        const ConversationId first = arrive(test, inbox, u"a@x"_s);
        const ConversationId second = arrive(test, inbox, u"b@x"_s);
        QVERIFY(test.run(olena, Follow{{second}, true}).ok());
        const store::QueueQueries queries(test.database());
        QCOMPARE(queries.rows({second}).first().followers.value(0).name, u"Olena"_s);
        QCOMPARE(queries.viewCounts(olena.agent, test.clock().now()).followed, 1);
        QVERIFY(test.run(MergeConversations{first, second}).ok());
        QCOMPARE(queries.ids({View::Followed, olena.agent, {}, {}, {}}, 10, 0), QList<ConversationId>{first});
        QVERIFY(test.run(olena, Follow{{first}, false}).ok());
        QVERIFY(queries.ids({View::Followed, olena.agent, {}, {}, {}}, 10, 0).isEmpty());
    }

    void workIsSharedOutByTurnsToThoseWhoAreAvailable()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const TeamId team = addTeam(test, u"Shop"_s, {{u"routing"_s, u"round_robin"_s}, {u"capacity"_s, 2}});
        giveInbox(test, inbox, team);
        const Actor olena = test.addAgent(u"Olena"_s);
        const Actor jan = test.addAgent(u"Jan"_s);
        const Actor away = test.addAgent(u"Away"_s);
        const Actor stranger = test.addAgent(u"Stranger"_s);
        for (const Actor &one : {olena, jan, away})
            join(test, one, {team});
        present(test, olena, Presence::Available);
        present(test, jan, Presence::Available);
        present(test, away, Presence::Away);
        present(test, stranger, Presence::Available);
        QList<ConversationId> all;
        for (int i = 0; i < 5; ++i) {
            test.clock().advance(std::chrono::minutes(1));
            all.append(arrive(test, inbox, u"m%1@x"_s.arg(i)));
        }
        QCOMPARE(assignee(test, all[0]), olena.agent);
        QCOMPARE(assignee(test, all[1]), jan.agent);
        QCOMPARE(assignee(test, all[2]), olena.agent);
        QCOMPARE(assignee(test, all[3]), jan.agent);
        // Both have as many as the team says; the last one waits.
        QVERIFY(!assignee(test, all[4]).isValid());
        // A slot that becomes free goes to whoever waits longest.
        Reply reply;
        reply.conversation = all[0];
        reply.text = u"On its way"_s;
        QVERIFY(test.run(olena, reply).ok());
        QCOMPARE(assignee(test, all[4]), olena.agent);
        // Somebody who comes in is given what waits; whose own capacity counts before the team's.
        const ConversationId next = arrive(test, inbox, u"next@x"_s);
        const ConversationId another = arrive(test, inbox, u"another@x"_s);
        QVERIFY(!assignee(test, next).isValid());
        join(test, away, {team}, 1);
        present(test, away, Presence::Available);
        QCOMPARE(assignee(test, next), away.agent);
        QVERIFY(!assignee(test, another).isValid());
    }

    void workThatIsNotDoneGoesToTheNextOne()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const TeamId team = addTeam(test, u"Shop"_s, {{u"routing"_s, u"round_robin"_s}});
        giveInbox(test, inbox, team);
        const Actor olena = test.addAgent(u"Olena"_s);
        const Actor jan = test.addAgent(u"Jan"_s);
        for (const Actor &one : {olena, jan}) {
            join(test, one, {team});
            present(test, one, Presence::Available);
        }
        const ConversationId id = arrive(test, inbox, u"a@x"_s);
        QCOMPARE(assignee(test, id), olena.agent);
        test.clock().advance(std::chrono::hours(2));
        QVERIFY(test.engine().tick().ok());
        QCOMPARE(assignee(test, id), jan.agent);
    }

    void whatCameInTurnIsTheNextOneOfWhoeverHasIt()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const TeamId team = addTeam(test, u"Shop"_s, {{u"routing"_s, u"round_robin"_s}, {u"capacity"_s, 1}});
        const Actor olena = test.addAgent(u"Olena"_s);
        const ConversationId older = arrive(test, inbox, u"older@x"_s);
        giveInbox(test, inbox, team);
        join(test, olena, {team});
        present(test, olena, Presence::Available);
        test.clock().advance(std::chrono::minutes(1));
        const ConversationId given = arrive(test, inbox, u"a@x"_s);
        QCOMPARE(assignee(test, given), olena.agent);
        QCOMPARE(*test.run(olena, TakeNext{})->conversation, given); // though another waits longer
        QCOMPARE(*test.run(olena, TakeNext{})->conversation, older);
        QVERIFY(!test.run(olena, TakeNext{})->conversation);
    }

    void whatWasGivenBackIsNotGivenToTheSameAgain()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const TeamId team = addTeam(test, u"Shop"_s, {{u"routing"_s, u"round_robin"_s}});
        giveInbox(test, inbox, team);
        const Actor olena = test.addAgent(u"Olena"_s);
        const Actor jan = test.addAgent(u"Jan"_s);
        join(test, olena, {team});
        join(test, jan, {team});
        present(test, olena, Presence::Available);
        const ConversationId back = arrive(test, inbox, u"a@x"_s);
        const ConversationId late = arrive(test, inbox, u"b@x"_s);
        QCOMPARE(assignee(test, back), olena.agent);
        QVERIFY(test.run(olena, Assign{{back}, {}, {}, {}}).ok());
        QVERIFY(!assignee(test, back).isValid());
        test.clock().advance(std::chrono::hours(2));
        QVERIFY(test.engine().tick().ok()); // held too long
        QVERIFY(!assignee(test, late).isValid());
        present(test, jan, Presence::Available);
        QCOMPARE(assignee(test, back), jan.agent);
        QCOMPARE(assignee(test, late), jan.agent);
    }

    void aMoveToATeamThatSharesOutCanBeUndone()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const TeamId team = addTeam(test, u"Shop"_s, {{u"routing"_s, u"round_robin"_s}});
        const Actor olena = test.addAgent(u"Olena"_s);
        const Actor jan = test.addAgent(u"Jan"_s);
        join(test, jan, {team});
        present(test, jan, Presence::Available);
        const ConversationId id = arrive(test, inbox, u"a@x"_s);
        QVERIFY(test.run(Assign{{id}, olena.agent, {}, {}}).ok());
        QVERIFY(test.run(olena, Assign{{id}, {}, team, {}}).ok());
        QCOMPARE(assignee(test, id), jan.agent);
        QVERIFY(test.run(olena, Undo{}).ok());
        QCOMPARE(assignee(test, id), olena.agent);
        QVERIFY(!store::Conversations(test.database()).get(id)->team);
        QVERIFY(test.run(olena, Assign{{id}, {}, team, {}}).ok());
        QCOMPARE(*test.run(jan, TakeNext{})->conversation, id); // at work on it
        QCOMPARE(test.run(olena, Undo{}).error().kind, Error::Kind::Conflict);
        QCOMPARE(assignee(test, id), jan.agent);
    }

    void whoHasNoDeskIsGivenNothing()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const TeamId team = addTeam(test, u"Shop"_s, {{u"routing"_s, u"round_robin"_s}});
        giveInbox(test, inbox, team);
        const Actor olena = test.addAgent(u"Olena"_s);
        const Actor jan = test.addAgent(u"Jan"_s);
        for (const Actor &one : {olena, jan}) {
            join(test, one, {team});
            present(test, one, Presence::Available);
        }
        QVERIFY(test.engine().callRoll({jan.agent}).ok());
        QCOMPARE(assignee(test, arrive(test, inbox, u"a@x"_s)), jan.agent);
        QCOMPARE(assignee(test, arrive(test, inbox, u"b@x"_s)), jan.agent);
        QVERIFY(test.engine().arrive({{}, olena, {}, SignInKind::Session}).ok()); // back at a desk
        QCOMPARE(assignee(test, arrive(test, inbox, u"c@x"_s)), olena.agent);
    }

    void nobodyIsHandedWhatTheyMayNotSee()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const Actor olena = test.addAgent(u"Olena"_s);
        const ConversationId id = arrive(test, inbox, u"a@x"_s);
        EditInbox close;
        close.inbox = inbox;
        close.closedTo = {addTeam(test, u"People"_s)};
        QVERIFY(test.run(close).ok());
        QCOMPARE(test.run(Assign{{id}, olena.agent, {}, {}}).error().kind, Error::Kind::Conflict);
        QVERIFY(!assignee(test, id).isValid());
    }

    void whatNobodyMaySeeStandsInNobodysWay()
    {
        TestEngine test;
        const InboxId closed = test.addInbox(u"people@shop.example"_s);
        const InboxId open = test.addInbox();
        const TeamId team = addTeam(test, u"Shop"_s, {{u"routing"_s, u"round_robin"_s}});
        giveInbox(test, closed, team);
        giveInbox(test, open, team);
        EditInbox close;
        close.inbox = closed;
        close.closedTo = {addTeam(test, u"People"_s)};
        QVERIFY(test.run(close).ok());
        QList<InboundMessage> many;
        for (int i = 0; i < 210; ++i)
            many.append(test.mail(u"m%1@x"_s.arg(i), u"m%1@c.example"_s.arg(i), u"text %1"_s.arg(i)));
        QVERIFY(test.deliver(closed, many)->accepted);
        test.clock().advance(std::chrono::minutes(1));
        const ConversationId last = arrive(test, open, u"last@x"_s);
        const Actor olena = test.addAgent(u"Olena"_s);
        join(test, olena, {team});
        present(test, olena, Presence::Available);
        QCOMPARE(assignee(test, last), olena.agent);
    }

    void whoIsAtWorkKeepsWhatTheyHold()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const Actor olena = test.addAgent(u"Olena"_s);
        const Actor jan = test.addAgent(u"Jan"_s);
        const ConversationId id = arrive(test, inbox, u"a@x"_s);
        QCOMPARE(*test.run(olena, TakeNext{})->conversation, id);
        for (int i = 0; i < 4; ++i) {
            test.clock().advance(std::chrono::minutes(20));
            QVERIFY(test.engine().renewHold(jan, id).ok()); // somebody else's word counts for nothing
            if (i < 3)
                QVERIFY(test.engine().renewHold(olena, id).ok());
            QVERIFY(test.engine().tick().ok());
            QCOMPARE(assignee(test, id), olena.agent);
        }
        test.clock().advance(std::chrono::minutes(11));
        QVERIFY(test.engine().tick().ok());
        QVERIFY(!assignee(test, id).isValid());
    }

    void aClosedInboxIsGivenOnlyToThoseWhoSeeIt()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const TeamId team = addTeam(test, u"Shop"_s, {{u"routing"_s, u"round_robin"_s}});
        const TeamId people = addTeam(test, u"People"_s);
        giveInbox(test, inbox, team);
        EditInbox close;
        close.inbox = inbox;
        close.closedTo = {people};
        QVERIFY(test.run(close).ok());
        const Actor olena = test.addAgent(u"Olena"_s);
        const Actor jan = test.addAgent(u"Jan"_s);
        join(test, olena, {team});
        join(test, jan, {team, people});
        present(test, olena, Presence::Available);
        present(test, jan, Presence::Available);
        QCOMPARE(assignee(test, arrive(test, inbox, u"a@x"_s)), jan.agent);
        QCOMPARE(assignee(test, arrive(test, inbox, u"b@x"_s)), jan.agent);
    }

    void whoSawAnotherValueIsStoppedWithBoth()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const Actor olena = test.addAgent(u"Olena"_s);
        const Actor jan = test.addAgent(u"Jan"_s);
        const ConversationId id = arrive(test, inbox, u"a@x"_s);
        const auto wish = [&](const Command &command, const QString &field, const QString &value) {
            return test.engine().run(olena,
                                     {QUuid::createUuid(), command, {{Entity::Conversation, id.value, field, value}}});
        };
        QVERIFY(test.run(jan, SetPriority{{id}, Priority::High}).ok());
        const auto stopped = wish(SetPriority{{id}, Priority::Low}, u"priority"_s, u"normal"_s);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, Error::Kind::Conflict);
        QVERIFY(stopped.error().detail.contains(u"\"high\""_s) && stopped.error().detail.contains(u"\"low\""_s));
        // The same wish twice is no conflict, another field none either, and whoever saw the value may change it.
        QVERIFY(wish(SetPriority{{id}, Priority::High}, u"priority"_s, u"normal"_s).ok());
        QVERIFY(wish(Resolve{{id}}, u"state"_s, u"open"_s).ok());
        QVERIFY(wish(SetPriority{{id}, Priority::Low}, u"priority"_s, u"high"_s).ok());
        // A field that the command does not set is not looked at, so nothing can be found out by asking.
        QVERIFY(wish(SetPriority{{id}, Priority::Urgent}, u"assignee"_s, u"77"_s).ok());
        // What came to me meanwhile is mine to hand on.
        QVERIFY(test.run(Assign{{id}, olena.agent, {}, {}}).ok());
        QVERIFY(wish(Assign{{id}, jan.agent, {}, {}}, u"assignee"_s, QString()).ok());
        QVERIFY(!wish(Assign{{id}, olena.agent, {}, {}}, u"assignee"_s, QString()).ok());
    }
};

QTEST_GUILESS_MAIN(TogetherTest)
#include "togethertest.moc"
