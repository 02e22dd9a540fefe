// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/telegram/hookcursor.h"

#include <QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace centrala::telegram {

namespace {

const QString kPrefix = u"webhook"_s;
constexpr qsizetype kAddresses = 3;

QString hashOf(const QString &url)
{
    return QString::fromLatin1(QCryptographicHash::hash(url.toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
}

} // namespace

HookCursor::HookCursor(const QString &url) : m_addresses{hashOf(url)} {}

bool HookCursor::isOne(const QString &text)
{
    return text.startsWith(kPrefix);
}

HookCursor HookCursor::parse(const QString &text)
{
    HookCursor cursor;
    if (!isOne(text))
        return cursor;
    const QStringList parts = text.split(u' ');
    cursor.m_addresses = parts.value(1).split(u',');
    for (const QString &number : parts.mid(2, kRemembered))
        cursor.m_taken.append(number.toLongLong());
    return cursor;
}

QString HookCursor::text() const
{
    QStringList parts{kPrefix, m_addresses.join(u',')};
    for (const qint64 number : m_taken)
        parts.append(QString::number(number));
    return parts.join(u' ');
}

bool HookCursor::isAt(const QString &url) const
{
    return m_addresses.first() == hashOf(url);
}

bool HookCursor::knows(const QString &url) const
{
    return m_addresses.contains(hashOf(url));
}

HookCursor HookCursor::movedTo(const QString &url) const
{
    HookCursor moved = *this;
    moved.m_addresses.removeAll(hashOf(url));
    moved.m_addresses.prepend(hashOf(url));
    while (moved.m_addresses.size() > kAddresses)
        moved.m_addresses.removeLast();
    return moved;
}

void HookCursor::take(qint64 update)
{
    m_taken.append(update);
    if (m_taken.size() > kRemembered)
        m_taken.removeFirst();
}

} // namespace centrala::telegram
