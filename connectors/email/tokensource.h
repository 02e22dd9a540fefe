// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/emailsettings.h"

#include "app/model/clock.h"
#include "app/model/result.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <functional>

namespace centrala {
class Host;
}

namespace centrala::email {

/// What to sign in with: the password, or an access token got with the refresh token (RFC 6749 §6) and kept until
/// shortly before it ends. A renewed refresh token is stored by the host before it is used.
class TokenSource : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const Result<QString> &)>;

    TokenSource(const EmailSettings &settings, Host &host, QObject *parent = nullptr);

    void imapSecret(Done done);
    void smtpSecret(Done done);

    /// A server took this token.
    void noteTaken(const QString &token);
    /// A server refused this token: whether another may help. One that was never taken anywhere is not fetched anew.
    [[nodiscard]] bool mayHelpAfterRefusal(const QString &token);

private:
    void accessToken(Done done);
    void refresh();
    void handleReply(QNetworkReply *reply);
    void keep(const QString &token, qint64 lifeSeconds);
    void finish(const Result<QString> &result);

    EmailSettings m_settings;
    Host &m_host;
    QNetworkAccessManager m_network;
    QString m_token;
    Instant m_validUntil{};
    bool m_wasTaken = false;
    QList<Done> m_waiting;
};

} // namespace centrala::email
