// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"

#include <QByteArray>

namespace centrala::connect {

inline constexpr int kSealKeySize = 32;
inline constexpr int kSealNonceSize = 12;
inline constexpr int kSealTagSize = 16;

struct Sealed
{
    QByteArray tag;
    QByteArray text;
};

/// AES-256-GCM (NIST SP 800-38D) with OpenSSL. A nonce is never used twice under one key. Errors: Bug.
[[nodiscard]] Result<Sealed> seal(const QByteArray &key, const QByteArray &nonce, const QByteArray &authenticated,
                                  const QByteArray &plain);
/// Errors: Unauthorised where key, nonce, tag, text or what was authenticated is not what it was.
[[nodiscard]] Result<QByteArray> unseal(const QByteArray &key, const QByteArray &nonce, const QByteArray &authenticated,
                                        const Sealed &sealed);
/// scrypt (RFC 7914) with N = 2^15, r = 8, p = 1: 32 MiB and about a tenth of a second. Errors: Bug.
[[nodiscard]] Result<QByteArray> stretchedKey(const QByteArray &secret, const QByteArray &salt);
/// Overwrites the octets in memory.
void wipe(QByteArray &octets);

} // namespace centrala::connect
