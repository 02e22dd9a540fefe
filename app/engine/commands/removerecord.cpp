// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"
#include "app/engine/ownrecords.h"
#include "app/store/listqueries.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const RemoveRecord &wish)
{
    const auto known = context.records.get(wish.id);
    if (!known || known->catalogue != wish.catalogue)
        return notFound("record", wish.id.value);
    if (auto may = mayKeep(context.by, *known); !may)
        return may.error();
    if (context.records.isUsed(wish.id))
        return conflict(known->name, u"conversations or inboxes still use it"_s);
    if (wish.catalogue == Catalogue::Team) {
        for (const AgentRow &agent : store::ListQueries(context.database).agents()) {
            const auto isIt = [&wish](const Named &team) { return team.id == wish.id.value; };
            const auto record = std::ranges::any_of(agent.teams, isIt) ? context.agents.get(agent.id) : std::nullopt;
            if (record)
                context.agents.update(*record, context.touch(Entity::Agent, agent.id.value));
        }
    }
    context.records.remove(wish.id);
    context.forget(Entity::Record, wish.id.value);
    Outcome outcome;
    outcome.record = wish.id;
    return outcome;
}

} // namespace centrala::engine
