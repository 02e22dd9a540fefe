// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/email/followedmailbox.h"
#include "tests/support/httpfarend.h"
#include "tests/support/smtpsink.h"

#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::email;
using centrala::test::DovecotServer;
using centrala::test::HttpFarEnd;
using centrala::test::HttpRequest;
using centrala::test::HttpResponse;

/// A real Dovecot that takes access tokens (XOAUTH2) and asks the provider about each: the connector fetches them with
/// its refresh token, and another where one is no longer taken.
class OAuthTest : public FollowedMailbox
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void signsInWithAnAccessToken();
    void fetchesAnotherTokenWhereOneIsTakenNoLonger();
    void sendsWithAnotherTokenWhereOneIsTakenNoLonger();
    void saysThatThePersonMustSignInAgain();
    void believesAServerThatTakesNoToken();
    void opensASharedMailboxWithAPersonsToken();

private:
    [[nodiscard]] Startup signedIn() const;

    std::unique_ptr<HttpFarEnd> m_provider;
    QStringList m_refreshed; ///< the refresh tokens that access tokens were asked for with
    QString m_good;          ///< the access token that is taken now
    QString m_next = u"access-1"_s;
    bool m_withdrawn = false;
    QByteArray m_mailbox; ///< whose it is that the token opens
};

void OAuthTest::init()
{
    m_refreshed.clear();
    m_good = m_next = u"access-1"_s;
    m_withdrawn = false;
    m_mailbox = "anna";
    m_provider = std::make_unique<HttpFarEnd>([this](const HttpRequest &request, const HttpFarEnd::Respond &respond) {
        HttpResponse response;
        // Dovecot appends "&client_id=&client_secret=" to the address it is given.
        const QString token = QUrlQuery(QUrl(QString::fromLatin1(request.path))).queryItemValue(u"token"_s);
        if (request.path.startsWith("/introspect")) {
            response.body =
                token == m_good ? R"({"active": "true", "email": ")" + m_mailbox + "\"}" : R"({"active": "false"})";
            return respond(response);
        }
        m_refreshed.append(QUrlQuery(QString::fromUtf8(request.body)).queryItemValue(u"refresh_token"_s));
        if (m_withdrawn) {
            response.status = 400;
            response.body = R"({"error": "invalid_grant"})";
            return respond(response);
        }
        response.body = "{\"access_token\": \"" + m_next.toLatin1() +
                        "\", \"expires_in\": 3600, \"refresh_token\": " + "\"refresh-" +
                        QByteArray::number(m_refreshed.size() + 1) + "\"}";
        respond(response);
    });
    QVERIFY(m_provider->listen());
    m_server = std::make_unique<DovecotServer>(
        QHash<QString, QString>{{u"anna"_s, u"secret"_s}, {u"shared"_s, u"nobody's"_s}});
    m_host = std::make_unique<FakeHost>();
    m_server->acceptTokens(u"http://127.0.0.1:%1/introspect?token="_s.arg(m_provider->port()));
    QVERIFY2(m_server->start(), qPrintable(m_server->problem()));
}

Startup OAuthTest::signedIn() const
{
    Startup startup = FollowedMailbox::startup();
    startup.settings.insert(u"auth"_s, u"xoauth2"_s);
    startup.settings.insert(u"oauth.client_id"_s, u"our app"_s);
    startup.settings.insert(u"oauth.token_url"_s, u"http://127.0.0.1:%1/token"_s.arg(m_provider->port()));
    startup.secrets = {{u"oauth.refresh_token"_s, m_host->secrets.value(u"oauth.refresh_token"_s, u"refresh-1"_s)}};
    return startup;
}

