// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuetext.h"

#include "ui/style/due.h"
#include "ui/style/relativetime.h"

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

QString QueueText::name(const QueueRow &row)
{
    return row.customer.name.isEmpty() ? tr("Unknown") : row.customer.name;
}

QString QueueText::preview(const QueueRow &row)
{
    if (row.snippet.isEmpty())
        return row.subject;
    return row.snippet;
}

QString QueueText::accessible(const QueueRow &row, Instant now)
{
    QStringList parts;
    const QString urgency = Due::sentence(row, now);
    if (!urgency.isEmpty())
        parts.append(urgency);
    if (!row.inbox.name.isEmpty())
        parts.append(row.inbox.name);
    parts.append(name(row));
    if (row.unread > 0)
        parts.append(tr("%n unread", nullptr, static_cast<int>(row.unread)));
    if (!row.assignee.name.isEmpty())
        parts.append(tr("assigned to %1").arg(row.assignee.name));
    QString sentence = parts.join(u", "_s);
    sentence += u": “"_s + preview(row) + u"”"_s;
    if (row.state != ConversationState::Open)
        sentence += u", "_s + state(row.state);
    return sentence + u'.';
}

QString QueueText::tooltip(const QueueRow &row, Instant now)
{
    QString text = name(row) + u'\n' + (row.subject.isEmpty() ? preview(row) : row.subject);
    if (row.due && row.state == ConversationState::Open)
        text += u'\n' + (*row.due < now ? tr("The answer was due: %1.") : tr("The answer is due: %1."))
                            .arg(RelativeTime::exact(*row.due));
    if (!row.assignee.name.isEmpty())
        text += u'\n' + tr("Assigned to %1").arg(row.assignee.name);
    return text;
}

QString QueueText::heading(QueueModel::Group group)
{
    switch (group) {
    case QueueModel::Group::Pinned:
        return tr("Pinned");
    case QueueModel::Group::Overdue:
        return tr("Overdue");
    case QueueModel::Group::Hour:
        return tr("This hour");
    case QueueModel::Group::Today:
        return tr("Today");
    case QueueModel::Group::Later:
        break;
    }
    return tr("Later");
}

QString QueueText::view(View view)
{
    switch (view) {
    case View::Mine:
        return tr("My queue");
    case View::Open:
        return tr("All open");
    case View::Unassigned:
        return tr("Unassigned");
    case View::Pending:
        return tr("Waiting for customer");
    case View::Snoozed:
        return tr("Snoozed");
    case View::Resolved:
        return tr("Resolved");
    case View::Spam:
        return tr("Spam");
    case View::Outbox:
        return tr("Outbox");
    case View::Mentions:
        return tr("Mentions");
    case View::Followed:
        return tr("Followed");
    }
    return {};
}

QString QueueText::state(ConversationState state)
{
    switch (state) {
    case ConversationState::Open:
        return tr("open");
    case ConversationState::Pending:
        return tr("waiting for the customer");
    case ConversationState::Snoozed:
        return tr("snoozed");
    case ConversationState::Resolved:
        return tr("resolved");
    case ConversationState::Spam:
        return tr("spam");
    }
    return {};
}

std::pair<QString, QString> QueueText::trouble(Delivery delivery)
{
    switch (delivery) {
    case Delivery::Failed:
        return {tr("Failed"), u"warning"_s};
    case Delivery::Uncertain:
        return {tr("Uncertain"), u"question"_s};
    case Delivery::Held:
        return {tr("Held"), u"warning"_s};
    case Delivery::Waiting:
    case Delivery::Scheduled:
    case Delivery::Queued:
    case Delivery::Sending:
        return {tr("Waiting to send"), u"outbox"_s};
    default:
        return {};
    }
}

} // namespace centrala::ui
