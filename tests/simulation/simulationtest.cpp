// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/simulation.h"

using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// Many short lives of a workspace, each from its seed.
class SimulationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySeedKeepsItsPromises()
    {
        const int only = qEnvironmentVariableIntValue("CENTRALA_SEED");
        const int seeds = qEnvironmentVariableIsSet("CENTRALA_SOAK") ? 10'000 : 200;
        const int first = only > 0 ? only : 1;
        const int last = only > 0 ? only : seeds;
        for (int seed = first; seed <= last; ++seed) {
            const QString broken = Simulation(static_cast<quint32>(seed)).run(120);
            QVERIFY2(broken.isEmpty(), qPrintable(u"CENTRALA_SEED=%1: %2"_s.arg(seed).arg(broken)));
        }
    }
};

int main(int argc, char **argv)
{
    // 10,000 lives take longer than Qt Test's usual patience with one function.
    qputenv("QTEST_FUNCTION_TIMEOUT", "7200000");
    QCoreApplication application(argc, argv);
    SimulationTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "simulationtest.moc"
