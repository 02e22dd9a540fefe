// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/businesshours.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala {

namespace {

constexpr std::array kWeekdays = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr int kDaysAhead = 732;

Error malformed(const QString &member)
{
    return {Error::Kind::Malformed, member, u"not a calendar"_s, {}};
}

/// Minutes since midnight; "24:00" is the end of the day. −1 where it is no time.
int minutes(const QString &text)
{
    if (text == u"24:00"_s)
        return 24 * 60;
    const QTime time = QTime::fromString(text, u"HH:mm"_s);
    return time.isValid() ? time.hour() * 60 + time.minute() : -1;
}

} // namespace

Result<BusinessHours> BusinessHours::fromJson(const QJsonObject &content)
{
    BusinessHours hours;
    const QString zone = content[u"zone"_s].toString(u"UTC"_s);
    hours.m_zone = QTimeZone(zone.toLatin1());
    if (!hours.m_zone.isValid())
        return malformed(u"zone"_s);
    const QJsonArray holidays = content[u"holidays"_s].toArray();
    for (const QJsonValue &value : holidays) {
        const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
        if (!day.isValid())
            return malformed(u"holidays"_s);
        hours.m_holidays.insert(day);
    }
    if (!content.contains(u"hours"_s)) {
        hours.m_alwaysOpen = hours.m_holidays.isEmpty();
        hours.m_week.fill({{0, 24 * 60}});
        return hours;
    }
    hours.m_alwaysOpen = false;
    const QJsonObject week = content[u"hours"_s].toObject();
    for (size_t day = 0; day < kWeekdays.size(); ++day) {
        const QString name = QString::fromLatin1(kWeekdays[day]);
        const QJsonArray spans = week[name].toArray();
        for (const QJsonValue &span : spans) {
            const int start = minutes(span[0].toString());
            const int end = minutes(span[1].toString());
            if (start < 0 || end <= start)
                return malformed(u"hours."_s + name);
            hours.m_week[day].append({start, end});
        }
        std::sort(hours.m_week[day].begin(), hours.m_week[day].end());
    }
    if (std::all_of(hours.m_week.begin(), hours.m_week.end(), [](const auto &day) { return day.isEmpty(); }))
        return malformed(u"hours"_s);
    return hours;
}

QDate BusinessHours::dayOf(Instant at) const
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at), m_zone).date();
}

QList<BusinessHours::Span> BusinessHours::spansOf(const QDate &day) const
{
    QList<Span> spans;
    if (m_holidays.contains(day))
        return spans;
    const auto at = [&](int minute) {
        const QDateTime local = minute == 24 * 60 ? day.addDays(1).startOfDay(m_zone)
                                                  : QDateTime(day, QTime(minute / 60, minute % 60), m_zone);
        return instantFromMs(local.toMSecsSinceEpoch());
    };
    for (const auto &[start, end] : m_week[static_cast<size_t>(day.dayOfWeek() - 1)])
        spans.append({at(start), at(end)});
    return spans;
}

bool BusinessHours::isOpen(Instant at) const
{
    if (m_alwaysOpen)
        return true;
    const QList<Span> spans = spansOf(dayOf(at));
    return std::any_of(spans.begin(), spans.end(), [&](const Span &span) { return span.start <= at && at < span.end; });
}

Instant BusinessHours::after(Instant from, Milliseconds amount) const
{
    if (m_alwaysOpen)
        return from + amount;
    QDate day = dayOf(from);
    for (int ahead = 0; ahead < kDaysAhead; ++ahead, day = day.addDays(1)) {
        const QList<Span> spans = spansOf(day);
        for (const Span &span : spans) {
            const Instant start = std::max(span.start, from);
            if (start >= span.end)
                continue;
            if (span.end - start >= amount)
                return start + amount;
            amount -= span.end - start;
        }
    }
    return from + amount;
}

Milliseconds BusinessHours::between(Instant from, Instant to) const
{
    if (to <= from)
        return Milliseconds(0);
    if (m_alwaysOpen)
        return to - from;
    Milliseconds sum(0);
    const QDate last = dayOf(to);
    for (QDate day = dayOf(from); day <= last; day = day.addDays(1)) {
        const QList<Span> spans = spansOf(day);
        for (const Span &span : spans)
            sum += std::max(Milliseconds(0), std::min(span.end, to) - std::max(span.start, from));
    }
    return sum;
}

} // namespace centrala
