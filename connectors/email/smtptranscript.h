// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace centrala::email {

/// What was said over an SMTP connection, followed line by line, to know afterwards how far a mail got and what the
/// server said about whom. Keeps nothing of a sign-in.
class SmtpTranscript
{
public:
    enum class Step { Greeting, Hello, StartTls, Auth, Mail, Recipient, Data, Body };

    struct Reply
    {
        int code = 0;
        QString text;
    };
    struct Refusal
    {
        QString recipient;
        Reply reply;
    };

    void sent(const QByteArray &line);
    void received(const QByteArray &line);
    /// The last octet of the mail was handed to the connection: from now on the server may have it.
    void bodyGiven() { m_bodyGiven = true; }

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] bool isBodyGiven() const { return m_bodyGiven; }
    /// The last reply to the step that is being done; nothing while it is awaited.
    [[nodiscard]] std::optional<Reply> reply() const { return m_reply; }
    /// The reply to the whole mail.
    [[nodiscard]] std::optional<Reply> verdict() const { return m_verdict; }
    /// The Message-ID the server says it gave the mail instead of ours, as Microsoft's do; empty where it says nothing.
    [[nodiscard]] QString givenId() const;
    [[nodiscard]] QList<Refusal> refusals() const { return m_refusals; }
    /// The largest mail the server says it takes, in octets (SIZE, RFC 1870); 0 where it does not say.
    [[nodiscard]] qint64 sizeLimit() const { return m_sizeLimit; }

private:
    Step m_step = Step::Greeting;
    QString m_recipient;
    std::optional<Reply> m_reply;
    std::optional<Reply> m_verdict;
    QList<Refusal> m_refusals;
    qint64 m_sizeLimit = 0;
    bool m_bodyGiven = false;
    bool m_left = false; ///< QUIT was said
};

} // namespace centrala::email
