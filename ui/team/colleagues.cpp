// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/colleagues.h"

#include <QSet>

#include <algorithm>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Of each inbox that is closed, the teams that see it.
QList<QList<qint64>> closedTo(const workspace::Pages &pages, const QList<ConversationId> &conversations)
{
    QSet<qint64> inboxes;
    for (const QueueRow &row : pages.queueRows(conversations))
        inboxes.insert(row.inbox.id);
    QList<QList<qint64>> closed;
    for (const qint64 inbox : std::as_const(inboxes)) {
        const QString numbers = pages.fieldNow({Entity::Inbox, inbox, u"closed_to"_s, {}}).value_or(QString());
        QList<qint64> teams;
        for (const QString &number : numbers.split(u' ', Qt::SkipEmptyParts))
            teams.append(number.toLongLong());
        if (!teams.isEmpty())
            closed.append(teams);
    }
    return closed;
}

} // namespace

QList<AgentRow> whoMaySee(const workspace::Pages &pages, const QList<ConversationId> &conversations)
{
    const QList<QList<qint64>> closed = closedTo(pages, conversations);
    const auto sees = [&closed](const AgentRow &agent) {
        return agent.role == Role::Administrator || agent.role == Role::Auditor ||
               std::ranges::all_of(closed, [&agent](const QList<qint64> &teams) {
                   return std::ranges::any_of(agent.teams,
                                              [&teams](const Named &team) { return teams.contains(team.id); });
               });
    };
    QList<AgentRow> all = pages.agents();
    all.removeIf([&sees](const AgentRow &agent) { return !agent.active || !sees(agent); });
    return all;
}

QList<AgentRow> whoMayHave(const workspace::Pages &pages, const QList<ConversationId> &conversations)
{
    QList<AgentRow> all = whoMaySee(pages, conversations);
    all.removeIf([](const AgentRow &agent) { return agent.role == Role::Auditor; });
    return all;
}

QList<RecordRow> whichTeamsMayHave(const workspace::Pages &pages, const QList<ConversationId> &conversations)
{
    const QList<QList<qint64>> closed = closedTo(pages, conversations);
    const QList<AgentRow> people = pages.agents();
    const QList<AgentRow> able = whoMayHave(pages, conversations);
    QList<RecordRow> all = pages.records(Catalogue::Team);
    all.removeIf([&](const RecordRow &team) {
        const auto isIn = [&team](const AgentRow &agent) {
            return agent.active &&
                   std::ranges::any_of(agent.teams, [&team](const Named &one) { return one.id == team.id.value; });
        };
        const bool sees =
            std::ranges::all_of(closed, [&team](const QList<qint64> &teams) { return teams.contains(team.id.value); });
        return !sees && std::ranges::any_of(people, isIn) && std::ranges::none_of(able, isIn);
    });
    return all;
}

} // namespace centrala::ui
