// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/imapclient.h"

#include "app/model/result.h"
#include "connectors/contract/connector.h"

#include <QString>

namespace centrala::email {

enum class Auth { Password, XOAuth2 };

/// An e-mail inbox's settings with every default filled in.
struct EmailSettings
{
    QString address;
    QString name;
    Endpoint imap;
    QString imapUser;
    QString imapPassword;
    QStringList folders; ///< what is followed; INBOX unless said otherwise
    QString sentFolder;  ///< empty: the one the server calls \Sent
    Endpoint smtp;
    QString smtpUser;
    QString smtpPassword;
    Auth auth = Auth::Password;
    QString oauthClientId;
    QString oauthClientSecret;
    QString oauthTokenUrl;
    QString oauthRefreshToken;

    /// Errors: Usage, with the setting's name as its subject.
    [[nodiscard]] static Result<EmailSettings> from(const Startup &startup);
    /// The provider puts what goes through its SMTP server into the Sent folder by itself.
    [[nodiscard]] bool serverKeepsSent() const;
};

/// Whether `host` names this machine: only there a password may travel in clear.
[[nodiscard]] bool isLoopback(const QString &host);

} // namespace centrala::email
