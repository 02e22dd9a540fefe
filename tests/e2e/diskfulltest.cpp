// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/mailworld.h"

#include <QFile>
#include <QTest>

using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// Whole programs on a disk where nothing more fits for a while: they say so, break nothing, and go on afterwards.
class DiskFullTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_place;
    const QString m_full = m_place.filePath(u"full"_s);
    const Fault m_fault{{}, 0, m_full};

    void diskFills() const { QVERIFY(QFile(m_full).open(QIODevice::WriteOnly)); }
    void spaceIsMade() const { QVERIFY(QFile::remove(m_full)); }

    static bool saysSo(const CtlResult &result)
    {
        return result.status == 1 && result.out.isEmpty() && result.err.toLower().contains("disk") &&
               result.err.toLower().contains("full") && result.err.count('\n') == 1;
    }

private Q_SLOTS:
    void desktopGoesOn()
    {
        MailWorld world;
        QVERIFY2(world.start(), qPrintable(world.problem()));
        world.customerWrites();
        const auto desktop = world.desktop(m_fault);
        QCOMPARE(world.ctl({u"sync"_s, u"--once"_s}).status, 0);
        for (int round = 0; round < 3; ++round) {
            diskFills();
            world.customerWrites();
            const CtlResult note = world.ctl({u"conversation"_s, u"note"_s, u"1"_s, u"--text"_s, u"Called back"_s});
            QVERIFY2(saysSo(note), QByteArray::number(note.status) + ": " + note.out + note.err);
            world.agentAnswers();
            // It is read as before.
            QCOMPARE(world.ctl({u"queue"_s}).status, 0);
            QCOMPARE(desktop->state(), QProcess::Running);
            spaceIsMade();
            QVERIFY2(world.bothSidesAgree(), qPrintable(world.problem()));
            QCOMPARE(desktop->state(), QProcess::Running);
            QCOMPARE(world.ctl({u"conversation"_s, u"note"_s, u"1"_s, u"--text"_s, u"Called back"_s}).status, 0);
            world.agentAnswers();
            QVERIFY2(world.bothSidesAgree(), qPrintable(world.problem()));
        }
        QVERIFY2(world.close(*desktop), qPrintable(world.problem()));
        QCOMPARE(world.confirmedAnswers(), 3);
    }

    void closedFolderGoesOn()
    {
        MailWorld world;
        QVERIFY2(world.start(), qPrintable(world.problem()));
        world.customerWrites();
        QCOMPARE(world.ctl({u"sync"_s, u"--once"_s}).status, 0);
        diskFills();
        world.customerWrites();
        const CtlResult note =
            world.ctl({u"conversation"_s, u"note"_s, u"1"_s, u"--text"_s, u"Called back"_s}, m_fault);
        QVERIFY2(saysSo(note), QByteArray::number(note.status) + ": " + note.out + note.err);
        QVERIFY(world.ctl({u"sync"_s, u"--once"_s, u"--timeout"_s, u"5"_s}, m_fault).status != 0);
        spaceIsMade();
        QVERIFY2(world.bothSidesAgree(), qPrintable(world.problem()));
    }
};

QTEST_GUILESS_MAIN(DiskFullTest)
#include "diskfulltest.moc"
