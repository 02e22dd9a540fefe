// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/mailworld.h"

#include <QTest>

using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// Real programs, a real IMAP server and an SMTP sink; host, connector and desktop killed at their n-th write, for
/// every n. What stands in the mailbox must stand in the workspace once, and what was answered must have arrived once.
class MailKillTest : public QObject
{
    Q_OBJECT

    const int m_last = qEnvironmentVariableIsSet("CENTRALA_SOAK") ? 1000 : 100;

private Q_SLOTS:
    void hostAndConnector()
    {
        MailWorld world;
        QVERIFY2(world.start(), qPrintable(world.problem()));
        for (int n = 1; n <= m_last; ++n) {
            world.customerWrites();
            (void)world.ctl({u"sync"_s, u"--once"_s, u"--timeout"_s, u"60"_s}, {u"centralactl"_s, n, {}});
            world.customerWrites();
            if (n % 3 == 0)
                world.agentAnswers();
            (void)world.ctl({u"sync"_s, u"--once"_s, u"--timeout"_s, u"60"_s}, {u"centrala-connector-email"_s, n, {}});
            if (n % 20 == 0)
                QVERIFY2(world.bothSidesAgree(), qPrintable(u"n = %1: %2"_s.arg(n).arg(world.problem())));
        }
        QVERIFY(world.confirmedAnswers() > m_last / 4);
    }

    void desktop()
    {
        MailWorld world;
        QVERIFY2(world.start(), qPrintable(world.problem()));
        int killed = 0;
        for (int n = 1; n <= m_last; ++n) {
            world.customerWrites();
            const auto desktop = world.desktop({u"centrala"_s, n, {}});
            if (n % 3 == 0)
                world.agentAnswers();
            (void)world.ctl({u"sync"_s, u"--once"_s, u"--timeout"_s, u"60"_s});
            QVERIFY2(world.close(*desktop), qPrintable(u"n = %1: %2"_s.arg(n).arg(world.problem())));
            killed += MailWorld::wasKilled(*desktop) ? 1 : 0;
            if (n % 20 == 0)
                QVERIFY2(world.bothSidesAgree(), qPrintable(u"n = %1: %2"_s.arg(n).arg(world.problem())));
        }
        QVERIFY2(killed > 30, qPrintable(u"it was killed %1 times"_s.arg(killed)));
    }
};

int main(int argc, char **argv)
{
    qputenv("QTEST_FUNCTION_TIMEOUT", "14400000");
    QCoreApplication application(argc, argv);
    MailKillTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "mailkilltest.moc"
