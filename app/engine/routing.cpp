// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/routing.h"

#include "app/engine/context.h"
#include "app/engine/rights.h"
#include "app/engine/slaclock.h"
#include "app/engine/timeline.h"
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
    for (const store::SharedTeam &team : turns.teams(kUsualCapacity)) {
        QList<store::TurnRow> free = turns.withRoom(team);
        if (free.isEmpty())
            continue;
        QHash<qint64, QList<InboxId>> hidden;
        for (const store::TurnRow &one : std::as_const(free))
            hidden.insert(one.agent.value, hiddenInboxes(m_context.database, {one.agent, one.role}));
        for (const ConversationId id : turns.waiting(team.team, kGivenAtOnce)) {
            auto record = m_context.conversations.get(id);
            if (!record)
                continue;
            const auto next = std::find_if(free.begin(), free.end(), [&](const store::TurnRow &one) {
                return !hidden.value(one.agent.value).contains(record->inbox);
            });
            if (next == free.end())
                continue;
            store::TurnRow given = *next;
            record->assignee = given.agent;
            record->heldUntil = SlaClock(m_context).leaseEnd();
            m_context.save(*record);
            addEvent(
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
}

} // namespace centrala::engine
