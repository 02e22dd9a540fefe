// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/freeport.h"
#include "tests/support/hubprogram.h"
#include "tests/support/testcertificate.h"
#include "tests/support/testdesk.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTest>

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// The samples of packaging/hub do what their comments say: the real nginx with our file in front of a real hub, and
/// the hub with the words of the unit.
class SamplesTest : public QObject
{
    Q_OBJECT

    const QString m_password = u"a password of hers"_s;
    static constexpr int kSoon = 20'000;

    static QString sample(const QString &name)
    {
        QFile file(QStringLiteral(CENTRALA_SOURCE_DIRECTORY "/packaging/hub/") + name);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    static QString nginx()
    {
        const QString unpacked = QStringLiteral(CENTRALA_BINARY_DIRECTORY "/../apart/usr/sbin/nginx");
        return QFile::exists(unpacked) ? unpacked : QStandardPaths::findExecutable(u"nginx"_s, {u"/usr/sbin"_s});
    }

private Q_SLOTS:
    void aDeskWorksThroughNginx()
    {
        HubProgram hub;
        QVERIFY2(hub.start(), hub.errors());
        LoopbackFolder channel(hub.path(u"channel"_s));
        QVERIFY(hub.addInbox(u"Shop"_s, channel) > 0);
        QVERIFY(hub.addAgent(u"olena"_s, m_password) > 0);
        const TestCertificate certificate;
        QVERIFY(certificate.isValid());
        const quint16 port = freePort();
        QString server = sample(u"nginx.conf"_s);
        QVERIFY(server.contains(u"listen 443 ssl;"));
        server.replace(u"listen 443 ssl;"_s, u"listen 127.0.0.1:%1 ssl;"_s.arg(port));
        server.remove(u"listen [::]:443 ssl;"_s);
        server.replace(u"hub.shop.example;"_s, u"localhost;"_s);
        server.replace(u"/etc/ssl/hub.shop.example/fullchain.pem"_s, certificate.certificateFile());
        server.replace(u"/etc/ssl/hub.shop.example/privkey.pem"_s, certificate.keyFile());
        server.replace(u"127.0.0.1:7600"_s, u"127.0.0.1:%1"_s.arg(hub.port()));
        server.replace(u"127.0.0.1:7601"_s, hub.health().remove(u"http://"_s));
        const QString folder = hub.path(u"nginx"_s);
        QVERIFY(QDir().mkpath(folder + u"/logs"_s));
        QFile conf(folder + u"/nginx.conf"_s);
        QVERIFY(conf.open(QIODevice::WriteOnly));
        QString temporary;
        for (const char *kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
            temporary += u"%1_temp_path %2/%1;\n"_s.arg(QLatin1StringView(kind), folder);
        conf.write(u"daemon off; error_log stderr; pid %1/pid;\nevents {}\nhttp {\naccess_log off;\n%2%3}\n"_s
                       .arg(folder, temporary, server)
                       .toUtf8());
        conf.close();
        QVERIFY2(!nginx().isEmpty(), "./dev test unpacks nginx into build/apart");
        QProcess proxy;
        proxy.start(nginx(), {u"-p"_s, folder, u"-c"_s, conf.fileName(), u"-e"_s, u"stderr"_s});
        QVERIFY(proxy.waitForStarted());
        const auto listens = [&] {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, port);
            return socket.waitForConnected(200);
        };
        QVERIFY2(QTest::qWaitFor(listens, kSoon), proxy.readAllStandardError());

        TestDesk desk;
        QVERIFY(desk.join(u"wss://localhost:%1"_s.arg(port), u"olena"_s, m_password, certificate.caFile()));
        channel.put(u"m1"_s, u"Parcel"_s, u"Where is it?"_s);
        QTRY_VERIFY_WITH_TIMEOUT(desk.conversation(u"Parcel"_s).isValid(), kSoon);
        const ConversationId id = desk.conversation(u"Parcel"_s);
        QVERIFY(desk.run(SetPriority{{id}, Priority::Urgent})->ok());
        QTRY_COMPARE_WITH_TIMEOUT(desk.pages().queueRows({id}).first().priority, Priority::Urgent, kSoon);

        QNetworkAccessManager network;
        QNetworkRequest request(QUrl(u"https://localhost:%1/healthz"_s.arg(port)));
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromPath(certificate.caFile()));
        request.setSslConfiguration(tls);
        QNetworkReply *reply = network.get(request);
        QSignalSpy finished(reply, &QNetworkReply::finished);
        QVERIFY(reply->isFinished() || finished.wait(kSoon));
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);

        // What channels call arrives at the hub, which knows no such address.
        request.setUrl(QUrl(u"https://localhost:%1/hooks/telegram/shop"_s.arg(port)));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        QNetworkReply *called = network.post(request, "{}");
        QSignalSpy answered(called, &QNetworkReply::finished);
        QVERIFY(called->isFinished() || answered.wait(kSoon));
        QCOMPARE(called->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 404);
        QCOMPARE(called->rawHeader("Cache-Control"), "no-store");

        // The proxy is started anew: the desk comes back by itself.
        proxy.terminate();
        QVERIFY(proxy.waitForFinished());
        QTRY_VERIFY_WITH_TIMEOUT(desk.team().line() == LineState::Offline, kSoon);
        QVERIFY(desk.run(SetPriority{{id}, Priority::Low})->ok());
        proxy.start(nginx(), {u"-p"_s, folder, u"-c"_s, conf.fileName(), u"-e"_s, u"stderr"_s});
        QVERIFY(desk.isUpToDate());
        QCOMPARE(desk.pages().queueRows({id}).first().priority, Priority::Low);
        proxy.terminate();
        QVERIFY(proxy.waitForFinished());
    }

    void theUnitsWordsStartAHub()
    {
        const QString unit = sample(u"centrala-hub.service"_s);
        QString words;
        for (const QString &line : unit.split(u'\n')) {
            if (line.startsWith(u"ExecStart="))
                words = line.section(u'=', 1);
        }
        const QTemporaryDir folder;
        const quint16 port = freePort();
        const quint16 http = freePort();
        QVERIFY(words.startsWith(u"/usr/bin/centrala-hub "));
        words.replace(u"/var/lib/centrala"_s, folder.path());
        words.replace(u":7600"_s, u":%1"_s.arg(port));
        words.replace(u":7601"_s, u":%1"_s.arg(http));
        QProcess hub;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        QVERIFY(unit.contains(u"Environment=CENTRALA_SECRETS=file\n"));
        environment.insert(u"CENTRALA_SECRETS"_s, u"file"_s);
        hub.setProcessEnvironment(environment);
        hub.start(QStringLiteral(CENTRALA_BINARY_DIRECTORY "/bin/centrala-hub"), words.split(u' ').mid(1));
        QVERIFY(hub.waitForStarted());
        QByteArray said;
        const auto hasPassword = [&] {
            said += hub.readAllStandardOutput();
            return said.contains("Password: ") && said.endsWith('\n');
        };
        QVERIFY2(QTest::qWaitFor(hasPassword, kSoon), hub.readAllStandardError());
        hub.terminate();
        QVERIFY(hub.waitForFinished(10'000));
        QCOMPARE(hub.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(SamplesTest)
#include "samplestest.moc"
