// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"
#include "app/engine/handback.h"
#include "app/model/addresses.h"
#include "app/store/listqueries.h"
#include "app/store/visibility.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const EditInbox &wish)
{
    auto record = context.inboxes.get(wish.inbox);
    if (!record || record->removed)
        return notFound("inbox", wish.inbox.value);
    if (wish.inboxName)
        record->name = wish.inboxName->trimmed();
    if (wish.settings) {
        record->settings = *wish.settings;
        record->address = normalised({u"email"_s, record->settings.value(u"address"_s).toString(), {}}).value;
    }
    if (wish.paused && *wish.paused != record->paused) {
        record->paused = *wish.paused;
        record->state = record->paused ? InboxState::Paused : InboxState::Syncing;
        record->error.clear();
        record->retryAt.reset();
    }
    if (wish.closedTo) {
        for (const TeamId team : *wish.closedTo) {
            const auto known = context.records.get(RecordId{team.value});
            if (!known || known->catalogue != Catalogue::Team)
                return notFound("team", team.value);
        }
        store::closeInbox(context.database, record->id, *wish.closedTo);
        for (const AgentRow &agent : store::ListQueries(context.database).agents())
            handBackWhatIsNotTheirs(context, agent.id);
    }
    if (wish.team) {
        const auto known = context.records.get(RecordId{wish.team->value});
        if (wish.team->isValid() && (!known || known->catalogue != Catalogue::Team))
            return notFound("team", wish.team->value);
        record->team = wish.team->isValid() ? wish.team : std::nullopt;
    }
    if ((wish.team || wish.closedTo) && record->team &&
        store::isHiddenFromTeam(context.database, record->id, *record->team))
        return conflict(record->name, u"the team whose work it is could not see it"_s);
    context.save(*record);
    context.log.audit(context.now, context.agent(), u"edit_inbox"_s, record->name, {});
    Outcome outcome;
    outcome.inbox = record->id;
    return outcome;
}

} // namespace centrala::engine
