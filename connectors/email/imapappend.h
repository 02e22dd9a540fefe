// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/imapcommand.h"

#include "app/model/instant.h"

#include <QFile>

#include <functional>

namespace centrala::email {

/// APPEND of one mail, read from a file as the network takes it, marked as seen.
class ImapAppend final : public ImapConversation
{
public:
    using Done = std::function<void(const Result<void> &)>;

    /// `mail` is open for reading at its beginning.
    ImapAppend(const QString &folder, Instant at, std::unique_ptr<QFile> mail, Done done);

    [[nodiscard]] QByteArray command() const override { return m_command; }
    [[nodiscard]] bool isExclusive() const override { return true; }
    [[nodiscard]] std::unique_ptr<QIODevice> takeBody() override { return std::move(m_mail); }
    void handleEnd(const ImapResponse &status) override;
    void handleLoss(const Error &error) override { m_done(error); }

private:
    QByteArray m_command;
    std::unique_ptr<QFile> m_mail;
    const Done m_done;
};

} // namespace centrala::email
