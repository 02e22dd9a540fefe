// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of LocalHost that passes signs of life between conversations and their channels.
#include "app/stats/expectedwait.h"
#include "app/store/agents.h"
#include "app/store/chatmails.h"
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

void LocalHost::tellElsewhere(const Changes &changes)
{
    QList<ConversationId> talks;
    for (const Change &one : changes) {
        const ConversationId talk{one.scope};
        if (one.entity == Entity::Entry && talk.isValid() && (talks.isEmpty() || talks.last() != talk))
            talks.append(talk);
    }
    if (talks.isEmpty())
        return;
    using Chats = Result<QList<store::ChatMails::Chat>>;
    const auto found = m_engine.read(
        [talks](store::Database &database) { return Chats(store::ChatMails(database).chatsAmong(talks)); });
    wire::afterwards(found, this, [this](const Chats &chats) {
        for (qsizetype i = 0; chats && !m_stopped && i < chats->size(); ++i)
            m_inboxes->tell((*chats)[i].inbox, ChannelNews{NewsKind::Elsewhere, (*chats)[i].thread});
    });
}

void LocalHost::tellWaits()
{
    const QList<InboxId> inboxes = m_stopped ? QList<InboxId>() : m_inboxes->showingLife();
    if (inboxes.isEmpty())
        return;
    using Waits = Result<QList<std::pair<InboxId, stats::ExpectedWait>>>;
    const auto found = m_engine.read([inboxes, now = m_clock.now()](store::Database &database) -> Waits {
        QList<std::pair<InboxId, stats::ExpectedWait>> waits;
        for (const InboxId inbox : inboxes) {
            const auto wait = stats::expectedWait(database, inbox, now);
            if (!wait)
                return wait.error();
            waits.append({inbox, *wait});
        }
        return waits;
    });
    wire::afterwards(found, this, [this](const Waits &waits) {
        for (qsizetype i = 0; waits && !m_stopped && i < waits->size(); ++i) {
            const stats::ExpectedWait &wait = (*waits)[i].second;
            m_inboxes->tell((*waits)[i].first, ChannelNews{NewsKind::Wait, {}, wait.minutes(), wait.waiting});
        }
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