void OAuthTest::signsInWithAnAccessToken()
{
    deliver(1, 2);
    begin(signedIn());
    QVERIFY2(QTest::qWaitFor([this] { return isCaughtUp(); }, 20'000), qPrintable(m_server->problem()));
    QCOMPARE(m_host->subjects(u"INBOX/backfill"_s), (QStringList{u"mail 2"_s, u"mail 1"_s}));
    QCOMPARE(m_refreshed, QStringList{u"refresh-1"_s});
    QCOMPARE(m_host->secrets.value(u"oauth.refresh_token"_s), u"refresh-2"_s);
    end();
    begin(signedIn());
    QTRY_VERIFY_WITH_TIMEOUT(isCaughtUp(), 20'000);
    QCOMPARE(m_refreshed.last(), u"refresh-2"_s);
}

void OAuthTest::fetchesAnotherTokenWhereOneIsTakenNoLonger()
{
    deliver(1, 1);
    begin(signedIn());
    QTRY_VERIFY_WITH_TIMEOUT(isCaughtUp(), 20'000);
    m_good = m_next = u"access-2"_s; // withdrawn before its time
    QVERIFY(m_server->kick(u"anna"_s));
    deliver(2, 2);
    QTRY_COMPARE_WITH_TIMEOUT(m_host->subjects(u"INBOX/live"_s), QStringList{u"mail 2"_s}, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(isCaughtUp(), 20'000);
    QCOMPARE(m_refreshed.last(), u"refresh-2"_s);
    for (const auto &[state, problem] : std::as_const(m_host->states))
        QVERIFY(state != ConnectorState::Broken);
}

/// A token that was revoked before its time: an answer need not wait until it would have ended.
void OAuthTest::sendsWithAnotherTokenWhereOneIsTakenNoLonger()
{
    test::SmtpSink sink(test::SmtpSink::Options{.token = u"access-2"_s});
    QVERIFY(sink.start());
    Startup startup = signedIn();
    startup.settings.insert(u"smtp.port"_s, sink.port());
    begin(startup);
    QTRY_VERIFY_WITH_TIMEOUT(isCaughtUp(), 20'000);
    m_good = m_next = u"access-2"_s;
    OutgoingMessage message;
    message.from = {u"email"_s, u"anna@shop.example"_s, {}};
    message.to = {{u"email"_s, u"jan@x.example"_s, {}}};
    message.text = u"Dzień dobry"_s;
    const auto send = [&](const QString &id) {
        message.externalId = id;
        QFuture<SendOutcome> sent = m_connector->send(message);
        (void)QTest::qWaitFor([&] { return sent.isFinished(); }, 20'000);
        return sent.isFinished() ? sent.result() : SendOutcome();
    };
    const SendOutcome outcome = send(u"one@shop.example"_s);
    QVERIFY2(outcome.delivery == Delivery::Sent, qPrintable(outcome.reason));
    QCOMPARE(m_refreshed, (QStringList{u"refresh-1"_s, u"refresh-2"_s}));
    QCOMPARE(send(u"two@shop.example"_s).delivery, Delivery::Sent); // the same once more
    QCOMPARE(m_refreshed.size(), 2);

    sink.setFault(test::SmtpStep::Auth, {"535 5.7.8 not this account", -1});
    const SendOutcome refused = send(u"three@shop.example"_s);
    QCOMPARE(refused.delivery, Delivery::Failed);
    QVERIFY(refused.retryAt);
    // One more token was tried, and no third; the copy for Sent may have needed one of its own meanwhile.
    QVERIFY(m_refreshed.size() == 3 || m_refreshed.size() == 4);
    QCOMPARE(sink.count(), 2);
}

void OAuthTest::saysThatThePersonMustSignInAgain()
{
    begin(signedIn());
    QTRY_VERIFY_WITH_TIMEOUT(isCaughtUp(), 20'000);
    m_good.clear();
    m_withdrawn = true;
    QVERIFY(m_server->kick(u"anna"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_host->states.last().first, ConnectorState::Broken, 30'000);
    QCOMPARE(m_host->states.last().second.kind, Error::Kind::Unauthorised);
}

void OAuthTest::believesAServerThatTakesNoToken()
{
    m_good.clear();
    begin(signedIn());
    QTRY_COMPARE_WITH_TIMEOUT(m_host->states.isEmpty() ? ConnectorState::Syncing : m_host->states.last().first,
                              ConnectorState::Broken, 30'000);
    QCOMPARE(m_host->states.last().second.kind, Error::Kind::Unauthorised);
}

/// The token is a person's, the mailbox is the team's: whoever signs in names the mailbox.
void OAuthTest::opensASharedMailboxWithAPersonsToken()
{
    m_mailbox = "shared";
    for (int i = 1; i <= 2; ++i)
        QVERIFY(m_server->deliver(u"shared"_s, mail(i)));
    test::SmtpSink sink(test::SmtpSink::Options{.token = m_good});
    QVERIFY(sink.start());
    Startup startup = signedIn();
    startup.settings.insert(u"imap.user"_s, u"shared"_s);
    startup.settings.insert(u"smtp.port"_s, sink.port());
    begin(startup);
    QVERIFY2(QTest::qWaitFor([this] { return isCaughtUp(); }, 20'000), qPrintable(m_server->problem()));
    QCOMPARE(m_host->subjects(u"INBOX/backfill"_s), (QStringList{u"mail 2"_s, u"mail 1"_s}));
    OutgoingMessage message;
    message.externalId = u"one@shop.example"_s;
    message.from = {u"email"_s, u"anna@shop.example"_s, {}};
    message.to = {{u"email"_s, u"jan@x.example"_s, {}}};
    message.text = u"From all of us"_s;
    QFuture<SendOutcome> sent = m_connector->send(message);
    QTRY_VERIFY_WITH_TIMEOUT(sent.isFinished(), 20'000);
    QVERIFY2(sent.result().delivery == Delivery::Sent, qPrintable(sent.result().reason));
    QCOMPARE(sink.mails().value(0).user, QByteArray("shared"));
}

QTEST_GUILESS_MAIN(OAuthTest)
#include "oauthtest.moc"
