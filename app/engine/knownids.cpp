// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/knownids.h"

#include "app/engine/context.h"
#include "app/store/startlinks.h"

namespace centrala::engine {

KnownIds::KnownIds(Context &context, InboxId inbox, const Batch &batch) : m_context(context)
{
    QHash<QString, QStringList> numbers; // by folder
    QStringList externalIds;
    QStringList threadKeys;
    for (const InboundMessage &message : batch.messages) {
        if (!message.number.isEmpty())
            numbers[message.folder].append(message.number);
        if (!message.externalId.isEmpty())
            externalIds.append(message.externalId);
        if (!message.otherId.isEmpty())
            externalIds.append(message.otherId);
        if (!message.thread.isEmpty())
            threadKeys.append(store::ThreadKeys::channelKeyText(inbox, message.thread));
        threadKeys.append(message.references.mid(0, kReferenceLimit));
    }
    threadKeys.append(externalIds);
    for (auto folder = numbers.cbegin(); folder != numbers.cend(); ++folder) {
        for (const QString &number : context.appearances.among(inbox, folder.key(), folder.value()))
            m_places.insert({folder.key(), number});
    }
    m_externalIds = context.messages.externalIdsAmong(externalIds);
    m_ties = context.threadKeys.among(threadKeys);
}

KnownIds::Place KnownIds::place(const InboundMessage &message)
{
    return {message.folder, message.number};
}

bool KnownIds::mayBeStored(const InboundMessage &message) const
{
    return m_externalIds.contains(message.externalId) || m_externalIds.contains(message.otherId) ||
           m_places.contains(place(message));
}

void KnownIds::noteStored(const InboundMessage &message)
{
    m_places.insert(place(message));
    m_externalIds.insert(message.externalId);
}

std::optional<ConversationId> KnownIds::tiedTo(const QString &threadKey) const
{
    const auto tie = m_ties.constFind(threadKey);
    return tie == m_ties.constEnd() ? std::nullopt : std::optional(*tie);
}

void KnownIds::tie(const QString &threadKey, ConversationId conversation)
{
    // Those are ours alone to give out: whoever sends us such an id has made it up.
    if (threadKey.isEmpty() || threadKey.startsWith(store::StartLinks::prefix()) || m_ties.contains(threadKey))
        return;
    m_context.threadKeys.insert(threadKey, conversation);
    m_ties.insert(threadKey, conversation);
}

void KnownIds::tieAnew(const QString &threadKey, ConversationId conversation)
{
    m_context.threadKeys.insert(threadKey, conversation);
    m_context.threadKeys.move(threadKey, conversation);
    m_ties.insert(threadKey, conversation);
}

KnownIds::Part KnownIds::part(ConversationId conversation, const Address &person)
{
    return {conversation.value, {person.kind, person.value}};
}

bool KnownIds::takesPart(ConversationId conversation, const Address &person) const
{
    const Part key = part(conversation, person);
    if (m_parts.contains(key))
        return true;
    if (!m_context.threadKeys.isParticipant(conversation, person))
        return false;
    m_parts.insert(key);
    return true;
}

void KnownIds::letTakePart(ConversationId conversation, const Address &person)
{
    const Part key = part(conversation, person);
    if (m_parts.contains(key))
        return;
    m_context.threadKeys.addParticipant(conversation, person);
    m_parts.insert(key);
}

} // namespace centrala::engine
