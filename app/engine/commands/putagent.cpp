// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"
#include "app/engine/handback.h"
#include "app/model/capacity.h"
#include "app/store/signins.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const PutAgent &wish)
{
    store::AgentRecord record;
    record.presenceSince = context.now;
    if (wish.agent) {
        const auto known = context.agents.get(*wish.agent);
        if (!known)
            return notFound("agent", wish.agent->value);
        record = *known;
    }
    if (wish.agentName)
        record.name = wish.agentName->simplified();
    if (record.name.isEmpty() || record.name.size() > 200)
        return Error{Error::Kind::Usage, record.name, u"an agent's name has 1 to 200 letters"_s, {}};
    if (const auto same = context.agents.named(record.name); same && same->id != record.id)
        return conflict(record.name, u"there is an agent of that name already"_s);
    if (record.id == context.by.agent && ((wish.role && *wish.role != Role::Administrator) || wish.active == false))
        return conflict(record.name, u"an administrator cannot lock themselves out"_s);
    record.role = wish.role.value_or(record.role);
    record.passwordHash = wish.passwordHash.value_or(record.passwordHash);
    record.active = wish.active.value_or(record.active);
    if (wish.capacity && (*wish.capacity < 0 || *wish.capacity > kMostAtOnce))
        return Error{Error::Kind::Usage, record.name, u"a capacity is 0 to %1"_s.arg(kMostAtOnce), {}};
    record.capacity = wish.capacity.value_or(static_cast<int>(record.capacity));
    // A new password, or leaving, ends what was begun with the old one.
    if (wish.agent && (wish.passwordHash || wish.active == false))
        store::SignIns(context.database).removeOf(record.id);
    if (wish.agent && wish.active == false) {
        record.presence = Presence::Offline;
        record.presenceBy = PresenceBy::Nobody;
        record.presenceSince = context.now;
        handBack(context, record.id);
    }
    if (!wish.agent)
        record.id = context.agents.insert(record);
    if (wish.teams) {
        for (const TeamId team : *wish.teams) {
            const auto known = context.records.get(RecordId{team.value});
            if (!known || known->catalogue != Catalogue::Team)
                return notFound("team", team.value);
        }
        context.agents.setTeams(record.id, *wish.teams);
    }
    context.agents.update(record, context.touch(Entity::Agent, record.id.value));
    if (wish.agent && (wish.teams || wish.role))
        handBackWhatIsNotTheirs(context, record.id);
    context.log.audit(context.now, context.agent(), u"put_agent"_s, record.name,
                      {{u"role"_s, QString(nameOf(record.role))}});
    Outcome outcome;
    outcome.agent = record.id;
    return outcome;
}

} // namespace centrala::engine
