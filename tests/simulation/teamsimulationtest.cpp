// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/teamsimulation.h"

#include <QElapsedTimer>
#include <QFileInfo>

using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// Many short lives of a team, each from its seed.
class TeamSimulationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySeedLeavesEveryReplicaEqual()
    {
        const int only = qEnvironmentVariableIntValue("CENTRALA_SEED");
        const int seeds = qEnvironmentVariableIsSet("CENTRALA_SOAK") ? 10'000 : 200;
        const int first = only > 0 ? only : 1;
        const int last = only > 0 ? only : seeds;
        QElapsedTimer timer;
        timer.start();
        for (int seed = first; seed <= last; ++seed) {
            const QString broken = TeamSimulation(static_cast<quint32>(seed)).run(120);
            QVERIFY2(broken.isEmpty(), qPrintable(u"CENTRALA_SEED=%1: %2"_s.arg(seed).arg(broken)));
            if (seed % 1'000 == 0)
                qInfo("%d lives of a team so far, %lld s", seed, timer.elapsed() / 1000);
        }
        qInfo("%d lives of a team in %lld s", last - first + 1, timer.elapsed() / 1000);
    }
};

int main(int argc, char **argv)
{
    // 10,000 lives take longer than Qt Test's usual patience with one function.
    qputenv("QTEST_FUNCTION_TIMEOUT", "36000000");
    // Eleven small databases a life: where there is a disk in memory they lie there.
    if (const QString memory = u"/dev/shm"_s; !qEnvironmentVariableIsSet("TMPDIR") && QFileInfo(memory).isWritable())
        qputenv("TMPDIR", memory.toUtf8());
    QCoreApplication application(argc, argv);
    TeamSimulationTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "teamsimulationtest.moc"
