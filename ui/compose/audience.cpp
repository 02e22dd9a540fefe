// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/audience.h"

#include "ui/thread/threadtext.h"

namespace centrala::ui {

namespace {

constexpr qsizetype kSignatureLines = 4;
constexpr qsizetype kSignatureLine = 60;

/// The last short lines of what somebody wrote: there they say what they are called.
QStringList signatureOf(const QString &text)
{
    QStringList lines;
    const QStringList all = splitQuoted(text.right(4000)).own.split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype i = all.size() - 1; i > 0 && lines.size() < kSignatureLines; --i) {
        const QString line = all.at(i).trimmed();
        if (!line.isEmpty() && line.size() <= kSignatureLine)
            lines.append(line);
    }
    return lines;
}

void note(QList<Address> &list, const Address &address)
{
    const auto same = [&address](const Address &one) { return one.kind == address.kind && one.value == address.value; };
    if (!address.value.isEmpty() && std::none_of(list.begin(), list.end(), same))
        list.append(address);
}

bool isOneOf(const QStringList &own, const QString &address)
{
    // What stands behind a plus (RFC 5233) does not make it another mailbox.
    const qsizetype plus = address.indexOf(u'+');
    const qsizetype at = address.lastIndexOf(u'@');
    const QString plain = plus > 0 && plus < at ? address.left(plus) + address.mid(at) : address;
    return own.contains(address, Qt::CaseInsensitive) || own.contains(plain, Qt::CaseInsensitive);
}

} // namespace

Audience audienceOf(const QueueRow &head, const QList<TimelineEntry> &entries, const QStringList &own)
{
    Audience audience;
    if (!head.customer.name.isEmpty())
        audience.names.append(head.customer.name);
    const auto ours = [&own](const Address &address) { return isOneOf(own, address.value); };
    QList<Address> first;
    for (qsizetype i = entries.size() - 1; i >= 0; --i) {
        const TimelineEntry &entry = entries.at(i);
        if (entry.kind != EntryKind::Message || entry.nobodys)
            continue;
        if (entry.direction == Direction::In) {
            if (audience.to.isEmpty()) {
                audience.to = entry.replyTo;
                audience.to.removeIf(ours);
                if (audience.to.isEmpty())
                    audience.to = {entry.author};
                audience.inbox = entry.inbox;
                audience.channel = entry.channel;
                audience.cc = entry.cc;
            }
            for (const Address &writer : QList<Address>{entry.author} + entry.replyTo) {
                note(audience.customer, writer);
                note(audience.known, writer);
            }
            audience.names << entry.author.name << entry.author.value.section(u'@', 0, 0) << signatureOf(entry.text);
        } else if (!entry.to.isEmpty()) {
            first = entry.to;
        }
        for (const Address &address : entry.to + entry.cc)
            note(audience.known, address);
    }
    if (audience.to.isEmpty()) { // we wrote first, and nobody has answered yet
        audience.to = first;
        audience.customer = first;
    }
    audience.cc.removeIf(ours);
    audience.known.removeIf(ours);
    audience.customer.removeIf(ours);
    audience.names.removeAll(QString());
    audience.names.removeDuplicates();
    return audience;
}

} // namespace centrala::ui
