// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dovecotserver.h"
#include "tests/support/smtpsink.h"
#include "tests/support/testcertificate.h"

#include <QProcess>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala::test;

/// The servers the other tests lean on do what they say.
class MailServersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dovecotServesWhatWasDelivered();
    void sinkKeepsWhatCurlSends();
    void sinkFailsWhereItIsTold();

private:
    static QByteArray dialogue(QSslSocket &socket, const QByteArray &command, const QByteArray &until);
    static int curl(const QStringList &more, const QByteArray &mail);
};

QByteArray MailServersTest::dialogue(QSslSocket &socket, const QByteArray &command, const QByteArray &until)
{
    socket.write(command);
    QByteArray answer;
    while (!answer.contains(until) && socket.waitForReadyRead(5000))
        answer += socket.readAll();
    return answer;
}

int MailServersTest::curl(const QStringList &more, const QByteArray &mail)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"curl"_s, QStringList{u"-sS"_s, u"--crlf"_s, u"--mail-from"_s, u"shop@shop.example"_s,
                                         u"--mail-rcpt"_s, u"anna@x.example"_s, u"-T"_s, u"-"_s} +
                                 more);
    process.write(mail);
    process.closeWriteChannel();
    process.waitForFinished(20'000);
    return process.exitCode();
}

void MailServersTest::dovecotServesWhatWasDelivered()
{
    DovecotServer server;
    QVERIFY2(server.start(), qPrintable(server.problem()));
    QVERIFY(server.deliver(u"anna"_s, "Subject: one\r\n\r\nHello\r\n"));
    QSslSocket socket;
    QSslConfiguration configuration;
    configuration.setCaCertificates(QSslCertificate::fromPath(server.caFile()));
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(server.host(), server.imapsPort());
    QVERIFY2(socket.waitForEncrypted(10'000), qPrintable(socket.errorString()));
    QVERIFY(dialogue(socket, "a LOGIN anna secret\r\n", "a ").contains("a OK"));
    const QByteArray selected = dialogue(socket, "b SELECT INBOX\r\n", "\nb ");
    QVERIFY2(selected.contains("* 1 EXISTS"), selected + server.problem().toUtf8());
    QVERIFY(dialogue(socket, "c LIST (SPECIAL-USE) \"\" \"*\"\r\n", "\nc ").contains("\\Sent"));
    QVERIFY(server.kick(u"anna"_s));
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    server.stop();
    QVERIFY2(server.start(), qPrintable(server.problem()));
    QCOMPARE(server.mails(u"anna"_s).size(), 1);
    QVERIFY(server.changeUidValidity(u"anna"_s, 4711));
    socket.connectToHostEncrypted(server.host(), server.imapsPort());
    QVERIFY2(socket.waitForEncrypted(10'000), qPrintable(socket.errorString()));
    QVERIFY(dialogue(socket, "a LOGIN anna secret\r\n", "a ").contains("a OK"));
    const QByteArray status = dialogue(socket, "d STATUS INBOX (UIDVALIDITY)\r\n", "\nd ");
    QVERIFY2(status.contains("4711"), status);
}

void MailServersTest::sinkKeepsWhatCurlSends()
{
    const TestCertificate certificate;
    QVERIFY(certificate.isValid());
    for (const SmtpSink::Security security :
         {SmtpSink::Security::None, SmtpSink::Security::StartTls, SmtpSink::Security::Tls}) {
        SmtpSink sink(SmtpSink::Options{.security = security,
                                        .certificateFile = certificate.certificateFile(),
                                        .keyFile = certificate.keyFile(),
                                        .user = u"anna"_s,
                                        .password = u"secret"_s,
                                        .sizeLimit = 10'000});
        QVERIFY(sink.start());
        QStringList more{
            u"--url"_s,
            u"%1://localhost:%2"_s.arg(security == SmtpSink::Security::Tls ? u"smtps"_s : u"smtp"_s).arg(sink.port())};
        more += {u"--cacert"_s, certificate.caFile(), u"--user"_s, u"anna:secret"_s, u"-4"_s};
        if (security == SmtpSink::Security::StartTls)
            more += u"--ssl-reqd"_s;
        QCOMPARE(curl(more, "Subject: dots\n\n.one\n..two\nend\n"), 0);
        QTRY_COMPARE(sink.count(), 1);
        QCOMPARE(sink.mails().first().data, QByteArray("Subject: dots\r\n\r\n.one\r\n..two\r\nend\r\n"));
        QCOMPARE(sink.mails().first().recipients, QList<QByteArray>{"anna@x.example"});
        QCOMPARE(sink.mails().first().encrypted, security != SmtpSink::Security::None);
        QCOMPARE(sink.complaints(), QStringList());
    }
}

void MailServersTest::sinkFailsWhereItIsTold()
{
    SmtpSink sink;
    QVERIFY(sink.start());
    const QStringList url{u"--url"_s, u"smtp://127.0.0.1:%1"_s.arg(sink.port())};
    for (const SmtpStep step : {SmtpStep::Greeting, SmtpStep::MailFrom, SmtpStep::Recipient, SmtpStep::Data}) {
        sink.setFault(step, {"451 4.3.0 later"});
        QVERIFY(curl(url, "Subject: x\n\nx\n") != 0);
        sink.setFault(step, {});
        QVERIFY(curl(url, "Subject: x\n\nx\n") != 0);
        QCOMPARE(sink.count(), 0);
    }
    SmtpFault taken;
    taken.afterTaking = true;
    sink.setFault(SmtpStep::Body, taken);
    QVERIFY(curl(url, "Subject: x\n\nx\n") != 0);
    QCOMPARE(sink.count(), 1);
    QCOMPARE(curl(url, "Subject: x\n\nx\n"), 0);
    QCOMPARE(sink.count(), 2);
}

QTEST_GUILESS_MAIN(MailServersTest)
#include "mailserverstest.moc"
