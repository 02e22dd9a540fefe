// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/version.h"
#include "tests/support/badline.h"
#include "tests/support/hubprogram.h"
#include "tests/support/rawdesk.h"
#include "tests/support/testdesk.h"

#include <QFile>
#include <QTest>

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// What is somebody's own at a hub: a password, ways in, drafts; and what is told of whom.
class AccountTest : public QObject
{
    Q_OBJECT

    static const QString kPassword;
    static constexpr int kSoon = 20'000;

    static CtlResult as(const HubProgram &hub, const QStringList &words)
    {
        return hub.ctl(u"olena"_s, kPassword, words);
    }

private Q_SLOTS:
    void onesOwnPasswordIsChangedFromAShell()
    {
        HubProgram hub;
        QVERIFY2(hub.start(), hub.errors());
        QVERIFY(hub.addAgent(u"olena"_s, kPassword) > 0);
        TestDesk desk;
        QVERIFY(desk.join(hub.url(), u"olena"_s, kPassword));
        const QString fresh = u"another password"_s;
        const auto change = [&hub](const QString &with, const QString &old, const QString &next) {
            return hub.ctl(
                u"olena"_s, with,
                {u"password"_s, u"set"_s, u"--old"_s, hub.passwordFile(old), u"--new"_s, hub.passwordFile(next)});
        };
        QCOMPARE(change(kPassword, u"not hers"_s, fresh).status, 6);
        QCOMPARE(change(kPassword, kPassword, u"short"_s).status, 2);
        QCOMPARE(as(hub, {u"queue"_s}).status, 0);
        QCOMPARE(change(kPassword, kPassword, fresh).status, 0);
        QTRY_COMPARE_WITH_TIMEOUT(desk.team().line(), LineState::SignInNeeded, kSoon);
        QCOMPARE(as(hub, {u"queue"_s}).status, 3);
        QCOMPARE(hub.ctl(u"olena"_s, fresh, {u"queue"_s}).status, 0);
        const QJsonArray audit = hub.boss({u"audit"_s}).array();
        QVERIFY(std::ranges::any_of(audit, [](const QJsonValue &row) {
            return row[u"action"_s] == u"set_password"_s && row[u"agent"_s][u"name"_s] == u"olena"_s;
        }));
        // On one's own machine there is none.
        const CtlProgram own(hub.path(u"own"_s));
        QCOMPARE(own.run({u"password"_s, u"set"_s, u"--old"_s, hub.passwordFile(fresh), u"--new"_s,
                          hub.passwordFile(kPassword)})
                     .status,
                 2);
    }

    /// Somebody at an open desk is not to find the password out by trying.
    void guessingTheOldPasswordIsSlowedDown()
    {
        HubProgram hub;
        QVERIFY2(hub.start(), hub.errors());
        QVERIFY(hub.addAgent(u"olena"_s, kPassword) > 0);
        const QString token =
            hub.boss({u"token"_s, u"add"_s, u"a program"_s, u"--agent"_s, u"olena"_s}).object()[u"token"_s].toString();
        RawDesk program(hub.url());
        QVERIFY(program.ask(u"sign_in"_s, {{u"protocol"_s, wire::kProtocolVersion}, {u"secret"_s, token}})
                    .contains(u"result"_s));
        const QJsonObject right{{u"old"_s, kPassword}, {u"new"_s, u"another password"_s}};
        QCOMPARE(RawDesk::errorOf(program.ask(u"set_password"_s, right)), u"not_permitted"_s);
        RawDesk desk(hub.url());
        QVERIFY(desk.signIn(u"olena"_s, kPassword).contains(u"result"_s));
        QStringList told;
        for (int i = 0; i < 7; ++i) {
            told.append(RawDesk::errorOf(
                desk.ask(u"set_password"_s, {{u"old"_s, u"guess %1"_s.arg(i)}, {u"new"_s, u"another password"_s}})));
        }
        QCOMPARE(told.first(), u"unauthorised"_s);
        QCOMPARE(told.last(), u"rate_limited"_s);
        QCOMPARE(RawDesk::errorOf(desk.ask(u"set_password"_s, right)), u"rate_limited"_s);
    }

