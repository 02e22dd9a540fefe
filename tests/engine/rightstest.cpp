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
};

QTEST_GUILESS_MAIN(RightsTest)
#include "rightstest.moc"
