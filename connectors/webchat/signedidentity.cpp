// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/webchat/signedidentity.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace centrala::webchat {

namespace {

constexpr qsizetype kLongestToken = 4096;
constexpr qsizetype kLongestClaim = 200;
constexpr std::chrono::minutes kClockError{1};
constexpr std::chrono::hours kLongestLife{24};
constexpr double kLatestSecond = 1e11;

Error refused(const QString &why)
{
    return {Error::Kind::Unauthorised, u"identity"_s, why, {}};
}

std::optional<QByteArray> decoded(const QByteArray &part)
{
    const auto result = QByteArray::fromBase64Encoding(
        part, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    return result ? std::optional(*result) : std::nullopt;
}

QJsonObject objectFrom(const QByteArray &part)
{
    const auto octets = decoded(part);
    return octets ? QJsonDocument::fromJson(*octets).object() : QJsonObject();
}

std::optional<Instant> timeFrom(const QJsonValue &value)
{
    const double seconds = value.toDouble(-1);
    if (!value.isDouble() || !std::isfinite(seconds) || seconds < 0 || seconds > kLatestSecond)
        return std::nullopt;
    return Instant(std::chrono::seconds(static_cast<qint64>(seconds)));
}

} // namespace

bool equalInConstantTime(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    volatile unsigned char difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference = difference | static_cast<unsigned char>(a.at(i) ^ b.at(i));
    return difference == 0;
}

Result<SignedIdentity> readSignedIdentity(const QByteArray &token, const QByteArray &secret, Instant now)
{
    if (secret.isEmpty())
        return refused(u"no secret is set"_s);
    const QList<QByteArray> parts = token.size() > kLongestToken ? QList<QByteArray>() : token.split('.');
    if (parts.size() != 3)
        return refused(u"no token"_s);
    if (objectFrom(parts[0]).value(u"alg"_s).toString() != u"HS256")
        return refused(u"another algorithm than HS256"_s);
    const auto signature = decoded(parts[2]);
    const QByteArray expected =
        QMessageAuthenticationCode::hash(parts[0] + '.' + parts[1], secret, QCryptographicHash::Sha256);
    if (!signature || !equalInConstantTime(*signature, expected))
        return refused(u"the signature does not fit"_s);
    const QJsonObject claims = objectFrom(parts[1]);
    const auto expires = timeFrom(claims.value(u"exp"_s));
    if (!expires)
        return refused(u"it says no time at which it expires"_s);
    if (*expires + kClockError < now)
        return refused(u"it has expired"_s);
    if (*expires > now + kLongestLife + kClockError)
        return refused(u"it is good for more than a day"_s);
    if (claims.contains(u"nbf"_s)) {
        const auto begins = timeFrom(claims.value(u"nbf"_s));
        if (!begins || *begins > now + kClockError)
            return refused(u"it is not good yet"_s);
    }
    const auto claim = [&](const QString &name) { return claims.value(name).toString().trimmed(); };
    SignedIdentity identity{claim(u"sub"_s), claim(u"email"_s), claim(u"phone"_s), claim(u"name"_s), *expires};
    if (identity.subject.isEmpty() || identity.subject.size() > kLongestClaim)
        return refused(u"it does not say who"_s);
    if (identity.email.size() > kLongestClaim || !identity.email.contains(u'@'))
        identity.email.clear();
    identity.phone.truncate(kLongestClaim);
    identity.name.truncate(kLongestClaim);
    return identity;
}

} // namespace centrala::webchat
