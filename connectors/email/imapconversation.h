// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/imapvalue.h"

#include "app/model/error.h"

#include <QByteArray>
#include <QIODevice>

#include <memory>

namespace centrala::email {

/// One command and all the server says to it. An ImapClient owns it from run() until handleEnd() or handleLoss() was
/// called, exactly one of them, once.
class ImapConversation
{
public:
    virtual ~ImapConversation() = default;

    /// The command without tag and line end.
    [[nodiscard]] virtual QByteArray command() const = 0;
    /// Runs alone: begins when all before it have ended, and others wait until it has.
    [[nodiscard]] virtual bool isExclusive() const { return false; }
    /// So many times the usual silence is no sign of a dead line while it runs.
    [[nodiscard]] virtual int patience() const { return 1; }
    /// Untagged data while the command runs; it may belong to another command, or to none.
    virtual void handleData(const ImapResponse &) {}
    /// The server asks for more: what to answer, with its line end.
    [[nodiscard]] virtual QByteArray handleContinuation(const ImapResponse &) { return {}; }
    /// After an empty answer to a continuation: the octets to stream to the server; nothing where there are none.
    [[nodiscard]] virtual std::unique_ptr<QIODevice> takeBody() { return {}; }
    virtual void handleEnd(const ImapResponse &status) = 0;
    virtual void handleLoss(const Error &error) = 0;
};

} // namespace centrala::email
