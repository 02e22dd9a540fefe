// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/handback.h"

#include "app/engine/context.h"
#include "app/engine/rights.h"
#include "app/engine/timeline.h"

namespace centrala::engine {

namespace {

template<typename Which>
void handBackWhere(Context &context, AgentId agent, Which goes)
{
    const QList<ConversationId> conversations = context.conversations.assignedTo(agent);
    for (const ConversationId id : conversations) {
        auto conversation = context.conversations.get(id);
        if (!conversation || !goes(*conversation))
            continue;
        conversation->assignee.reset();
        conversation->heldUntil.reset();
        addEvent(context, id, EventKind::Returned);
        context.save(*conversation);
    }
}

} // namespace

void handBack(Context &context, AgentId agent)
{
    handBackWhere(context, agent, [](const store::ConversationRecord &) { return true; });
}

void handBackWhatIsNotTheirs(Context &context, AgentId agent)
{
    const auto record = context.agents.get(agent);
    if (!record)
        return;
    const QList<InboxId> hidden = hiddenInboxes(context.database, {record->id, record->role});
    handBackWhere(context, agent, [&](const store::ConversationRecord &conversation) {
        return record->role == Role::Auditor || hidden.contains(conversation.inbox);
    });
}

} // namespace centrala::engine
