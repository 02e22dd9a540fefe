// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/chatmails.h"

#include "app/store/database.h"
#include "app/store/idlist.h"

namespace centrala::store {

namespace {

ChatMailRecord recordFrom(const Rows &rows)
{
    return {rows.id<EntryId>(0), rows.id<InboxId>(1), rows.text(2), rows.text(3),    rows.flag(4),
            rows.text(5),        rows.text(6),        rows.text(7), rows.instant(8), rows.instant(9)};
}

} // namespace

void ChatMails::insert(const ChatMailRecord &record)
{
    m_database.run("INSERT INTO chat_mail (entry, inbox, thread, address, is_transcript, words, link, hash, expires_at,"
                   " at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   record.entry, record.inbox, record.thread, record.address, record.isTranscript, record.words,
                   record.link, record.hash, record.expiresAt, record.at);
}

std::optional<ChatMailRecord> ChatMails::get(EntryId entry) const
{
    auto rows =
        m_database.query("SELECT entry, inbox, thread, address, is_transcript, words, link, hash, expires_at, at"
                         " FROM chat_mail WHERE entry = ?",
                         entry);
    return rows.next() ? std::optional(recordFrom(rows)) : std::nullopt;
}

QList<ChatMailRecord> ChatMails::ofThread(InboxId inbox, const QString &thread) const
{
    QList<ChatMailRecord> records;
    auto rows =
        m_database.query("SELECT entry, inbox, thread, address, is_transcript, words, link, hash, expires_at, at"
                         " FROM chat_mail WHERE inbox = ? AND thread = ? ORDER BY entry",
                         inbox, thread);
    while (rows.next())
        records.append(recordFrom(rows));
    return records;
}

void ChatMails::setProof(EntryId entry, const QString &hash, Instant expiresAt)
{
    m_database.run("UPDATE chat_mail SET hash = ?, expires_at = ? WHERE entry = ?", hash, expiresAt, entry);
}

QList<EntryId> ChatMails::elsewhere(ConversationId conversation, InboxId chat, int limit) const
{
    QList<EntryId> entries;
    auto rows = m_database.query(
        "SELECT e.id FROM entry e JOIN message m ON m.entry = e.id WHERE e.conversation = ? AND m.inbox <> ?"
        " AND m.automatic = 0 AND m.received_at >= (SELECT min(n.received_at) FROM entry c JOIN message n ON n.entry = "
        "c.id"
        " WHERE c.conversation = ? AND n.inbox = ?)"
        " AND NOT EXISTS (SELECT 1 FROM chat_mail k WHERE k.entry = e.id) ORDER BY e.at DESC, e.id DESC LIMIT ?",
        conversation, chat, conversation, chat, limit);
    while (rows.next())
        entries.append(rows.id<EntryId>(0));
    return entries;
}

bool ChatMails::isFirstOf(IdentityId identity, ConversationId conversation, EntryId message) const
{
    auto rows = m_database.query("SELECT 1 FROM message m JOIN entry e ON e.id = m.entry WHERE m.identity = ?"
                                 " AND e.conversation = ? AND e.id <> ? LIMIT 1",
                                 identity, conversation, message);
    return !rows.next();
}

QList<ChatMails::Chat> ChatMails::chatsAmong(const QList<ConversationId> &conversations) const
{
    QList<Chat> chats;
    // Only keys that begin with an inbox's number are a channel's own; a mail's key may look so, and belongs to none.
    auto rows = m_database.query(
        "SELECT i.id, k.key FROM thread_key k JOIN inbox i ON substr(k.key, 1, instr(k.key, ':')) = i.id || ':'"
        " WHERE k.conversation IN (SELECT value FROM json_each(?)) AND i.channel <> 'email' AND EXISTS"
        " (SELECT 1 FROM entry e JOIN message m ON m.entry = e.id WHERE e.conversation = k.conversation"
        " AND m.inbox <> i.id)",
        idList(conversations));
    while (rows.next()) {
        const QString key = rows.text(1);
        chats.append({rows.id<InboxId>(0), key.mid(key.indexOf(u':') + 1)});
    }
    return chats;
}

} // namespace centrala::store
