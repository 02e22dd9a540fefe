// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/email/followedmailbox.h"

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::email;

/// A mail of a size that nobody fetches, on a real Dovecot, between two of the usual.
class LargeMailTest : public FollowedMailbox
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsTooLargeIsTakenInAtItsBeginning();
};

/// Somebody must know of it, and nothing else waits for it.
void LargeMailTest::whatIsTooLargeIsTakenInAtItsBeginning()
{
    START_SERVER();
    const QByteArray line = QByteArray(76, 'A') + "\r\n";
    const QByteArray big = "From: Anna <anna@x.example>\r\nTo: shop@shop.example\r\nSubject: My film\r\n"
                           "Message-ID: <big@x.example>\r\nMIME-Version: 1.0\r\n"
                           "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n"
                           "Here is the film.\r\n--b\r\nContent-Type: video/mp4; name=film.mp4\r\n"
                           "Content-Transfer-Encoding: base64\r\n\r\n" +
                           line.repeated(60 * 1024 * 1024 / line.size()) + "--b--\r\n";
    deliver(1, 1);
    QVERIFY(m_server->deliver(u"anna"_s, big));
    deliver(2, 2);
    begin(startup());
    QTRY_VERIFY_WITH_TIMEOUT(isCaughtUp(), 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_host->messages(u"INBOX/backfill"_s).size(), 3, 60'000);
    for (const Batch &batch : m_host->batches) {
        QVERIFY(batch.refused.isEmpty());
        QCOMPARE(batch.gaps, 0);
    }
    for (const InboundMessage &message : m_host->messages(u"INBOX/backfill"_s)) {
        if (message.subject != u"My film")
            continue;
        QCOMPARE(message.from.value, u"anna@x.example"_s);
        QVERIFY2(message.text.startsWith(u"[This mail has 60.0 MB"_s), qPrintable(message.text.left(80)));
        QVERIFY(message.text.contains(u"Not fetched: film.mp4."_s));
        QVERIFY(message.text.contains(u"Here is the film."_s));
        QVERIFY(message.files.isEmpty());
        QVERIFY(!message.number.isEmpty());
    }
    QCOMPARE(m_host->spool().entryList(QDir::Files), QStringList());
}

QTEST_GUILESS_MAIN(LargeMailTest)
#include "largemailtest.moc"
