// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/routing.h"

#include "app/engine/context.h"
#include "app/engine/rights.h"
#include "app/engine/slaclock.h"
#include "app/engine/timeline.h"
#include "app/model/capacity.h"
#include "app/store/turns.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

/// In one transaction; what is left waits for the next.
constexpr qsizetype kGivenAtOnce = 200;

} // namespace

void Routing::shareOut()
{
    if (!m_context.touchedAny({Entity::Conversation, Entity::Agent, Entity::Record}))
        return;
    store::Turns turns(m_context.database);
    for (const store::SharedTeam &team : turns.teams(kUsualAtOnce)) {
        if (!turns.waiting(team.team, {}, 1).isEmpty())
            shareOut(turns, team);
    }
}

void Routing::shareOut(store::Turns &turns, const store::SharedTeam &team)
{
    QList<store::TurnRow> free = turns.withRoom(team);
    QHash<qint64, QList<InboxId>> hidden;
    for (const store::TurnRow &one : std::as_const(free))
        hidden.insert(one.agent.value, hiddenInboxes(m_context.database, {one.agent, one.role}));
    if (free.isEmpty())
        return;
    // What none of them may see would stand before all the others for ever.
    QList<InboxId> hiddenFromAll = hidden.value(free.first().agent.value);
    for (const QList<InboxId> &ones : std::as_const(hidden))
        hiddenFromAll.removeIf([&ones](InboxId inbox) { return !ones.contains(inbox); });
    for (const ConversationId id : turns.waiting(team.team, hiddenFromAll, kGivenAtOnce)) {
        auto record = m_context.conversations.get(id);
        if (!record)
            continue;
        const std::optional<AgentId> gaveUp = turns.lastHolder(id);
        const auto next = std::find_if(free.begin(), free.end(), [&](const store::TurnRow &one) {
            return one.agent != gaveUp && !hidden.value(one.agent.value).contains(record->inbox);
        });
        if (next == free.end())
            continue;
        store::TurnRow given = *next;
        record->assignee = given.agent;
        record->heldUntil = SlaClock(m_context).leaseEnd();
        m_context.save(*record);
        addOwnEvent(
            m_context, id, EventKind::Assigned,
            {{u"agent"_s, QJsonObject{{u"id"_s, given.agent.value}, {u"name"_s, given.name}}}, {u"turn"_s, true}});
        turns.given(team.team, given.agent);
        free.erase(next);
        if (--given.room > 0)
            free.append(given);
        if (free.isEmpty())
            break;
    }
}

} // namespace centrala::engine
