// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/expectedwait.h"
#include "tests/unit/store/samplestore.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using test::SampleStore;

class ExpectedWaitTest : public QObject
{
    Q_OBJECT

    static constexpr qint64 kNow = 1'000; ///< minutes of the sample store's time

    struct Chats
    {
        /// Somebody who began to write at that minute, and was answered so many minutes later.
        void answered(qint64 began, qint64 after)
        {
            auto record = store.conversation(anna, u"x"_s);
            record.createdAt = SampleStore::at(began);
            record.answeredAt = record.lastAt = SampleStore::at(began + after);
            record.state = ConversationState::Pending;
            store::Conversations(store.database()).update(record, 1);
        }
        void waits(qint64 since)
        {
            auto record = store.conversation(anna, u"x"_s);
            record.createdAt = record.lastAt = SampleStore::at(since);
            record.waitingSince = SampleStore::at(since);
            record.state = ConversationState::Open;
            store::Conversations(store.database()).update(record, 1);
        }
        stats::ExpectedWait now()
        {
            return stats::expectedWait(store.database(), store.inbox(), SampleStore::at(kNow)).value();
        }

        SampleStore store;
        CustomerId anna = store.customer(u"Anna"_s, u"a@b.example"_s);
    };

private Q_SLOTS:
    void tooFewTellNothing()
    {
        Chats chats;
        QCOMPARE(chats.now().minutes(), 0);
        for (int i = 0; i < 4; ++i)
            chats.answered(kNow - 30, 3);
        chats.answered(kNow - 90, 2); // not within the hour
        chats.waits(kNow - 10);
        QCOMPARE(chats.now().minutes(), 0);
        QVERIFY(!chats.now().firstAnswer);
        QCOMPARE(chats.now().waiting, 1);
    }

    void theMedianOfTheHour()
    {
        Chats chats;
        for (const qint64 after : {1, 50, 2, 3, 9})
            chats.answered(kNow - 55, after);
        QCOMPARE(chats.now().minutes(), 3);
        // Another inbox's answers say nothing here.
        QCOMPARE(stats::expectedWait(chats.store.database(), InboxId{99}, SampleStore::at(kNow)).value().minutes(), 0);
    }

    void aQueueThatGrowsIsToldBeforeItIsAnswered()
    {
        Chats chats;
        for (const qint64 after : {1, 2, 3, 4, 5})
            chats.answered(kNow - 40, after);
        // Who began a moment ago has waited less than most: that says nothing.
        for (int i = 0; i < 20; ++i)
            chats.waits(kNow - 1);
        QCOMPARE(chats.now().minutes(), 3);
        for (int i = 0; i < 7; ++i)
            chats.waits(kNow - 25);
        QCOMPARE(chats.now().minutes(), 25);
        QCOMPARE(chats.now().waiting, 27);
    }
};

QTEST_GUILESS_MAIN(ExpectedWaitTest)
#include "expectedwaittest.moc"
