// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/imapcommand.h"

#include "app/model/instant.h"

#include <QSet>

#include <functional>
#include <optional>

namespace centrala::email {

/// The first octets of a mail as the server gave them. Shorter than what was asked for: that is all of it.
struct FetchedMail
{
    quint32 uid = 0;
    qint64 size = 0; ///< RFC822.SIZE: a hint, some servers count wrongly
    std::optional<Instant> receivedAt;
    QByteArray octets;
    bool isUnreadable = false; ///< the server sent far more than was asked for; it was passed over
};

/// UID FETCH of mails, each up to `length` octets from `offset`, without setting \Seen. Every mail is handed over as it
/// comes, in the server's order; mails that are gone do not come. Ends with the server's status, which may be a NO; an
/// error means the line broke.
class ImapFetch final : public ImapConversation
{
public:
    using Mail = std::function<void(FetchedMail)>;
    using Done = std::function<void(const Result<ImapResponse> &)>;

    ImapFetch(const QList<quint32> &uids, qint64 offset, qint64 length, Mail mail, Done done);

    [[nodiscard]] QByteArray command() const override { return m_command; }
    void handleData(const ImapResponse &response) override;
    void handleEnd(const ImapResponse &status) override { m_done(status); }
    void handleLoss(const Error &error) override { m_done(error); }

private:
    QByteArray m_command;
    QSet<quint32> m_asked;
    const QByteArray m_origin; ///< "<0>": where the octets begin
    const Mail m_mail;
    const Done m_done;
};

} // namespace centrala::email
