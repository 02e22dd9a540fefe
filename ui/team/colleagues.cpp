// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/colleagues.h"

#include <QSet>

#include <algorithm>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isIn(const AgentRow &agent, const QStringList &teams)
{
    return std::ranges::any_of(agent.teams,
                               [&teams](const Named &team) { return teams.contains(QString::number(team.id)); });
}

} // namespace

QList<AgentRow> whoMayHave(const workspace::Pages &pages, const QList<ConversationId> &conversations)
{
    QSet<qint64> inboxes;
    for (const QueueRow &row : pages.queueRows(conversations))
        inboxes.insert(row.inbox.id);
    QList<QStringList> closedTo; // of each inbox that is closed, the teams that see it
    for (const qint64 inbox : std::as_const(inboxes)) {
        const QString teams = pages.fieldNow({Entity::Inbox, inbox, u"closed_to"_s, {}}).value_or(QString());
        if (!teams.isEmpty())
            closedTo.append(teams.split(u' '));
    }
    QList<AgentRow> able = pages.agents();
    able.removeIf([&closedTo](const AgentRow &agent) {
        if (!agent.active || agent.role == Role::Auditor)
            return true;
        return agent.role != Role::Administrator &&
               !std::ranges::all_of(closedTo, [&agent](const QStringList &teams) { return isIn(agent, teams); });
    });
    return able;
}

} // namespace centrala::ui
