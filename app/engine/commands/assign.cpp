// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/commands/eachconversation.h"
#include "app/engine/rights.h"
#include "app/engine/timeline.h"
#include "app/store/visibility.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const Assign &wish)
{
    QJsonObject data;
    QList<InboxId> closedToThem;
    if (wish.agent) {
        const auto agent = context.agents.get(*wish.agent);
        if (!agent || !agent->active)
            return notFound("agent", wish.agent->value);
        if (agent->role == Role::Auditor)
            return conflict(agent->name, u"an auditor only reads"_s);
        closedToThem = hiddenInboxes(context.database, {agent->id, agent->role});
        data.insert(u"agent"_s, QJsonObject{{u"id"_s, agent->id.value}, {u"name"_s, agent->name}});
    }
    if (wish.team) {
        const auto team = context.records.get(RecordId{wish.team->value});
        if (!team || team->catalogue != Catalogue::Team)
            return notFound("team", wish.team->value);
        data.insert(u"team"_s, QJsonObject{{u"id"_s, team->id.value}, {u"name"_s, team->name}});
    }
    if (!wish.reason.isEmpty())
        data.insert(u"reason"_s, wish.reason);
    return eachConversation(
        context, wish.conversations, wish.name, [&](store::ConversationRecord &record) -> Result<bool> {
            if (closedToThem.contains(record.inbox))
                return conflict(data[u"agent"_s][u"name"_s].toString(), u"they may not see this inbox"_s);
            if (wish.team && store::isHiddenFromTeam(context.database, record.inbox, *wish.team))
                return conflict(data[u"team"_s][u"name"_s].toString(), u"they may not see this inbox"_s);
            record.assignee = wish.agent;
            record.heldUntil.reset();
            if (wish.team)
                record.team = wish.team;
            addEvent(context, record.id, EventKind::Assigned, data);
            return true;
        });
}

} // namespace centrala::engine
