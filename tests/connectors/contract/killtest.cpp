// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// kill -9 of a connector, at every point that matters: nothing lost, nothing doubled, counted in the folders.
#include "tests/connectors/contract/hostundertest.h"

#include <QFile>
#include <QTest>

#include <atomic>
#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::test;

namespace {

constexpr int kPatience = 20'000;

int pointsToTry()
{
    bool ok = false;
    const int wished = qEnvironmentVariableIntValue("CENTRALA_KILLS", &ok);
    return ok ? wished : 100;
}

void addConnectors()
{
    QTest::addColumn<QString>("channel");
    QTest::newRow("loopback") << u"loopback"_s;
    QTest::newRow("python") << u"python-example"_s;
}

} // namespace

class KillTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aroundEveryBatch_data() { addConnectors(); }
    void aroundEveryBatch();
    void atTheNthWrite_data() { addConnectors(); }
    void atTheNthWrite();
};

/// Killed when its batch arrived and was not stored yet, and when it was stored and not answered yet.
void KillTest::aroundEveryBatch()
{
    QFETCH(QString, channel);
    HostUnderTest host(channel);
    std::atomic<qint64> process = 0;
    const auto strike = [&] {
        if (const qint64 id = process.exchange(0))
            ::kill(pid_t(id), SIGKILL);
    };
    host.intake.beforeAccept = [&](int number) {
        if (number % 3 == 1)
            strike();
    };
    host.intake.afterAccept = [&](int number) {
        if (number % 3 == 2)
            strike();
    };
    connect::Inboxes &inboxes = host.start();
    QStringList expected;
    for (int round = 10; round < 20; ++round) {
        QTRY_VERIFY_WITH_TIMEOUT(inboxes.processId(HostUnderTest::kInbox) > 0, kPatience);
        process = inboxes.processId(HostUnderTest::kInbox);
        for (int i = 0; i < 3; ++i) {
            expected.append(u"%1-%2"_s.arg(round).arg(i));
            host.putMessage(expected.last());
        }
        QTRY_COMPARE_WITH_TIMEOUT(host.intake.texts(), expected, kPatience);
    }
    QTRY_VERIFY_WITH_TIMEOUT(inboxes.isSettled(), kPatience);
    QCOMPARE(host.intake.texts(), expected);
    host.stop();
}

void KillTest::atTheNthWrite()
{
    QFETCH(QString, channel);
    int points = 0;
    for (int n = 1; n <= pointsToTry(); ++n) {
        HostUnderTest host(channel);
        const QString struck = host.directory() + u"/struck"_s;
        host.environment = {{u"LD_PRELOAD"_s, QStringLiteral(CENTRALA_BINARY_DIRECTORY "/tests/centrala_killat.so")},
                            {u"CENTRALA_KILL_AT"_s, u"%1:%2"_s.arg(n).arg(struck)}};
        host.putMessage(u"a"_s);
        host.putMessage(u"b"_s);
        host.putFile(u"broken.json"_s, "{\"text\": 5}");
        host.intake.queue(outgoing(1, u"one"_s));
        host.intake.queue(outgoing(2, u"two"_s));
        connect::Inboxes &inboxes = host.start();
        const auto done = [&] {
            return host.intake.texts().size() >= 2 && !host.intake.refused().isEmpty() && inboxes.isSettled();
        };
        QTRY_VERIFY2_WITH_TIMEOUT(done(), qPrintable(u"n = %1"_s.arg(n)), kPatience);
        host.putMessage(u"c"_s);
        inboxes.lookNow();
        QTRY_VERIFY2_WITH_TIMEOUT(host.intake.texts().size() >= 3 && inboxes.isSettled(),
                                  qPrintable(u"n = %1, after"_s.arg(n)), kPatience);
        QCOMPARE(host.intake.texts(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(host.intake.refused().size(), 1);
        for (const int entry : {1, 2}) {
            const FakeIntake::Out out = host.intake.out(entry);
            QVERIFY2(out.delivery == Delivery::Sent,
                     qPrintable(u"n = %1: %2 %3"_s.arg(n).arg(nameOf(out.delivery), out.reason)));
            QCOMPARE(out.settled, 1);
        }
        QCOMPARE(host.answers(), (QStringList{u"1.json"_s, u"2.json"_s}));
        host.stop();
        if (!QFile::exists(struck))
            break;
        points = n;
    }
    // Fewer would mean that the program was not struck at all.
    QVERIFY2(points >= 10, qPrintable(QString::number(points)));
}

QTEST_GUILESS_MAIN(KillTest)
#include "killtest.moc"