    void everyWayInIsListed()
    {
        HubProgram hub;
        QVERIFY2(hub.start(), hub.errors());
        const qint64 olena = hub.addAgent(u"olena"_s, kPassword);
        QVERIFY(olena > 0);
        QCOMPARE(hub.terminate(), 0);
        {
            auto database = store::Database::openSqlite(workspace::Folder(hub.folder()).database(),
                                                        store::Database::Access::ReadWrite);
            QVERIFY(database.ok());
            (*database)->run("INSERT INTO sign_in (agent, kind, name, hash, created_at, used_at)"
                             " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2100)"
                             " SELECT ?, 'session', 'desk ' || i, 'hash ' || i, i, i FROM n",
                             olena);
            QVERIFY((*database)->takeError().ok());
        }
        QVERIFY2(hub.start(), hub.errors());
        QSet<QString> names;
        for (const QJsonValue &row : hub.boss({u"session"_s, u"list"_s}).array()) {
            if (row[u"agent"_s][u"id"_s].toInteger() == olena)
                names.insert(row[u"name"_s].toString());
        }
        QCOMPARE(names.size(), 2100);
        TestDesk desk;
        QVERIFY(desk.join(hub.url(), HubProgram::kBoss, HubProgram::kBossPassword));
        const auto hers = desk.team().signIns(AgentId{olena});
        QTRY_VERIFY_WITH_TIMEOUT(hers.isFinished(), kSoon);
        QCOMPARE(hers.result()->size(), 2100);
        QCOMPARE(hers.result()->last().name, u"desk 1"_s);
        // Somebody else asks for hers in vain.
        QCOMPARE(as(hub, {u"session"_s, u"list"_s}).array().size(), 2101);
        QVERIFY(hub.addAgent(u"iryna"_s, kPassword) > 0);
        TestDesk other;
        QVERIFY(other.join(hub.url(), u"iryna"_s, kPassword));
        const auto asked = other.team().signIns(AgentId{olena});
        QTRY_VERIFY_WITH_TIMEOUT(asked.isFinished(), kSoon);
        QCOMPARE(asked.result()->size(), 1);
        QCOMPARE(asked.result()->first().agent.name, u"iryna"_s);
    }

    /// A colleague signs in at the same machine: neither sees or sends what the other has written.
    void draftsAndWishesStayTheirOwners()
    {
        HubProgram hub;
        QVERIFY2(hub.start(), hub.errors());
        const LoopbackFolder channel(hub.path(u"channel"_s));
        QVERIFY(hub.addInbox(u"Shop"_s, channel) > 0);
        QVERIFY(hub.addAgent(u"olena"_s, kPassword) > 0);
        QVERIFY(hub.addAgent(u"iryna"_s, kPassword) > 0);
        channel.put(u"m1"_s, u"Parcel"_s, u"Hello"_s);
        BadLine line(hub.port());
        TestDesk desk;
        QVERIFY(desk.join(line.url(), u"olena"_s, kPassword));
        QTRY_VERIFY_WITH_TIMEOUT(desk.conversation(u"Parcel"_s).isValid(), kSoon);
        const ConversationId id = desk.conversation(u"Parcel"_s);
        const auto draft = [&] { return desk.workspace().desk().draft(id, false); };
        const auto becomes = [&](const QString &name) {
            desk.team().signIn(name, kPassword);
            return QTest::qWaitFor([&] { return desk.team().line() == LineState::Online; }, kSoon) &&
                   QTest::qWaitFor(
                       [&] {
                           const auto people = desk.pages().agents();
                           return std::ranges::any_of(people, [&](const AgentRow &one) {
                               return one.name == name && one.id == desk.workspace().me().agent;
                           });
                       },
                       kSoon) &&
                   desk.isUpToDate();
        };
        desk.workspace().desk().saveDraft(id, false, u"hers, half written"_s);
        desk.workspace().desk().saveDraft(id, true, u"a note of hers"_s);
        const auto letter = [&] { return desk.workspace().desk().preference(u"draft.new"_s); };
        desk.workspace().desk().setPreference(u"draft.new"_s, "a letter of hers");
        desk.workspace().desk().setPreference(u"theme"_s, "dark");
        QVERIFY(becomes(u"iryna"_s));
        QCOMPARE(draft(), QString());
        QCOMPARE(letter(), QByteArray());
        QCOMPARE(desk.workspace().desk().preference(u"theme"_s), "dark");
        desk.workspace().desk().setPreference(u"draft.new"_s, "the other's letter");
        QVERIFY(desk.workspace().desk().drafts().isEmpty());
        desk.workspace().desk().saveDraft(id, false, u"the other's"_s);
        desk.start(line.url()); // also after a new start
        QVERIFY(desk.isUpToDate());
        QCOMPARE(draft(), u"the other's"_s);
        QVERIFY(becomes(u"olena"_s));
        QCOMPARE(draft(), u"hers, half written"_s);
        QCOMPARE(letter(), "a letter of hers");
        QCOMPARE(desk.workspace().desk().drafts().size(), 2);
        // What she could not send yet nobody else sends, and nobody else sits down in between.
        line.cut();
        QTRY_VERIFY_WITH_TIMEOUT(desk.team().line() == LineState::Offline, kSoon);
        QVERIFY(desk.run(AddNote{id, u"by olena"_s})->ok());
        for (const QJsonValue &row : hub.boss({u"session"_s, u"list"_s}).array()) {
            if (row[u"agent"_s][u"name"_s].toString() == u"olena")
                QCOMPARE(hub.boss({u"session"_s, u"end"_s, QString::number(row[u"id"_s].toInteger())}).status, 0);
        }
        line.mend();
        QTRY_VERIFY_WITH_TIMEOUT(desk.team().line() == LineState::SignInNeeded, kSoon);
        desk.team().signIn(u"iryna"_s, kPassword);
        QTRY_COMPARE_WITH_TIMEOUT(desk.team().reason().subject, u"olena"_s, kSoon);
        QCOMPARE(desk.team().line(), LineState::SignInNeeded);
        QCOMPARE(draft(), u"hers, half written"_s);
        QVERIFY(becomes(u"olena"_s));
        const ThreadPage page = desk.pages().thread(id, 50);
        QCOMPARE(page.entries.last().text, u"by olena"_s);
        QCOMPARE(page.entries.last().agent.name, u"olena"_s);
        QVERIFY(becomes(u"iryna"_s));
        QCOMPARE(draft(), u"the other's"_s);
    }

