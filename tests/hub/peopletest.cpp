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

/// What happens to people and their machines: two desks, a forgotten password, a damaged disk, another version, a hub
/// that stops, a workspace that moves.
class PeopleTest : public QObject
{
    Q_OBJECT

    static const QString kPassword;
    static constexpr int kSoon = 20'000;

    static CtlResult as(const HubProgram &hub, const QStringList &words)
    {
        return hub.ctl(u"olena"_s, kPassword, words);
    }

private Q_SLOTS:
    void oneAgentSitsAtTwoDesks()
    {
        HubProgram hub;
        QVERIFY2(hub.start(), hub.errors());
        const LoopbackFolder channel(hub.path(u"channel"_s));
        QVERIFY(hub.addInbox(u"Shop"_s, channel) > 0);
        QVERIFY(hub.addAgent(u"olena"_s, kPassword) > 0);
        QVERIFY(hub.addAgent(u"iryna"_s, kPassword) > 0);
        channel.put(u"m1"_s, u"Parcel"_s, u"Hello"_s);
        TestDesk office;
        TestDesk home;
        TestDesk iryna;
        for (TestDesk *desk : {&office, &home})
            QVERIFY(desk->join(hub.url(), u"olena"_s, kPassword));
        QVERIFY(iryna.join(hub.url(), u"iryna"_s, kPassword));
        for (TestDesk *desk : {&office, &home, &iryna})
            QTRY_VERIFY_WITH_TIMEOUT(desk->conversation(u"Parcel"_s).isValid(), kSoon);
        const ConversationId id = office.conversation(u"Parcel"_s);
        QVERIFY(office.run(AddNote{id, u"from the office"_s})->ok());
        QVERIFY(home.run(AddNote{id, u"from home"_s})->ok());
        const QStringList both{u"Hello"_s, u"from the office"_s, u"from home"_s};
        QTRY_COMPARE_WITH_TIMEOUT(office.texts(id), both, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(home.texts(id), both, kSoon);
        // Colleagues see one person; she is gone when both of her desks are.
        office.team().lookAt(id, false);
        home.team().lookAt(id, true);
        QTRY_VERIFY_WITH_TIMEOUT(iryna.team().lookers(id).size() == 1 && iryna.team().lookers(id).first().types, kSoon);
        home.stop();
        QTRY_VERIFY_WITH_TIMEOUT(iryna.team().lookers(id).size() == 1 && !iryna.team().lookers(id).first().types,
                                 kSoon);
        office.stop();
        QTRY_VERIFY_WITH_TIMEOUT(iryna.team().lookers(id).isEmpty(), kSoon);
    }

    void aForgottenPasswordIsGivenAnew()
    {
        HubProgram hub;
        QVERIFY2(hub.start(), hub.errors());
        QVERIFY(hub.addAgent(u"olena"_s, kPassword) > 0);
        TestDesk desk;
        QVERIFY(desk.join(hub.url(), u"olena"_s, kPassword));
        const QString fresh = u"another password"_s;
        QCOMPARE(hub.boss({u"agent"_s, u"set"_s, u"olena"_s, u"--password"_s, hub.passwordFile(fresh)}).status, 0);
        // What was begun with the old one ends, and nobody comes in with it.
        QTRY_COMPARE_WITH_TIMEOUT(desk.team().line(), LineState::SignInNeeded, kSoon);
        QCOMPARE(as(hub, {u"queue"_s}).status, 3);
        desk.team().signIn(u"olena"_s, fresh);
        QVERIFY(desk.isUpToDate());
    }

    void whoLeavesHandsTheirWorkBack()
    {
        HubProgram hub;
        QVERIFY2(hub.start(), hub.errors());
        const LoopbackFolder channel(hub.path(u"channel"_s));
        QVERIFY(hub.addInbox(u"Shop"_s, channel) > 0);
        QVERIFY(hub.addAgent(u"olena"_s, kPassword) > 0);
        channel.put(u"m1"_s, u"Parcel"_s, u"Hello"_s);
        QVERIFY(QTest::qWaitFor([&hub] { return as(hub, {u"next"_s}).json().isObject(); }, kSoon));
        QCOMPARE(hub.boss({u"queue"_s}).array().first()[u"assignee"_s][u"name"_s].toString(), u"olena"_s);
        QCOMPARE(hub.boss({u"agent"_s, u"set"_s, u"olena"_s, u"--active"_s, u"no"_s}).status, 0);
        QVERIFY(hub.boss({u"queue"_s}).array().first()[u"assignee"_s].isNull());
        QCOMPARE(as(hub, {u"queue"_s}).status, 3);
    }

    void aDamagedCopyIsFetchedAnewAndWhatWasWrittenSurvives()
    {
        HubProgram hub;
        QVERIFY2(hub.start(), hub.errors());
        const LoopbackFolder channel(hub.path(u"channel"_s));
        QVERIFY(hub.addInbox(u"Shop"_s, channel) > 0);
        QVERIFY(hub.addAgent(u"olena"_s, kPassword) > 0);
        channel.put(u"m1"_s, u"Parcel"_s, u"Hello"_s);
        BadLine line(hub.port());
        TestDesk desk;
        QVERIFY(desk.join(line.url(), u"olena"_s, kPassword));
        QTRY_VERIFY_WITH_TIMEOUT(desk.conversation(u"Parcel"_s).isValid(), kSoon);
        const ConversationId id = desk.conversation(u"Parcel"_s);
        line.cut();
        QTRY_VERIFY_WITH_TIMEOUT(desk.team().line() != LineState::Online, kSoon);
        QVERIFY(desk.run(AddNote{id, u"written while away"_s})->ok());
        desk.workspace().desk().saveDraft(id, false, u"half an answer"_s);
        desk.stop();
        for (const QString &suffix : {u"-wal"_s, u"-shm"_s})
            QFile::remove(desk.replica() + suffix);
        QFile copy(desk.replica());
        QVERIFY(copy.open(QIODevice::WriteOnly));
        copy.write(QByteArray(30'000, 'x'));
        copy.close();
        desk.start(line.url());
        QCOMPARE(desk.workspace().desk().draft(id, false), u"half an answer"_s);
        QTRY_COMPARE_WITH_TIMEOUT(desk.team().wishes().size(), 1, kSoon);
        line.mend();
        QVERIFY(desk.isUpToDate());
        QTRY_COMPARE_WITH_TIMEOUT(desk.texts(id), (QStringList{u"Hello"_s, u"written while away"_s}), kSoon);
        QVERIFY(QFile::exists(desk.replica() + u".damaged"_s));
    }

    void anotherVersionIsToldWhichOneMustBeUpdated()
    {
        HubProgram hub;
        QVERIFY2(hub.start(), hub.errors());
        const auto withProtocol = [&hub](int protocol) {
            RawDesk desk(hub.url());
            return RawDesk::errorOf(desk.ask(u"sign_in"_s, {{u"protocol"_s, protocol},
                                                            {u"user"_s, HubProgram::kBoss},
                                                            {u"password"_s, HubProgram::kBossPassword}}));
        };
        const int ours = wire::kProtocolVersion;
        QCOMPARE(withProtocol(ours), QString());
        QCOMPARE(withProtocol(ours - 1), QString());
        QCOMPARE(withProtocol(ours + 1), u"too_new"_s);  // the hub first
        QCOMPARE(withProtocol(ours - 2), u"rejected"_s); // the desk must be updated
    }

    void aHubThatStopsAnswersWhatItWasAsked()
    {
        HubProgram hub;
        QVERIFY2(hub.start(), hub.errors());
        RawDesk desk(hub.url());
        QVERIFY(desk.signIn(HubProgram::kBoss, HubProgram::kBossPassword).contains(u"result"_s));
        // Under way for a while; the second answer says that the first question has arrived.
        desk.begin(700, u"sync"_s, {{u"limit_ms"_s, 1500}, {u"until_caught_up"_s, false}});
        QVERIFY(desk.ask(u"read"_s, {{u"page"_s, u"agents"_s}}).contains(u"result"_s));
        QVERIFY(desk.answerTo(700).isEmpty());
        QCOMPARE(hub.terminate(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(desk.answerTo(700).contains(u"result"_s), kSoon);
    }

    void aWorkspaceOfOnesOwnMovesToAnEmptyHub()
    {
        HubProgram hub;
        // What one person has: an inbox, a customer's message, a note, something assigned, a file.
        const CtlProgram own(hub.path(u"own"_s));
        const LoopbackFolder channel(hub.path(u"channel"_s));
        QCOMPARE(own.run({u"inbox"_s, u"add"_s, u"loopback"_s, u"--name"_s, u"Shop"_s, u"--set"_s,
                          u"directory="_s + channel.path()})
                     .status,
                 0);
        channel.put(u"m1"_s, u"Parcel"_s, u"Hello"_s);
        QCOMPARE(own.run({u"sync"_s, u"--once"_s}).status, 0);
        const qint64 id = own.run({u"queue"_s}).array().first()[u"id"_s].toInteger();
        QFile file(hub.path(u"label.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("the label");
        file.close();
        const QString number = QString::number(id);
        QCOMPARE(own.run({u"conversation"_s, u"note"_s, number, u"--text"_s, u"mine"_s}).status, 0);
        QCOMPARE(own.run({u"conversation"_s, u"reply"_s, number, u"--text"_s, u"Here"_s, u"--attach"_s, file.fileName(),
                          u"--now"_s})
                     .status,
                 0);
        QCOMPARE(own.run({u"sync"_s, u"--once"_s}).status, 0);
        QCOMPARE(channel.answers().size(), 1);
        QCOMPARE(own.run({u"backup"_s, hub.path(u"own.backup"_s)}).status, 0);

        const CtlProgram there(hub.folder());
        QCOMPARE(there.run({u"restore"_s, hub.path(u"own.backup"_s)}).status, 0);
        QVERIFY2(hub.start(), hub.errors());
        const QJsonArray agents = hub.boss({u"agent"_s, u"list"_s}).array();
        QCOMPARE(agents.size(), 1); // the owner is the administrator now, not somebody beside them
        QCOMPARE(agents.first()[u"name"_s].toString(), HubProgram::kBoss);
        const QJsonObject shown = hub.boss({u"conversation"_s, u"show"_s, number}).object();
        QCOMPARE(shown[u"assignee"_s][u"name"_s].toString(), HubProgram::kBoss);
        QVERIFY(hub.addAgent(u"olena"_s, kPassword) > 0);
        TestDesk desk;
        QVERIFY(desk.join(hub.url(), u"olena"_s, kPassword));
        QTRY_COMPARE_WITH_TIMEOUT(desk.texts(ConversationId{id}), (QStringList{u"Hello"_s, u"mine"_s, u"Here"_s}),
                                  kSoon);
        AttachmentRow row;
        const ThreadPage page = desk.pages().thread(ConversationId{id}, 50);
        for (const TimelineEntry &entry : page.entries)
            row = entry.attachments.isEmpty() ? row : entry.attachments.first();
        const auto fetched = desk.workspace().fetchAttachment(row.id);
        QTRY_VERIFY_WITH_TIMEOUT(fetched.isFinished(), kSoon);
        QVERIFY(fetched.result().ok());
        // It goes on where it was: nothing comes twice, what is new arrives, the answer goes out once.
        channel.put(u"m2"_s, u"Another"_s, u"Hello again"_s);
        QTRY_VERIFY_WITH_TIMEOUT(desk.conversation(u"Another"_s).isValid(), kSoon);
        QCOMPARE(desk.texts(ConversationId{id}).size(), 3);
        QCOMPARE(channel.answers().size(), 1);
        QCOMPARE(desk.difference(workspace::Folder(hub.folder()).database()), QString());
    }
};

const QString PeopleTest::kPassword = u"a password of hers"_s;

QTEST_GUILESS_MAIN(PeopleTest)
#include "peopletest.moc"
