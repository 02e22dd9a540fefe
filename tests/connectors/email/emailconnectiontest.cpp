// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedimap.h"

#include "connectors/email/imapexamine.h"
#include "connectors/email/imapsignin.h"
#include "connectors/email/smtpsender.h"
#include "tests/support/smtpsink.h"
#include "tests/support/tcprelay.h"
#include "tests/support/testcertificate.h"

#include <QElapsedTimer>
#include <QFile>
#include <QNetworkInterface>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::email;
using centrala::test::SmtpSink;
using centrala::test::TcpRelay;
using centrala::test::TestCertificate;

/// An IMAP server up to the sign-in, on every address of this machine, that somebody sits in front of.
class Doorkeeper : public QTcpServer
{
public:
    explicit Doorkeeper(const TestCertificate &certificate) : m_certificate(certificate) {}

    bool tlsAtOnce = false;
    QByteArray greeting = "* OK ready\r\n";
    QByteArray offers = "IMAP4rev1 SASL-IR STARTTLS AUTH=PLAIN";
    QByteArray toStartTls = "OK begin\r\n"; ///< after the tag
    QByteArray inClear;                     ///< all that was said to it before TLS
    QByteArray inside;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        socket->setLocalCertificate(QSslCertificate::fromPath(m_certificate.certificateFile()).value(0));
        QFile key(m_certificate.keyFile());
        if (key.open(QIODevice::ReadOnly))
            socket->setPrivateKey(QSslKey(&key, QSsl::Ec));
        connect(socket, &QSslSocket::readyRead, this, [this, socket] {
            while (socket->canReadLine())
                answer(socket, socket->readLine().trimmed());
        });
        if (tlsAtOnce) {
            connect(socket, &QSslSocket::encrypted, this, [this, socket] { socket->write(greeting); });
            socket->startServerEncryption();
        } else {
            socket->write(greeting);
        }
    }

private:
    void answer(QSslSocket *socket, const QByteArray &line)
    {
        (socket->isEncrypted() ? inside : inClear) += line + '\n';
        const QByteArray tag = line.split(' ').value(0);
        const QByteArray verb = line.split(' ').value(1).toUpper();
        if (verb == "CAPABILITY") {
            socket->write("* CAPABILITY " +
                          (socket->isEncrypted() ? QByteArray("IMAP4rev1 AUTH=PLAIN INSIDE") : offers) + "\r\n" + tag +
                          " OK done\r\n");
        } else if (verb == "AUTHENTICATE") {
            m_authTag = tag;
            socket->write("+ \r\n");
        } else if (verb.isEmpty()) { // what the sign-in itself says
            socket->write(m_authTag + " OK in\r\n");
        }
        if (verb != "STARTTLS")
            return;
        socket->write(tag + ' ' + toStartTls);
        socket->flush();
        if (toStartTls.startsWith("OK"))
            socket->startServerEncryption();
    }

    const TestCertificate &m_certificate;
    QByteArray m_authTag;
};

/// The way to the servers: nothing that is said in clear is believed, names and certificates must fit, IPv6 is as good
/// as IPv4, and what a server will not take is known before it is sent.
class EmailConnectionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsNoPasswordInClear_data();
    void tellsNoPasswordInClear();
    void believesNothingThatWasSaidInClear_data();
    void believesNothingThatWasSaidInClear();
    void trustsAPrivateAuthorityByName_data();
    void trustsAPrivateAuthorityByName();
    void sendsOverIPv6();
    void aMailThatIsTooBigIsRefusedAtOnce();
    void aFolderMayTakeLongToOpen();

private:
    static bool hasIPv6()
    {
        return QNetworkInterface::allAddresses().contains(QHostAddress(QHostAddress::LocalHostIPv6));
    }
    using Signed = std::optional<Result<QSet<QByteArray>>>;
    [[nodiscard]] Signed signIn(const QString &host, Security security);

    TestCertificate m_certificate;
    std::unique_ptr<Doorkeeper> m_server;
};

