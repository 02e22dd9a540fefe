// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/relativetime.h"

#include <QLocale>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// An en dash: it looks like the minus sign, and fonts that lack that one have it.
constexpr QChar kMinus = QChar(0x2013);
constexpr QChar kNoBreak = QChar(0x00A0);

QString shortDate(QDate date, QDate today)
{
    return date.year() == today.year() ? date.toString(u"d.MM"_s) : date.toString(u"d.MM.yyyy"_s);
}

QString weekday(QDate date)
{
    return QLocale().standaloneDayName(date.dayOfWeek(), QLocale::ShortFormat);
}

} // namespace

QString RelativeTime::span(Milliseconds length)
{
    const qint64 minutes = std::chrono::floor<std::chrono::minutes>(length).count();
    if (minutes < 60)
        return tr("%1 min").arg(minutes).replace(u' ', kNoBreak);
    return tr("%1 h %2").arg(minutes / 60).arg(minutes % 60, 2, 10, QChar(u'0')).replace(u' ', kNoBreak);
}

QString RelativeTime::running(Milliseconds length)
{
    const qint64 seconds = qMax<qint64>(0, length.count() / 1000);
    const QString tail = u"%1:%2"_s.arg(seconds / 60 % 60, seconds >= 3600 ? 2 : 1, 10, QChar(u'0'))
                             .arg(seconds % 60, 2, 10, QChar(u'0'));
    return seconds >= 3600 ? QString::number(seconds / 3600) + u':' + tail : tail;
}

QString RelativeTime::due(Instant at, Instant now)
{
    if (at < now) {
        const Milliseconds late = now - at;
        if (late < 10h)
            return kMinus + span(std::max<Milliseconds>(late, 1min));
        const qint64 days = (late.count() + 43'200'000) / 86'400'000;
        return days < 1 ? kMinus + span(late) : kMinus + tr("%n d", nullptr, static_cast<int>(days));
    }
    const Milliseconds left = at - now;
    if (left < 10h)
        return span(left);
    const QDateTime then = local(at);
    const QDate today = local(now).date();
    const qint64 days = today.daysTo(then.date());
    if (days == 0)
        return clock(at);
    if (days == 1)
        return tr("tomorrow");
    if (days < 7)
        return weekday(then.date()) + kNoBreak + clock(at);
    return shortDate(then.date(), today);
}

QString RelativeTime::clock(Instant at)
{
    return local(at).toString(u"H:mm"_s);
}

QString RelativeTime::stamp(Instant at, Instant now)
{
    const QDateTime then = local(at);
    const QDate today = local(now).date();
    const qint64 days = then.date().daysTo(today);
    if (days == 0)
        return clock(at);
    if (days > 0 && days < 7)
        return weekday(then.date());
    return shortDate(then.date(), today);
}

QString RelativeTime::stampWithTime(Instant at, Instant now)
{
    const QString day = stamp(at, now);
    const QString time = clock(at);
    return day == time ? time : day + u' ' + time;
}

QString RelativeTime::day(QDate date, QDate today)
{
    QString named = QLocale().toString(date, tr("dddd d MMMM", "a day in a timeline"));
    if (date.year() != today.year())
        named += u' ' + QString::number(date.year());
    if (date == today)
        return tr("Today, %1").arg(named);
    if (date == today.addDays(-1))
        return tr("Yesterday, %1").arg(named);
    return named.left(1).toUpper() + named.mid(1);
}

QString RelativeTime::exact(Instant at)
{
    return QLocale().toString(local(at), tr("dddd d MMMM yyyy, H:mm:ss", "an exact time in a tooltip"));
}

QString RelativeTime::since(Instant at, Instant now)
{
    const QDate then = local(at).date();
    const QDate today = local(now).date();
    const qint64 days = then.daysTo(today);
    if (days <= 0)
        return tr("since today");
    if (days == 1)
        return tr("since yesterday");
    return tr("since %1").arg(shortDate(then, today));
}

QString sizeText(qint64 octets)
{
    return QLocale().formattedDataSize(octets, octets < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString countText(qint64 count)
{
    return count > 9999 ? QLocale().toString(9999) + u'+' : QLocale().toString(count);
}

} // namespace centrala::ui
