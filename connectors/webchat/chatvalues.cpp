// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/webchat/chatvalues.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::webchat {

namespace {

constexpr qsizetype kSecretLength = 43; // 32 octets
constexpr qsizetype kIdLength = 32;

bool isSecretLetter(QChar letter)
{
    return (letter >= u'a' && letter <= u'z') || (letter >= u'A' && letter <= u'Z') ||
           (letter >= u'0' && letter <= u'9') || letter == u'-' || letter == u'_';
}

} // namespace

QString visitorIdOf(const QString &secret)
{
    if (secret.size() != kSecretLength || !std::all_of(secret.begin(), secret.end(), isSecretLetter))
        return {};
    const QByteArray hash =
        QCryptographicHash::hash("centrala visitor " + secret.toLatin1(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(kIdLength));
}

bool isHexId(const QString &id)
{
    return id.size() == kIdLength && std::all_of(id.begin(), id.end(), [](QChar letter) {
               return (letter >= u'0' && letter <= u'9') || (letter >= u'a' && letter <= u'f');
           });
}

QString keptFileName(const QString &visitor, const QString &file)
{
    return u"keep-file-"_s + visitor + u'-' + file;
}

} // namespace centrala::webchat
