// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"

namespace centrala::engine {

Result<Outcome> handle(Context &context, const SetPresence &wish)
{
    const AgentId id = wish.agent.value_or(context.by.agent);
    auto record = context.agents.get(id);
    if (!record)
        return notFound("agent", id.value);
    if (record->presence != wish.presence)
        record->presenceSince = context.now;
    record->presence = wish.presence;
    record->presenceBy = PresenceBy::Person;
    record->presenceReason = wish.reason.left(200);
    context.agents.update(*record, context.touch(Entity::Agent, id.value));
    Outcome outcome;
    outcome.agent = id;
    return outcome;
}

} // namespace centrala::engine
