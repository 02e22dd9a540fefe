// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/threadkeys.h"

#include "app/store/database.h"
#include "app/store/idlist.h"

namespace centrala::store {

std::optional<ConversationId> ThreadKeys::find(const QString &key) const
{
    auto rows = m_database.query("SELECT conversation FROM thread_key WHERE key = ?", key);
    return rows.next() ? std::optional(rows.id<ConversationId>(0)) : std::nullopt;
}

void ThreadKeys::insert(const QString &key, ConversationId conversation)
{
    m_database.run("INSERT INTO thread_key (key, conversation) VALUES (?, ?) ON CONFLICT DO NOTHING", key,
                   conversation);
}

QString ThreadKeys::channelKeyText(InboxId inbox, const QString &thread)
{
    return QString::number(inbox.value) + u':' + thread;
}

QString ThreadKeys::channelKey(ConversationId conversation, InboxId inbox) const
{
    const QString prefix = channelKeyText(inbox, {});
    auto rows = m_database.query("SELECT key FROM thread_key WHERE conversation = ? AND substr(key, 1, ?) = ? LIMIT 1",
                                 conversation, static_cast<qint64>(prefix.size()), prefix);
    return rows.next() ? rows.text(0).mid(prefix.size()) : QString();
}

void ThreadKeys::moveAll(ConversationId from, ConversationId to)
{
    m_database.run("UPDATE thread_key SET conversation = ? WHERE conversation = ?", to, from);
    m_database.run("INSERT INTO participant (conversation, kind, value)"
                   " SELECT ?, kind, value FROM participant WHERE conversation = ? ON CONFLICT DO NOTHING",
                   to, from);
}

void ThreadKeys::move(const QString &key, ConversationId to)
{
    m_database.run("UPDATE thread_key SET conversation = ? WHERE key = ?", to, key);
}

void ThreadKeys::forget(const Address &address)
{
    // Its key begins with the conversation, of which a customer has few: those with a message of theirs.
    m_database.run("DELETE FROM participant WHERE kind = ? AND value = ? AND conversation IN (SELECT e.conversation"
                   " FROM identity i JOIN message m ON m.identity = i.id JOIN entry e ON e.id = m.entry"
                   " WHERE i.kind = ? AND i.value = ?)",
                   address.kind, address.value, address.kind, address.value);
}

void ThreadKeys::addParticipant(ConversationId conversation, const Address &address)
{
    m_database.run("INSERT INTO participant (conversation, kind, value) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                   conversation, address.kind, address.value);
}

bool ThreadKeys::isParticipant(ConversationId conversation, const Address &address) const
{
    auto rows = m_database.query("SELECT 1 FROM participant WHERE conversation = ? AND kind = ? AND value = ?",
                                 conversation, address.kind, address.value);
    return rows.next();
}

QHash<QString, ConversationId> ThreadKeys::among(const QStringList &keys) const
{
    QHash<QString, ConversationId> found;
    auto rows = m_database.query(
        "SELECT key, conversation FROM thread_key WHERE key IN (SELECT value FROM json_each(?))", textList(keys));
    while (rows.next())
        found.insert(rows.text(0), rows.id<ConversationId>(1));
    return found;
}

} // namespace centrala::store
