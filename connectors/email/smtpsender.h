// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/imapclient.h"
#include "connectors/email/imapsignin.h"
#include "connectors/email/smtptranscript.h"

#include "app/model/outgoing.h"
#include "app/model/result.h"

#include <QStringList>

#include <atomic>

namespace centrala::email {

struct Envelope
{
    QString from;
    QStringList recipients;
    QString path;           ///< the mail, as MimeWriter wrote it
    bool isNobodys = false; ///< MAIL FROM:<>, so that no machine ever answers it; `from` only says who we are
};

struct SmtpOutcome : SendOutcome
{
    bool isSignInRefused = false; ///< for good, so far as this password or token goes
    bool isSenderRefused = false; ///< for good: nobody was asked for yet
};

/// Hands mails to a submission server (RFC 6409) with libcurl. It blocks: to be used from a worker thread; every call
/// has a connection of its own. Setting `giveUp` ends a call as soon as that leaves no doubt.
class SmtpSender
{
public:
    SmtpSender(Endpoint endpoint, Credentials credentials, const std::atomic<bool> &giveUp);

    /// Sent; Failed, with `retryAt` where it may work later, and with `remaining` where others have it; Uncertain only
    /// where the server had the whole mail and did not answer. `externalId` only where the server gave it another.
    [[nodiscard]] SmtpOutcome send(const Envelope &envelope, Instant now) const;
    /// Connects, signs in and leaves. Errors: Offline, Unauthorised, Rejected.
    [[nodiscard]] Result<void> check(const QString &from) const;

private:
    struct Upload;
    /// The CURLcode; what went wrong before anybody spoke is told in `upload`.
    [[nodiscard]] int perform(const Envelope &envelope, Upload &upload) const;

    const Endpoint m_endpoint;
    const Credentials m_credentials;
    const std::atomic<bool> &m_giveUp;
};

/// What the conversation means for the mail. `problem` is libcurl's text where it failed, else empty.
[[nodiscard]] SendOutcome outcomeOf(const SmtpTranscript &transcript, const QString &problem, Instant now);
/// Nothing was sent: a proxy stood in the way.
[[nodiscard]] SendOutcome outcomeOf(const Error &proxyError, Instant now);

} // namespace centrala::email
