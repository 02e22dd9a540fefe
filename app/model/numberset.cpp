// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/numberset.h"

#include <QStringList>

#include <algorithm>

namespace centrala {

NumberSet::NumberSet(QList<quint32> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    for (const quint32 number : numbers) {
        if (!m_runs.isEmpty() && number - m_runs.last().second <= 1)
            m_runs.last().second = number;
        else if (number > 0)
            m_runs.append({number, number});
    }
}

std::optional<NumberSet> NumberSet::from(const QString &text)
{
    NumberSet set;
    if (text.isEmpty())
        return set;
    const QStringList parts = text.split(u',');
    for (const QString &part : parts) {
        bool isFirst = false;
        bool isLast = false;
        const quint32 first = part.section(u':', 0, 0).toUInt(&isFirst);
        const quint32 last = part.section(u':', -1).toUInt(&isLast);
        if (!isFirst || !isLast || first == 0 || last < first || part.count(u':') > 1)
            return std::nullopt;
        set.m_runs.append({first, last});
    }
    std::sort(set.m_runs.begin(), set.m_runs.end());
    QList<Run> joined;
    for (const Run &run : std::as_const(set.m_runs)) {
        if (!joined.isEmpty() && run.first <= quint64(joined.last().second) + 1)
            joined.last().second = std::max(joined.last().second, run.second);
        else
            joined.append(run);
    }
    set.m_runs = joined;
    return set;
}

qint64 NumberSet::count() const
{
    qint64 sum = 0;
    for (const Run &run : m_runs)
        sum += qint64(run.second) - run.first + 1;
    return sum;
}

QString NumberSet::toString() const
{
    QStringList parts;
    for (const Run &run : m_runs) {
        const QString first = QString::number(run.first);
        parts.append(run.second == run.first ? first : first + u':' + QString::number(run.second));
    }
    return parts.join(u',');
}

QList<quint32> NumberSet::first(qsizetype most) const
{
    QList<quint32> numbers;
    for (const Run &run : m_runs) {
        for (quint64 number = run.first; number <= run.second && numbers.size() < most; ++number)
            numbers.append(static_cast<quint32>(number));
    }
    return numbers;
}

NumberSet NumberSet::without(const NumberSet &other) const
{
    NumberSet rest;
    auto taken = other.m_runs.cbegin();
    for (const Run &run : m_runs) {
        quint64 from = run.first;
        while (taken != other.m_runs.cend() && taken->second < from)
            ++taken;
        auto cut = taken;
        for (; cut != other.m_runs.cend() && cut->first <= run.second; ++cut) {
            if (cut->first > from)
                rest.m_runs.append({static_cast<quint32>(from), cut->first - 1});
            from = quint64(cut->second) + 1;
        }
        if (from <= run.second)
            rest.m_runs.append({static_cast<quint32>(from), run.second});
    }
    return rest;
}

} // namespace centrala
