// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/instant.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace centrala::email {

/// A quoted string of the IMAP grammar. Control characters, which cannot be quoted, are left out.
[[nodiscard]] QByteArray imapQuoted(const QByteArray &text);

/// Mailbox names in modified UTF-7 (RFC 3501 §5.1.3) and back; a malformed name comes back as it is.
[[nodiscard]] QByteArray toModifiedUtf7(const QString &name);
[[nodiscard]] QString fromModifiedUtf7(const QByteArray &name);

/// "1:3,7": the numbers as a sequence set, ascending.
[[nodiscard]] QByteArray imapSet(QList<quint32> numbers);

/// An INTERNALDATE ("17-Jul-1996 02:44:25 -0700"); nothing where it is none.
[[nodiscard]] std::optional<Instant> instantFromImap(const QByteArray &date);
[[nodiscard]] QByteArray imapDate(Instant at);

} // namespace centrala::email
