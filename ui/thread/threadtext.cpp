// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thread/threadtext.h"

#include "ui/queue/queuetext.h"
#include "ui/style/errortext.h"
#include "ui/style/relativetime.h"

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

ThreadText::Sign ThreadText::delivery(const TimelineEntry &entry)
{
    const auto leaves = [&entry] {
        return entry.notBefore ? RelativeTime::local(*entry.notBefore).toString(u"d.MM H:mm"_s) : QString();
    };
    switch (entry.delivery) {
    case Delivery::None:
        break;
    case Delivery::Waiting:
        return {u"clock"_s, tr("Sending"), Colour::DeliveryQuiet};
    case Delivery::Scheduled:
        return {u"clock"_s, tr("Will be sent %1").arg(leaves()), Colour::DeliveryQuiet};
    case Delivery::Queued:
        return {u"outbox"_s, tr("Waiting to send"), Colour::DeliveryQuiet};
    case Delivery::Sending:
        return {u"send"_s, tr("Sending"), Colour::DeliveryQuiet};
    case Delivery::Sent:
        if (!entry.deliveryReason.isEmpty() &&
            entry.deliveryReason != u"visitor_left") // it is late, or somebody complained
            return {u"warning"_s, tr("Sent: %1").arg(ErrorText::reason(entry.deliveryReason)),
                    Colour::DeliveryUncertain};
        return {u"tick"_s, tr("Sent"), Colour::DeliveryQuiet};
    case Delivery::Delivered:
        return {u"ticks"_s, tr("Delivered"), Colour::DeliveryQuiet};
    case Delivery::Read:
        return {u"read"_s, tr("Read"), Colour::DeliveryRead};
    case Delivery::Held:
        if (entry.deliveryReason == u"customer_wrote")
            return {u"warning"_s, tr("Held back: the customer has written"), Colour::DeliveryUncertain, true};
        return {u"warning"_s, tr("Held back: somebody answered meanwhile"), Colour::DeliveryUncertain, true};
    case Delivery::Failed:
        return {u"warning"_s,
                entry.deliveryReason.isEmpty() ? tr("Failed")
                                               : tr("Failed: %1").arg(ErrorText::reason(entry.deliveryReason)),
                Colour::DeliveryFailed, true};
    case Delivery::Uncertain:
        return {u"question"_s, tr("Uncertain: the line broke while sending"), Colour::DeliveryUncertain, true};
    }
    return {};
}

QString ThreadText::touchpoint(const QJsonObject &data)
{
    const QString name = data.value("touchpoint"_L1).toString();
    const QString title = data.value("title"_L1).toString();
    const QString page = title.isEmpty() ? data.value("url"_L1).toString() : title;
    const QString details = data.value("data"_L1).toString();
    if (name == u"page_view")
        return tr("Looked at %1").arg(page);
    if (name == u"start_link")
        return tr("%1 came through the link, and has a history of their own").arg(page);
    if (name == u"blocked")
        return tr("Blocked you: answers do not arrive any more");
    if (name == u"unblocked")
        return tr("Takes your answers again");
    if (name == u"claimed_mail")
        return tr("Mail from %1: in the chat this address was only typed, it may be somebody else's").arg(page);
    if (name == u"address_proved")
        return tr("%1 is theirs: the link in our mail was opened in the chat").arg(page);
    return details.isEmpty() ? tr("On your site: %1").arg(name) : tr("On your site: %1 (%2)").arg(name, details);
}

