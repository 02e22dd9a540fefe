// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/badline.h"
#include "tests/support/huboffice.h"
#include "tests/support/rawdesk.h"
#include "tests/support/testdesk.h"

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// What stands between people of one hub, and between them and strangers: what is somebody's own, what is closed to a
/// team, who is told of it when, and that nobody outside keeps anybody out.
class FenceTest : public QObject
{
    Q_OBJECT

    static const QString kPassword;
    static constexpr int kSoon = 20'000;

    static QStringList signatures(TestDesk &desk)
    {
        QStringList names;
        for (const RecordRow &row : desk.pages().records(Catalogue::Signature))
            names.append(row.name);
        return names;
    }
    /// Comes by itself only when something else was told as well.
    static void aChangeAndItsEcho(TestDesk &by, TestDesk &at, ConversationId id, const QString &text)
    {
        QVERIFY(by.run(AddNote{id, text})->ok());
        QTRY_VERIFY_WITH_TIMEOUT(at.texts(id).contains(text), kSoon);
    }

private Q_SLOTS:
    void whatIsOnesOwnStaysOnesOwn_data()
    {
        QTest::addColumn<bool>("ownerFirst");
        QTest::newRow("the owner's desk came first") << true;
        QTest::newRow("the owner's desk came second") << false;
    }
    void whatIsOnesOwnStaysOnesOwn()
    {
        QFETCH(bool, ownerFirst);
        HubOffice office;
        QVERIFY2(office.open(kPassword), office.hub.errors());
        office.write(u"Parcel"_s);
        const HubProgram &hub = office.hub;
        TestDesk olena;
        TestDesk iryna;
        for (const bool isOwner : {ownerFirst, !ownerFirst})
            QVERIFY((isOwner ? olena : iryna).join(hub.url(), isOwner ? u"olena"_s : u"iryna"_s, kPassword));
        QTRY_VERIFY_WITH_TIMEOUT(iryna.conversation(u"Parcel"_s).isValid(), kSoon);
        QTRY_VERIFY_WITH_TIMEOUT(olena.conversation(u"Parcel"_s).isValid(), kSoon);
        const ConversationId id = olena.conversation(u"Parcel"_s);
        QVERIFY(olena
                    .run(PutRecord{Catalogue::Signature,
                                   {},
                                   u"hers"_s,
                                   {{u"owner"_s, olena.workspace().me().agent.value}, {u"text"_s, u"private"_s}}})
                    ->ok());
        aChangeAndItsEcho(olena, iryna, id, u"one"_s);
        aChangeAndItsEcho(iryna, olena, id, u"two"_s);
        QCOMPARE(signatures(olena), QStringList{u"hers"_s});
        QCOMPARE(signatures(iryna), QStringList());
    }

    void otherRightsAreToldAtOnce()
    {
        HubOffice office;
        QVERIFY2(office.open(kPassword, u"administrator"_s), office.hub.errors());
        office.write(u"Parcel"_s);
        const HubProgram &hub = office.hub;
        TestDesk olena;
        QVERIFY(olena.join(hub.url(), u"olena"_s, kPassword));
        QTRY_VERIFY_WITH_TIMEOUT(olena.conversation(u"Parcel"_s).isValid(), kSoon);
        QCOMPARE(hub.boss({u"team"_s, u"add"_s, u"People"_s}).status, 0);
        QCOMPARE(hub.boss({u"inbox"_s, u"close"_s, QString::number(office.inbox), u"People"_s}).status, 0);
        QVERIFY(olena.conversation(u"Parcel"_s).isValid()); // an administrator sees everything
        // Nothing else happens at the hub: the desk hears of her new role, and of what it takes away, by itself.
        QCOMPARE(hub.boss({u"agent"_s, u"set"_s, u"olena"_s, u"--role"_s, u"agent"_s}).status, 0);
        QTRY_COMPARE_WITH_TIMEOUT(olena.workspace().me().role, Role::Agent, kSoon);
        QTRY_VERIFY_WITH_TIMEOUT(!olena.conversation(u"Parcel"_s).isValid(), kSoon);
        QCOMPARE(hub.boss({u"agent"_s, u"set"_s, u"olena"_s, u"--team"_s, u"People"_s}).status, 0);
        QTRY_VERIFY_WITH_TIMEOUT(olena.conversation(u"Parcel"_s).isValid(), kSoon);
    }

