// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testengine.h"

#include "app/store/conversations.h"
#include "app/store/inboxes.h"

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// What may be said of a team's work: nothing that would leave it lying.
class TeamsWorkTest : public QObject
{
    Q_OBJECT

    static TeamId team(TestEngine &test, const QString &name)
    {
        PutRecord wish;
        wish.recordName = name;
        return TeamId{test.run(wish)->record->value};
    }
    static Result<Outcome> close(TestEngine &test, InboxId inbox, const QList<TeamId> &teams)
    {
        EditInbox wish;
        wish.inbox = inbox;
        wish.closedTo = teams;
        return test.run(wish);
    }
    static Result<Outcome> give(TestEngine &test, InboxId inbox, TeamId team)
    {
        EditInbox wish;
        wish.inbox = inbox;
        wish.team = team;
        return test.run(wish);
    }

private Q_SLOTS:
    void aTeamsRecordSaysNothingThatNobodyCanCarryOut()
    {
        TestEngine test;
        PutRecord wish;
        wish.recordName = u"Shop"_s;
        for (const QJsonObject &content : {QJsonObject{{u"routing"_s, u"sometimes"_s}},
                                           QJsonObject{{u"capacity"_s, -1}}, QJsonObject{{u"capacity"_s, u"5000"_s}}}) {
            wish.content = content;
            const auto refused = test.run(wish);
            QVERIFY(!refused.ok());
            QCOMPARE(refused.error().kind, Error::Kind::Usage);
        }
        wish.content = {{u"routing"_s, u"round_robin"_s}, {u"capacity"_s, u"5"_s}};
        QVERIFY(test.run(wish).ok());
    }

    /// Nobody of theirs would ever see it.
    void noWorkGoesToATeamThatMayNotSeeIt()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const TeamId sales = team(test, u"Sales"_s);
        const TeamId returns = team(test, u"Returns"_s);
        const auto join = [&test](const QString &name, const QList<TeamId> &teams) {
            PutAgent wish;
            wish.agent = test.addAgent(name).agent;
            wish.teams = teams;
            return test.run(wish).ok();
        };
        QVERIFY(join(u"Olena"_s, {sales}) && join(u"Jan"_s, {returns}));
        QVERIFY(test.deliver(inbox, {test.mail(u"a@x"_s, u"anna@c.example"_s, u"Hello"_s)})->accepted);
        const ConversationId id = test.conversationWith(u"a@x"_s);
        QVERIFY(close(test, inbox, {sales}).ok());
        QCOMPARE(test.run(Assign{{id}, {}, returns, {}}).error().kind, Error::Kind::Conflict);
        QVERIFY(test.run(Assign{{id}, {}, sales, {}}).ok());
        QCOMPARE(give(test, inbox, returns).error().kind, Error::Kind::Conflict);
        QVERIFY(!store::Inboxes(test.database()).get(inbox)->team);
        QVERIFY(give(test, inbox, sales).ok());
        QCOMPARE(close(test, inbox, {returns}).error().kind, Error::Kind::Conflict);
        QCOMPARE(test.text("SELECT r.name FROM inbox_team i JOIN record r ON r.id = i.team"), u"Sales"_s);
        // Both at once, or open to everybody, is as it should be.
        EditInbox both;
        both.inbox = inbox;
        both.team = returns;
        both.closedTo = {returns};
        QVERIFY(test.run(both).ok());
        QVERIFY(close(test, inbox, {}).ok());
        QVERIFY(give(test, inbox, sales).ok());
        // One of theirs who sees it is enough.
        QVERIFY(join(u"Iryna"_s, {sales, returns}));
        QVERIFY(close(test, inbox, {returns}).ok());
        QVERIFY(test.run(Assign{{id}, {}, sales, {}}).ok());
    }
};

QTEST_GUILESS_MAIN(TeamsWorkTest)
#include "teamsworktest.moc"
