// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/outbox.h"

#include "app/store/addressjson.h"
#include "app/store/database.h"

namespace centrala::store {

namespace {

QList<EntryId> entries(Rows rows)
{
    QList<EntryId> list;
    while (rows.next())
        list.append(rows.id<EntryId>(0));
    return list;
}

} // namespace

void Outbox::put(const OutboxRecord &record)
{
    m_database.run("INSERT INTO outbox (entry, inbox, not_before, attempts, unless_written, remaining)"
                   " VALUES (?, ?, ?, ?, ?, ?)"
                   " ON CONFLICT (entry) DO UPDATE SET not_before = excluded.not_before, attempts = excluded.attempts,"
                   " unless_written = excluded.unless_written, remaining = excluded.remaining",
                   record.entry, record.inbox, record.notBefore, record.attempts, record.unlessWritten,
                   toText({record.remaining, {}, {}, {}}));
}

std::optional<OutboxRecord> Outbox::get(EntryId entry) const
{
    auto rows = m_database.query(
        "SELECT entry, inbox, not_before, attempts, unless_written, remaining FROM outbox WHERE entry = ?", entry);
    if (!rows.next())
        return std::nullopt;
    return OutboxRecord{rows.id<EntryId>(0), rows.id<InboxId>(1), rows.instant(2),
                        rows.number(3),      rows.flag(4),        recipientsFromText(rows.text(5)).to};
}

void Outbox::remove(EntryId entry)
{
    m_database.run("DELETE FROM outbox WHERE entry = ?", entry);
}

QList<EntryId> Outbox::leaving(InboxId inbox, Instant now, int limit) const
{
    return entries(m_database.query("SELECT o.entry FROM outbox o JOIN message m ON m.entry = o.entry WHERE o.inbox = ?"
                                    " AND o.not_before <= ? AND m.delivery IN ('queued', 'waiting', 'scheduled')"
                                    " ORDER BY o.not_before, o.entry LIMIT ?",
                                    inbox, now, limit));
}

QList<EntryId> Outbox::withDelivery(InboxId inbox, Delivery delivery) const
{
    return entries(m_database.query("SELECT o.entry FROM outbox o JOIN message m ON m.entry = o.entry WHERE o.inbox = ?"
                                    " AND m.delivery = ? ORDER BY o.entry",
                                    inbox, delivery));
}

std::optional<Instant> Outbox::nextLeaving(InboxId inbox, Instant now) const
{
    auto rows =
        m_database.query("SELECT min(o.not_before) FROM outbox o JOIN message m ON m.entry = o.entry"
                         " WHERE o.inbox = ? AND o.not_before > ? AND m.delivery IN ('queued', 'waiting', 'scheduled')",
                         inbox, now);
    return rows.next() ? rows.optionalInstant(0) : std::nullopt;
}

QList<EntryId> Outbox::ripe(Instant now) const
{
    return entries(
        m_database.query("SELECT o.entry FROM outbox o JOIN message m ON m.entry = o.entry"
                         " WHERE o.not_before <= ? AND m.delivery IN ('waiting', 'scheduled') ORDER BY o.entry",
                         now));
}

std::optional<Instant> Outbox::nextRipe() const
{
    auto rows = m_database.query("SELECT min(o.not_before) FROM outbox o JOIN message m ON m.entry = o.entry"
                                 " WHERE m.delivery IN ('waiting', 'scheduled')");
    return rows.next() ? rows.optionalInstant(0) : std::nullopt;
}

QList<std::pair<ConversationId, EntryId>> Outbox::conditional() const
{
    QList<std::pair<ConversationId, EntryId>> list;
    auto rows = m_database.query("SELECT e.conversation, o.entry FROM outbox o JOIN entry e ON e.id = o.entry"
                                 " JOIN message m ON m.entry = o.entry"
                                 " WHERE o.unless_written = 1 AND m.delivery = 'scheduled' ORDER BY o.entry");
    while (rows.next())
        list.append({rows.id<ConversationId>(0), rows.id<EntryId>(1)});
    return list;
}

} // namespace centrala::store
