// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertwishes.h"

#include "ui/style/relativetime.h"

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kHours = u"quiet_hours"_s;
const QString kUntil = u"quiet_until"_s;
const QString kTime = u"HH:mm"_s;

bool isWithin(const AlertWishes::Hours &hours, QTime now)
{
    if (hours.from <= hours.to)
        return now >= hours.from && now < hours.to;
    return now >= hours.from || now < hours.to;
}

} // namespace

bool AlertWishes::isOn(const char *key) const
{
    return m_desk.preference(QString::fromLatin1(key)) != QByteArray("off");
}

void AlertWishes::put(const char *key, bool on)
{
    m_desk.setPreference(QString::fromLatin1(key), on ? QByteArray("on") : QByteArray("off"));
}

bool AlertWishes::hasQuietHours() const
{
    const QByteArray kept = m_desk.preference(kHours);
    return !kept.isEmpty() && !kept.startsWith("off");
}

AlertWishes::Hours AlertWishes::quietHours() const
{
    // "18:00-08:00", with "off " before it where they are kept but do not hold.
    QString kept = QString::fromLatin1(m_desk.preference(kHours));
    if (kept.startsWith(u"off "_s))
        kept.remove(0, 4);
    Hours hours;
    const QTime from = QTime::fromString(kept.section(u'-', 0, 0), kTime);
    const QTime to = QTime::fromString(kept.section(u'-', 1, 1), kTime);
    if (from.isValid() && to.isValid())
        hours = {from, to};
    return hours;
}

void AlertWishes::setQuietHours(bool on, const Hours &hours)
{
    const QString text = (on ? QString() : u"off "_s) + hours.from.toString(kTime) + u'-' + hours.to.toString(kTime);
    m_desk.setPreference(kHours, text.toLatin1());
}

std::optional<Instant> AlertWishes::quietUntil() const
{
    bool isNumber = false;
    const qint64 until = m_desk.preference(kUntil).toLongLong(&isNumber);
    return isNumber ? std::optional(instantFromMs(until)) : std::nullopt;
}

void AlertWishes::setQuietUntil(std::optional<Instant> until)
{
    m_desk.setPreference(kUntil, until ? QByteArray::number(toMs(*until)) : QByteArray());
}

bool AlertWishes::isQuiet(Instant now) const
{
    if (!shown())
        return true;
    if (const auto until = quietUntil(); until && now < *until)
        return true;
    return hasQuietHours() && isWithin(quietHours(), RelativeTime::local(now).time());
}

} // namespace centrala::ui
