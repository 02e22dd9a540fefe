// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/secretstrike.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::connect {

SecretStrike::SecretStrike(const QHash<QString, QString> &secrets)
{
    for (const QString &secret : secrets)
        add(secret);
}

void SecretStrike::add(const QString &secret)
{
    if (secret.isEmpty())
        return;
    const QString base64 = QString::fromLatin1(secret.toUtf8().toBase64(QByteArray::OmitTrailingEquals));
    m_forms << secret << base64 << QString::fromLatin1(QUrl::toPercentEncoding(secret));
    m_forms.removeDuplicates();
    std::sort(m_forms.begin(), m_forms.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
}

QString SecretStrike::cleaned(QString text) const
{
    for (const QString &form : m_forms)
        text.replace(form, u"•••"_s);
    return text;
}

qsizetype SecretStrike::longest() const
{
    return m_forms.isEmpty() ? 0 : m_forms.first().size();
}

} // namespace centrala::connect
