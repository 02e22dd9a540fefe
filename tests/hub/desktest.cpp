// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/badline.h"
#include "tests/support/huboffice.h"
#include "tests/support/testdesk.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// A real hub and several desks, over lines that break.
class DeskTest : public QObject
{
    Q_OBJECT

    static const QString kPassword;

    static Reply replyTo(ConversationId id, const QString &text)
    {
        Reply reply;
        reply.conversation = id;
        reply.text = text;
        reply.now = true;
        return reply;
    }

private Q_SLOTS:
    /// Two years back the copy ends: what is older is found by the hub, and fetched when somebody opens it.
    void whatIsOlderThanTheCopyIsFoundOnTheHub()
    {
        HubOffice office;
        QVERIFY2(office.open(kPassword), office.hub.errors());
        office.write(u"Old matter"_s, u"Zażółć gęślą jaźń"_s);
        office.write(u"New matter"_s, u"Zażółć gęślą jaźń"_s);
        {
            TestDesk desk;
            QVERIFY(desk.join(office.hub.url(), u"olena"_s, kPassword));
            QTRY_VERIFY_WITH_TIMEOUT(desk.conversation(u"Old matter"_s).isValid(), 20'000);
            QTRY_VERIFY_WITH_TIMEOUT(desk.conversation(u"New matter"_s).isValid(), 20'000);
            QVERIFY(desk.run(Resolve{{desk.conversation(u"Old matter"_s)}})->ok());
        }
        QCOMPARE(office.hub.terminate(), 0);
        {
            auto database = store::Database::openSqlite(office.store(), store::Database::Access::ReadWrite);
            QVERIFY(database.ok());
            (*database)->runText(u"UPDATE conversation SET last_at = last_at - 1000 * 86400000 WHERE subject = 'Old "
                                 "matter'"_s);
            QVERIFY((*database)->takeError().ok());
        }
        QVERIFY2(office.hub.start(), office.hub.errors());
        TestDesk desk;
        QVERIFY(desk.join(office.hub.url(), u"olena"_s, kPassword));
        QVERIFY(desk.conversation(u"New matter"_s).isValid());
        QVERIFY(!desk.conversation(u"Old matter"_s).isValid());
        const auto here = desk.workspace().search(u"gesla"_s, workspace::SearchScope::Messages, 50);
        QTRY_VERIFY(here.isFinished());
        QCOMPARE(here.result()->size(), 1);
        const auto older = desk.team().searchOlder(u"gesla"_s, 50);
        QTRY_VERIFY_WITH_TIMEOUT(older.isFinished(), 20'000);
        QVERIFY(older.result().ok());
        QCOMPARE(older.result()->size(), 1);
        QCOMPARE(older.result()->first().subject, u"Old matter"_s);
        const ConversationId id = older.result()->first().conversation;
        const auto brought = desk.team().bringHere(id);
        QTRY_VERIFY_WITH_TIMEOUT(brought.isFinished(), 20'000);
        QVERIFY(brought.result().ok());
        QCOMPARE(desk.texts(id), QStringList{u"Zażółć gęślą jaźń"_s});
        const auto again = desk.team().searchOlder(u"gesla"_s, 50);
        QTRY_VERIFY_WITH_TIMEOUT(again.isFinished(), 20'000);
        QVERIFY(again.result()->isEmpty()); // it is here now
        const auto nothing = desk.team().bringHere(ConversationId{4711});
        QTRY_VERIFY_WITH_TIMEOUT(nothing.isFinished(), 20'000);
        QCOMPARE(nothing.result().error().kind, Error::Kind::NotFound);
        // It works like any other, and the line may break.
        QVERIFY(desk.run(AddNote{id, u"seen again"_s})->ok());
        office.hub.kill();
        QTRY_VERIFY_WITH_TIMEOUT(desk.team().line() == LineState::Offline, 20'000);
        QCOMPARE(desk.texts(id), (QStringList{u"Zażółć gęślą jaźń"_s, u"seen again"_s}));
        const auto offline = desk.team().bringHere(ConversationId{4712});
        QTRY_VERIFY(offline.isFinished());
        QCOMPARE(offline.result().error().kind, Error::Kind::Offline);
    }

    void aDeskFillsFollowsAndFetches()
    {
        HubOffice office;
        QVERIFY2(office.open(kPassword), office.hub.errors());
        for (int i = 0; i < 5; ++i)
            office.write(u"Matter %1"_s.arg(i), u"Zażółć gęślą %1"_s.arg(i));
        TestDesk desk;
        QVERIFY(desk.join(office.hub.url(), u"olena"_s, kPassword));
        QTRY_VERIFY_WITH_TIMEOUT(desk.conversation(u"Matter 4"_s).isValid(), 20'000);
        QCOMPARE(desk.difference(office.store()), QString());
        const auto hits = desk.workspace().search(u"gesla"_s, workspace::SearchScope::Messages, 50);
        QTRY_VERIFY(hits.isFinished());
        QCOMPARE(hits.result()->size(), 5);
        // What comes later comes by itself; what is asked for is there when the answer is.
        office.write(u"Later"_s);
        QTRY_VERIFY_WITH_TIMEOUT(desk.conversation(u"Later"_s).isValid(), 20'000);
        const ConversationId later = desk.conversation(u"Later"_s);
        const auto noted = desk.run(AddNote{later, u"seen"_s});
        QVERIFY(noted && noted->ok());
        QCOMPARE(desk.texts(later), (QStringList{u"Hello"_s, u"seen"_s}));
        // A file is sent from here, and comes to another desk when it is asked for.
        QFile file(office.hub.path(u"label.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("the label");
        file.close();
        Reply reply = replyTo(later, u"with a file"_s);
        reply.attachments.append({file.fileName(), {}, {}});
        const auto sent = desk.run(reply);
        QVERIFY(sent && sent->ok());
        TestDesk other;
        QVERIFY(other.join(office.hub.url(), u"iryna"_s, kPassword));
        AttachmentRow row;
        const ThreadPage page = other.pages().thread(later, 50);
        for (const TimelineEntry &entry : page.entries)
            row = entry.attachments.isEmpty() ? row : entry.attachments.first();
        QCOMPARE(row.name, u"label.txt"_s);
        QVERIFY(other.pages().attachmentPath(row.id).isEmpty());
        const auto fetched = other.workspace().fetchAttachment(row.id);
        QTRY_VERIFY_WITH_TIMEOUT(fetched.isFinished(), 10'000);
        QFile here(*fetched.result());
        QVERIFY(here.open(QIODevice::ReadOnly));
        QCOMPARE(here.readAll(), "the label");
        QCOMPARE(other.pages().attachmentPath(row.id), *fetched.result());
        here.close();
        // It goes with the customer whose it is.
        QVERIFY(office.hub.boss({u"customer"_s, u"erase"_s, QString::number(page.head.customer.id)}).status == 0);
        QTRY_VERIFY_WITH_TIMEOUT(!here.exists(), 20'000);
    }

    void itWorksWhenTheLineIsDown()
    {
        HubOffice office;
        QVERIFY2(office.open(kPassword), office.hub.errors());
        office.write(u"Parcel"_s);
        BadLine line(office.hub.port());
        TestDesk desk;
        QVERIFY(desk.join(line.url(), u"olena"_s, kPassword));
        QTRY_VERIFY_WITH_TIMEOUT(desk.conversation(u"Parcel"_s).isValid(), 20'000);
        const ConversationId id = desk.conversation(u"Parcel"_s);
        line.cut();
        QTRY_VERIFY(desk.team().line() != LineState::Online);
        const auto replied = desk.run(replyTo(id, u"On its way"_s));
        QVERIFY(replied && replied->ok());
        QVERIFY(desk.run(Tag{{id}, u"parcel"_s})->ok());
        QCOMPARE(desk.run(TakeNext{})->error().kind, Error::Kind::Offline);
        // It can be read at once, though nobody else knows; also after a restart.
        QTRY_COMPARE(desk.texts(id), (QStringList{u"Hello"_s, u"On its way"_s}));
        desk.start(line.url());
        QTRY_COMPARE(desk.team().wishes().size(), 2);
        QCOMPARE(desk.texts(id), (QStringList{u"Hello"_s, u"On its way"_s}));
        line.mend();
        QVERIFY(desk.isUpToDate());
        QTRY_COMPARE_WITH_TIMEOUT(office.channel->answers().size(), 1, 20'000);
        QCOMPARE(desk.texts(id), (QStringList{u"Hello"_s, u"On its way"_s}));
        QCOMPARE(desk.pages().queueRows({id}).first().tags, QStringList{u"parcel"_s});
        QCOMPARE(desk.difference(office.store()), QString());
    }

    void aLostAnswerDoublesNothing()
    {
        HubOffice office;
        QVERIFY2(office.open(kPassword), office.hub.errors());
        office.write(u"Parcel"_s);
        BadLine line(office.hub.port());
        TestDesk desk;
        QVERIFY(desk.join(line.url(), u"olena"_s, kPassword));
        QTRY_VERIFY_WITH_TIMEOUT(desk.conversation(u"Parcel"_s).isValid(), 20'000);
        const ConversationId id = desk.conversation(u"Parcel"_s);
        for (int round = 0; round < 3; ++round) {
            line.swallowAnswers(true);
            const qint64 asked = line.asked();
            const auto answer = desk.workspace().run(replyTo(id, u"Answer %1"_s.arg(round)));
            QTRY_VERIFY(line.asked() > asked + 100);
            line.cut();
            line.mend();
            QVERIFY(desk.isUpToDate());
        }
        QTRY_COMPARE_WITH_TIMEOUT(office.channel->answers().size(), 3, 20'000);
        QCOMPARE(desk.texts(id), (QStringList{u"Hello"_s, u"Answer 0"_s, u"Answer 1"_s, u"Answer 2"_s}));
        QCOMPARE(desk.difference(office.store()), QString());
    }

    void theHubIsKilledWhileBothSidesWork()
    {
        HubOffice office;
        QVERIFY2(office.open(kPassword), office.hub.errors());
        office.write(u"Shared"_s);
        BadLine slow(office.hub.port());
        slow.setDelay(5);
        TestDesk olena;
        TestDesk iryna;
        QVERIFY(olena.join(slow.url(), u"olena"_s, kPassword));
        QVERIFY(iryna.join(office.hub.url(), u"iryna"_s, kPassword));
        QTRY_VERIFY_WITH_TIMEOUT(olena.conversation(u"Shared"_s).isValid(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(iryna.conversation(u"Shared"_s).isValid(), 20'000);
        const ConversationId id = olena.conversation(u"Shared"_s);
        QStringList wanted;
        for (int round = 0; round < 4; ++round) {
            for (int i = 0; i < 6; ++i) {
                for (TestDesk *desk : {&olena, &iryna}) {
                    wanted.append(u"%1 of %2 by %3"_s.arg(i).arg(round).arg(desk == &olena ? u"olena"_s : u"iryna"_s));
                    std::ignore = desk->workspace().run(AddNote{id, wanted.last()});
                }
                if (i == 2) {
                    office.write(u"Round %1"_s.arg(round));
                    office.hub.kill();
                }
            }
            QVERIFY2(office.hub.start(), office.hub.errors());
        }
        wanted.sort();
        const auto notes = [id](TestDesk &desk) {
            QStringList texts = desk.texts(id).mid(1);
            texts.sort();
            return texts;
        };
        QTRY_COMPARE_WITH_TIMEOUT(notes(olena), wanted, 60'000); // each once
        QTRY_COMPARE_WITH_TIMEOUT(notes(iryna), wanted, 60'000);
        QVERIFY(olena.isUpToDate());
        QVERIFY(iryna.isUpToDate());
        QTRY_VERIFY_WITH_TIMEOUT(iryna.conversation(u"Round 3"_s).isValid(), 30'000);
        QCOMPARE(olena.difference(office.store()), QString());
        QCOMPARE(iryna.difference(office.store()), QString());
    }

    void anAnswerIsStoppedWhenSomebodyElseAnswered()
    {
        HubOffice office;
        QVERIFY2(office.open(kPassword), office.hub.errors());
        office.write(u"Parcel"_s);
        BadLine line(office.hub.port());
        TestDesk olena;
        TestDesk iryna;
        QVERIFY(olena.join(line.url(), u"olena"_s, kPassword));
        QVERIFY(iryna.join(office.hub.url(), u"iryna"_s, kPassword));
        QTRY_VERIFY_WITH_TIMEOUT(olena.conversation(u"Parcel"_s).isValid(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(iryna.conversation(u"Parcel"_s).isValid(), 20'000);
        const ConversationId id = olena.conversation(u"Parcel"_s);
        line.cut();
        QTRY_VERIFY(olena.team().line() != LineState::Online);
        Reply mine = replyTo(id, u"Mine"_s);
        mine.seen = olena.pages().thread(id, 50).entries.last().id;
        QVERIFY(olena.run(mine)->ok());
        QVERIFY(olena.run(AddNote{id, u"and a note"_s})->ok());
        QVERIFY(iryna.run(replyTo(id, u"Theirs"_s))->ok());
        line.mend();
        QTRY_VERIFY_WITH_TIMEOUT(!olena.team().wishes().isEmpty() && olena.team().wishes().first().refused, 20'000);
        QCOMPARE(olena.team().wishes().first().refused->kind, Error::Kind::Conflict);
        // Both versions stand there, and what did not lean on it went on.
        QTRY_COMPARE(olena.texts(id), (QStringList{u"Hello"_s, u"Theirs"_s, u"and a note"_s, u"Mine"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(office.channel->answers().size(), 1, 20'000);
        olena.team().tryAgain(olena.team().wishes().first().number);
        QVERIFY(olena.isUpToDate());
        QTRY_COMPARE_WITH_TIMEOUT(office.channel->answers().size(), 2, 20'000);
        QCOMPARE(olena.difference(office.store()), QString());
    }

    void whoLooksAndWhoTypesIsSeenAtOnce()
    {
        HubOffice office;
        QVERIFY2(office.open(kPassword), office.hub.errors());
        office.write(u"Parcel"_s);
        TestDesk olena;
        TestDesk iryna;
        QVERIFY(olena.join(office.hub.url(), u"olena"_s, kPassword));
        QVERIFY(iryna.join(office.hub.url(), u"iryna"_s, kPassword));
        QTRY_VERIFY_WITH_TIMEOUT(iryna.conversation(u"Parcel"_s).isValid(), 20'000);
        const ConversationId id = iryna.conversation(u"Parcel"_s);
        QElapsedTimer taken;
        taken.start();
        olena.team().lookAt(id, true);
        QVERIFY(QTest::qWaitFor([&] { return iryna.team().lookers(id).size() == 1; }, 5000));
        const qint64 ms = taken.elapsed();
        QVERIFY2(ms < 200, qPrintable(QString::number(ms)));
        QCOMPARE(iryna.team().lookers(id).first().agent.name, u"olena"_s);
        QVERIFY(iryna.team().lookers(id).first().types);
        olena.stop();
        QTRY_VERIFY(iryna.team().lookers(id).isEmpty());
    }

    void anEndedSessionIsSignedOutAndAWrongPasswordIsTold()
    {
        HubOffice office;
        QVERIFY2(office.open(kPassword), office.hub.errors());
        office.write(u"Parcel"_s);
        TestDesk desk;
        desk.start(office.hub.url());
        QTRY_COMPARE(desk.team().line(), LineState::SignInNeeded);
        desk.team().signIn(u"olena"_s, u"not her password"_s);
        QTRY_COMPARE(desk.team().reason().kind, Error::Kind::Unauthorised);
        desk.team().signIn(u"olena"_s, kPassword);
        QVERIFY(desk.isUpToDate());
        QTRY_VERIFY_WITH_TIMEOUT(desk.conversation(u"Parcel"_s).isValid(), 20'000);
        // No password is needed to come again, until somebody ends it.
        desk.start(office.hub.url());
        QVERIFY(desk.isUpToDate());
        qint64 session = 0;
        for (const QJsonValue &row : office.hub.boss({u"session"_s, u"list"_s}).array()) {
            if (row[u"agent"_s][u"name"_s].toString() == u"olena")
                session = row[u"id"_s].toInteger();
        }
        QCOMPARE(office.hub.boss({u"session"_s, u"end"_s, QString::number(session)}).status, 0);
        QTRY_COMPARE_WITH_TIMEOUT(desk.team().line(), LineState::SignInNeeded, 20'000);
        // What was fetched can still be read, and somebody else does not get it.
        QVERIFY(desk.conversation(u"Parcel"_s).isValid());
    }

    void rightsThatChangedWhileAwayCount()
    {
        HubOffice office;
        QVERIFY2(office.open(kPassword), office.hub.errors());
        office.write(u"Parcel"_s);
        TestDesk desk;
        QVERIFY(desk.join(office.hub.url(), u"olena"_s, kPassword));
        QTRY_VERIFY_WITH_TIMEOUT(desk.conversation(u"Parcel"_s).isValid(), 20'000);
        desk.stop();
        QCOMPARE(office.hub.boss({u"team"_s, u"add"_s, u"People"_s}).status, 0);
        const QString inbox = QString::number(office.inbox);
        QCOMPARE(office.hub.boss({u"inbox"_s, u"close"_s, inbox, u"People"_s}).status, 0);
        desk.start(office.hub.url());
        QTRY_VERIFY_WITH_TIMEOUT(!desk.conversation(u"Parcel"_s).isValid(), 20'000);
        QCOMPARE(desk.difference(office.store(), {InboxId{office.inbox}}), QString());
        // And while it is there.
        QCOMPARE(office.hub.boss({u"agent"_s, u"set"_s, u"olena"_s, u"--team"_s, u"People"_s}).status, 0);
        QTRY_VERIFY_WITH_TIMEOUT(desk.conversation(u"Parcel"_s).isValid(), 20'000);
        QCOMPARE(desk.difference(office.store()), QString());
        QCOMPARE(office.hub.boss({u"agent"_s, u"set"_s, u"olena"_s, u"--active"_s, u"no"_s}).status, 0);
        QTRY_COMPARE_WITH_TIMEOUT(desk.team().line(), LineState::SignInNeeded, 20'000);
    }
};

const QString DeskTest::kPassword = u"a password of hers"_s;

QTEST_GUILESS_MAIN(DeskTest)
#include "desktest.moc"