    void whatIsHandedOutStandsInTheAuditTrail()
    {
        HubProgram hub;
        QVERIFY2(hub.start(), hub.errors());
        const LoopbackFolder channel(hub.path(u"channel"_s));
        QVERIFY(hub.addInbox(u"Shop"_s, channel) > 0);
        QVERIFY(hub.addAgent(u"olena"_s, kPassword) > 0);
        channel.put(u"m1"_s, u"Parcel"_s, u"Hello"_s);
        QVERIFY(QTest::qWaitFor([&hub] { return hub.boss({u"queue"_s}).array().size() == 1; }, kSoon));
        const QJsonObject row = hub.boss({u"queue"_s}).array().first().toObject();
        const QString customer = QString::number(row[u"customer"_s][u"id"_s].toInteger());
        QFile file(hub.path(u"label.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("the label");
        file.close();
        const QString id = QString::number(row[u"id"_s].toInteger());
        const QJsonObject replied = as(hub, {u"conversation"_s, u"reply"_s, id, u"--text"_s, u"Here"_s, u"--attach"_s,
                                             file.fileName(), u"--now"_s})
                                        .object();
        const qint64 attachment = replied[u"attachments"_s][0][u"id"_s].toInteger();
        QVERIFY(attachment > 0);
        QCOMPARE(
            as(hub, {u"attachment"_s, u"get"_s, QString::number(attachment), u"--output"_s, hub.path(u"a"_s)}).status,
            0);
        QCOMPARE(as(hub, {u"customer"_s, u"export"_s, customer}).status, 0);
        QCOMPARE(as(hub, {u"customer"_s, u"export"_s, u"4711"_s}).status, 4);
        const CtlProgram own(hub.folder()); // on the hub's own machine
        QCOMPARE(own.run({u"backup"_s, hub.path(u"b.backup"_s)}).status, 0);
        QCOMPARE(own.run({u"export"_s, hub.path(u"exported"_s)}).status, 0);
        QStringList found;
        const auto note = [&found](const QJsonArray &rows) {
            for (const QJsonValue &one : rows) {
                const QString action = one[u"action"_s].toString();
                if (QStringList{u"get_attachment"_s, u"export_customer"_s, u"backup"_s, u"export"_s}.contains(action))
                    found.append(u"%1 %2 %3"_s.arg(one[u"agent"_s][u"name"_s].toString(), action,
                                                   one[u"subject"_s].toString().section(u'/', -1)));
            }
        };
        note(hub.boss({u"audit"_s}).array());
        found.sort();
        QCOMPARE(found, (QStringList{u"me backup b.backup"_s, u"me export exported"_s,
                                     u"olena export_customer customer %1"_s.arg(customer),
                                     u"olena get_attachment attachment %1"_s.arg(attachment)}));
        // A folder that nobody holds.
        QCOMPARE(hub.terminate(), 0);
        QCOMPARE(own.run({u"customer"_s, u"export"_s, customer}).status, 0);
        found.clear();
        note(own.run({u"audit"_s}).array());
        QCOMPARE(found.size(), 5);
    }
};

const QString AccountTest::kPassword = u"a password of hers"_s;

QTEST_GUILESS_MAIN(AccountTest)
#include "accounttest.moc"
