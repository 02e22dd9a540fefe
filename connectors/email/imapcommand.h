// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/imapconversation.h"

#include "app/model/result.h"

#include <functional>

namespace centrala::email {

/// How a command ended: the tagged status and the untagged data of the asked kind.
struct ImapAnswer
{
    ImapResponse status;
    QList<ImapResponse> data;
};

/// A command without a dialogue of its own: sends a line, collects the untagged responses whose keyword is asked for
/// (or whose response code is), and hands all over. An error means the line broke; a NO or BAD stands in the answer.
class ImapCommand final : public ImapConversation
{
public:
    using Done = std::function<void(const Result<ImapAnswer> &)>;

    ImapCommand(QByteArray line, QList<QByteArray> wanted, Done done)
        : m_line(std::move(line)), m_wanted(std::move(wanted)), m_done(std::move(done))
    {
    }
    /// As above, running alone.
    [[nodiscard]] static std::unique_ptr<ImapCommand> alone(QByteArray line, QList<QByteArray> wanted, Done done);

    [[nodiscard]] QByteArray command() const override { return m_line; }
    [[nodiscard]] bool isExclusive() const override { return m_exclusive; }
    [[nodiscard]] int patience() const override { return m_line.startsWith("UID SEARCH") ? 5 : 1; }
    void handleData(const ImapResponse &response) override;
    void handleEnd(const ImapResponse &status) override { m_done(ImapAnswer{status, m_data}); }
    void handleLoss(const Error &error) override { m_done(error); }

private:
    const QByteArray m_line;
    const QList<QByteArray> m_wanted;
    const Done m_done;
    QList<ImapResponse> m_data;
    bool m_exclusive = false;
};

/// What a NO or BAD of the server means for us: RateLimited and Offline pass by themselves (codes of RFC 5530, and what
/// the large providers write instead); Rejected is whatever says nothing we know.
[[nodiscard]] Error imapRefusal(const ImapResponse &status, const QString &subject);

} // namespace centrala::email
