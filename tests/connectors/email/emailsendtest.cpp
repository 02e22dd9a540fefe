// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/emailconnector.h"
#include "tests/connectors/email/fakehost.h"
#include "tests/support/dovecotserver.h"
#include "tests/support/freeport.h"
#include "tests/support/smtpsink.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::email;
using centrala::test::DovecotServer;
using centrala::test::SmtpFault;
using centrala::test::SmtpSink;
using centrala::test::SmtpStep;
using centrala::test::TestCertificate;

Q_DECLARE_METATYPE(SmtpStep)

/// Answers on their way: what the SMTP server gets, what is said about it, and the copy in Sent.
class EmailSendTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void arrivesWithACopyInSent();
    void makesNoSecondCopy();
    void theCopyOutlivesTheProgram();
    void saysTheTruthAboutFaults_data();
    void saysTheTruthAboutFaults();
    void lettersToTheOthersStillGo();
    void whoWasPutOffGetsItAlone();
    void takesTheIdTheServerGives();
    void doubtsOnlyAfterTheBody();
    void cutInABigBodyIsNoDoubt();
    void waitsWhileNobodyListens();
    void refusesWhatCannotBeSent();
    void keepsBccSecret();
    void whatNoPersonWroteIsNobodysToAnswer();
    void sendsEncryptedAndOnlyToTheRightServer_data();
    void sendsEncryptedAndOnlyToTheRightServer();

private:
    [[nodiscard]] Startup settings(const QString &host) const;
    void begin(const QString &host = u"127.0.0.1"_s);
    [[nodiscard]] SendOutcome send(const OutgoingMessage &message);
    [[nodiscard]] static OutgoingMessage message(const QString &id = u"c1.m1@shop.example"_s);

    std::unique_ptr<TestCertificate> m_certificate;
    std::unique_ptr<DovecotServer> m_server;
    std::unique_ptr<SmtpSink> m_sink;
    std::unique_ptr<FakeHost> m_host;
    std::unique_ptr<EmailConnector> m_connector;
};

void EmailSendTest::initTestCase()
{
    m_certificate = std::make_unique<TestCertificate>();
    m_server = std::make_unique<DovecotServer>();
    QVERIFY2(m_server->start(), qPrintable(m_server->problem()));
}

void EmailSendTest::cleanupTestCase()
{
    m_server.reset();
}

void EmailSendTest::init()
{
    m_server->clear(u"anna"_s, u"Sent"_s);
    m_host = std::make_unique<FakeHost>();
    m_sink = std::make_unique<SmtpSink>(SmtpSink::Options{SmtpSink::Security::None, {}, {}, u"anna"_s, u"secret"_s});
    QVERIFY(m_sink->start());
}

