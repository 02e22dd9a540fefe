// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/tokensource.h"

#include "connectors/contract/connector.h"

#include <QJsonDocument>
#include <QNetworkReply>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace centrala::email {

namespace {

constexpr qint64 kAnswerLimit = 256 * 1024;
constexpr auto kMargin = 2min;

/// Only what RFC 6749 §5.2 calls wrong with us, or the need to sign in anew, is for a person; a server that is ill or
/// busy answers with errors too, even with 400.
Error::Kind kindOf(const QString &code, int status)
{
    if (status == 429)
        return Error::Kind::RateLimited;
    static const QStringList final{u"invalid_grant"_s,
                                   u"invalid_client"_s,
                                   u"unauthorized_client"_s,
                                   u"invalid_request"_s,
                                   u"invalid_scope"_s,
                                   u"interaction_required"_s,
                                   u"login_required"_s,
                                   u"consent_required"_s,
                                   u"access_denied"_s,
                                   u"unsupported_grant_type"_s,
                                   u"account_selection_required"_s};
    const bool isFinal = final.contains(code) || (code.isEmpty() && (status == 400 || status == 401));
    return isFinal && status < 500 ? Error::Kind::Unauthorised : Error::Kind::Offline;
}

} // namespace

TokenSource::TokenSource(const EmailSettings &settings, Host &host, QObject *parent)
    : QObject(parent), m_settings(settings), m_host(host)
{
    m_network.setTransferTimeout(30'000);
}

void TokenSource::imapSecret(Done done)
{
    if (m_settings.auth == Auth::Password)
        return done(m_settings.imapPassword);
    accessToken(std::move(done));
}

void TokenSource::smtpSecret(Done done)
{
    if (m_settings.auth == Auth::Password)
        return done(m_settings.smtpPassword);
    accessToken(std::move(done));
}

void TokenSource::noteTaken(const QString &token)
{
    m_wasTaken = m_wasTaken || (!token.isEmpty() && token == m_token);
}

bool TokenSource::mayHelpAfterRefusal(const QString &token)
{
    if (m_settings.auth == Auth::Password)
        return false;
    if (token != m_token)
        return true; // there is another already
    m_validUntil = {};
    return m_wasTaken;
}

void TokenSource::accessToken(Done done)
{
    if (m_host.clock().now() < m_validUntil)
        return done(m_token);
    m_waiting.append(std::move(done));
    if (m_waiting.size() == 1)
        refresh();
}

void TokenSource::refresh()
{
    const QUrl url(m_settings.oauthTokenUrl);
    if (url.scheme() != u"https" && !(url.scheme() == u"http" && isLoopback(url.host())))
        return finish(Error{Error::Kind::Usage, u"oauth.token_url"_s, u"not an https address"_s, {}});
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    QString form = u"grant_type=refresh_token&client_id="_s + encoded(m_settings.oauthClientId) + u"&refresh_token="_s +
                   encoded(m_settings.oauthRefreshToken);
    if (!m_settings.oauthClientSecret.isEmpty())
        form += u"&client_secret="_s + encoded(m_settings.oauthClientSecret);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    m_network.setProxy(m_settings.imap.proxy.way(url.host(), static_cast<quint16>(url.port(443))));
    QNetworkReply *reply = m_network.post(request, form.toLatin1());
    reply->setReadBufferSize(kAnswerLimit);
    connect(reply, &QNetworkReply::finished, this, [this, reply] { handleReply(reply); });
}

void TokenSource::handleReply(QNetworkReply *reply)
{
    reply->deleteLater();
    const QString host = reply->url().host();
    const QJsonObject answer = QJsonDocument::fromJson(reply->read(kAnswerLimit)).object();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (answer.contains("error"_L1) || status >= 400) {
        const QString code = answer.value("error"_L1).toString();
        return finish(Error{kindOf(code, status), host, code.isEmpty() ? reply->errorString() : code, {}});
    }
    const QString token = answer.value("access_token"_L1).toString();
    if (reply->error() != QNetworkReply::NoError || token.isEmpty())
        return finish(Error{Error::Kind::Offline, host, reply->errorString(), {}});
    const qint64 life = answer.value("expires_in"_L1).toInteger(3600);
    const QString renewed = answer.value("refresh_token"_L1).toString();
    if (renewed.isEmpty() || renewed == m_settings.oauthRefreshToken)
        return keep(token, life);
    m_host.storeSecret(u"oauth.refresh_token"_s, renewed)
        .then(this, [this, token, life, renewed](const Result<void> &stored) {
            if (!stored)
                return finish(stored.error());
            m_settings.oauthRefreshToken = renewed;
            keep(token, life);
        });
}

void TokenSource::keep(const QString &token, qint64 lifeSeconds)
{
    m_token = token;
    m_wasTaken = false;
    m_validUntil = m_host.clock().now() + std::chrono::seconds(lifeSeconds) - kMargin;
    finish(token);
}

void TokenSource::finish(const Result<QString> &result)
{
    for (const Done &done : std::exchange(m_waiting, {}))
        done(result);
}

} // namespace centrala::email
