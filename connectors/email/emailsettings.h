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
    QStringList aliases;
    QString colleagues;          ///< as the owner wrote it
    bool replyAddresses = false; ///< each mail asks for its answer to an address of its own
    /// A server forgets who idles after 29 minutes, many a router after 10: so often IDLE is asked anew.
    std::chrono::milliseconds renewal = std::chrono::minutes(5);
    std::chrono::milliseconds poll = std::chrono::seconds(30); ///< between looks, where there is no IDLE
    QString unsubscribe;                                       ///< https: or mailto:, for List-Unsubscribe; empty: none
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
