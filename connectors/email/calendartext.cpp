// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/calendartext.h"

#include "connectors/email/mailnames.h"

#include <QDateTime>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

constexpr qsizetype kTextLimit = 256 * 1024;
constexpr qsizetype kValueLimit = 500;

struct Property
{
    QString name;
    QString parameters; ///< with its leading semicolon
    QString value;

    [[nodiscard]] QString parameter(const QString &key) const
    {
        const qsizetype at = parameters.indexOf(u';' + key + u'=', 0, Qt::CaseInsensitive);
        if (at < 0)
            return {};
        const qsizetype from = at + key.size() + 2;
        if (parameters.mid(from, 1) == u"\"")
            return parameters.mid(from + 1, parameters.indexOf(u'"', from + 1) - from - 1);
        return parameters.mid(from).section(u';', 0, 0);
    }
};

Property property(const QString &line)
{
    bool isQuoted = false;
    qsizetype nameEnd = -1;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (c == u'"')
            isQuoted = !isQuoted;
        if (isQuoted || (c != u';' && c != u':'))
            continue;
        nameEnd = nameEnd < 0 ? i : nameEnd;
        if (c == u':')
            return {line.left(nameEnd).toUpper(), line.mid(nameEnd, i - nameEnd), line.mid(i + 1)};
    }
    return {};
}

QString readable(QString value)
{
    value.replace(u"\\n"_s, u" "_s, Qt::CaseInsensitive);
    value.replace(u"\\,"_s, u","_s);
    value.replace(u"\\;"_s, u";"_s);
    value.replace(u"\\\\"_s, u"\\"_s);
    return oneLine(value, kValueLimit);
}

QString person(const Property &one)
{
    QString address = one.value;
    if (address.startsWith(u"mailto:", Qt::CaseInsensitive))
        address.remove(0, 7);
    const QString name = oneLine(one.parameter(u"CN"_s), kValueLimit);
    address = oneLine(address, kValueLimit);
    return name.isEmpty() || name == address ? address : name + u" <"_s + address + u'>';
}

/// "2026-03-02 10:00", or the day alone; as it stands where it is no date.
QString moment(const Property &one)
{
    const QDate day = QDate::fromString(one.value.left(8), u"yyyyMMdd"_s);
    if (!day.isValid())
        return oneLine(one.value, kValueLimit);
    const QTime time = QTime::fromString(one.value.mid(9, 4), u"hhmm"_s);
    return day.toString(Qt::ISODate) + (time.isValid() ? u' ' + time.toString(u"hh:mm"_s) : QString());
}

QString zone(const Property &one)
{
    if (one.value.endsWith(u'Z'))
        return u" UTC"_s;
    const QString named = oneLine(one.parameter(u"TZID"_s), 100);
    return named.isEmpty() ? QString() : u' ' + named;
}

struct Event
{
    QString method;
    QString title;
    Property begin;
    Property end;
    QString place;
    QString organiser;
    QStringList answers;
    bool isFound = false;

    void take(const Property &one)
    {
        if (one.name == u"SUMMARY")
            title = readable(one.value);
        else if (one.name == u"DTSTART")
            begin = one;
        else if (one.name == u"DTEND")
            end = one;
        else if (one.name == u"LOCATION")
            place = readable(one.value);
        else if (one.name == u"ORGANIZER")
            organiser = person(one);
        else if (one.name == u"ATTENDEE" && method == u"REPLY" && answers.size() < 20)
            answers.append(person(one) + u": "_s + oneLine(one.parameter(u"PARTSTAT"_s), 30));
    }

    [[nodiscard]] QString when() const
    {
        QString text = moment(begin);
        QString until = moment(end);
        const bool isWholeDay = begin.value.size() == 8;
        if (isWholeDay && end.value.size() == 8) { // the end is the first day that is free again
            const QDate last = QDate::fromString(end.value, u"yyyyMMdd"_s).addDays(-1);
            until = last.isValid() ? last.toString(Qt::ISODate) : QString();
        }
        if (until == text)
            until.clear();
        else if (until.left(10) == text.left(10))
            until.remove(0, 11);
        return text + (until.isEmpty() ? QString() : u" – "_s + until) + zone(begin);
    }
};

} // namespace

QString invitationText(const QString &calendar)
{
    QString unfolded = calendar.left(kTextLimit);
    unfolded.remove(u'\r');
    unfolded.replace(u"\n "_s, QString());
    unfolded.replace(u"\n\t"_s, QString());
    Event event;
    int depth = 0; // alarms and time zones have properties of the same names
    const auto lines = QStringView(unfolded).split(u'\n');
    for (const QStringView line : lines) {
        const Property one = property(line.toString());
        const bool isEvent = one.value.compare(u"VEVENT", Qt::CaseInsensitive) == 0;
        if (one.name == u"METHOD")
            event.method = oneLine(one.value.toUpper(), 30);
        else if (one.name == u"BEGIN")
            depth += isEvent || depth > 0 ? 1 : 0;
        else if (one.name == u"END" && isEvent)
            break;
        else if (one.name == u"END")
            depth -= depth > 0 ? 1 : 0;
        else if (depth == 1)
            event.take(one);
        event.isFound = event.isFound || (depth > 0 && isEvent);
    }
    if (!event.isFound)
        return {};
    const bool isPlain = event.method.isEmpty() || event.method == u"REQUEST" || event.method == u"PUBLISH";
    QStringList text{(event.title + (isPlain ? QString() : u" ("_s + event.method + u')')).trimmed(), event.when(),
                     event.place, event.organiser};
    text += event.answers;
    text.removeAll(QString());
    return text.join(u'\n') + u'\n';
}

} // namespace centrala::email
