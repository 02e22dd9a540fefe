// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/email/followedmailbox.h"
#include "tests/support/freeport.h"
#include "tests/support/httpfarend.h"
#include "tests/support/proxyserver.h"
#include "tests/support/smtpsink.h"

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::email;
using centrala::test::HttpFarEnd;
using centrala::test::HttpRequest;
using centrala::test::HttpResponse;
using centrala::test::ProxyServer;
using centrala::test::SmtpSink;

/// A mailbox that only a proxy reaches: mail.shop.example is a name nobody here knows.
class ProxyTest : public FollowedMailbox
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void receivesAndSendsThroughIt_data();
    void receivesAndSendsThroughIt();
    void goesByTheMachinesSettings();
    void fetchesItsTokensThroughIt();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void whatIsNotASettingIsRefused_data();
    void whatIsNotASettingIsRefused();

private:
    [[nodiscard]] Startup behind(const QString &kind, quint16 port) const;
    [[nodiscard]] SendOutcome send();

    std::unique_ptr<SmtpSink> m_sink;
};

void ProxyTest::init()
{
    START_SERVER();
    const test::TestCertificate &certificate = m_server->certificate();
    m_sink = std::make_unique<SmtpSink>(SmtpSink::Options{SmtpSink::Security::Tls, certificate.certificateFile(),
                                                          certificate.keyFile(), u"anna"_s, u"secret"_s});
    QVERIFY(m_sink->start());
}

Startup ProxyTest::behind(const QString &kind, quint16 port) const
{
    Startup startup = FollowedMailbox::startup();
    startup.settings.insert(u"imap.host"_s, u"mail.shop.example"_s);
    startup.settings.insert(u"smtp.host"_s, u"mail.shop.example"_s);
    startup.settings.insert(u"smtp.port"_s, m_sink->port());
    startup.settings.insert(u"smtp.security"_s, u"tls"_s);
    startup.settings.insert(u"smtp.user"_s, u"anna"_s);
    startup.settings.insert(u"proxy"_s, kind);
    startup.settings.insert(u"proxy.host"_s, u"127.0.0.1"_s);
    startup.settings.insert(u"proxy.port"_s, port);
    return startup;
}

