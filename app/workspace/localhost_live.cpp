// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of LocalHost that passes signs of life between conversations and their channels.
#include "app/store/agents.h"
#include "app/store/conversations.h"
#include "app/store/threadkeys.h"
#include "app/wire/afterwards.h"
#include "app/workspace/enginethread.h"
#include "app/workspace/localhost.h"

namespace centrala::workspace {

void LocalHost::hear(InboxId inbox, const LiveSignal &signal)
{
    const auto found = m_engine.read([inbox, thread = signal.thread](store::Database &database) {
        const QString key = store::ThreadKeys::channelKeyText(inbox, thread);
        return Result<std::optional<ConversationId>>(store::ThreadKeys(database).find(key));
    });
    wire::afterwards(found, this, [this, signal](const Result<std::optional<ConversationId>> &conversation) {
        if (conversation && *conversation)
            Q_EMIT heard(**conversation, signal);
    });
}

void LocalHost::answering(const Actor &by, ConversationId conversation, bool on)
{
    if (!m_started || m_stopped)
        return;
    struct Place
    {
        InboxId inbox;
        LiveSignal signal;
    };
    const auto found = m_engine.read([by, conversation, on](store::Database &database) -> Result<Place> {
        Place place;
        const auto record = store::Conversations(database).get(conversation);
        const auto agent = store::Agents(database).get(by.agent);
        if (!record || !agent)
            return place;
        place.inbox = record->inbox;
        place.signal.thread = store::ThreadKeys(database).channelKey(conversation, record->inbox);
        place.signal.on = on;
        place.signal.who = agent->name;
        return place;
    });
    wire::afterwards(found, this, [this](const Result<Place> &place) {
        if (place && !place->signal.thread.isEmpty() && !m_stopped)
            m_inboxes->tell(place->inbox, place->signal);
    });
}

} // namespace centrala::workspace
