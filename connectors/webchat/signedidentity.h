// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/instant.h"
#include "app/model/result.h"

#include <QByteArray>
#include <QString>

namespace centrala::webchat {

/// Who the company's own site says is signed in.
struct SignedIdentity
{
    QString subject; ///< the site's number of its customer
    QString email;
    QString phone;
    QString name;
    Instant expires{};
};

/// Reads a JSON Web Token (RFC 7519) signed with HMAC-SHA256 (RFC 7515, "HS256"); no other algorithm is taken, "none"
/// least of all. `sub` and `exp` are required; a clock may be a minute off. The signature is compared in constant time.
/// Errors: Unauthorised.
[[nodiscard]] Result<SignedIdentity> readSignedIdentity(const QByteArray &token, const QByteArray &secret, Instant now);

/// Whether the two are equal, in a time that does not tell where they differ.
[[nodiscard]] bool equalInConstantTime(const QByteArray &a, const QByteArray &b);

} // namespace centrala::webchat
