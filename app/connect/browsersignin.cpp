// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/browsersignin.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QTcpSocket>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace centrala::connect {

namespace {

constexpr qsizetype kRequestLimit = 16 * 1024;
constexpr qint64 kAnswerLimit = 256 * 1024;

QByteArray base64Url(const QByteArray &octets)
{
    return octets.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// A secret travels only over TLS, or not at all off this machine.
bool isSafe(const QUrl &url)
{
    const bool isHere = url.host() == u"localhost" || QHostAddress(url.host()).isLoopback();
    return url.isValid() && (url.scheme() == u"https" || (url.scheme() == u"http" && isHere));
}

QByteArray page(const QByteArray &status, const QByteArray &text)
{
    const QByteArray body = "<!doctype html><meta charset=\"utf-8\"><title>Centrala</title>"
                            "<p style=\"font: 1.2em sans-serif; margin: 4em\">" +
                            text + "</p>";
    return "HTTP/1.1 " + status +
           "\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\nConnection: close\r\n"
           "Content-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

Result<SignInPlan> SignInPlan::from(const QJsonObject &settings, const QHash<QString, QString> &secrets)
{
    SignInPlan plan;
    for (const auto &[key, url] :
         {std::pair{u"oauth.auth_url"_s, &plan.authorizeUrl}, std::pair{u"oauth.token_url"_s, &plan.tokenUrl}}) {
        *url = QUrl(settings.value(key).toString(), QUrl::StrictMode);
        if (!isSafe(*url))
            return Error{Error::Kind::Usage, key, u"is missing, or is no https address"_s, {}};
    }
    plan.clientId = settings.value(u"oauth.client_id"_s).toString();
    plan.scope = settings.value(u"oauth.scope"_s).toString();
    plan.clientSecret = secrets.value(u"oauth.client_secret"_s);
    if (plan.clientId.isEmpty())
        return Error{Error::Kind::Usage, u"oauth.client_id"_s, u"is missing"_s, {}};
    return plan;
}

BrowserSignIn::BrowserSignIn(SignInPlan plan, RandomSource &random, QObject *parent)
    : QObject(parent), m_plan(std::move(plan)), m_random(random), m_server(this), m_network(this), m_limit(this)
{
    m_network.setTransferTimeout(30'000);
    m_server.setMaxPendingConnections(4);
    m_limit.setSingleShot(true);
    m_limit.callOnTimeout(this, [this] {
        finish(Error{Error::Kind::Offline, m_plan.authorizeUrl.host(), u"nobody signed in within ten minutes"_s, {}});
    });
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection())
            take(socket);
    });
}

QFuture<Result<QString>> BrowserSignIn::run(const std::function<void(const QUrl &)> &open)
{
    m_promise.start();
    QFuture<Result<QString>> future = m_promise.future();
    if (!m_server.listen(QHostAddress::LocalHost)) {
        finish(Error{Error::Kind::Offline, u"127.0.0.1"_s, m_server.errorString(), {}});
        return future;
    }
    m_verifier = base64Url(m_random.bytes(32));
    m_state = base64Url(m_random.bytes(16));
    m_limit.start(kLimit);
    const QByteArray challenge = base64Url(QCryptographicHash::hash(m_verifier, QCryptographicHash::Sha256));
    QUrlQuery query(m_plan.authorizeUrl);
    query.addQueryItem(u"response_type"_s, u"code"_s);
    query.addQueryItem(u"client_id"_s, encoded(m_plan.clientId));
    query.addQueryItem(u"redirect_uri"_s, encoded(u"http://127.0.0.1:%1/"_s.arg(m_server.serverPort())));
    query.addQueryItem(u"scope"_s, encoded(m_plan.scope));
    query.addQueryItem(u"state"_s, QString::fromLatin1(m_state));
    query.addQueryItem(u"code_challenge"_s, QString::fromLatin1(challenge));
    query.addQueryItem(u"code_challenge_method"_s, u"S256"_s);
    query.addQueryItem(u"access_type"_s, u"offline"_s); // what Google wants to hear before it gives a refresh token
    query.addQueryItem(u"prompt"_s, u"consent"_s);
    QUrl url = m_plan.authorizeUrl;
    url.setQuery(query);
    open(url);
    return future;
}

void BrowserSignIn::take(QTcpSocket *socket)
{
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
        const QByteArray request = socket->peek(kRequestLimit);
        if (request.contains("\r\n\r\n"))
            handleRequest(socket, request);
        else if (request.size() >= kRequestLimit)
            socket->abort();
    });
}

void BrowserSignIn::handleRequest(QTcpSocket *socket, const QByteArray &request)
{
    disconnect(socket, &QTcpSocket::readyRead, this, nullptr);
    const auto answer = [socket](const QByteArray &text) {
        socket->write(text);
        socket->disconnectFromHost();
    };
    const QUrlQuery query(QUrl::fromEncoded(request.left(request.indexOf('\r')).split(' ').value(1)).query());
    // Any program of this machine can come here, and browsers ask for icons: only who knows our word is heard.
    if (m_exchanging || query.queryItemValue(u"state"_s).toLatin1() != m_state)
        return answer(page("404 Not Found", "There is nothing here."));
    const QString code = query.queryItemValue(u"code"_s, QUrl::FullyDecoded);
    if (code.isEmpty()) {
        answer(page("200 OK", "You were not signed in. You can close this page."));
        const QString why = query.queryItemValue(u"error"_s, QUrl::FullyDecoded).left(200);
        return finish(Error{Error::Kind::Unauthorised, m_plan.authorizeUrl.host(), why, {}});
    }
    answer(page("200 OK", "You are signed in. You can close this page and go back to Centrala."));
    exchange(code);
}

void BrowserSignIn::exchange(const QString &code)
{
    m_exchanging = true;
    QString form = u"grant_type=authorization_code&code="_s + encoded(code) + u"&client_id="_s +
                   encoded(m_plan.clientId) + u"&code_verifier="_s + QString::fromLatin1(m_verifier) +
                   u"&redirect_uri="_s + encoded(u"http://127.0.0.1:%1/"_s.arg(m_server.serverPort()));
    if (!m_plan.clientSecret.isEmpty())
        form += u"&client_secret="_s + encoded(m_plan.clientSecret);
    QNetworkRequest request(m_plan.tokenUrl);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    QNetworkReply *reply = m_network.post(request, form.toLatin1());
    reply->setReadBufferSize(kAnswerLimit);
    connect(reply, &QNetworkReply::finished, this, [this, reply] { handleToken(reply); });
}

void BrowserSignIn::handleToken(QNetworkReply *reply)
{
    reply->deleteLater();
    const QString host = m_plan.tokenUrl.host();
    const QJsonObject answer = QJsonDocument::fromJson(reply->read(kAnswerLimit)).object();
    if (answer.contains(u"error"_s))
        return finish(Error{Error::Kind::Unauthorised, host, answer.value(u"error"_s).toString().left(200), {}});
    if (reply->error() != QNetworkReply::NoError)
        return finish(Error{Error::Kind::Offline, host, reply->errorString(), {}});
    const QString token = answer.value(u"refresh_token"_s).toString();
    if (token.isEmpty())
        return finish(Error{Error::Kind::Malformed, host, u"it gave no refresh token"_s, {}});
    finish(token);
}

void BrowserSignIn::finish(const Result<QString> &result)
{
    if (std::exchange(m_finished, true))
        return;
    m_limit.stop();
    m_server.close();
    m_promise.addResult(result);
    m_promise.finish();
}

} // namespace centrala::connect
