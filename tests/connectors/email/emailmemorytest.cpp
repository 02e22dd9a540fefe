// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/email/followedmailbox.h"

#include <QElapsedTimer>
#include <QFile>

using namespace Qt::Literals::StringLiterals;
using namespace centrala::email;

namespace {

/// The most this process has held in memory since forgetPeak(), in KiB.
qint64 peakKib()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toLongLong();
}

void forgetPeak()
{
    QFile references(u"/proc/self/clear_refs"_s);
    if (references.open(QIODevice::WriteOnly))
        references.write("5");
}

} // namespace

/// How much the connector holds at once of a mailbox that is larger than it should ever be.
class EmailMemoryTest : public FollowedMailbox
{
    Q_OBJECT
private Q_SLOTS:
    void staysSmallOnABigMailbox();
};

void EmailMemoryTest::staysSmallOnABigMailbox()
{
    START_SERVER();
    constexpr int kMails = 20'000;
    const QByteArray filler = "Dzie\xc5\x84 dobry, pytanie o zam\xc3\xb3wienie.\r\n";
    for (int i = 1; i <= kMails; ++i)
        QVERIFY(m_server->deliver(u"anna"_s, mail(i, filler.repeated(i % 100))));
    m_host->forgetful = true;
    forgetPeak();
    const qint64 before = peakKib();
    begin(startup());
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY_WITH_TIMEOUT(isCaughtUp(), 120'000);
    const qint64 grown = peakKib() - before;
    qInfo("%d mails in %lld ms, %lld KiB more than before", kMails, timer.elapsed(), grown);
    QCOMPARE(m_host->received, kMails);
    QVERIFY(m_host->largestJson < 1024 * 1024);
#ifndef __SANITIZE_ADDRESS__ // which holds back what was freed
    QVERIFY2(grown < 25 * 1024, qPrintable(QString::number(grown)));
#endif
}

QTEST_GUILESS_MAIN(EmailMemoryTest)
#include "emailmemorytest.moc"
