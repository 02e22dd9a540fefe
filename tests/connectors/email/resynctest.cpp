// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/email/followedmailbox.h"
#include "tests/support/tcprelay.h"

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::email;
using centrala::test::TcpRelay;

/// On a real Dovecot: what others move and delete is told, at once and after a pause, for a few octets (RFC 7162).
class ResyncTest : public FollowedMailbox
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatWentWhileItWasAway();
    void costsLittleInABigMailbox();
    void tellsWhatGoesWhileItWatches();
    void aMailMovedBetweenFoldersIsSeenInBoth();
    void tellsNothingUnderNewNumbers();
    void findsWhatWentWhereNobodyTells_data();
    void findsWhatWentWhereNobodyTells();

private:
    bool expunge(const QString &uids)
    {
        return m_server->doveadm({u"expunge"_s, u"-u"_s, u"anna"_s, u"mailbox"_s, u"INBOX"_s, u"uid"_s, uids});
    }
    [[nodiscard]] QStringList gone() const
    {
        QStringList told;
        for (const Batch &batch : m_host->batches) {
            for (const GoneMessages &one : batch.gone)
                told.append(one.folder + u' ' + one.numbers);
        }
        return told;
    }
};

void ResyncTest::tellsWhatWentWhileItWasAway()
{
    START_SERVER();
    deliver(1, 12);
    begin(startup());
    QTRY_VERIFY_WITH_TIMEOUT(isCaughtUp(), 20'000);
    end();
    QCOMPARE(m_host->cursors.value(u"INBOX/live"_s).count(u' '), 2);
    QVERIFY(expunge(u"3,7:9"_s));
    QVERIFY(m_server->doveadm(
        {u"flags"_s, u"add"_s, u"-u"_s, u"anna"_s, u"\\Seen"_s, u"mailbox"_s, u"INBOX"_s, u"uid"_s, u"1:2"_s}));
    deliver(13, 14);
    m_host->batches.clear();
    begin(startup());
    QTRY_VERIFY_WITH_TIMEOUT(isCaughtUp(), 20'000);
    QTRY_COMPARE(gone(), QStringList{u"INBOX 3,7:9"_s});
    QCOMPARE(m_host->subjects(u"INBOX/live"_s), (QStringList{u"mail 13"_s, u"mail 14"_s}));
    QCOMPARE(m_host->subjects(u"INBOX/backfill"_s), QStringList());
    end();

    m_host->batches.clear();
    begin(startup()); // told once
    QTRY_VERIFY_WITH_TIMEOUT(isCaughtUp(), 20'000);
    end();
    QCOMPARE(m_host->batches.size(), 0);
}

void ResyncTest::costsLittleInABigMailbox()
{
    constexpr int kMails = 5000;
    START_SERVER();
    deliver(1, kMails);
    QByteArray status;
    QVERIFY(m_server->doveadm(
        {u"-f"_s, u"tab"_s, u"mailbox"_s, u"status"_s, u"-u"_s, u"anna"_s, u"uidvalidity uidnext"_s, u"INBOX"_s},
        &status));
    const QList<QByteArray> values = status.trimmed().split('\n').last().split('\t');
    QCOMPARE(values.value(1).toInt(), kMails + 1);
    const QString validity = QString::fromLatin1(values.value(2));
    m_host->cursors.insert(u"INBOX/live"_s, u"%1 %2"_s.arg(validity).arg(kMails + 1)); // as if all had been taken in
    m_host->cursors.insert(u"INBOX/backfill"_s, u"%1 1 %2 %2"_s.arg(validity).arg(kMails));
    begin(startup());
    QTRY_VERIFY_WITH_TIMEOUT(isCaughtUp(), 20'000);
    end();
    QVERIFY(expunge(u"40,100:150"_s));
    QVERIFY(m_server->doveadm(
        {u"flags"_s, u"add"_s, u"-u"_s, u"anna"_s, u"\\Seen"_s, u"mailbox"_s, u"INBOX"_s, u"uid"_s, u"200:209"_s}));
    TcpRelay relay(m_server->imapPort());
    QVERIFY(relay.start());
    Startup through = startup(false);
    through.settings.insert(u"imap.port"_s, relay.port());
    begin(through);
    QTRY_VERIFY_WITH_TIMEOUT(isCaughtUp(), 20'000);
    QTRY_COMPARE(gone(), QStringList{u"INBOX 40,100:150"_s});
    const qint64 reconnect = relay.down();
    const qsizetype commands = relay.lines().size();
    relay.forget();
    const QFuture<Result<QList<Holding>>> told = m_connector->inventory();
    QTRY_VERIFY_WITH_TIMEOUT(told.isFinished(), 20'000);
    QCOMPARE(told.result()->value(0).numbers.count(), kMails - 52);
    qInfo("of %d mails 52 went: the reconnect takes %lld octets and %lld commands, a comparison %lld and %lld", kMails,
          reconnect, qint64(commands), relay.down(), qint64(relay.lines().size()));
    QVERIFY(reconnect < 4000 && relay.down() < 4000); // whatever the size of the mailbox
}

void ResyncTest::tellsWhatGoesWhileItWatches()
{
    START_SERVER();
    deliver(1, 6);
    begin(startup());
    QTRY_VERIFY_WITH_TIMEOUT(isCaughtUp(), 20'000);
    QVERIFY(expunge(u"2"_s));
    QTRY_COMPARE_WITH_TIMEOUT(gone(), QStringList{u"INBOX 2"_s}, 20'000);
    deliver(7, 7);
    QTRY_COMPARE_WITH_TIMEOUT(m_host->subjects(u"INBOX/live"_s), QStringList{u"mail 7"_s}, 20'000);
}

void ResyncTest::aMailMovedBetweenFoldersIsSeenInBoth()
{
    START_SERVER();
    deliver(1, 4);
    deliver(9, 9, u"Orders"_s);
    Startup both = startup();
    both.settings.insert(u"imap.folder"_s, u"INBOX, Orders"_s);
    begin(both);
    QTRY_VERIFY_WITH_TIMEOUT(isCaughtUp(), 20'000);
    QVERIFY(
        m_server->doveadm({u"move"_s, u"-u"_s, u"anna"_s, u"Orders"_s, u"mailbox"_s, u"INBOX"_s, u"uid"_s, u"3"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(gone(), QStringList{u"INBOX 3"_s}, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_host->subjects(u"Orders/live"_s), QStringList{u"mail 3"_s}, 20'000);
}

void ResyncTest::tellsNothingUnderNewNumbers()
{
    START_SERVER();
    deliver(1, 5);
    begin(startup());
    QTRY_VERIFY_WITH_TIMEOUT(isCaughtUp(), 20'000);
    end();
    QVERIFY(expunge(u"2"_s));
    QVERIFY(m_server->changeUidValidity(u"anna"_s, 4711));
    m_host->batches.clear();
    begin(startup());
    QTRY_VERIFY_WITH_TIMEOUT(isCaughtUp(), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_host->subjects(u"INBOX/backfill"_s).size(), 4, 20'000);
    QCOMPARE(gone(), QStringList());
    QVERIFY(m_host->cursors.value(u"INBOX/live"_s).startsWith(u"4711 "_s));
}

void ResyncTest::findsWhatWentWhereNobodyTells_data()
{
    QTest::addColumn<QString>("offers");
    const QString plain = u"IMAP4rev1 SASL-IR AUTH=PLAIN IDLE LITERAL+ NAMESPACE UIDPLUS"_s;
    QTest::newRow("CONDSTORE and ESEARCH") << plain + u" ENABLE CONDSTORE ESEARCH"_s;
    QTest::newRow("CONDSTORE") << plain + u" CONDSTORE"_s;
    QTest::newRow("neither") << plain;
}

/// A server without QRESYNC: that something went is known from how many there are, and then looked up; flags that
/// change cost nothing.
void ResyncTest::findsWhatWentWhereNobodyTells()
{
    QFETCH(QString, offers);
    m_server = std::make_unique<test::DovecotServer>();
    m_host = std::make_unique<FakeHost>();
    m_server->offerOnly(offers);
    QVERIFY2(m_server->start(), qPrintable(m_server->problem()));
    TcpRelay relay(m_server->imapPort());
    QVERIFY(relay.start());
    const auto through = [&] {
        Startup given = startup(false);
        given.settings.insert(u"imap.port"_s, relay.port());
        return given;
    };
    const auto said = [&](const QByteArray &words) {
        const QList<QByteArray> lines = relay.lines();
        return std::count_if(lines.begin(), lines.end(), [&](const QByteArray &line) { return line.contains(words); });
    };
    const auto searches = [&] { return said(" UID 1:"); }; // whole folders
    deliver(1, 12);
    begin(through());
    QTRY_VERIFY_WITH_TIMEOUT(isCaughtUp(), 20'000);
    QCOMPARE(said("QRESYNC"), 0);
    end();
    m_host->batches.clear();
    relay.forget();
    QVERIFY(m_server->doveadm(
        {u"flags"_s, u"add"_s, u"-u"_s, u"anna"_s, u"\\Seen"_s, u"mailbox"_s, u"INBOX"_s, u"uid"_s, u"1:2"_s}));
    deliver(13, 13);
    begin(through()); // nothing went
    QTRY_VERIFY_WITH_TIMEOUT(isCaughtUp(), 20'000);
    QTRY_COMPARE(m_host->subjects(u"INBOX/live"_s), QStringList{u"mail 13"_s});
    QCOMPARE(gone(), QStringList());
    QCOMPARE(searches(), 0);
    end();

    QVERIFY(expunge(u"3,7:9"_s)); // while it was away
    deliver(14, 15);
    begin(through());
    QTRY_COMPARE_WITH_TIMEOUT(gone(), QStringList{u"INBOX 3,7:9"_s}, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(isCaughtUp(), 20'000);
    QCOMPARE(m_host->subjects(u"INBOX/live"_s), (QStringList{u"mail 13"_s, u"mail 14"_s, u"mail 15"_s}));
    QCOMPARE(searches(), 1);
    QCOMPARE(said("RETURN (ALL)"), offers.contains(u"ESEARCH") ? 1 : 0);
    end();
    m_host->batches.clear();
    begin(through()); // told once
    QTRY_VERIFY_WITH_TIMEOUT(isCaughtUp(), 20'000);
    QCOMPARE(m_host->batches.size(), 0);

    QVERIFY(expunge(u"1"_s)); // while it watches
    QTRY_COMPARE_WITH_TIMEOUT(gone(), QStringList{u"INBOX 1,3,7:9"_s}, 20'000);
    deliver(16, 16);
    QTRY_COMPARE_WITH_TIMEOUT(m_host->subjects(u"INBOX/live"_s), QStringList{u"mail 16"_s}, 20'000);
    end(); // before the relay goes
}

QTEST_GUILESS_MAIN(ResyncTest)
#include "resynctest.moc"
