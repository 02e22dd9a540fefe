// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/ctl/timelinetext.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::ctl {

namespace {

QString nameIn(const Named &named)
{
    return named.id == 0 ? u"–"_s : named.name;
}

QString authorOf(const TimelineEntry &entry)
{
    if (entry.agent.id != 0)
        return entry.agent.name;
    return entry.author.name.isEmpty() ? entry.author.value : entry.author.name;
}

QString whatHappened(const TimelineEntry &entry)
{
    switch (entry.kind) {
    case EntryKind::Message:
        return entry.direction == Direction::In ? u"wrote"_s : u"answered"_s;
    case EntryKind::Note:
        return u"noted"_s;
    case EntryKind::Call:
        return u"called"_s;
    case EntryKind::Event:
        return QString(nameOf(entry.event));
    }
    return {};
}

} // namespace

QString textOf(const TimelineEntry &entry)
{
    QString text =
        u"[%1] %2  %3 %4"_s.arg(QString::number(entry.id.value), toIso(entry.at), authorOf(entry), whatHappened(entry));
    if (entry.delivery != Delivery::None)
        text += u"  ("_s + nameOf(entry.delivery) + (entry.deliveryReason.isEmpty() ? QString() : u": "_s) +
                entry.deliveryReason + u')';
    text += u'\n';
    for (const QString &line : entry.text.split(u'\n', Qt::KeepEmptyParts)) {
        if (!entry.text.isEmpty())
            text += u"    "_s + line + u'\n';
    }
    for (const AttachmentRow &file : entry.attachments)
        text += u"    [file %1] %2, %3 octets\n"_s.arg(QString::number(file.id.value), file.name,
                                                       QString::number(file.size));
    return text;
}

QString textOf(const ThreadPage &page)
{
    QString text = u"%1  %2\n%3, %4, inbox %5, customer %6, assigned to %7\n"_s.arg(
        QString::number(page.head.id.value), page.head.subject, QString(nameOf(page.head.state)),
        QString(nameOf(page.head.priority)), nameIn(page.head.inbox), nameIn(page.head.customer),
        nameIn(page.head.assignee));
    if (!page.head.tags.isEmpty())
        text += u"tags: "_s + page.head.tags.join(u", "_s) + u'\n';
    for (const QueueRow &other : page.topics)
        text += u"refers to conversation %1 (%2), in which its sender has no part\n"_s.arg(
            QString::number(other.id.value), other.subject);
    for (const TimelineEntry &entry : page.entries)
        text += u'\n' + textOf(entry);
    return text;
}

} // namespace centrala::ctl