QString ThreadText::event(const TimelineEntry &entry)
{
    const QJsonObject &data = entry.eventData;
    const auto named = [&data](QLatin1StringView key) {
        return data.value(key).toObject().value("name"_L1).toString();
    };
    const QString who = entry.agent.name;
    switch (entry.event) {
    case EventKind::Opened:
        return data.contains("touchpoint"_L1) ? touchpoint(data) : tr("Conversation opened");
    case EventKind::Assigned: {
        const QString whom = named("agent"_L1);
        const QString team = named("team"_L1);
        const QString reason = data.value("reason"_L1).toString();
        QString words = team.isEmpty() ? tr("Back in the queue") : tr("Handed to %1").arg(team);
        if (!whom.isEmpty())
            words = data.value("turn"_L1).toBool() ? tr("It is %1's turn").arg(whom) : tr("Assigned to %1").arg(whom);
        return reason.isEmpty() ? words : tr("%1: %2").arg(words, reason);
    }
    case EventKind::Taken:
        return tr("Taken by %1").arg(who);
    case EventKind::Returned:
        return tr("Back in the queue: it was held too long");
    case EventKind::Snoozed: {
        const auto until = instantFromIso(data.value("until"_L1).toString());
        return until ? tr("Snoozed until %1").arg(RelativeTime::local(*until).toString(u"d.MM H:mm"_s)) : tr("Snoozed");
    }
    case EventKind::Woken:
        return tr("Back from snooze");
    case EventKind::Resolved:
        return who.isEmpty() ? tr("Resolved") : tr("Resolved by %1").arg(who);
    case EventKind::Reopened:
        return who.isEmpty() ? tr("Reopened by a new message") : tr("Reopened by %1").arg(who);
    case EventKind::MarkedSpam:
        return tr("Marked as spam");
    case EventKind::Tagged:
        return tr("Tagged “%1”").arg(data.value("tag"_L1).toString());
    case EventKind::Untagged:
        return tr("Tag “%1” removed").arg(data.value("tag"_L1).toString());
    case EventKind::Prioritised:
        return tr("Priority changed");
    case EventKind::WrappedUp:
        return tr("Wrap-up: %1").arg(data.value("code"_L1).toString());
    case EventKind::Merged:
        return tr("Another conversation was joined in");
    case EventKind::Split:
        return tr("Part of it became a conversation of its own");
    case EventKind::CustomersMerged:
        return tr("Two customers were joined");
    case EventKind::CustomersUnmerged:
        return tr("The customers were taken apart again");
    case EventKind::Undone:
        return tr("Undone");
    case EventKind::Forwarded:
        return tr("Passed on by %1").arg(data.value("by"_L1).toString());
    }
    return {};
}

QString ThreadText::eventIcon(EventKind kind)
{
    switch (kind) {
    case EventKind::Assigned:
    case EventKind::Taken:
        return u"assignment"_s;
    case EventKind::Returned:
        return u"queue"_s;
    case EventKind::Snoozed:
    case EventKind::Woken:
        return u"snooze"_s;
    case EventKind::Resolved:
        return u"resolve"_s;
    case EventKind::Reopened:
        return u"reopen"_s;
    case EventKind::MarkedSpam:
        return u"warning"_s;
    case EventKind::Tagged:
    case EventKind::Untagged:
        return u"tag"_s;
    case EventKind::Prioritised:
        return u"priority"_s;
    case EventKind::WrappedUp:
        return u"wrapup"_s;
    case EventKind::Merged:
    case EventKind::CustomersMerged:
        return u"merge"_s;
    case EventKind::Split:
    case EventKind::CustomersUnmerged:
        return u"split"_s;
    case EventKind::Undone:
        return u"undo"_s;
    case EventKind::Forwarded:
        return u"assignment"_s;
    case EventKind::Opened:
        break;
    }
    return u"conversation"_s;
}

QString ThreadText::author(const TimelineEntry &entry)
{
    if (!entry.agent.name.isEmpty())
        return entry.agent.name;
    return entry.author.name.isEmpty() ? entry.author.value : entry.author.name;
}

QString ThreadText::address(const Address &address)
{
    const bool isRead = address.kind == u"email" || address.kind == u"phone" || address.name.isEmpty();
    return isRead ? address.value : address.name;
}

QString ThreadText::addresses(const QList<Address> &addresses)
{
    QStringList values;
    for (const Address &address : addresses)
        values.append(ThreadText::address(address));
    return values.join(u", "_s);
}

QString ThreadText::accessible(const TimelineEntry &entry)
{
    const QString time = RelativeTime::clock(entry.at);
    if (entry.kind == EntryKind::Event)
        return event(entry) + u", "_s + time;
    QString sentence = author(entry) + u", "_s + time + u": "_s + entry.text.left(2000);
    if (entry.kind == EntryKind::Note)
        return tr("Note, colleagues only: %1").arg(sentence);
    const QString word = delivery(entry).word;
    return word.isEmpty() ? sentence : sentence + u", "_s + word;
}

QString ThreadText::copied(const TimelineEntry &entry)
{
    return author(entry) + u", "_s + RelativeTime::exact(entry.at) + u":\n"_s + entry.text;
}

} // namespace centrala::ui
