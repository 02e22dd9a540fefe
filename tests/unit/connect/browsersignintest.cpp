// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/browsersignin.h"
#include "tests/support/httpfarend.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::connect;
using namespace centrala::test;

/// The owner of an account signs in with a browser; a scripted provider checks what RFC 7636 asks for.
class BrowserSignInTest : public QObject
{
    Q_OBJECT

    HttpResponse m_answer; ///< of the token address
    QUrlQuery m_form;      ///< what it was last asked
    SystemRandom m_random;
    HttpFarEnd m_provider{[this](const HttpRequest &request, const HttpFarEnd::Respond &respond) {
        m_form = QUrlQuery(QString::fromUtf8(request.body));
        respond(m_answer);
    }};

    [[nodiscard]] SignInPlan plan() const
    {
        const QUrl root(u"http://127.0.0.1:%1/"_s.arg(m_provider.port()));
        return {root.resolved(QUrl(u"authorize?tenant=1"_s)),
                root.resolved(QUrl(u"token"_s)),
                u"our app"_s,
                {},
                u"mail offline"_s};
    }
    /// As the browser does after the owner said yes (or no): goes where the provider sends it.
    static QByteArray visit(const QUrl &shown, const QList<std::pair<QString, QString>> &answer)
    {
        QUrl redirect(QUrlQuery(shown).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        QUrlQuery query;
        query.setQueryItems(answer);
        QTcpSocket socket;
        socket.connectToHost(redirect.host(), static_cast<quint16>(redirect.port()));
        socket.write("GET /?" + query.toString(QUrl::FullyEncoded).toLatin1() + " HTTP/1.1\r\nHost: x\r\n\r\n");
        QByteArray page;
        (void)QTest::qWaitFor([&] {
            page += socket.readAll();
            return socket.state() == QAbstractSocket::UnconnectedState && !page.isEmpty();
        });
        return page;
    }
    static QString stateOf(const QUrl &shown) { return QUrlQuery(shown).queryItemValue(u"state"_s); }

private Q_SLOTS:
    void init()
    {
        m_answer = HttpResponse();
        m_answer.body = R"({"access_token": "a", "refresh_token": "r/1", "expires_in": 3600})";
        m_form.clear();
        if (m_provider.port() == 0)
            QVERIFY(m_provider.listen());
    }

    void theOwnerSignsIn()
    {
        BrowserSignIn signIn(plan(), m_random);
        QUrl shown;
        const QFuture<Result<QString>> token = signIn.run([&](const QUrl &url) { shown = url; });
        const QUrlQuery query(shown);
        QCOMPARE(query.queryItemValue(u"tenant"_s), u"1"_s);
        QCOMPARE(query.queryItemValue(u"response_type"_s), u"code"_s);
        QCOMPARE(query.queryItemValue(u"client_id"_s, QUrl::FullyDecoded), u"our app"_s);
        QCOMPARE(query.queryItemValue(u"scope"_s, QUrl::FullyDecoded), u"mail offline"_s);
        QCOMPARE(query.queryItemValue(u"code_challenge_method"_s), u"S256"_s);
        // A stranger who comes first learns nothing and ends nothing.
        QVERIFY(visit(shown, {{u"code"_s, u"stolen"_s}, {u"state"_s, u"guess"_s}}).startsWith("HTTP/1.1 404"));
        QVERIFY(visit(shown, {}).startsWith("HTTP/1.1 404"));
        QVERIFY(visit(shown, {{u"code"_s, u"c/1"_s}, {u"state"_s, stateOf(shown)}}).contains("signed in"));
        QTRY_VERIFY(token.isFinished());
        QCOMPARE(token.result().value(), u"r/1"_s);
        QCOMPARE(m_form.queryItemValue(u"grant_type"_s), u"authorization_code"_s);
        QCOMPARE(m_form.queryItemValue(u"code"_s, QUrl::FullyDecoded), u"c/1"_s);
        QCOMPARE(m_form.queryItemValue(u"redirect_uri"_s), query.queryItemValue(u"redirect_uri"_s));
        const QByteArray verifier = m_form.queryItemValue(u"code_verifier"_s).toLatin1();
        QVERIFY(verifier.size() >= 43);
        QCOMPARE(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals),
                 query.queryItemValue(u"code_challenge"_s).toLatin1());
    }

    void whatGoesWrongIsSaid_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("kind");
        QTest::newRow("refused") << 400 << QByteArray(R"({"error": "invalid_grant"})")
                                 << int(Error::Kind::Unauthorised);
        QTest::newRow("no refresh token")
            << 200 << QByteArray(R"({"access_token": "a"})") << int(Error::Kind::Malformed);
        QTest::newRow("ill") << 503 << QByteArray("later") << int(Error::Kind::Offline);
        QTest::newRow("nonsense") << 200 << QByteArray("<html>") << int(Error::Kind::Malformed);
    }

    void whatGoesWrongIsSaid()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, answer);
        QFETCH(int, kind);
        m_answer.status = status;
        m_answer.body = answer;
        BrowserSignIn signIn(plan(), m_random);
        QUrl shown;
        const QFuture<Result<QString>> token = signIn.run([&](const QUrl &url) { shown = url; });
        (void)visit(shown, {{u"code"_s, u"c"_s}, {u"state"_s, stateOf(shown)}});
        QTRY_VERIFY(token.isFinished());
        QVERIFY(!token.result());
        QCOMPARE(int(token.result().error().kind), kind);
    }

    void theOwnerSaysNo()
    {
        BrowserSignIn signIn(plan(), m_random);
        QUrl shown;
        const QFuture<Result<QString>> token = signIn.run([&](const QUrl &url) { shown = url; });
        (void)visit(shown, {{u"error"_s, u"access_denied"_s}, {u"state"_s, stateOf(shown)}});
        QTRY_VERIFY(token.isFinished());
        QCOMPARE(token.result().error().kind, Error::Kind::Unauthorised);
        QCOMPARE(token.result().error().detail, u"access_denied"_s);
    }

    void aSecretNeverTravelsInClear()
    {
        QJsonObject settings{{u"oauth.client_id"_s, u"c"_s},
                             {u"oauth.auth_url"_s, u"https://a.example/"_s},
                             {u"oauth.token_url"_s, u"http://a.example/"_s}};
        QCOMPARE(SignInPlan::from(settings, {}).error().subject, u"oauth.token_url"_s);
        settings.insert(u"oauth.token_url"_s, u"https://a.example/"_s);
        QVERIFY(SignInPlan::from(settings, {}).ok());
        settings.remove(u"oauth.client_id"_s);
        QCOMPARE(SignInPlan::from(settings, {}).error().subject, u"oauth.client_id"_s);
    }
};

QTEST_GUILESS_MAIN(BrowserSignInTest)
#include "browsersignintest.moc"
