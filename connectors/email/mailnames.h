// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace centrala::email {

/// One line of text for people: control characters and overriding of the writing direction removed, blanks joined,
/// at most `limit` characters.
[[nodiscard]] QString oneLine(const QString &text, qsizetype limit);

/// Body text: line ends are \n, no control characters but tabs.
[[nodiscard]] QString cleanBody(QString text);

/// A file name that is safe on every system: no path, no control or direction characters, none of the characters and
/// names Windows reserves, at most 150 characters with its suffix kept. `fallback` where nothing is left.
[[nodiscard]] QString safeFileName(const QString &name, const QString &fallback);

/// The message ids in a Message-ID, In-Reply-To or References header, without angle brackets, in their order. Blanks
/// inside an id (folded by broken programs) are dropped; prose around them is passed over.
[[nodiscard]] QStringList messageIds(const QByteArray &header);

/// What a message answers, nearest first: In-Reply-To, then References from last to first, each once.
[[nodiscard]] QStringList referencesOf(const QByteArray &inReplyTo, const QByteArray &references);

/// What the mails of one Outlook conversation have in common, made of a Thread-Index header and formed like a message
/// id; empty where it is none. Exchange drops or rewrites References, but not this.
[[nodiscard]] QString threadIndexId(const QByteArray &threadIndex);

} // namespace centrala::email