SendOutcome ProxyTest::send()
{
    OutgoingMessage message;
    message.externalId = u"c1.m1@shop.example"_s;
    message.from = {u"email"_s, u"anna@shop.example"_s, {}};
    message.to = {{u"email"_s, u"jan@x.example"_s, {}}};
    message.text = u"Dzień dobry"_s;
    message.at = instantFromMs(1'795'000'000'000);
    QFuture<SendOutcome> sent = m_connector->send(message);
    if (!QTest::qWaitFor([&] { return sent.isFinished(); }, 20'000))
        return {Delivery::None, {}, u"the test waited in vain"_s, {}};
    return sent.result();
}

void ProxyTest::receivesAndSendsThroughIt_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("signsIn");
    QTest::newRow("SOCKS5") << u"socks5"_s << false;
    QTest::newRow("SOCKS5 with a password") << u"socks5"_s << true;
    QTest::newRow("HTTP") << u"http"_s << false;
    QTest::newRow("HTTP with a password") << u"http"_s << true;
}

void ProxyTest::receivesAndSendsThroughIt()
{
    QFETCH(QString, kind);
    QFETCH(bool, signsIn);
    ProxyServer proxy(kind == u"http" ? ProxyServer::Kind::Http : ProxyServer::Kind::Socks5,
                      signsIn ? u"shop"_s : QString(), u"open sesame"_s);
    QVERIFY(proxy.start());
    deliver(1, 2);
    Startup startup = behind(kind, proxy.port());
    if (signsIn) {
        startup.settings.insert(u"proxy.user"_s, u"shop"_s);
        startup.secrets.insert(u"proxy.password"_s, u"open sesame"_s);
    }
    begin(startup);
    QTRY_VERIFY2_WITH_TIMEOUT(isCaughtUp(), qPrintable(m_host->states.last().second.detail), 20'000);
    QCOMPARE(m_host->subjects(u"INBOX/backfill"_s), (QStringList{u"mail 2"_s, u"mail 1"_s}));
    deliver(3, 3);
    QTRY_COMPARE_WITH_TIMEOUT(m_host->subjects(u"INBOX/live"_s), QStringList{u"mail 3"_s}, 20'000);
    const SendOutcome outcome = send();
    QVERIFY2(outcome.delivery == Delivery::Sent, qPrintable(outcome.reason));
    QCOMPARE(m_sink->count(), 1);
    QVERIFY(m_sink->mails().first().encrypted);
    QTRY_COMPARE(m_server->mails(u"anna"_s, u"Sent"_s).size(), 1);
    QVERIFY(proxy.destinations().contains(u"mail.shop.example:%1"_s.arg(m_server->imapsPort())));
    QVERIFY(proxy.destinations().contains(u"mail.shop.example:%1"_s.arg(m_sink->port())));
    end(); // before the proxy goes
}

void ProxyTest::goesByTheMachinesSettings()
{
    ProxyServer proxy(ProxyServer::Kind::Http, u"shop"_s, u"open sesame"_s);
    QVERIFY(proxy.start());
    deliver(1, 1);
    const auto unset = qScopeGuard([] { qunsetenv("http_proxy"); });
    qputenv("http_proxy", "http://shop:open%20sesame@127.0.0.1:" + QByteArray::number(proxy.port()));
    begin(behind(u"system"_s, 1));
    QTRY_VERIFY2_WITH_TIMEOUT(isCaughtUp(), qPrintable(m_host->states.last().second.detail), 20'000);
    const SendOutcome outcome = send();
    QVERIFY2(outcome.delivery == Delivery::Sent, qPrintable(outcome.reason));
    QVERIFY(proxy.destinations().size() >= 3);
    end();

    const qsizetype before = proxy.destinations().size();
    Startup here = behind(u"system"_s, 1); // this machine needs none
    here.settings.insert(u"imap.host"_s, u"127.0.0.1"_s);
    begin(here);
    QTRY_VERIFY_WITH_TIMEOUT(isCaughtUp(), 20'000);
    QCOMPARE(proxy.destinations().size(), before);
    end();

    begin(behind(u"none"_s, 1)); // straight, whatever the machine says: there the name is not known
    QTRY_COMPARE_WITH_TIMEOUT(m_host->states.isEmpty() ? ConnectorState::Syncing : m_host->states.last().first,
                              ConnectorState::Trouble, 30'000);
    QCOMPARE(proxy.destinations().size(), before);
    QCOMPARE(send().delivery, Delivery::Failed);
    QCOMPARE(proxy.destinations().size(), before);
}

void ProxyTest::fetchesItsTokensThroughIt()
{
    ProxyServer proxy(ProxyServer::Kind::Http);
    QVERIFY(proxy.start());
    HttpFarEnd provider([](const HttpRequest &, const HttpFarEnd::Respond &respond) {
        HttpResponse response;
        response.status = 400;
        response.body = R"({"error": "invalid_grant"})";
        respond(response);
    });
    QVERIFY(provider.listen());
    Startup startup = behind(u"http"_s, proxy.port());
    startup.settings.insert(u"auth"_s, u"xoauth2"_s);
    startup.settings.insert(u"oauth.token_url"_s, u"http://127.0.0.1:%1/token"_s.arg(provider.port()));
    startup.secrets.insert(u"oauth.refresh_token"_s, u"one"_s);
    begin(startup);
    QTRY_COMPARE_WITH_TIMEOUT(m_host->states.isEmpty() ? ConnectorState::Syncing : m_host->states.last().first,
                              ConnectorState::Broken, 20'000);
    QCOMPARE(m_host->states.last().second.kind, Error::Kind::Unauthorised);
    QVERIFY(proxy.destinations().contains(u"127.0.0.1:%1"_s.arg(provider.port())));
}

void ProxyTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("password"); ///< the one that is typed; the proxy wants another
    QTest::addColumn<ProxyServer::Mood>("mood");
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<Error::Kind>("expected");
    QTest::addColumn<QString>("words");
    for (const QString &kind : {u"socks5"_s, u"http"_s}) {
        const QByteArray name = kind.toLatin1();
        QTest::newRow(name + ", no password") << kind << QString() << ProxyServer::Mood::Serves << true
                                              << Error::Kind::Unauthorised << u"wants a name and password"_s;
        QTest::newRow(name + ", wrong password") << kind << u"guess"_s << ProxyServer::Mood::Serves << true
                                                 << Error::Kind::Unauthorised << u"wants a name and password"_s;
        QTest::newRow(name + ", refuses") << kind << u"right"_s << ProxyServer::Mood::Refuses << true
                                          << Error::Kind::Offline << u"does not let us through to mail.shop"_s;
        QTest::newRow(name + ", hangs up")
            << kind << u"right"_s << ProxyServer::Mood::HangsUp << true << Error::Kind::Offline << u"does not answer"_s;
        QTest::newRow(name + ", is not there")
            << kind << u"right"_s << ProxyServer::Mood::Serves << false << Error::Kind::Offline << u"does not answer"_s;
    }
}

void ProxyTest::saysWhatIsWrong()
{
    QFETCH(QString, kind);
    QFETCH(QString, password);
    QFETCH(ProxyServer::Mood, mood);
    QFETCH(bool, isThere);
    QFETCH(Error::Kind, expected);
    QFETCH(QString, words);
    ProxyServer proxy(kind == u"http" ? ProxyServer::Kind::Http : ProxyServer::Kind::Socks5, u"shop"_s, u"right"_s);
    proxy.setMood(mood);
    QVERIFY(proxy.start());
    const quint16 port = isThere ? proxy.port() : test::freePort();
    Startup startup = behind(kind, port);
    if (!password.isEmpty()) {
        startup.settings.insert(u"proxy.user"_s, u"shop"_s);
        startup.secrets.insert(u"proxy.password"_s, password);
    }
    const QString sentence = u"The proxy %1://127.0.0.1:%2 %3"_s.arg(kind).arg(port).arg(words);
    begin(startup);
    const ConnectorState state =
        expected == Error::Kind::Offline ? ConnectorState::Trouble : ConnectorState::Broken; // a person is needed
    QTRY_COMPARE_WITH_TIMEOUT(m_host->states.isEmpty() ? ConnectorState::Syncing : m_host->states.last().first, state,
                              20'000);
    const Error problem = m_host->states.last().second;
    QCOMPARE(problem.kind, expected);
    QVERIFY2(problem.detail.startsWith(sentence), qPrintable(problem.detail));
    QCOMPARE(problem.subject, expected == Error::Kind::Unauthorised ? u"proxy.password"_s : u"proxy.host"_s);
    const SendOutcome outcome = send();
    QCOMPARE(outcome.delivery, Delivery::Failed);
    QVERIFY(outcome.retryAt);
    QVERIFY2(outcome.reason.startsWith(sentence), qPrintable(outcome.reason));
    QVERIFY(!outcome.reason.contains(u"guess") && !problem.detail.contains(u"guess"));
    QCOMPARE(m_sink->connections(), 0);

    QFuture<Result<QJsonObject>> tested = m_connector->test(startup);
    QTRY_VERIFY_WITH_TIMEOUT(tested.isFinished(), 20'000);
    QCOMPARE(tested.result().error().kind, expected);
    QVERIFY(tested.result().error().detail.startsWith(sentence));
}

void ProxyTest::whatIsNotASettingIsRefused_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("kind") << u"proxy"_s << QJsonValue(u"socks4"_s);
    QTest::newRow("host") << u"proxy.host"_s << QJsonValue(u" "_s);
    QTest::newRow("port") << u"proxy.port"_s << QJsonValue(70'000);
}

void ProxyTest::whatIsNotASettingIsRefused()
{
    QFETCH(QString, setting);
    QFETCH(QJsonValue, value);
    Startup startup = behind(u"socks5"_s, 1);
    startup.settings.insert(setting, value);
    begin(startup);
    QCOMPARE(m_host->states.last().first, ConnectorState::Broken);
    QCOMPARE(m_host->states.last().second.kind, Error::Kind::Usage);
    QCOMPARE(m_host->states.last().second.subject, setting);
}

QTEST_GUILESS_MAIN(ProxyTest)
#include "proxytest.moc"
