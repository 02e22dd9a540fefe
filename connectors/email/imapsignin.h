// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/emailsettings.h"
#include "connectors/email/imapclient.h"
#include "connectors/email/imapcommand.h"

#include <QSet>

#include <functional>

namespace centrala::email {

/// Who signs in, and with what. With XOAuth2 the secret is an access token.
struct Credentials
{
    QString user = {};
    QString secret = {};
    Auth auth = Auth::Password;
};

/// The way from a fresh connection to a signed-in session: greeting, capabilities, STARTTLS (what was said before it is
/// forgotten), authentication, capabilities again. Finishes once, with the capabilities in upper case, or with
/// Unauthorised, Offline, RateLimited or Rejected. The client must outlive it.
class ImapSignIn : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const Result<QSet<QByteArray>> &)>;

    ImapSignIn(ImapClient &client, Credentials credentials, Done done, QObject *parent = nullptr);
    void start();

private:
    void handleGreeting(const ImapResponse &greeting);
    void askCapabilities();
    void handleCapabilities(const QSet<QByteArray> &capabilities);
    void upgrade();
    void authenticate();
    void handleAuthenticated(const Result<ImapAnswer> &answer);
    void finish(const Result<QSet<QByteArray>> &result);
    [[nodiscard]] Error error(Error::Kind kind, const QString &detail) const;

    ImapClient &m_client;
    const Credentials m_credentials;
    Done m_done;
    QSet<QByteArray> m_capabilities;
    QTimer m_limit;
    bool m_isEncrypted = false;
    bool m_isSignedIn = false;
    bool m_upgrading = false;
};

} // namespace centrala::email
