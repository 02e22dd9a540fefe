// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/imapvalue.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace centrala::email {

/// A stretch of a response: text of a line without its end, or the octets of a literal.
struct ImapFragment
{
    QByteArray text;
    bool isLiteral = false;
    bool dropped = false;
};

/// Whether a line is a status, a tagged answer or a continuation: text for people, in which braces mean nothing.
[[nodiscard]] bool isImapStatusLine(const QByteArray &line);

/// What the fragments of one response say. What does not fit the grammar is read as far as it makes sense. Nothing
/// where lists nest deeper than `depth`.
[[nodiscard]] std::optional<ImapResponse> parseImapResponse(const QList<ImapFragment> &fragments, int depth);

} // namespace centrala::email