    void whoComesSeesWhoLooks()
    {
        HubOffice office;
        QVERIFY2(office.open(kPassword), office.hub.errors());
        office.write(u"Parcel"_s);
        const HubProgram &hub = office.hub;
        TestDesk olena;
        QVERIFY(olena.join(hub.url(), u"olena"_s, kPassword));
        QTRY_VERIFY_WITH_TIMEOUT(olena.conversation(u"Parcel"_s).isValid(), kSoon);
        const ConversationId id = olena.conversation(u"Parcel"_s);
        olena.team().lookAt(id, false);
        QTRY_COMPARE_WITH_TIMEOUT(olena.team().lookers(id).size(), 1, kSoon);
        TestDesk iryna;
        QVERIFY(iryna.join(hub.url(), u"iryna"_s, kPassword));
        QTRY_COMPARE_WITH_TIMEOUT(iryna.team().lookers(id).size(), 1, kSoon);
        QCOMPARE(iryna.team().placeOf(olena.workspace().me().agent), id);
    }

    void strangersKeepNobodyOut()
    {
        HubProgram hub;
        QVERIFY2(hub.start(), hub.errors());
        QVERIFY(hub.addAgent(u"olena"_s, kPassword) > 0);
        TestDesk desk;
        QVERIFY(desk.join(hub.url(), u"olena"_s, kPassword));
        desk.stop();
        // Wrong passwords without a name, or for her name, are nothing to a desk that has signed in before.
        for (int i = 0; i < 8; ++i) {
            RawDesk stranger(hub.url());
            std::ignore = stranger.signIn(QString(), u"wrong password"_s);
            std::ignore = stranger.signIn(u"olena"_s, u"wrong password"_s);
        }
        // Nor are lines that say nothing.
        std::vector<std::unique_ptr<RawDesk>> silent;
        for (int i = 0; i < 560; ++i)
            silent.push_back(std::make_unique<RawDesk>(hub.url()));
        QVERIFY(silent.front()->isClosedSoon()); // the oldest make room
        desk.start(hub.url());
        QVERIFY(desk.isUpToDate());
    }

    void whatNeedsTheLineIsNotDoneHoursLater()
    {
        HubOffice office;
        QVERIFY2(office.open(kPassword), office.hub.errors());
        office.write(u"Parcel"_s);
        const HubProgram &hub = office.hub;
        BadLine line(hub.port());
        TestDesk olena;
        QVERIFY(olena.join(line.url(), u"olena"_s, kPassword));
        QTRY_VERIFY_WITH_TIMEOUT(olena.conversation(u"Parcel"_s).isValid(), kSoon);
        const ConversationId id = olena.conversation(u"Parcel"_s);
        const auto note = olena.workspace().run(AddNote{id, u"first"_s});
        const auto next = olena.workspace().run(TakeNext{});
        line.cut();
        QVERIFY(QTest::qWaitFor([&] { return note.isFinished() && next.isFinished(); }, kSoon));
        if (!next.result()) {
            QCOMPARE(next.result().error().kind, Error::Kind::Offline);
            for (const Wish &wish : olena.team().wishes())
                QVERIFY(!std::holds_alternative<TakeNext>(wish.request.command));
        }
        line.mend();
        QVERIFY(olena.isUpToDate());
        QTRY_COMPARE_WITH_TIMEOUT(olena.texts(id), (QStringList{u"Hello"_s, u"first"_s}), kSoon);
    }
};

const QString FenceTest::kPassword = u"a password of hers"_s;

QTEST_GUILESS_MAIN(FenceTest)
#include "fencetest.moc"
