// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/remotepages.h"

namespace centrala::workspace {

ConversationId writesInto(const Command &command)
{
    if (const auto *reply = std::get_if<Reply>(&command))
        return reply->conversation;
    const auto *note = std::get_if<AddNote>(&command);
    return note ? note->conversation : ConversationId{};
}

ThreadPage RemotePages::thread(ConversationId id, qsizetype limit, std::optional<EntryId> before) const
{
    ThreadPage page = m_pages->thread(id, limit, before);
    if (before || !page.head.id.isValid())
        return page;
    for (const Wish &wish : m_team.wishes()) {
        if (writesInto(wish.request.command) != id)
            continue;
        TimelineEntry entry;
        entry.id = EntryId{-wish.number};
        entry.conversation = id;
        entry.at = entry.sentAt = entry.receivedAt = wish.at;
        entry.direction = Direction::Out;
        entry.channel = page.head.channel;
        entry.inbox = page.head.inbox;
        entry.agent = m_me;
        if (const auto *reply = std::get_if<Reply>(&wish.request.command)) {
            entry.text = reply->text;
            entry.html = reply->html;
            entry.to = reply->to;
            entry.cc = reply->cc;
            entry.delivery = wish.refused ? Delivery::Failed : Delivery::Queued;
            entry.deliveryReason = wish.refused ? wish.refused->detail : QString();
        } else {
            entry.kind = EntryKind::Note;
            entry.text = std::get<AddNote>(wish.request.command).text;
        }
        page.entries.append(entry);
    }
    return page;
}

} // namespace centrala::workspace
