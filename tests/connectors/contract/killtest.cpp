// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// kill -9 of a connector, at every point that matters: nothing lost, nothing doubled, counted in the folders.
#include "tests/connectors/contract/hostundertest.h"

#include <QFile>
#include <QTest>

#include <atomic>
#include <csignal>
#include <memory>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::test;

namespace {

constexpr int kPatience = 30'000;
constexpr int kAtOnce = 10;

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

/// A host whose connector is killed at its n-th write.
class Victim
{
public:
    Victim(const QString &channel, int point) : n(point), host(channel), inboxes(begin()) {}

    int n;
    HostUnderTest host;
    connect::Inboxes &inboxes;

    [[nodiscard]] bool wasStruck() const { return QFile::exists(struckFile()); }
    [[nodiscard]] bool hasAll(qsizetype messages) const
    {
        return host.intake.texts().size() >= messages && !host.intake.refused().isEmpty() && inboxes.isSettled();
    }
    /// What is lost or doubled; empty where nothing is.
    [[nodiscard]] QString problem() const
    {
        if (host.intake.texts() != QStringList{u"a"_s, u"b"_s, u"c"_s} || host.intake.refused().size() != 1)
            return u"in: "_s + host.intake.texts().join(u' ');
        for (const int entry : {1, 2}) {
            const FakeIntake::Out out = host.intake.out(entry);
            if (out.delivery != Delivery::Sent || out.settled != 1)
                return u"out: %1 %2"_s.arg(nameOf(out.delivery), out.reason);
        }
        return host.answers() == QStringList{u"1.json"_s, u"2.json"_s} ? QString()
                                                                       : u"answers: "_s + host.answers().join(u' ');
    }

private:
    [[nodiscard]] QString struckFile() const { return host.directory() + u"/struck"_s; }
    connect::Inboxes &begin()
    {
        host.environment = {{u"LD_PRELOAD"_s, QStringLiteral(CENTRALA_BINARY_DIRECTORY "/tests/centrala_killat.so")},
                            {u"CENTRALA_KILL_AT"_s, u"%1:%2"_s.arg(n).arg(struckFile())}};
        host.putMessage(u"a"_s);
        host.putMessage(u"b"_s);
        host.putFile(u"broken.json"_s, "{\"text\": 5}");
        host.intake.queue(outgoing(1, u"one"_s));
        host.intake.queue(outgoing(2, u"two"_s));
        return host.start();
    }
};

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

/// Several at a time: each waits more than it works.
void KillTest::atTheNthWrite()
{
    QFETCH(QString, channel);
    int struck = 0;
    bool all = false;
    for (int first = 1; first <= pointsToTry() && !all; first += kAtOnce) {
        std::vector<std::unique_ptr<Victim>> victims;
        for (int n = first; n < first + kAtOnce; ++n)
            victims.push_back(std::make_unique<Victim>(channel, n));
        for (const auto &victim : victims) {
            QTRY_VERIFY2_WITH_TIMEOUT(victim->hasAll(2), qPrintable(u"n = %1"_s.arg(victim->n)), kPatience);
            victim->host.putMessage(u"c"_s);
            victim->inboxes.lookNow();
        }
        for (const auto &victim : victims) {
            QTRY_VERIFY2_WITH_TIMEOUT(victim->hasAll(3), qPrintable(u"n = %1, after"_s.arg(victim->n)), kPatience);
            const QString problem = victim->problem();
            QVERIFY2(problem.isEmpty(), qPrintable(u"n = %1: %2"_s.arg(victim->n).arg(problem)));
            victim->host.stop();
            victim->wasStruck() ? ++struck : all = true;
        }
    }
    // Fewer would mean that the program was not struck at all.
    QVERIFY2(struck >= 10, qPrintable(QString::number(struck)));
}

QTEST_GUILESS_MAIN(KillTest)
#include "killtest.moc"