void EmailSendTest::cleanup()
{
    if (m_connector)
        QTRY_VERIFY_WITH_TIMEOUT(m_connector->stop().isFinished(), 15'000);
    m_connector.reset();
    QCOMPARE(m_sink->complaints(), QStringList());
    m_sink.reset();
    QCOMPARE(m_host->spool().entryList({u"*.tmp"_s}), QStringList());
    m_host.reset();
}

Startup EmailSendTest::settings(const QString &host) const
{
    Startup startup;
    startup.settings = {
        {u"address"_s, u"anna@shop.example"_s}, {u"imap.host"_s, host},         {u"imap.port"_s, m_server->imapPort()},
        {u"imap.security"_s, u"none"_s},        {u"imap.user"_s, u"anna"_s},    {u"smtp.host"_s, host},
        {u"smtp.port"_s, m_sink->port()},       {u"smtp.security"_s, u"none"_s}};
    startup.secrets = {{u"password"_s, u"secret"_s}};
    return startup;
}

void EmailSendTest::begin(const QString &host)
{
    m_connector = std::make_unique<EmailConnector>(*m_host);
    m_connector->start(settings(host));
    QTRY_VERIFY_WITH_TIMEOUT(m_host->states.last().first == ConnectorState::CaughtUp, 10'000);
}

OutgoingMessage EmailSendTest::message(const QString &id)
{
    OutgoingMessage message;
    message.externalId = id;
    message.from = {u"email"_s, u"anna@shop.example"_s, u"Anna z Łodzi"_s};
    message.to = {{u"email"_s, u"jan@x.example"_s, u"Jan"_s}};
    message.subject = u"Re: zażółć"_s;
    message.text = u"Dzień dobry\n.kropka\n"_s;
    message.references = {u"one@x.example"_s, u"two@x.example"_s};
    message.at = instantFromMs(1'795'000'000'000);
    return message;
}

SendOutcome EmailSendTest::send(const OutgoingMessage &message)
{
    QFuture<SendOutcome> sent = m_connector->send(message);
    if (!QTest::qWaitFor([&] { return sent.isFinished(); }, 20'000))
        return {Delivery::None, {}, u"the test waited in vain"_s, {}};
    return sent.result();
}

void EmailSendTest::arrivesWithACopyInSent()
{
    begin();
    const SendOutcome outcome = send(message());
    QVERIFY2(outcome.delivery == Delivery::Sent, qPrintable(outcome.reason));
    QCOMPARE(outcome.externalId, u"c1.m1@shop.example"_s);
    QCOMPARE(m_sink->count(), 1);
    const test::SunkMail mail = m_sink->mails().first();
    QCOMPARE(mail.from, QByteArray("anna@shop.example"));
    QCOMPARE(mail.recipients, QList<QByteArray>{"jan@x.example"});
    QVERIFY(mail.data.contains("\r\nMessage-Id: <c1.m1@shop.example>\r\n") ||
            mail.data.contains("\r\nMessage-ID: <c1.m1@shop.example>\r\n"));
    QVERIFY(mail.data.contains("In-Reply-To: <two@x.example>"));
    QTRY_COMPARE(m_server->mails(u"anna"_s, u"Sent"_s).size(), 1);
    QCOMPARE(m_server->flags(u"anna"_s, u"Sent"_s), QStringList{u"S"_s});
    QTRY_COMPARE(m_host->messages(u"Sent"_s).size(), 1); // the store knows it by its Message-ID
    QCOMPARE(m_host->messages(u"Sent"_s).first().externalId, u"c1.m1@shop.example"_s);
    QCOMPARE(m_host->messages(u"Sent"_s).first().text, message().text);
}

void EmailSendTest::theCopyOutlivesTheProgram()
{
    Startup startup = settings(u"127.0.0.1"_s);
    startup.settings.insert(u"imap.port"_s, test::freePort());
    m_connector = std::make_unique<EmailConnector>(*m_host);
    m_connector->start(startup);
    QVERIFY(send(message()).delivery == Delivery::Sent);
    QVERIFY(m_server->mails(u"anna"_s, u"Sent"_s).isEmpty());
    m_connector.reset(); // without being asked to stop
    begin();
    QTRY_COMPARE(m_server->mails(u"anna"_s, u"Sent"_s).size(), 1);
    QCOMPARE(m_sink->count(), 1);
    QTRY_COMPARE(m_host->spool().entryList({u"keep-*"_s}), QStringList());
}

void EmailSendTest::makesNoSecondCopy()
{
    QVERIFY(m_server->deliver(u"anna"_s, "Message-ID: <kept@shop.example>\r\nSubject: x\r\n\r\nx\r\n", u"Sent"_s));
    begin();
    QCOMPARE(send(message(u"kept@shop.example"_s)).delivery, Delivery::Sent);
    QCOMPARE(send(message(u"other@shop.example"_s)).delivery, Delivery::Sent);
    QTRY_COMPARE(m_server->mails(u"anna"_s, u"Sent"_s).size(), 2);
}

void EmailSendTest::saysTheTruthAboutFaults_data()
{
    QTest::addColumn<SmtpStep>("step");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<Delivery>("delivery");
    QTest::addColumn<bool>("isTriedAgain");
    const QList<std::pair<const char *, SmtpStep>> steps{{"greeting", SmtpStep::Greeting}, {"ehlo", SmtpStep::Ehlo},
                                                         {"auth", SmtpStep::Auth},         {"mail", SmtpStep::MailFrom},
                                                         {"rcpt", SmtpStep::Recipient},    {"data", SmtpStep::Data},
                                                         {"body", SmtpStep::Body}};
    for (const auto &[name, step] : steps) {
        const bool concernsMail = step == SmtpStep::MailFrom || step == SmtpStep::Recipient || step == SmtpStep::Data ||
                                  step == SmtpStep::Body;
        QTest::addRow("4xx at %s", name) << step << QByteArray("451 4.7.1 come back later") << Delivery::Failed << true;
        QTest::addRow("421 at %s", name) << step << QByteArray("421 4.3.2 closing") << Delivery::Failed << true;
        QTest::addRow("5xx at %s", name) << step << QByteArray("550 5.7.1 never") << Delivery::Failed << !concernsMail;
        const bool isDoubt = step == SmtpStep::Body;
        QTest::addRow("closed at %s", name)
            << step << QByteArray() << (isDoubt ? Delivery::Uncertain : Delivery::Failed) << !isDoubt;
    }
}

void EmailSendTest::saysTheTruthAboutFaults()
{
    QFETCH(SmtpStep, step);
    QFETCH(QByteArray, reply);
    QFETCH(Delivery, delivery);
    QFETCH(bool, isTriedAgain);
    begin();
    SmtpFault fault;
    fault.reply = reply;
    fault.times = step == SmtpStep::Ehlo || step == SmtpStep::Auth ? 2 : 1; // HELO and a second mechanism are tried
    m_sink->setFault(step, fault);
    const SendOutcome outcome = send(message());
    QVERIFY2(outcome.delivery == delivery, qPrintable(QString(nameOf(outcome.delivery)) + u' ' + outcome.reason));
    QCOMPARE(outcome.retryAt.has_value(), isTriedAgain);
    QVERIFY(!outcome.reason.isEmpty());
    if (step == SmtpStep::MailFrom || step == SmtpStep::Body)
        QVERIFY2(reply.isEmpty() || outcome.reason.contains(QString::fromLatin1(reply)), qPrintable(outcome.reason));
    QCOMPARE(m_sink->count(), 0);
}

void EmailSendTest::lettersToTheOthersStillGo()
{
    begin();
    m_sink->setFault(SmtpStep::Recipient, {"550 5.1.1 no such user", 1, "nobody@x.example"});
    OutgoingMessage several = message();
    several.cc = {{u"email"_s, u"nobody@x.example"_s, {}}, {u"email"_s, u"ola@x.example"_s, {}}};
    const SendOutcome outcome = send(several);
    QCOMPARE(outcome.delivery, Delivery::Failed);
    QVERIFY(!outcome.retryAt);
    QCOMPARE(outcome.remaining.size(), 1);
    QCOMPARE(outcome.remaining.first().value, u"nobody@x.example"_s);
    QVERIFY(outcome.reason.contains(u"nobody@x.example"));
    QVERIFY(outcome.reason.contains(u"no such user"));
    QVERIFY(!outcome.reason.contains(u"ola@x.example"));
    QCOMPARE(m_sink->mails().first().recipients, (QList<QByteArray>{"jan@x.example", "ola@x.example"}));
}

/// Greylisted, or one too many: who has it is left in peace.
void EmailSendTest::whoWasPutOffGetsItAlone()
{
    begin();
    m_sink->setFault(SmtpStep::Recipient, {"452 4.5.3 too many recipients", 1, "ola@x.example"});
    OutgoingMessage several = message();
    several.cc = {{u"email"_s, u"ola@x.example"_s, {}}};
    SendOutcome outcome = send(several);
    QCOMPARE(outcome.delivery, Delivery::Failed);
    QVERIFY(outcome.retryAt);
    several.only = outcome.remaining;
    outcome = send(several);
    QCOMPARE(outcome.delivery, Delivery::Sent);
    QCOMPARE(m_sink->count(), 2);
    QCOMPARE(m_sink->mails().last().recipients, QList<QByteArray>{"ola@x.example"});
    QVERIFY(m_sink->mails().last().data.contains("jan@x.example"));
    QTRY_COMPARE(m_server->mails(u"anna"_s, u"Sent"_s).size(), 1);
}

void EmailSendTest::takesTheIdTheServerGives()
{
    begin();
    SmtpFault renamed;
    renamed.reply = "250 2.0.0 OK <AM0@EURPRD.prod.outlook.com> [Hostname=AM0.eurprd.prod.outlook.com]";
    renamed.afterTaking = true;
    m_sink->setFault(SmtpStep::Body, renamed);
    const SendOutcome outcome = send(message());
    QCOMPARE(outcome.delivery, Delivery::Sent);
    QCOMPARE(outcome.externalId, u"AM0@EURPRD.prod.outlook.com"_s);
    QTRY_VERIFY(m_host->spool().entryList({u"keep-*"_s}).isEmpty());
    QCOMPARE(m_server->mails(u"anna"_s, u"Sent"_s).size(), 0); // that server keeps its own
}

void EmailSendTest::doubtsOnlyAfterTheBody()
{
    begin();
    SmtpFault taken;
    taken.afterTaking = true;
    m_sink->setFault(SmtpStep::Body, taken);
    QCOMPARE(send(message()).delivery, Delivery::Uncertain);
    QCOMPARE(m_sink->count(), 1);
    m_sink->setFault(SmtpStep::Quit, {}); // closed when all was said
    QCOMPARE(send(message(u"second@shop.example"_s)).delivery, Delivery::Sent);
}

void EmailSendTest::cutInABigBodyIsNoDoubt()
{
    begin();
    SmtpFault cut;
    cut.atOctet = 100'000;
    m_sink->setFault(SmtpStep::Body, cut);
    OutgoingMessage big = message();
    big.text = u"a line of text\n"_s.repeated(1'500'000);
    const SendOutcome outcome = send(big);
    QVERIFY2(outcome.delivery == Delivery::Failed, qPrintable(outcome.reason));
    QVERIFY(outcome.retryAt);
}

void EmailSendTest::waitsWhileNobodyListens()
{
    begin();
    const quint16 port = m_sink->port();
    m_sink = std::make_unique<SmtpSink>();
    Q_UNUSED(port);
    const SendOutcome outcome = send(message());
    QCOMPARE(outcome.delivery, Delivery::Failed);
    QVERIFY(outcome.retryAt);
}

void EmailSendTest::refusesWhatCannotBeSent()
{
    begin();
    OutgoingMessage bad = message();
    bad.to = {{u"email"_s, u"jan@x.example>\r\nRCPT TO:<evil@x.example"_s, {}}};
    QCOMPARE(send(bad).delivery, Delivery::Failed);
    QVERIFY(!send(bad).retryAt);
    OutgoingMessage missing = message();
    missing.files = {SpoolFile{u"gone"_s, {}, u"gone.pdf"_s, u"application/pdf"_s, 3, {}, false}};
    QCOMPARE(send(missing).delivery, Delivery::Failed);
    QCOMPARE(m_sink->connections(), 0);
}

/// RFC 3834 section 3.3: no machine can answer what has no sender. A server that wants one is given ours.
void EmailSendTest::whatNoPersonWroteIsNobodysToAnswer()
{
    begin();
    OutgoingMessage note = message(u"c1.m2@shop.example"_s);
    note.automatic = true;
    QCOMPARE(send(note).delivery, Delivery::Sent);
    QCOMPARE(m_sink->mails().last().from, QByteArray());
    m_sink->setFault(SmtpStep::MailFrom, {"550 5.7.1 empty sender refused"});
    note.externalId = u"c1.m3@shop.example"_s;
    QCOMPARE(send(note).delivery, Delivery::Sent);
    QCOMPARE(m_sink->mails().last().from, "anna@shop.example"_ba);
    // Once: who refuses both takes nothing.
    m_sink->setFault(SmtpStep::MailFrom, {"550 5.7.1 not allowed", 2});
    note.externalId = u"c1.m4@shop.example"_s;
    const int before = m_sink->connections();
    QCOMPARE(send(note).delivery, Delivery::Failed);
    QCOMPARE(m_sink->connections() - before, 2);
    QCOMPARE(send(message(u"c1.m5@shop.example"_s)).delivery, Delivery::Sent);
    QCOMPARE(m_sink->mails().last().from, "anna@shop.example"_ba);
}

void EmailSendTest::keepsBccSecret()
{
    begin();
    OutgoingMessage secret = message();
    secret.bcc = {{u"email"_s, u"boss@shop.example"_s, u"Boss"_s}};
    QCOMPARE(send(secret).delivery, Delivery::Sent);
    QVERIFY(m_sink->mails().first().recipients.contains("boss@shop.example"));
    QVERIFY(!m_sink->mails().first().data.toLower().contains("boss"));
}

void EmailSendTest::sendsEncryptedAndOnlyToTheRightServer_data()
{
    QTest::addColumn<bool>("startTls");
    QTest::newRow("TLS") << false;
    QTest::newRow("STARTTLS") << true;
}

void EmailSendTest::sendsEncryptedAndOnlyToTheRightServer()
{
    QFETCH(bool, startTls);
    const SmtpSink::Security security = startTls ? SmtpSink::Security::StartTls : SmtpSink::Security::Tls;
    m_sink = std::make_unique<SmtpSink>(SmtpSink::Options{security, m_certificate->certificateFile(),
                                                          m_certificate->keyFile(), u"anna"_s, u"secret"_s});
    QVERIFY(m_sink->start());
    const Endpoint trusted{m_sink->host(), m_sink->port(), startTls ? Security::StartTls : Security::Tls,
                           m_certificate->caFile()};
    const Result<WrittenMail> mail = MimeWriter(m_host->spool()).write(message());
    QVERIFY(mail.ok());
    const Envelope envelope{u"anna@shop.example"_s, {u"jan@x.example"_s}, mail->path};
    const std::atomic<bool> giveUp = false;
    const Instant now = instantFromMs(1'795'000'000'000);

    Endpoint stranger = trusted;
    stranger.caFile.clear();
    SendOutcome outcome = SmtpSender(stranger, {u"anna"_s, u"secret"_s}, giveUp).send(envelope, now);
    QCOMPARE(outcome.delivery, Delivery::Failed);
    QVERIFY(outcome.retryAt);
    QVERIFY2(outcome.reason.contains(u"certificate"), qPrintable(outcome.reason));
    outcome = SmtpSender(trusted, {u"anna"_s, u"guess"_s}, giveUp).send(envelope, now);
    QCOMPARE(outcome.delivery, Delivery::Failed);
    QVERIFY(outcome.retryAt && !outcome.reason.contains(u"guess"));
    QCOMPARE(SmtpSender(trusted, {u"anna"_s, u"guess"_s}, giveUp).check(u"anna@shop.example"_s).error().kind,
             Error::Kind::Unauthorised);
    QVERIFY(SmtpSender(trusted, {u"anna"_s, u"secret"_s}, giveUp).check(u"anna@shop.example"_s).ok());
    QCOMPARE(m_sink->count(), 0);
    outcome = SmtpSender(trusted, {u"anna"_s, u"secret"_s}, giveUp).send(envelope, now);
    QVERIFY2(outcome.delivery == Delivery::Sent, qPrintable(outcome.reason));
    QVERIFY(m_sink->mails().first().encrypted);
    QVERIFY(QFile::remove(mail->path));

    Endpoint plain = trusted; // a server without STARTTLS gets neither mail nor password
    SmtpSink clear;
    QVERIFY(clear.start());
    plain.port = clear.port();
    plain.security = Security::StartTls;
    const SendOutcome refused = SmtpSender(plain, {u"anna"_s, u"secret"_s}, giveUp).send(envelope, now);
    QCOMPARE(refused.delivery, Delivery::Failed);
    QCOMPARE(clear.count(), 0);
}

QTEST_GUILESS_MAIN(EmailSendTest)
#include "emailsendtest.moc"
