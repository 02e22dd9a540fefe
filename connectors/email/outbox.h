// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/mimewriter.h"
#include "connectors/email/sentcopies.h"
#include "connectors/email/smtpsender.h"

#include "connectors/contract/connector.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace centrala::email {

/// Writes and sends answers in worker threads, and has the copies made.
class Outbox : public QObject
{
    Q_OBJECT
public:
    Outbox(const EmailSettings &settings, Host &host, TokenSource &tokens, QObject *parent = nullptr);
    ~Outbox() override;

    [[nodiscard]] QFuture<SendOutcome> send(const OutgoingMessage &message);
    /// Makes the copies that an earlier run left undone.
    void resumeCopies() { m_copies.resume(); }
    /// Signs in at the submission server and leaves.
    [[nodiscard]] QFuture<Result<void>> check();
    /// Ends what can be ended without doubt; `idle` follows when nothing is underway.
    void stop();
    [[nodiscard]] bool isIdle() const { return m_sending == 0 && m_copies.isIdle(); }

Q_SIGNALS:
    void idle();
    /// A mail was sent, or perhaps: the Sent folder may have it.
    void sent();

private:
    struct Attempt
    {
        SmtpOutcome outcome;
        WrittenMail mail;
        bool isRenamed = false; ///< the server gave it a Message-ID of its own
        /// Whether anybody got it.
        [[nodiscard]] bool isTaken() const
        {
            return outcome.delivery == Delivery::Sent || !outcome.remaining.isEmpty();
        }
    };
    using Done = std::function<void(const Attempt &)>;

    void begin(const OutgoingMessage &message, const Done &done);
    [[nodiscard]] static Attempt deliver(const MimeWriter &writer, const SmtpSender &sender,
                                         const OutgoingMessage &message, Instant now);
    void settleFile(const OutgoingMessage &message, const Attempt &attempt);
    void finish(const Attempt &attempt);

    const EmailSettings &m_settings;
    Host &m_host;
    TokenSource &m_tokens;
    const MimeWriter m_writer;
    SentCopies m_copies;
    std::atomic<bool> m_giveUp = false;
    int m_sending = 0;
    QThreadPool m_pool;
};

} // namespace centrala::email
