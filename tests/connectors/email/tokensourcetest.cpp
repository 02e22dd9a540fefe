// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/tokensource.h"
#include "tests/connectors/email/fakehost.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::email;

/// Access tokens from a token server on the loopback.
class TokenSourceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void renewsOnceAndKeepsTheToken();
    void storesARenewedRefreshTokenBeforeItIsUsed();
    void saysThatAPersonIsNeeded();
    void staysPutWhenNobodyAnswers();

private:
    void answer(const QByteArray &status, const QByteArray &json);
    [[nodiscard]] EmailSettings settings() const;
    [[nodiscard]] static Result<QString> ask(TokenSource &source);

    std::unique_ptr<QTcpServer> m_server;
    std::unique_ptr<FakeHost> m_host;
    QList<QByteArray> m_requests;
};

void TokenSourceTest::init()
{
    m_requests.clear();
    m_host = std::make_unique<FakeHost>();
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
}

void TokenSourceTest::answer(const QByteArray &status, const QByteArray &json)
{
    m_server->disconnect();
    connect(m_server.get(), &QTcpServer::newConnection, this, [=, this] {
        QTcpSocket *socket = m_server->nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [=, this] {
            const QByteArray request = socket->readAll();
            if (!request.contains("refresh_token="))
                return;
            m_requests.append(request);
            socket->write("HTTP/1.1 " + status +
                          "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " +
                          QByteArray::number(json.size()) + "\r\n\r\n" + json);
            socket->disconnectFromHost();
        });
    });
}

EmailSettings TokenSourceTest::settings() const
{
    EmailSettings settings;
    settings.auth = Auth::XOAuth2;
    settings.oauthClientId = u"our app"_s;
    settings.oauthRefreshToken = u"r/1+="_s;
    settings.oauthTokenUrl = u"http://127.0.0.1:%1/token"_s.arg(m_server->serverPort());
    return settings;
}

Result<QString> TokenSourceTest::ask(TokenSource &source)
{
    std::optional<Result<QString>> got;
    source.imapSecret([&](const Result<QString> &secret) { got = secret; });
    if (!QTest::qWaitFor([&] { return got.has_value(); }))
        return Error{};
    return *got;
}

void TokenSourceTest::renewsOnceAndKeepsTheToken()
{
    answer("200 OK", R"({"access_token": "a1", "expires_in": 3600})");
    TokenSource source(settings(), *m_host);
    QCOMPARE(ask(source).value(), u"a1"_s);
    QCOMPARE(ask(source).value(), u"a1"_s);
    QCOMPARE(m_requests.size(), 1);
    QVERIFY(m_requests.first().contains("refresh_token=r%2F1%2B%3D"));
    QVERIFY(m_requests.first().contains("client_id=our%20app"));
    QVERIFY(!m_requests.first().contains("client_secret"));
    answer("200 OK", R"({"access_token": "a2", "expires_in": 60})"); // too short to keep
    TokenSource brief(settings(), *m_host);
    QCOMPARE(ask(brief).value(), u"a2"_s);
    QCOMPARE(ask(brief).value(), u"a2"_s);
    QCOMPARE(m_requests.size(), 3);
}

void TokenSourceTest::storesARenewedRefreshTokenBeforeItIsUsed()
{
    answer("200 OK", R"({"access_token": "a", "expires_in": 1, "refresh_token": "r2"})");
    TokenSource source(settings(), *m_host);
    QVERIFY(ask(source).ok());
    QCOMPARE(m_host->secrets.value(u"oauth.refresh_token"_s), u"r2"_s);
    QVERIFY(ask(source).ok());
    QVERIFY(m_requests.last().contains("refresh_token=r2"));
}

void TokenSourceTest::saysThatAPersonIsNeeded()
{
    answer("400 Bad Request", R"({"error": "invalid_grant"})");
    TokenSource source(settings(), *m_host);
    QCOMPARE(ask(source).error().kind, Error::Kind::Unauthorised);
    EmailSettings clear = settings();
    clear.oauthTokenUrl = u"http://token.example/"_s;
    TokenSource careless(clear, *m_host);
    QCOMPARE(ask(careless).error().kind, Error::Kind::Usage);
}

void TokenSourceTest::staysPutWhenNobodyAnswers()
{
    answer("503 Later", "");
    TokenSource source(settings(), *m_host);
    QCOMPARE(ask(source).error().kind, Error::Kind::Offline);
    answer("503 Later", R"({"error": "temporarily_unavailable"})");
    QCOMPARE(ask(source).error().kind, Error::Kind::Offline);
    answer("400 Bad Request", R"({"error": "temporarily_unavailable"})");
    QCOMPARE(ask(source).error().kind, Error::Kind::Offline);
    answer("500 Oops", R"({"error": "internal_failure"})");
    QCOMPARE(ask(source).error().kind, Error::Kind::Offline);
    answer("429 Slowly", R"({"error": "internal_failure"})");
    QCOMPARE(ask(source).error().kind, Error::Kind::RateLimited);
}

QTEST_GUILESS_MAIN(TokenSourceTest)
#include "tokensourcetest.moc"
