// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/messages.h"

#include "app/store/addressjson.h"
#include "app/store/database.h"
#include "app/store/idlist.h"

#include <algorithm>

namespace centrala::store {

std::optional<MessageRecord> Messages::get(EntryId entry) const
{
    auto rows =
        m_database.query("SELECT entry, inbox, direction, identity, agent, external_id, body_hash, sender, recipients, "
                         "subject, body, html,"
                         " sent_at, received_at, automatic, delivery, reason, text_key FROM message WHERE entry = ?",
                         entry);
    if (!rows.next())
        return std::nullopt;
    MessageRecord record;
    record.entry = rows.id<EntryId>(0);
    record.inbox = rows.id<InboxId>(1);
    record.direction = rows.named<Direction>(2);
    record.identity = rows.optionalId<IdentityId>(3);
    record.agent = rows.optionalId<AgentId>(4);
    record.externalId = rows.text(5);
    record.bodyHash = rows.text(6);
    record.sender = addressFromText(rows.text(7));
    record.recipients = recipientsFromText(rows.text(8));
    record.subject = rows.text(9);
    record.text = rows.text(10);
    record.html = rows.text(11);
    record.sentAt = rows.instant(12);
    record.receivedAt = rows.instant(13);
    record.automatic = rows.flag(14);
    record.delivery = rows.named<Delivery>(15);
    record.reason = rows.text(16);
    record.textKey = rows.number(17);
    return record;
}

void Messages::insert(const MessageRecord &record)
{
    m_database.run(
        "INSERT INTO message (entry, inbox, direction, identity, agent, external_id, body_hash, sender, recipients,"
        " subject, body, html, sent_at, received_at, automatic, delivery, reason, text_key)"
        " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        record.entry, record.inbox, record.direction, record.identity, record.agent, record.externalId, record.bodyHash,
        toText(record.sender), toText(record.recipients), record.subject, record.text, record.html, record.sentAt,
        record.receivedAt, record.automatic, record.delivery, record.reason, record.textKey);
}

QList<EntryId> Messages::ofIdentity(IdentityId identity) const
{
    QList<EntryId> entries;
    auto rows = m_database.query("SELECT entry FROM message WHERE identity = ? ORDER BY entry", identity);
    while (rows.next())
        entries.append(rows.id<EntryId>(0));
    return entries;
}

void Messages::setDelivery(EntryId entry, Delivery delivery, const QString &reason)
{
    m_database.run("UPDATE message SET delivery = ?, reason = ? WHERE entry = ?", delivery, reason, entry);
}

void Messages::setExternalId(EntryId entry, const QString &externalId)
{
    m_database.run("UPDATE message SET external_id = ? WHERE entry = ?", externalId, entry);
}

void Messages::setSentAt(EntryId entry, Instant at)
{
    m_database.run("UPDATE message SET sent_at = ? WHERE entry = ?", at, entry);
}

bool Messages::isAnother(EntryId entry, const QString &externalId, const QString &bodyHash) const
{
    if (externalId.isEmpty() || bodyHash.isEmpty())
        return false;
    auto rows = m_database.query("SELECT 1 FROM message WHERE entry = ? AND external_id <> '' AND external_id <> ?"
                                 " AND body_hash <> '' AND body_hash <> ?",
                                 entry, externalId, bodyHash);
    return rows.next();
}

QList<Messages::Known> Messages::withExternalId(const QString &externalId) const
{
    QList<Known> known;
    if (externalId.isEmpty())
        return known;
    // The second condition lets SQLite use the partial index.
    auto rows = m_database.query("SELECT entry, inbox, direction, body_hash, delivery FROM message"
                                 " WHERE external_id = ? AND external_id <> ''",
                                 externalId);
    while (rows.next()) {
        known.append({rows.id<EntryId>(0), rows.id<InboxId>(1), rows.named<Direction>(2), rows.text(3),
                      rows.named<Delivery>(4)});
    }
    return known;
}

QStringList Messages::externalIds(ConversationId conversation, InboxId inbox, qsizetype limit) const
{
    QStringList ids;
    auto rows = m_database.query("SELECT m.external_id FROM entry e JOIN message m ON m.entry = e.id"
                                 " WHERE e.conversation = ? AND m.external_id <> ''"
                                 " AND (m.direction = 'out' OR m.identity IS NOT NULL) AND m.inbox IN"
                                 " (SELECT other.id FROM inbox own JOIN inbox other ON other.channel = own.channel"
                                 " WHERE own.id = ?) ORDER BY e.at DESC, e.id DESC LIMIT ?",
                                 conversation, inbox, static_cast<qint64>(limit));
    while (rows.next())
        ids.append(rows.text(0));
    std::reverse(ids.begin(), ids.end());
    return ids;
}

std::optional<EntryId> Messages::newest(ConversationId conversation, Direction direction) const
{
    auto rows = m_database.query("SELECT e.id FROM entry e JOIN message m ON m.entry = e.id WHERE e.conversation = ?"
                                 " AND m.direction = ? ORDER BY e.at DESC, e.id DESC LIMIT 1",
                                 conversation, direction);
    return rows.next() ? std::optional(rows.id<EntryId>(0)) : std::nullopt;
}

std::optional<EntryId> Messages::newestOfCustomer(ConversationId conversation) const
{
    auto rows = m_database.query("SELECT e.id FROM entry e JOIN message m ON m.entry = e.id WHERE e.conversation = ?"
                                 " AND m.direction = 'in' AND m.identity IS NOT NULL"
                                 " ORDER BY e.at DESC, e.id DESC LIMIT 1",
                                 conversation);
    return rows.next() ? std::optional(rows.id<EntryId>(0)) : std::nullopt;
}

std::optional<EntryId> Messages::newest(ConversationId conversation) const
{
    auto rows = m_database.query("SELECT id FROM entry WHERE conversation = ? AND kind = 'message'"
                                 " ORDER BY at DESC, id DESC LIMIT 1",
                                 conversation);
    return rows.next() ? std::optional(rows.id<EntryId>(0)) : std::nullopt;
}

bool Messages::answeredByOthersSince(ConversationId conversation, EntryId seen, AgentId agent) const
{
    auto rows = m_database.query(
        "SELECT 1 FROM entry e JOIN message m ON m.entry = e.id WHERE e.conversation = ?"
        " AND e.id > ? AND m.direction = 'out' AND m.automatic = 0 AND coalesce(m.agent, 0) <> ? LIMIT 1",
        conversation, seen, agent);
    return rows.next();
}

std::pair<std::optional<EntryId>, qint64> Messages::writtenSince(ConversationId conversation, EntryId seen) const
{
    auto rows = m_database.query("SELECT min(e.id), count(*) FROM entry e JOIN message m ON m.entry = e.id"
                                 " WHERE e.conversation = ? AND e.id > ? AND m.direction = 'in' AND m.automatic = 0"
                                 " AND e.at > coalesce((SELECT s.at FROM entry s WHERE s.id = ?), 0)",
                                 conversation, seen, seen);
    if (!rows.next() || rows.number(1) == 0)
        return {std::nullopt, 0};
    return {rows.id<EntryId>(0), rows.number(1)};
}

QSet<QString> Messages::externalIdsAmong(const QStringList &externalIds) const
{
    QSet<QString> found;
    auto rows = m_database.query("SELECT external_id FROM message WHERE external_id <> ''"
                                 " AND external_id IN (SELECT value FROM json_each(?))",
                                 textList(externalIds));
    while (rows.next())
        found.insert(rows.text(0));
    return found;
}

qint64 Messages::automaticTo(CustomerId customer, Instant since) const
{
    auto rows =
        m_database.query("SELECT count(*) FROM conversation c JOIN entry e ON e.conversation = c.id AND e.at >= ?"
                         " JOIN message m ON m.entry = e.id"
                         " WHERE c.customer = ? AND m.direction = 'out' AND m.automatic = 1",
                         since, customer);
    return rows.next() ? rows.number(0) : 0;
}

} // namespace centrala::store
