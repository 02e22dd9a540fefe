// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/knownids.h"

#include "app/engine/context.h"

#include <QHash>

namespace centrala::engine {

KnownIds::KnownIds(Context &context, InboxId inbox, const Batch &batch) : m_inbox(inbox)
{
    QHash<QString, QStringList> numbers; // by folder
    QStringList externalIds;
    QStringList threadKeys;
    for (const InboundMessage &message : batch.messages) {
        if (!message.number.isEmpty())
            numbers[message.folder].append(message.number);
        if (!message.externalId.isEmpty())
            externalIds.append(message.externalId);
        if (!message.thread.isEmpty())
            threadKeys.append(store::ThreadKeys::channelKeyText(inbox, message.thread));
        threadKeys.append(message.references.mid(0, kReferenceLimit));
    }
    threadKeys.append(externalIds);
    for (auto folder = numbers.cbegin(); folder != numbers.cend(); ++folder) {
        for (const QString &number : context.appearances.among(inbox, folder.key(), folder.value()))
            m_places.insert(folder.key() + u'\n' + number);
    }
    m_externalIds = context.messages.externalIdsAmong(externalIds);
    m_threadKeys = context.threadKeys.among(threadKeys);
}

QString KnownIds::place(const InboundMessage &message)
{
    return message.folder + u'\n' + message.number;
}

bool KnownIds::mayBeStored(const InboundMessage &message) const
{
    return m_externalIds.contains(message.externalId) || m_places.contains(place(message));
}

void KnownIds::noteStored(const InboundMessage &message)
{
    m_places.insert(place(message));
    m_externalIds.insert(message.externalId);
    m_threadKeys.insert(message.externalId);
    for (const QString &id : message.references.mid(0, kReferenceLimit))
        m_threadKeys.insert(id);
    if (!message.thread.isEmpty())
        m_threadKeys.insert(store::ThreadKeys::channelKeyText(m_inbox, message.thread));
}

} // namespace centrala::engine
