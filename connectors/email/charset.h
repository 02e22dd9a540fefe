// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace centrala::email {

/// Text of a declared charset, read as mail programs mean it: iso-8859-1 is windows-1252, gb2312 is gb18030, and so on.
/// Where the octets do not fit what was declared, or nothing was, UTF-8 is tried and then guessed among the 8-bit
/// charsets of our customers. Never fails; octets that mean nothing become U+FFFD. NUL and byte order marks are
/// removed.
[[nodiscard]] QString decodeText(const QByteArray &octets, const QByteArray &charset = {});

/// The most likely 8-bit charset of text that is not UTF-8: windows-1250, -1251, -1252, iso-8859-2 or koi8-u.
[[nodiscard]] QByteArray guessCharset(const QByteArray &octets);

/// The charset an HTML document declares in a meta element near its beginning; empty where it declares none.
[[nodiscard]] QByteArray charsetInHtml(const QByteArray &octets);

} // namespace centrala::email
