// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/emailconnector.h"
#include "tests/connectors/email/fakehost.h"
#include "tests/support/cyrusserver.h"
#include "tests/support/smtpsink.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::email;
using centrala::test::CyrusServer;
using centrala::test::SmtpSink;

/// The straight path on a server of another make than the one all else is tried on.
class SecondServerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void takesHistoryAndNewMailAndSends();
    void provesWhatItHolds();

private:
    [[nodiscard]] static QByteArray mail(int number)
    {
        const QByteArray n = QByteArray::number(number);
        return "From: Jan <jan@x.example>\r\nTo: anna@shop.example\r\nSubject: mail " + n + "\r\nMessage-ID: <m" + n +
               "@x.example>\r\nDate: Sun, 22 Nov 2026 10:00:00 +0100\r\n\r\nText " + n + "\r\n";
    }
    void begin(FakeHost &host);
    [[nodiscard]] static bool isCaughtUp(const FakeHost &host)
    {
        return !host.states.isEmpty() && host.states.last().first == ConnectorState::CaughtUp;
    }

    CyrusServer m_server;
    SmtpSink m_sink;
    std::unique_ptr<EmailConnector> m_connector;
};

void SecondServerTest::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
    QVERIFY(m_sink.start());
    for (int i = 1; i <= 12; ++i)
        QVERIFY(m_server.deliver(mail(i)));
}

void SecondServerTest::begin(FakeHost &host)
{
    Startup startup;
    startup.settings = {{u"address"_s, u"anna@shop.example"_s},
                        {u"imap.host"_s, m_server.host()},
                        {u"imap.port"_s, m_server.imapPort()},
                        {u"imap.security"_s, u"none"_s},
                        {u"imap.user"_s, u"anna"_s},
                        {u"smtp.host"_s, m_sink.host()},
                        {u"smtp.port"_s, m_sink.port()},
                        {u"smtp.security"_s, u"none"_s}};
    startup.secrets = {{u"password"_s, u"secret"_s}};
    startup.cursors = host.cursors;
    m_connector = std::make_unique<EmailConnector>(host);
    m_connector->start(startup);
}

void SecondServerTest::takesHistoryAndNewMailAndSends()
{
    FakeHost host;
    begin(host);
    QTRY_VERIFY_WITH_TIMEOUT(isCaughtUp(host), 20'000);
    QStringList expected;
    for (int i = 12; i >= 1; --i)
        expected.append(u"mail %1"_s.arg(i));
    QCOMPARE(host.subjects(u"INBOX/backfill"_s), expected);
    QVERIFY(m_server.deliver(mail(13)));
    QTRY_COMPARE_WITH_TIMEOUT(host.subjects(u"INBOX/live"_s), QStringList{u"mail 13"_s}, 20'000);

    OutgoingMessage message;
    message.externalId = u"c1.m1@shop.example"_s;
    message.from = {u"email"_s, u"anna@shop.example"_s, u"Anna"_s};
    message.to = {{u"email"_s, u"jan@x.example"_s, u"Jan"_s}};
    message.subject = u"Re: zażółć"_s;
    message.text = u"Dzień dobry"_s;
    const QFuture<SendOutcome> sent = m_connector->send(message);
    QTRY_VERIFY_WITH_TIMEOUT(sent.isFinished(), 20'000);
    QVERIFY2(sent.result().delivery == Delivery::Sent, qPrintable(sent.result().reason));
    QCOMPARE(m_sink.count(), 1);
    const auto copies = [&] { return m_server.session({"SELECT Sent", "UID SEARCH ALL"}); };
    QTRY_VERIFY_WITH_TIMEOUT(copies().contains("* SEARCH 1\r\n"), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(host.messages(u"Sent"_s).size(), 1, 20'000);
    QCOMPARE(host.messages(u"Sent"_s).first().externalId, u"c1.m1@shop.example"_s);
    QVERIFY(m_server.session({"SELECT INBOX", "UID SEARCH SEEN"}).contains("* SEARCH\r\n")); // nothing was changed
    QTRY_VERIFY_WITH_TIMEOUT(m_connector->stop().isFinished(), 15'000);

    QVERIFY(m_server.deliver(mail(14)));
    host.batches.clear();
    host.states.clear();
    begin(host);
    QTRY_VERIFY_WITH_TIMEOUT(isCaughtUp(host), 20'000);
    QCOMPARE(host.subjects(u"INBOX/live"_s), QStringList{u"mail 14"_s});
    QCOMPARE(host.subjects(u"INBOX/backfill"_s), QStringList());
    QTRY_VERIFY_WITH_TIMEOUT(m_connector->stop().isFinished(), 15'000);
    m_connector.reset();
}

void SecondServerTest::provesWhatItHolds()
{
    FakeHost host;
    begin(host);
    QTRY_VERIFY_WITH_TIMEOUT(isCaughtUp(host), 20'000);
    QVERIFY(!m_server.session({"SELECT INBOX", "UID STORE 2,5:6 +FLAGS (\\Deleted)", "EXPUNGE"}).isEmpty());
    const QFuture<Result<QList<Holding>>> told = m_connector->inventory();
    QTRY_VERIFY_WITH_TIMEOUT(told.isFinished(), 20'000);
    QVERIFY(told.result().ok());
    QCOMPARE(told.result()->value(0).folder, u"INBOX"_s);
    QCOMPARE(told.result()->value(0).numbers.toString(), u"1,3:4,7:14"_s);
    const QFuture<Result<void>> again =
        m_connector->fetchAgain({u"INBOX"_s, told.result()->value(0).epoch, NumberSet({2, 3})});
    QTRY_VERIFY_WITH_TIMEOUT(again.isFinished(), 20'000);
    QCOMPARE(host.subjects(u"INBOX/again"_s), QStringList{u"mail 3"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_connector->stop().isFinished(), 15'000);
    m_connector.reset();
}

QTEST_GUILESS_MAIN(SecondServerTest)
#include "secondservertest.moc"
