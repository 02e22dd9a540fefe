// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/entries.h"

#include "app/store/database.h"

#include <QJsonDocument>

namespace centrala::store {

std::optional<EntryRecord> Entries::get(EntryId id) const
{
    auto rows = m_database.query("SELECT id, conversation, kind, at FROM entry WHERE id = ?", id);
    if (!rows.next())
        return std::nullopt;
    return EntryRecord{rows.id<EntryId>(0), rows.id<ConversationId>(1), rows.named<EntryKind>(2), rows.instant(3)};
}

QList<EntryRecord> Entries::ofConversation(ConversationId conversation) const
{
    QList<EntryRecord> records;
    auto rows = m_database.query("SELECT id, conversation, kind, at FROM entry WHERE conversation = ? ORDER BY at, id",
                                 conversation);
    while (rows.next())
        records.append({rows.id<EntryId>(0), rows.id<ConversationId>(1), rows.named<EntryKind>(2), rows.instant(3)});
    return records;
}

EntryId Entries::insert(const EntryRecord &record, qint64 changed)
{
    return EntryId{m_database.insert("INSERT INTO entry (conversation, kind, at, changed) VALUES (?, ?, ?, ?)",
                                     record.conversation, record.kind, record.at, changed)};
}

void Entries::setChanged(EntryId id, qint64 changed)
{
    m_database.run("UPDATE entry SET changed = ? WHERE id = ?", changed, id);
}

void Entries::setAt(EntryId id, Instant at)
{
    m_database.run("UPDATE entry SET at = ? WHERE id = ?", at, id);
}

void Entries::move(EntryId id, ConversationId conversation, qint64 changed)
{
    m_database.run("UPDATE entry SET conversation = ?, changed = ? WHERE id = ?", conversation, changed, id);
}

void Entries::remove(EntryId id)
{
    m_database.run("DELETE FROM outbox WHERE entry = ?", id);
    m_database.run("DELETE FROM appearance WHERE entry = ?", id);
    m_database.run("DELETE FROM attachment WHERE entry = ?", id);
    m_database.run("DELETE FROM chat_mail WHERE entry = ?", id);
    m_database.run("DELETE FROM message WHERE entry = ?", id);
    m_database.run("DELETE FROM mention WHERE entry = ?", id);
    m_database.run("DELETE FROM note WHERE entry = ?", id);
    m_database.run("DELETE FROM event WHERE entry = ?", id);
    m_database.run("DELETE FROM call WHERE entry = ?", id);
    m_database.run("DELETE FROM entry WHERE id = ?", id);
}

void Entries::insertNote(EntryId id, AgentId agent, const QString &text)
{
    m_database.run("INSERT INTO note (entry, agent, body) VALUES (?, ?, ?)", id, agent, text);
}

void Entries::insertMention(EntryId id, AgentId agent)
{
    m_database.run("INSERT INTO mention (entry, agent, seen) VALUES (?, ?, 0) ON CONFLICT DO NOTHING", id, agent);
}

QList<EntryId> Entries::seeMentions(ConversationId conversation, AgentId agent)
{
    QList<EntryId> seen;
    {
        auto rows = m_database.query("SELECT m.entry FROM mention m JOIN entry e ON e.id = m.entry"
                                     " WHERE m.agent = ? AND m.seen = 0 AND e.conversation = ?",
                                     agent, conversation);
        while (rows.next())
            seen.append(rows.id<EntryId>(0));
    }
    for (const EntryId id : std::as_const(seen))
        m_database.run("UPDATE mention SET seen = 1 WHERE entry = ? AND agent = ?", id, agent);
    return seen;
}

void Entries::insertEvent(EntryId id, std::optional<AgentId> agent, EventKind kind, const QJsonObject &data)
{
    m_database.run("INSERT INTO event (entry, agent, kind, data) VALUES (?, ?, ?, ?)", id, agent, kind,
                   QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact)));
}

} // namespace centrala::store
