// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace centrala {

/// The text with the digits of payment card numbers, all but the last four, replaced by dots. A card number is a run of
/// 13 to 19 digits, single blanks or dashes between them allowed, that begins as a card of a known scheme does and
/// passes the check of ISO/IEC 7812-1 (Luhn). Other digits may stand beside it, as its expiry date does; numbers within
/// addresses on the web stay.
[[nodiscard]] QString withCardNumbersMasked(const QString &text);

/// The same for what people read of an HTML document: what stands within its tags stays.
[[nodiscard]] QString withCardNumbersMaskedInHtml(const QString &html);

} // namespace centrala
