// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/vanishedmails.h"

#include <QStringList>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

/// IMAP allows "5:3" for "3:5".
QString rising(const QByteArray &set)
{
    QStringList runs;
    for (const QByteArray &run : set.split(',')) {
        const QList<QByteArray> ends = run.split(':');
        const quint32 first = ends.first().toUInt();
        const quint32 last = ends.last().toUInt();
        runs.append(u"%1:%2"_s.arg(std::min(first, last)).arg(std::max(first, last)));
    }
    return runs.join(u',');
}

} // namespace

void VanishedMails::add(const ImapResponse &response)
{
    if (response.values.isEmpty() || m_runs > kMostRuns)
        return;
    const QByteArray set = response.values.last().text; // after "(EARLIER)", where that stands
    m_runs += set.count(',') + 1;
    if (m_runs > kMostRuns) {
        m_text.clear();
        return;
    }
    const QString runs = rising(set);
    if (NumberSet::from(runs))
        m_text += runs + u',';
}

void VanishedMails::keepBelow(quint32 next)
{
    const NumberSet kept = below(next);
    m_text = kept.isEmpty() ? QString() : kept.toString() + u',';
}

NumberSet VanishedMails::below(quint32 next) const
{
    const QString rest = u"%1:%2"_s.arg(std::max(next, 1U)).arg(std::numeric_limits<quint32>::max());
    const NumberSet numbers = NumberSet::from(m_text.chopped(m_text.isEmpty() ? 0 : 1)).value_or(NumberSet());
    return numbers.without(NumberSet::from(rest).value_or(NumberSet()));
}

} // namespace centrala::email
