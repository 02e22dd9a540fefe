// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/conversationparts.h"

#include "app/store/database.h"

namespace centrala::store {

QStringList ConversationParts::threadKeys() const
{
    QStringList keys;
    auto rows = m_database.query("SELECT key FROM thread_key WHERE conversation = ? ORDER BY key", m_conversation);
    while (rows.next())
        keys.append(rows.text(0));
    return keys;
}

QList<Address> ConversationParts::participants() const
{
    QList<Address> all;
    auto rows = m_database.query("SELECT kind, value FROM participant WHERE conversation = ? ORDER BY kind, value",
                                 m_conversation);
    while (rows.next())
        all.append({rows.text(0), rows.text(1), {}});
    return all;
}

void ConversationParts::removeParticipant(const Address &address)
{
    m_database.run("DELETE FROM participant WHERE conversation = ? AND kind = ? AND value = ?", m_conversation,
                   address.kind, address.value);
}

QString ConversationParts::referring() const
{
    auto rows = m_database.query("SELECT ids FROM referring WHERE conversation = ?", m_conversation);
    return rows.next() ? rows.text(0) : QString();
}

void ConversationParts::setReferring(const QString &ids)
{
    m_database.run("DELETE FROM referring WHERE conversation = ?", m_conversation);
    if (!ids.isEmpty())
        m_database.run("INSERT INTO referring (conversation, ids) VALUES (?, ?)", m_conversation, ids);
}

} // namespace centrala::store
