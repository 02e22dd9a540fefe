// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/cursors.h"

#include <QStringList>

#include <algorithm>
#include <limits>

namespace centrala::email {

namespace {

/// The blank-separated numbers of `text`; empty where anything is no number, or not `count` of them.
QList<qint64> numbers(const QString &text, qsizetype count)
{
    QList<qint64> found;
    const QStringList words = text.split(u' ');
    for (const QString &word : words) {
        bool isNumber = false;
        found.append(word.toLongLong(&isNumber));
        if (!isNumber || found.last() < 0)
            return {};
    }
    constexpr qint64 kUidLimit = std::numeric_limits<quint32>::max();
    const bool fits =
        found.size() == count && found[0] > 0 && found[0] <= kUidLimit && found[1] > 0 && found[1] <= kUidLimit;
    return fits ? found : QList<qint64>();
}

} // namespace

QString LiveCursor::toString() const
{
    const QString place = QString::number(uidValidity) + u' ' + QString::number(next);
    if (modSeq == 0 && count < 0)
        return place;
    const QString told = place + u' ' + QString::number(modSeq);
    return count < 0 ? told : told + u' ' + QString::number(count);
}

std::optional<LiveCursor> LiveCursor::from(const QString &text)
{
    const QList<qint64> parts = numbers(text, std::clamp<qsizetype>(text.count(u' ') + 1, 2, 4));
    if (parts.isEmpty())
        return std::nullopt;
    return LiveCursor{static_cast<quint32>(parts[0]), static_cast<quint32>(parts[1]),
                      static_cast<quint64>(parts.value(2)), parts.value(3, -1)};
}

QString BackfillCursor::toString() const
{
    return QString::number(uidValidity) + u' ' + QString::number(below) + u' ' + QString::number(done) + u' ' +
           QString::number(total);
}

std::optional<BackfillCursor> BackfillCursor::from(const QString &text)
{
    const QList<qint64> parts = numbers(text, 4);
    if (parts.isEmpty())
        return std::nullopt;
    return BackfillCursor{static_cast<quint32>(parts[0]), static_cast<quint32>(parts[1]), parts[2], parts[3]};
}

} // namespace centrala::email