EmailConnectionTest::Signed EmailConnectionTest::signIn(const QString &host, Security security)
{
    ImapClient client({host, m_server->serverPort(), security, m_certificate.caFile()});
    Signed result;
    ImapSignIn signIn(client, {u"anna"_s, u"geheim"_s, Auth::Password},
                      [&](const Result<QSet<QByteArray>> &done) { result = done; });
    signIn.start();
    (void)QTest::qWaitFor([&] { return result.has_value(); }, 20'000);
    return result;
}

void EmailConnectionTest::tellsNoPasswordInClear_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::addColumn<QByteArray>("offers");
    QTest::addColumn<QByteArray>("toStartTls");
    const QByteArray ready = "* OK ready\r\n";
    const QByteArray usual = "IMAP4rev1 SASL-IR STARTTLS AUTH=PLAIN";
    QTest::newRow("does not offer it") << ready << QByteArray("IMAP4rev1 SASL-IR AUTH=PLAIN") << QByteArray();
    QTest::newRow("says NO") << ready << usual << QByteArray("NO not today\r\n");
    QTest::newRow("says BAD") << ready << usual << QByteArray("BAD what?\r\n");
    QTest::newRow("has us signed in already") << QByteArray("* PREAUTH welcome\r\n") << usual << QByteArray();
    QTest::newRow("talks on in clear") << ready << usual << QByteArray("NO\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n");
}

void EmailConnectionTest::tellsNoPasswordInClear()
{
    m_server = std::make_unique<Doorkeeper>(m_certificate);
    QFETCH(QByteArray, greeting);
    QFETCH(QByteArray, offers);
    QFETCH(QByteArray, toStartTls);
    m_server->greeting = greeting;
    m_server->offers = offers;
    m_server->toStartTls = toStartTls;
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    const Signed result = signIn(u"127.0.0.1"_s, Security::StartTls);
    QVERIFY(result && !result->ok());
    QVERIFY(!m_server->inClear.contains("AUTHENTICATE") && !m_server->inClear.contains("LOGIN"));
    QCOMPARE(m_server->inside, QByteArray());
}

void EmailConnectionTest::believesNothingThatWasSaidInClear_data()
{
    QTest::addColumn<QByteArray>("injected");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("capabilities") << QByteArray("* CAPABILITY IMAP4rev1 LOGINDISABLED OUTSIDE\r\n");
    QTest::newRow("the next answer") << QByteArray("* CAPABILITY IMAP4rev1 LOGINDISABLED OUTSIDE\r\nc3 OK done\r\n");
    QTest::newRow("all answers") << QByteArray("* CAPABILITY OUTSIDE\r\nc3 OK\r\nc4 OK [CAPABILITY OUTSIDE] in\r\n");
    QTest::newRow("half a literal") << QByteArray("* OK {100}\r\nOUTSIDE");
}

/// What stands behind the OK in the same packet came from whoever sits between.
void EmailConnectionTest::believesNothingThatWasSaidInClear()
{
    m_server = std::make_unique<Doorkeeper>(m_certificate);
    QFETCH(QByteArray, injected);
    m_server->toStartTls += injected;
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    const Signed result = signIn(u"127.0.0.1"_s, Security::StartTls);
    QVERIFY(result && result->ok());
    QVERIFY((*result)->contains("INSIDE") && !(*result)->contains("OUTSIDE"));
    QVERIFY(m_server->inside.contains("AUTHENTICATE PLAIN"));
    QVERIFY(!m_server->inClear.contains("AUTHENTICATE"));
}

void EmailConnectionTest::trustsAPrivateAuthorityByName_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("fits");
    QTest::newRow("its name") << u"localhost"_s << true;
    QTest::newRow("IPv4") << u"127.0.0.1"_s << true;
    QTest::newRow("IPv6") << u"::1"_s << true;
    QTest::newRow("another address") << u"127.0.0.2"_s << false;
}

void EmailConnectionTest::trustsAPrivateAuthorityByName()
{
    m_server = std::make_unique<Doorkeeper>(m_certificate);
    QFETCH(QString, host);
    QFETCH(bool, fits);
    if (host == u"::1"_s && !hasIPv6())
        QSKIP("this machine has no IPv6");
    m_server->tlsAtOnce = true;
    QVERIFY(m_server->listen(QHostAddress::Any));
    const Signed result = signIn(host, Security::Tls);
    QVERIFY(result);
    QVERIFY2(result->ok() == fits, qPrintable(result->ok() ? QString() : result->error().detail));
    QCOMPARE(m_server->inside.contains("AUTHENTICATE"), fits);
}

