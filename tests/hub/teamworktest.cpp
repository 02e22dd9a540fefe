// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/badline.h"
#include "tests/support/huboffice.h"
#include "tests/support/testdesk.h"

#include <QTest>

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// Several desks of a real hub at the same conversations: what was changed meanwhile, who is named, whose turn it is.
class TeamWorkTest : public QObject
{
    Q_OBJECT

    static const QString kPassword;
    static constexpr int kSoon = 20'000;

    static QueueRow rowOf(TestDesk &desk, ConversationId id) { return desk.pages().queueRows({id}).value(0); }

private Q_SLOTS:
    void aFieldThatWasChangedMeanwhileIsNotOverwritten()
    {
        HubOffice office;
        QVERIFY2(office.open(kPassword), office.hub.errors());
        for (int i = 0; i < 3; ++i)
            office.write(u"Matter %1"_s.arg(i));
        BadLine line(office.hub.port());
        TestDesk olena;
        TestDesk iryna;
        QVERIFY(olena.join(line.url(), u"olena"_s, kPassword));
        QVERIFY(iryna.join(office.hub.url(), u"iryna"_s, kPassword));
        QList<ConversationId> ids;
        for (int i = 0; i < 3; ++i) {
            const QString subject = u"Matter %1"_s.arg(i);
            QTRY_VERIFY_WITH_TIMEOUT(olena.conversation(subject).isValid(), kSoon);
            QTRY_VERIFY_WITH_TIMEOUT(iryna.conversation(subject).isValid(), kSoon);
            ids.append(olena.conversation(subject));
        }
        line.cut();
        QTRY_VERIFY_WITH_TIMEOUT(olena.team().line() != LineState::Online, kSoon);
        // Away: all three at once, one of them twice, and a customer's name.
        const CustomerId customer{rowOf(olena, ids[0]).customer.id};
        QVERIFY(olena.run(SetPriority{ids, Priority::High})->ok());
        QVERIFY(olena.run(SetPriority{{ids[2]}, Priority::Urgent})->ok());
        QVERIFY(olena.run(EditCustomer{customer, u"Anna N."_s, {}})->ok());
        QVERIFY(olena.run(Tag{ids, u"parcel"_s})->ok());
        // Changes of her own after one another stop nothing.
        const Instant tomorrow = SystemClock().now() + std::chrono::hours(24);
        QVERIFY(olena.run(Snooze{{ids[1]}, tomorrow})->ok());
        QVERIFY(olena.run(Reopen{{ids[1]}})->ok());
        QVERIFY(olena.run(Snooze{{ids[1]}, tomorrow + std::chrono::hours(1)})->ok());
        // Meanwhile on the hub: another priority for the first, the same one for the second, another name.
        QVERIFY(iryna.run(SetPriority{{ids[0]}, Priority::Low})->ok());
        QVERIFY(iryna.run(SetPriority{{ids[1]}, Priority::High})->ok());
        QVERIFY(iryna.run(EditCustomer{customer, u"Anna of the shop"_s, {}})->ok());
        line.mend();
        const auto refused = [&olena] {
            QList<Wish> held;
            for (const Wish &wish : olena.team().wishes()) {
                if (!wish.refused)
                    return QList<Wish>();
                held.append(wish);
            }
            return held;
        };
        QTRY_COMPARE_WITH_TIMEOUT(refused().size(), 2, kSoon);
        for (const Wish &wish : refused())
            QCOMPARE(wish.refused->kind, Error::Kind::Conflict);
        // Both versions are told, nothing of mine stands over theirs, and what nobody touched went on.
        QVERIFY(refused().first().refused->detail.contains(u"\"low\""_s));
        QVERIFY(refused().first().refused->detail.contains(u"\"high\""_s));
        QTRY_COMPARE_WITH_TIMEOUT(rowOf(olena, ids[0]).priority, Priority::Low, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(rowOf(olena, ids[2]).priority, Priority::Urgent, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(rowOf(iryna, ids[0]).tags, QStringList{u"parcel"_s}, kSoon);
        QCOMPARE(olena.pages().customer(customer).name, u"Anna of the shop"_s);
        // What was stopped is not what she sees: another change while the line is down is stopped by nothing.
        line.cut();
        QTRY_VERIFY_WITH_TIMEOUT(olena.team().line() != LineState::Online, kSoon);
        QVERIFY(olena.run(SetPriority{{ids[0]}, Priority::Urgent})->ok());
        line.mend();
        QTRY_COMPARE_WITH_TIMEOUT(rowOf(iryna, ids[0]).priority, Priority::Urgent, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(refused().size(), 2, kSoon);
        // I insist on the one, and let the other be.
        olena.team().tryAgain(refused().first().number);
        QTRY_COMPARE_WITH_TIMEOUT(rowOf(iryna, ids[0]).priority, Priority::High, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(refused().size(), 1, kSoon);
        olena.team().giveUp(refused().first().number);
        QVERIFY(olena.isUpToDate());
        QCOMPARE(iryna.pages().customer(customer).name, u"Anna of the shop"_s);
        QCOMPARE(olena.difference(office.store()), QString());
    }

    void whoeverIsNamedInANoteIsToldOnTheirDesk()
    {
        HubOffice office;
        QVERIFY2(office.open(kPassword), office.hub.errors());
        office.write(u"Parcel"_s);
        TestDesk olena;
        TestDesk iryna;
        QVERIFY(olena.join(office.hub.url(), u"olena"_s, kPassword));
        QVERIFY(iryna.join(office.hub.url(), u"iryna"_s, kPassword));
        QTRY_VERIFY_WITH_TIMEOUT(olena.conversation(u"Parcel"_s).isValid(), kSoon);
        const ConversationId id = olena.conversation(u"Parcel"_s);
        QVERIFY(olena.run(AddNote{id, u"@iryna, you know them"_s})->ok());
        const AgentId irynas = iryna.workspace().me().agent;
        QTRY_COMPARE_WITH_TIMEOUT(iryna.pages().mentions(irynas, 10).size(), 1, kSoon);
        QCOMPARE(iryna.pages().viewCounts(irynas, instantFromMs(0)).mentions, 1);
        QCOMPARE(iryna.pages().queueIds({View::Mentions, irynas, {}, {}, {}}, 10), QList<ConversationId>{id});
        QVERIFY(iryna.run(MarkRead{id})->ok());
        QTRY_COMPARE_WITH_TIMEOUT(iryna.pages().viewCounts(irynas, instantFromMs(0)).mentions, 0, kSoon);
        QVERIFY(iryna.run(Follow{{id}, true})->ok());
        QCOMPARE(iryna.pages().queueIds({View::Followed, irynas, {}, {}, {}}, 10), QList<ConversationId>{id});
        // The same from a shell.
        const CtlResult named = office.hub.ctl(u"iryna"_s, kPassword, {u"queue"_s, u"--mentions"_s});
        QCOMPARE(named.array().size(), 1);
        QCOMPARE(named.array().first()[u"followers"_s][0][u"name"_s].toString(), u"iryna"_s);
        QCOMPARE(
            office.hub.ctl(u"iryna"_s, kPassword, {u"conversation"_s, u"unfollow"_s, QString::number(id.value)}).status,
            0);
        QCOMPARE(office.hub.ctl(u"iryna"_s, kPassword, {u"queue"_s, u"--followed"_s}).array().size(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(olena.difference(office.store()), QString(), kSoon);
    }

    void whatArrivesIsSharedOutByTurns()
    {
        HubOffice office;
        QVERIFY2(office.open(kPassword), office.hub.errors());
        const auto boss = [&office](const QStringList &words) { return office.hub.boss(words).status; };
        QCOMPARE(boss({u"team"_s, u"add"_s, u"Shop"_s, u"--set"_s, u"routing=round_robin"_s, u"capacity=2"_s}), 0);
        QCOMPARE(boss({u"inbox"_s, u"team"_s, QString::number(office.inbox), u"Shop"_s}), 0);
        for (const QString &name : {u"olena"_s, u"iryna"_s})
            QCOMPARE(boss({u"agent"_s, u"set"_s, name, u"--team"_s, u"Shop"_s}), 0);
        TestDesk olena;
        TestDesk iryna;
        QVERIFY(olena.join(office.hub.url(), u"olena"_s, kPassword));
        QVERIFY(iryna.join(office.hub.url(), u"iryna"_s, kPassword));
        const auto has = [](TestDesk &desk) {
            QueueFilter mine{View::Open, {}, {}, {}, {}};
            mine.assignee = desk.workspace().me().agent;
            return desk.pages().queueIds(mine, 10);
        };
        for (int i = 0; i < 5; ++i) {
            office.write(u"Matter %1"_s.arg(i));
            QTRY_VERIFY_WITH_TIMEOUT(olena.conversation(u"Matter %1"_s.arg(i)).isValid(), kSoon);
        }
        QTRY_COMPARE_WITH_TIMEOUT(has(olena).size(), 2, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(has(iryna).size(), 2, kSoon);
        const ConversationId waiting = olena.conversation(u"Matter 4"_s);
        QCOMPARE(rowOf(olena, waiting).assignee.id, 0);
        // Whoever is away gets nothing; a slot that becomes free goes to the one who waits.
        QVERIFY(iryna.run(SetPresence{{}, Presence::Away, {}})->ok());
        Reply reply;
        reply.conversation = has(iryna).first();
        reply.text = u"On its way"_s;
        QVERIFY(iryna.run(reply)->ok());
        QCOMPARE(rowOf(iryna, waiting).assignee.id, 0);
        reply.conversation = has(olena).first();
        QVERIFY(olena.run(reply)->ok());
        QTRY_COMPARE_WITH_TIMEOUT(rowOf(olena, waiting).assignee.name, u"olena"_s, kSoon);
        // With a capacity of her own she takes more, as soon as she is back.
        QCOMPARE(boss({u"agent"_s, u"set"_s, u"iryna"_s, u"--capacity"_s, u"3"_s}), 0);
        office.write(u"Matter 5"_s);
        QTRY_VERIFY_WITH_TIMEOUT(iryna.conversation(u"Matter 5"_s).isValid(), kSoon);
        QVERIFY(iryna.run(SetPresence{{}, Presence::Available, {}})->ok());
        QTRY_COMPARE_WITH_TIMEOUT(rowOf(iryna, iryna.conversation(u"Matter 5"_s)).assignee.name, u"iryna"_s, kSoon);
        QCOMPARE(iryna.difference(office.store()), QString());
    }
};

const QString TeamWorkTest::kPassword = u"a password of hers"_s;

QTEST_GUILESS_MAIN(TeamWorkTest)
#include "teamworktest.moc"
