// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/randomsource.h"
#include "app/model/result.h"

#include <QByteArray>
#include <QString>

namespace centrala::workspace {

inline constexpr qsizetype kShortestPassword = 8;   ///< letters
inline constexpr qsizetype kLongestPassword = 1024; ///< octets

/// What is stored of a password: "scrypt-15-8-1:SALT:KEY" (RFC 7914; both in base64). Takes about a tenth of a second
/// and 32 MiB. Usage where the password is too short or too long.
[[nodiscard]] Result<QString> passwordHash(const QString &password, RandomSource &random);
/// Compared in constant time. An empty or foreign `hash` is never right, and takes as long as a wrong password.
[[nodiscard]] bool isPassword(const QString &password, const QString &hash);

/// A secret nobody guesses (32 octets in base64), and what is stored of it.
[[nodiscard]] QString newSecret(RandomSource &random);
[[nodiscard]] QString secretHash(const QString &secret);

} // namespace centrala::workspace
