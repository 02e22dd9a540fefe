// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/retrypolicy.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace centrala;
using namespace centrala::connect;

class RetryPolicyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void waitsGrowUpToTheLongest();
    void manyDoNotComeBackInStep();
};

void RetryPolicyTest::waitsGrowUpToTheLongest()
{
    test::SeededRandom random(1);
    RetryPolicy policy;
    policy.spread = 0;
    QCOMPARE(policy.wait(1, random).count(), 1'000);
    QCOMPARE(policy.wait(2, random).count(), 2'000);
    QCOMPARE(policy.wait(5, random).count(), 16'000);
    QCOMPARE(policy.wait(9, random).count(), 256'000);
    QCOMPARE(policy.wait(10, random).count(), 300'000);
    QCOMPARE(policy.wait(1'000'000'000, random).count(), 300'000);
}

void RetryPolicyTest::manyDoNotComeBackInStep()
{
    test::SeededRandom random(1);
    const RetryPolicy policy;
    qint64 least = policy.longest.count();
    qint64 most = 0;
    for (int i = 0; i < 1000; ++i) {
        const qint64 wait = policy.wait(4, random).count();
        QVERIFY(wait >= 6'400 && wait <= 9'600);
        least = std::min(least, wait);
        most = std::max(most, wait);
    }
    QVERIFY(least < 6'600 && most > 9'400);
}

QTEST_GUILESS_MAIN(RetryPolicyTest)
#include "retrypolicytest.moc"
