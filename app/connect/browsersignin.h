// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/randomsource.h"
#include "app/model/result.h"

#include <QFuture>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPromise>
#include <QTcpServer>
#include <QTimer>
#include <QUrl>

#include <functional>

namespace centrala::connect {

/// Where an account's provider asks its owner, and in whose name we ask.
struct SignInPlan
{
    QUrl authorizeUrl;
    QUrl tokenUrl;
    QString clientId;
    QString clientSecret; ///< empty where the provider wants none of a desktop program
    QString scope;

    /// From an inbox's settings `oauth.auth_url`, `oauth.token_url`, `oauth.client_id`, `oauth.scope` and the secret
    /// `oauth.client_secret`. Usage names what is missing, or what is neither https nor on this machine.
    [[nodiscard]] static Result<SignInPlan> from(const QJsonObject &settings, const QHash<QString, QString> &secrets);
};

/// Has the owner of an account sign in with the system's browser and gets a refresh token for it: authorisation code
/// with PKCE (RFC 7636), the answer comes to a port of the loopback (RFC 8252 section 7.3). Runs once, in the thread
/// that made it, whose event loop runs.
class BrowserSignIn final : public QObject
{
    Q_OBJECT
public:
    static constexpr Milliseconds kLimit{600'000};

    BrowserSignIn(SignInPlan plan, RandomSource &random, QObject *parent = nullptr);

    /// Calls `open` with the address to show. The future finishes with the refresh token, or with Unauthorised (the
    /// owner said no), Offline (nobody answers, or too late), Malformed (the provider gave no refresh token).
    [[nodiscard]] QFuture<Result<QString>> run(const std::function<void(const QUrl &)> &open);

private:
    void take(QTcpSocket *socket);
    void handleRequest(QTcpSocket *socket, const QByteArray &request);
    void exchange(const QString &code);
    void handleToken(QNetworkReply *reply);
    void finish(const Result<QString> &result);

    const SignInPlan m_plan;
    RandomSource &m_random;
    QTcpServer m_server;
    QNetworkAccessManager m_network;
    QTimer m_limit;
    QByteArray m_verifier;
    QByteArray m_state;
    QPromise<Result<QString>> m_promise;
    bool m_finished = false;
    bool m_exchanging = false;
};

} // namespace centrala::connect
