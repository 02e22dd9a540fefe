// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/spoolwriter.h"

#include "app/model/outgoing.h"
#include "app/model/result.h"

namespace centrala::email {

/// A mail that is ready to leave: a file with CRLF line ends, lines of at most 998 octets, all of it 7-bit.
struct WrittenMail
{
    QString path;
    QString messageId; ///< without angle brackets
};

/// What every mail of an inbox says beside its own.
struct MailHeaders
{
    bool replyAddresses = false; ///< Reply-To is an address of the mail's own (replyaddress.h)
    QString unsubscribe;         ///< an address for List-Unsubscribe (RFC 2369); empty: the header is left out
};

/// Writes an answer as a mail (RFC 5322, MIME). Bcc stands in no header; the Message-ID is the given one, so that a
/// second try is the same mail. May be used by several threads.
class MimeWriter
{
public:
    explicit MimeWriter(const QDir &spool, MailHeaders headers = {});

    /// Errors: Usage (an address that is none, nobody to send to), Storage, NotFound (a file is gone from the spool).
    [[nodiscard]] Result<WrittenMail> write(const OutgoingMessage &message) const;

private:
    const QDir m_folder;
    const SpoolWriter m_spool;
    const MailHeaders m_headers;
};

/// Whether this can stand in an envelope and a header without breaking either.
[[nodiscard]] bool isMailAddress(const QString &address);

} // namespace centrala::email
