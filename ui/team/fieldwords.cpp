// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/fieldwords.h"

#include "ui/queue/queuetext.h"
#include "ui/style/relativetime.h"

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

QString FieldWords::line(const QString &field, const QString &value) const
{
    return title(field) + u": "_s + words(field, value);
}

QString FieldWords::priority(Priority priority)
{
    switch (priority) {
    case Priority::Low:
        return tr("low");
    case Priority::Normal:
        return tr("normal");
    case Priority::High:
        return tr("high");
    case Priority::Urgent:
        break;
    }
    return tr("urgent");
}

QString FieldWords::title(const QString &field)
{
    if (field == u"assignee")
        return tr("Assigned to");
    if (field == u"team")
        return tr("Team");
    if (field == u"priority")
        return tr("Priority");
    if (field == u"snoozed_until")
        return tr("Snoozed until");
    if (field == u"wrap_up")
        return tr("Wrap-up");
    if (field == u"name")
        return tr("Name");
    return field == u"about" ? tr("About") : tr("State");
}

QString FieldWords::words(const QString &field, const QString &value) const
{
    if (value.isEmpty())
        return field == u"assignee" ? tr("nobody") : tr("nothing");
    if (field == u"state") {
        const auto state = valueNamed<ConversationState>(value);
        return state ? QueueText::state(*state) : value;
    }
    if (field == u"priority") {
        const auto known = valueNamed<Priority>(value);
        return known ? priority(*known) : value;
    }
    if (field == u"snoozed_until")
        return RelativeTime::exact(instantFromMs(value.toLongLong()));
    if (field == u"assignee") {
        for (const AgentRow &agent : m_pages.agents()) {
            if (agent.id.value == value.toLongLong())
                return agent.name;
        }
    }
    if (field == u"team") {
        for (const RecordRow &team : m_pages.records(Catalogue::Team)) {
            if (team.id.value == value.toLongLong())
                return team.name;
        }
    }
    return value;
}

bool FieldWords::isAbout(EventKind kind, const QString &field)
{
    using enum EventKind;
    if (kind == Undone)
        return true;
    if (field == u"assignee" || field == u"team")
        return kind == Assigned || kind == Taken || kind == Returned;
    if (field == u"priority")
        return kind == Prioritised;
    if (field == u"wrap_up")
        return kind == WrappedUp;
    return kind == Snoozed || kind == Woken || kind == Resolved || kind == Reopened || kind == MarkedSpam;
}

} // namespace centrala::ui
