// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/sendtimes.h"

#include "ui/style/relativetime.h"

#include <QLocale>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

QList<SendTimes::Choice> SendTimes::later(Instant now)
{
    const QDateTime local = RelativeTime::local(now);
    const QDate today = local.date();
    QList<Choice> choices;
    const auto add = [&choices, today](const QString &words, const QDateTime &at) {
        QString exact = at.toString(u"H:mm"_s);
        if (at.date() != today)
            exact.prepend(QLocale().standaloneDayName(at.date().dayOfWeek(), QLocale::ShortFormat) + u' ');
        choices.append({words, exact, instantFromMs(at.toMSecsSinceEpoch())});
    };
    add(tr("in one hour"), local.addSecs(3600));
    add(tr("in three hours"), local.addSecs(3 * 3600));
    if (local.time() < QTime(16, 0))
        add(tr("this evening"), QDateTime(today, QTime(18, 0)));
    add(tr("tomorrow morning"), QDateTime(today.addDays(1), QTime(9, 0)));
    const int toMonday = 8 - today.dayOfWeek();
    if (toMonday > 1)
        add(tr("on Monday"), QDateTime(today.addDays(toMonday), QTime(9, 0)));
    add(tr("in a week"), QDateTime(today.addDays(7), QTime(9, 0)));
    return choices;
}

} // namespace centrala::ui
