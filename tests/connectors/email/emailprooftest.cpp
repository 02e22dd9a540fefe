// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/email/followedmailbox.h"

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::email;
using centrala::test::DovecotServer;

/// What a real Dovecot holds is what the connector says it holds, and can be had again.
class EmailProofTest : public FollowedMailbox
{
    Q_OBJECT
private Q_SLOTS:
    void listsAllThatTheFoldersHold();
    void fetchesAgainWhatWasMissing();
};

void EmailProofTest::listsAllThatTheFoldersHold()
{
    START_SERVER();
    deliver(1, 12);
    deliver(20, 22, u"Sent"_s);
    deliver(30, 31, u"Orders"_s);
    Startup several = startup();
    several.settings.insert(u"imap.folder"_s, u"INBOX, Orders"_s);
    begin(several);
    QTRY_VERIFY_WITH_TIMEOUT(isCaughtUp(), 20'000);
    QCOMPARE(m_host->subjects(u"Orders/backfill"_s), (QStringList{u"mail 31"_s, u"mail 30"_s}));
    QVERIFY(m_server->doveadm({u"expunge"_s, u"-u"_s, u"anna"_s, u"mailbox"_s, u"INBOX"_s, u"uid"_s, u"3,7:8"_s}));
    const QFuture<Result<QList<Holding>>> told = m_connector->inventory();
    QTRY_VERIFY_WITH_TIMEOUT(told.isFinished(), 20'000);
    QVERIFY(told.result().ok());
    QStringList folders;
    for (const Holding &one : *told.result()) {
        folders.append(one.folder + u' ' + one.numbers.toString());
        QVERIFY(one.epoch.toUInt() > 0);
    }
    QCOMPARE(folders, (QStringList{u"INBOX 1:2,4:6,9:12"_s, u"Orders 1:2"_s, u"Sent 1:3"_s}));
    deliver(32, 32, u"Orders"_s);
    QTRY_COMPARE(m_host->subjects(u"Orders/live"_s), QStringList{u"mail 32"_s});
}

void EmailProofTest::fetchesAgainWhatWasMissing()
{
    START_SERVER();
    deliver(1, 8);
    begin(startup());
    QTRY_VERIFY_WITH_TIMEOUT(isCaughtUp(), 20'000);
    const QString epoch = m_host->cursors.value(u"INBOX/live"_s).section(u' ', 0, 0);
    const auto again = [&](const QList<quint32> &numbers) {
        const QFuture<Result<void>> done = m_connector->fetchAgain({u"INBOX"_s, epoch, NumberSet(numbers)});
        return QTest::qWaitFor([&] { return done.isFinished(); }, 20'000) && done.result().ok();
    };
    QVERIFY(again({2, 5, 99})); // the last one was never there
    QCOMPARE(m_host->subjects(u"INBOX/again"_s), (QStringList{u"mail 2"_s, u"mail 5"_s}));
    QVERIFY(m_host->batches.last().backfill);
    QVERIFY(again({7}));
    end();
    begin(startup()); // its cursor is a stored one, as any
    QTRY_VERIFY_WITH_TIMEOUT(isCaughtUp(), 20'000);
    QVERIFY(again({8}));
    QCOMPARE(m_host->subjects(u"INBOX/again"_s).mid(2), (QStringList{u"mail 7"_s, u"mail 8"_s}));
}

QTEST_GUILESS_MAIN(EmailProofTest)
#include "emailprooftest.moc"
