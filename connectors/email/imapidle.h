// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/imapclient.h"
#include "connectors/email/imapcommand.h"

#include <QPointer>

#include <functional>

namespace centrala::email {

/// IDLE (RFC 2177): waits until the server tells of something or stop() is called; then ends it with DONE.
class ImapIdle final : public ImapConversation
{
public:
    using Done = std::function<void(const Result<void> &)>;

    ImapIdle(ImapClient &client, Done done) : m_client(&client), m_done(std::move(done)) {}

    /// Ends the waiting. Before the server has agreed to idle this is remembered.
    void stop();

    [[nodiscard]] QByteArray command() const override { return "IDLE"; }
    [[nodiscard]] bool isExclusive() const override { return true; }
    void handleData(const ImapResponse &response) override;
    [[nodiscard]] QByteArray handleContinuation(const ImapResponse &) override;
    void handleEnd(const ImapResponse &status) override;
    void handleLoss(const Error &error) override { m_done(error); }

private:
    const QPointer<ImapClient> m_client;
    const Done m_done;
    bool m_idling = false;
    bool m_stopped = false;
};

} // namespace centrala::email
