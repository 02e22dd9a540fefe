// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/passwords.h"

#include "app/connect/sealing.h"

#include <QCryptographicHash>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

namespace {

constexpr auto kForm = "scrypt-15-8-1"_L1;

QByteArray stretched(const QString &password, const QByteArray &salt)
{
    QByteArray octets = password.normalized(QString::NormalizationForm_C).toUtf8().left(kLongestPassword);
    const Result<QByteArray> key = connect::stretchedKey(octets, salt);
    connect::wipe(octets);
    return key ? *key : QByteArray();
}

bool equal(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    unsigned different = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        different |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    return different == 0;
}

} // namespace

Result<QString> passwordHash(const QString &password, RandomSource &random)
{
    if (password.size() < kShortestPassword || password.toUtf8().size() > kLongestPassword)
        return Error{Error::Kind::Usage, {}, u"a password has at least %1 letters"_s.arg(kShortestPassword), {}};
    const QByteArray salt = random.bytes(16);
    const QByteArray key = stretched(password, salt);
    if (key.isEmpty())
        return Error{Error::Kind::Bug, {}, u"scrypt failed"_s, {}};
    return u"%1:%2:%3"_s.arg(kForm, QLatin1StringView(salt.toBase64()), QLatin1StringView(key.toBase64()));
}

bool isPassword(const QString &password, const QString &hash)
{
    const QStringList parts = hash.split(u':');
    const bool known = parts.size() == 3 && parts[0] == kForm;
    const QByteArray salt = known ? QByteArray::fromBase64(parts[1].toLatin1()) : QByteArray(16, 's');
    const QByteArray key = stretched(password, salt);
    const QByteArray stored =
        known ? QByteArray::fromBase64(parts[2].toLatin1()) : QByteArray(connect::kSealKeySize, 0);
    return equal(key, stored) && known && !key.isEmpty();
}

QString newSecret(RandomSource &random)
{
    return QString::fromLatin1(
        random.bytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString secretHash(const QString &secret)
{
    return QString::fromLatin1(QCryptographicHash::hash(secret.toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace centrala::workspace
