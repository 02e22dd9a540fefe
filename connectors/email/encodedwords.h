// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace centrala::email {

/// A header's text with its encoded words (RFC 2047) decoded, wherever they stand. Neighbours of one charset are
/// decoded together, for a character may be split between them; the blank between neighbours is dropped. Everything
/// else is read as UTF-8, or guessed.
[[nodiscard]] QString decodeWords(const QByteArray &header);

/// The same header in UTF-8, each run of encoded words as a single one: GMime loses what follows a padded base64 word.
[[nodiscard]] QByteArray joinWords(const QByteArray &header);

} // namespace centrala::email