void EmailConnectionTest::sendsOverIPv6()
{
    if (!hasIPv6())
        QSKIP("this machine has no IPv6");
    SmtpSink sink;
    QVERIFY(sink.start());
    TcpRelay relay(sink.port());
    QVERIFY(relay.start(QHostAddress::LocalHostIPv6));
    const std::atomic<bool> giveUp = false;
    const SmtpSender sender({u"::1"_s, relay.port(), Security::None, {}}, {}, giveUp);
    Result<void> done = Error{};
    const std::unique_ptr<QThread> worker(
        QThread::create([&] { done = sender.check(u"anna@shop.example"_s); })); // the relay needs this thread
    worker->start();
    QTRY_VERIFY_WITH_TIMEOUT(worker->isFinished(), 20'000);
    QVERIFY2(done.ok(), qPrintable(done.ok() ? QString() : done.error().detail));
    QCOMPARE(relay.connections(), 1);
}

void EmailConnectionTest::aMailThatIsTooBigIsRefusedAtOnce()
{
    SmtpSink sink(SmtpSink::Options{.sizeLimit = 100'000});
    QVERIFY(sink.start());
    const QTemporaryDir folder;
    QFile mail(folder.filePath(u"mail.eml"_s));
    QVERIFY(mail.open(QIODevice::WriteOnly));
    mail.write("From: anna@shop.example\r\nMessage-ID: <big@shop.example>\r\n\r\n" +
               QByteArray("line\r\n").repeated(50'000));
    mail.close();
    const std::atomic<bool> giveUp = false;
    const SmtpSender sender({sink.host(), sink.port(), Security::None, {}}, {}, giveUp);
    const SendOutcome outcome =
        sender.send({u"anna@shop.example"_s, {u"jan@x.example"_s}, mail.fileName()}, SystemClock().now());
    QCOMPARE(outcome.delivery, Delivery::Failed);
    QVERIFY(!outcome.retryAt);
    QVERIFY2(outcome.reason.contains(u"message too big"_s), qPrintable(outcome.reason));
    QVERIFY2(outcome.reason.contains(u"the server takes 100000"_s), qPrintable(outcome.reason));
    QCOMPARE(sink.count(), 0);
    QCOMPARE(sink.complaints(), QStringList());
}

/// Five times as long as a server may be silent else.
void EmailConnectionTest::aFolderMayTakeLongToOpen()
{
    using namespace std::chrono_literals;
    ScriptedImap server;
    QVERIFY(server.start());
    server.examineTakes = 900ms;
    Endpoint endpoint{u"127.0.0.1"_s, server.port(), Security::None, {}};
    endpoint.silence = 300ms;
    ImapClient client(endpoint);
    std::optional<Error> lost;
    connect(&client, &ImapClient::lost, this, [&](const Error &error) { lost = error; });
    QSignalSpy greeted(&client, &ImapClient::greeted);
    client.open();
    QTRY_COMPARE(greeted.size(), 1);
    std::optional<Result<ImapResponse>> status;
    client.run(std::make_unique<ImapExamine>(
        u"INBOX"_s, LiveCursor(), [&](const Result<ImapResponse> &given, const OpenFolder &) { status = given; }));
    QTRY_VERIFY(status.has_value());
    QVERIFY(*status && (*status)->isOk());
    QVERIFY(!lost);
    // Not for ever, and nothing else so long.
    server.examineTakes = 60s;
    QElapsedTimer taken;
    taken.start();
    status.reset();
    client.run(std::make_unique<ImapExamine>(
        u"INBOX"_s, LiveCursor(), [&](const Result<ImapResponse> &given, const OpenFolder &) { status = given; }));
    QTRY_VERIFY(lost.has_value());
    QVERIFY2(taken.elapsed() >= 1400, qPrintable(QString::number(taken.elapsed())));
    QVERIFY(status && !*status);
}

QTEST_GUILESS_MAIN(EmailConnectionTest)
#include "emailconnectiontest.moc"
