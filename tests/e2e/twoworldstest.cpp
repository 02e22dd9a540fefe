// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/mailworld.h"

#include <QRandomGenerator>
#include <QTest>

using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// Customers write, an agent answers, somebody tidies the mailbox up, and the lines break wherever chance has it: at
/// the end both sides show the same, each mail once, and the proof of the mailbox says complete. A failure names its
/// seed: CENTRALA_SEED repeats it.
class TwoWorldsTest : public QObject
{
    Q_OBJECT

    static constexpr int kSteps = 10;

    void lineBreaks(MailWorld &world, QRandomGenerator &chance)
    {
        switch (chance.bounded(8)) {
        case 0:
            return world.breakSmtp(chance.bounded(10, 220), true);
        case 1:
            return world.breakSmtp(chance.bounded(10, 900), false);
        case 2:
        case 3:
            return world.breakImap(chance.bounded(1, 400), false);
        case 4:
        case 5:
        case 6:
            return world.breakImap(chance.bounded(1, 6000), true);
        default:
            return;
        }
    }

    /// Only with mails that were taken in before: nobody can take in what is gone.
    void somebodyTidiesUp(MailWorld &world, QRandomGenerator &chance, int known)
    {
        const QStringList mail{u"mailbox"_s, u"INBOX"_s, u"header"_s, u"message-id"_s,
                               u"kill%1@customer.example"_s.arg(chance.bounded(known))};
        switch (chance.bounded(5)) {
        case 0:
            (void)world.inMailbox(QStringList{u"expunge"_s, u"-u"_s, u"anna"_s} + mail);
            break;
        case 1:
            (void)world.inMailbox(QStringList{u"move"_s, u"-u"_s, u"anna"_s, u"Done"_s} + mail);
            break;
        case 2:
            (void)world.inMailbox(QStringList{u"flags"_s, u"add"_s, u"-u"_s, u"anna"_s, u"\\Seen"_s} + mail);
            break;
        case 3:
            world.mailComesTwice(chance.bounded(known));
            break;
        default:
            if (chance.bounded(3) == 0)
                (void)world.renumber(chance.bounded(1000U, 2'000'000'000U));
        }
    }

    bool runs(MailWorld &world, quint32 seed)
    {
        QRandomGenerator chance(seed);
        if (!world.start(true) || !world.inMailbox({u"mailbox"_s, u"create"_s, u"-u"_s, u"anna"_s, u"Done"_s}))
            return false;
        int known = 0; // so many mails were surely taken in
        for (int step = 0; step < kSteps; ++step) {
            for (int i = chance.bounded(1, 4); i > 0; --i) {
                if (chance.bounded(3) == 0 && world.written() > 0)
                    world.customerWritesBack(chance.bounded(world.written()));
                else
                    world.customerWrites();
            }
            if (known > 0)
                somebodyTidiesUp(world, chance, known);
            const int written = world.written();
            lineBreaks(world, chance);
            if (chance.bounded(2) == 0)
                world.agentAnswers();
            const CtlResult sync = world.ctl({u"sync"_s, u"--once"_s, u"--timeout"_s, u"30"_s});
            world.mendLines();
            if (sync.status == 0)
                known = written;
        }
        return world.settled() && world.bothSidesAgree();
    }

private Q_SLOTS:
    void bothShowTheSame()
    {
        const int only = qEnvironmentVariableIntValue("CENTRALA_SEED");
        const int last = only > 0 ? only : qEnvironmentVariableIsSet("CENTRALA_SOAK") ? 60 : 2;
        for (int seed = only > 0 ? only : 1; seed <= last; ++seed) {
            MailWorld world;
            const QString where = u"CENTRALA_SEED=%1: "_s.arg(seed);
            QVERIFY2(runs(world, static_cast<quint32>(seed)), qPrintable(where + world.problem()));
            const CtlResult proof = world.ctl({u"inbox"_s, u"verify"_s, u"1"_s});
            QVERIFY2(proof.object()[u"complete"_s].toBool(),
                     qPrintable(where + QString::fromUtf8(proof.out + proof.err)));
            QCOMPARE(proof.object()[u"fetched_again"_s].toInt(), 0);
        }
    }
};

int main(int argc, char **argv)
{
    qputenv("QTEST_FUNCTION_TIMEOUT", "14400000");
    QCoreApplication application(argc, argv);
    TwoWorldsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "twoworldstest.moc"
