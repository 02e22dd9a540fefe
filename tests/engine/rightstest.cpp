// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testengine.h"

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// Roles are enforced by the engine.
class RightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachRoleMayDoItsOwnAndNoMore_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<bool>("answers");
        QTest::addColumn<bool>("editsLists");
        QTest::addColumn<bool>("connectsInboxes");
        QTest::newRow("auditor") << Role::Auditor << false << false << false;
        QTest::newRow("agent") << Role::Agent << true << false << false;
        QTest::newRow("supervisor") << Role::Supervisor << true << true << false;
        QTest::newRow("administrator") << Role::Administrator << true << true << true;
    }
    void eachRoleMayDoItsOwnAndNoMore()
    {
        QFETCH(Role, role);
        QFETCH(bool, answers);
        QFETCH(bool, editsLists);
        QFETCH(bool, connectsInboxes);
        TestEngine test;
        const InboxId inbox = test.addInbox();
        QVERIFY(test.deliver(inbox, {test.mail(u"a@x"_s, u"anna@c.example"_s, u"Hello"_s)})->accepted);
        const Actor olena = test.addAgent(u"Olena"_s, role);
        const auto mayDo = [&](const Command &command) {
            const auto done = test.run(olena, command);
            return done.ok() || done.error().kind != Error::Kind::NotPermitted;
        };
        QCOMPARE(mayDo(AddNote{test.conversationWith(u"a@x"_s), u"note"_s}), answers);
        QCOMPARE(mayDo(PutRecord{Catalogue::Team, {}, u"Sales"_s, {}}), editsLists);
        QCOMPARE(mayDo(SetPresence{test.me().agent, Presence::Away, {}}), editsLists);
        QCOMPARE(mayDo(EditInbox{inbox, {}, {}, true}), connectsInboxes);
        QCOMPARE(mayDo(EraseCustomer{CustomerId{1}}), connectsInboxes);
    }

    void onesOwnPasswordIsChangedOnceAndEndsOnesOtherSignIns()
    {
        TestEngine test;
        const Actor olena = test.addAgent(u"Olena"_s);
        const Actor iryna = test.addAgent(u"Iryna"_s);
        PutAgent first;
        first.agent = olena.agent;
        first.passwordHash = u"the first"_s;
        QVERIFY(test.run(first).ok());
        const auto signIn = [&test](const Actor &who, const QString &hash, SignInKind kind = SignInKind::Session) {
            return test.engine().addSignIn(who.agent, kind, u"a desk"_s, hash).value();
        };
        const SignInId kept = signIn(olena, u"kept"_s);
        (void)signIn(olena, u"elsewhere"_s);
        (void)signIn(olena, u"a program"_s, SignInKind::Token);
        (void)signIn(iryna, u"hers"_s);
        const auto set = [&](const Actor &who, const QString &before, const QString &after) {
            return test.engine().setPassword(who, before, after, kept);
        };
        QCOMPARE(set(olena, u"not the first"_s, u"the second"_s).error().kind, Error::Kind::Unauthorised);
        QCOMPARE(test.count("SELECT count(*) FROM sign_in"), 4);
        QVERIFY(set(olena, u"the first"_s, u"the second"_s).ok());
        QCOMPARE(test.text("SELECT group_concat(hash, ', ') FROM (SELECT hash FROM sign_in ORDER BY hash)"),
                 u"hers, kept"_s);
        QCOMPARE(test.text("SELECT password_hash FROM agent WHERE name = 'Olena'"), u"the second"_s);
        QCOMPARE(test.count("SELECT count(*) FROM audit WHERE action = 'set_password' AND subject = 'Olena'"
                            " AND agent = (SELECT id FROM agent WHERE name = 'Olena')"),
                 1);
        QCOMPARE(test.count("SELECT count(*) FROM audit WHERE detail LIKE '%the second%'"), 0);
        // Two desks at once: the one that was slower has the old one in hand.
        QCOMPARE(set(olena, u"the first"_s, u"the third"_s).error().kind, Error::Kind::Unauthorised);
    }

    void anAgentWhoLeftIsNobody()
    {
        TestEngine test;
        const Actor olena = test.addAgent(u"Olena"_s);
        QVERIFY(test.engine().actor(olena.agent).ok());
        PutAgent leave;
        leave.agent = olena.agent;
        leave.active = false;
        QVERIFY(test.run(leave).ok());
        QCOMPARE(test.engine().actor(olena.agent).error().kind, Error::Kind::NotFound);
        leave.agent = test.me().agent;
        QCOMPARE(test.run(leave).error().kind, Error::Kind::Conflict);
    }

    void everybodyKeepsCannedAnswersOfTheirOwn()
    {
        TestEngine test;
        const Actor olena = test.addAgent(u"Olena"_s);
        const Actor jan = test.addAgent(u"Jan"_s);
        const Actor boss = test.addAgent(u"Ewa"_s, Role::Supervisor);
        const auto put = [&](const Actor &by, const QString &name, AgentId owner, std::optional<RecordId> id = {}) {
            return test.run(
                by, PutRecord{Catalogue::Template, id, name, {{u"text"_s, u"Hello"_s}, {u"owner"_s, owner.value}}});
        };
        QCOMPARE(put(olena, u"Shared"_s, {}).error().kind, Error::Kind::NotPermitted);
        QCOMPARE(put(olena, u"Theirs"_s, jan.agent).error().kind, Error::Kind::NotPermitted);
        const auto own = put(olena, u"Mine"_s, olena.agent);
        QVERIFY(own.ok());
        const auto shared = put(boss, u"Shared"_s, {});
        QVERIFY(shared.ok());
        QCOMPARE(put(olena, u"Taken"_s, olena.agent, *shared->record).error().kind, Error::Kind::NotPermitted);
        QCOMPARE(put(jan, u"Mine too"_s, jan.agent, *own->record).error().kind, Error::Kind::NotPermitted);
        QCOMPARE(put(boss, u"Mine"_s, {}, *own->record).error().kind, Error::Kind::NotPermitted);
        QCOMPARE(test.run(jan, RemoveRecord{Catalogue::Template, *own->record}).error().kind,
                 Error::Kind::NotPermitted);
        QVERIFY(test.run(olena, RemoveRecord{Catalogue::Template, *own->record}).ok());
        const QString long_(100'001, u'a');
        QCOMPARE(test.run(PutRecord{Catalogue::Template, {}, u"Long"_s, {{u"text"_s, long_}}}).error().kind,
                 Error::Kind::TooLarge);
    }
};

QTEST_GUILESS_MAIN(RightsTest)
#include "rightstest.moc"
