// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/inboxes.h"

#include "app/store/appearances.h"
#include "app/store/database.h"
#include "app/store/withheld.h"

#include <QJsonDocument>
#include <QMap>

namespace centrala::store {

namespace {

QList<RefusedNumbers> byFolder(Rows rows)
{
    QMap<std::pair<QString, QString>, QList<quint32>> found;
    while (rows.next()) {
        const QString number = rows.text(1);
        if (const quint32 value = number.section(u':', 1).toUInt(); value > 0)
            found[{rows.text(0), number.section(u':', 0, 0)}].append(value);
    }
    QList<RefusedNumbers> all;
    for (auto one = found.cbegin(); one != found.cend(); ++one)
        all.append({one.key().first, one.key().second, NumberSet(one.value())});
    return all;
}

InboxRecord read(const Rows &rows)
{
    InboxRecord record;
    record.id = rows.id<InboxId>(0);
    record.channel = rows.text(1);
    record.name = rows.text(2);
    record.address = rows.text(3);
    record.settings = QJsonDocument::fromJson(rows.text(4).toUtf8()).object();
    record.team = rows.optionalId<TeamId>(5);
    record.paused = rows.flag(6);
    record.removed = rows.flag(7);
    record.state = rows.named<InboxState>(8);
    record.error = rows.text(9);
    record.retryAt = rows.optionalInstant(10);
    record.lastEventAt = rows.optionalInstant(11);
    return record;
}

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace

std::optional<InboxRecord> Inboxes::get(InboxId id) const
{
    auto rows =
        m_database.query("SELECT id, channel, name, address, settings, team, paused, removed, state, error, retry_at,"
                         " last_event_at FROM inbox WHERE id = ?",
                         id);
    return rows.next() ? std::optional(read(rows)) : std::nullopt;
}

QList<InboxRecord> Inboxes::all() const
{
    QList<InboxRecord> records;
    auto rows =
        m_database.query("SELECT id, channel, name, address, settings, team, paused, removed, state, error, retry_at,"
                         " last_event_at FROM inbox WHERE removed = 0 ORDER BY id");
    while (rows.next())
        records.append(read(rows));
    return records;
}

InboxId Inboxes::insert(const InboxRecord &record)
{
    const InboxId id{m_database.insert("INSERT INTO inbox (channel, name, address, settings, team, paused, removed, "
                                       "state, error, retry_at, last_event_at,"
                                       " changed) VALUES (?,?,?,?,?,?,?,?,?,?,?,0)",
                                       record.channel, record.name, record.address, compact(record.settings),
                                       record.team, record.paused, record.removed, record.state, record.error,
                                       record.retryAt, record.lastEventAt)};
    m_database.run(
        "INSERT INTO ledger (inbox, received, stored, duplicates, gaps, retries, backfill_done, backfill_total)"
        " VALUES (?, 0, 0, 0, 0, 0, 0, 0)",
        id);
    return id;
}

void Inboxes::update(const InboxRecord &record, qint64 changed)
{
    m_database.run("UPDATE inbox SET name = ?, address = ?, settings = ?, team = ?, paused = ?, removed = ?, state = ?,"
                   " error = ?, retry_at = ?, last_event_at = ?, changed = ? WHERE id = ?",
                   record.name, record.address, compact(record.settings), record.team, record.paused, record.removed,
                   record.state, record.error, record.retryAt, record.lastEventAt, changed, record.id);
}

LedgerRecord Ledgers::get(InboxId inbox) const
{
    auto rows = m_database.query("SELECT received, stored, duplicates, gaps, retries, backfill_done, backfill_total"
                                 " FROM ledger WHERE inbox = ?",
                                 inbox);
    if (!rows.next())
        return {};
    return {rows.number(0), rows.number(1), rows.number(2), rows.number(3),
            rows.number(4), rows.number(5), rows.number(6)};
}

void Ledgers::put(InboxId inbox, const LedgerRecord &record)
{
    m_database.run(
        "UPDATE ledger SET received = ?, stored = ?, duplicates = ?, gaps = ?, retries = ?, backfill_done = ?,"
        " backfill_total = ? WHERE inbox = ?",
        record.received, record.stored, record.duplicates, record.gaps, record.retries, record.backfillDone,
        record.backfillTotal, inbox);
}

QString Ledgers::cursor(InboxId inbox, const QString &stream) const
{
    auto rows = m_database.query("SELECT cursor FROM stream WHERE inbox = ? AND name = ?", inbox, stream);
    return rows.next() ? rows.text(0) : QString();
}

QHash<QString, QString> Ledgers::cursors(InboxId inbox) const
{
    QHash<QString, QString> cursors;
    auto rows = m_database.query("SELECT name, cursor FROM stream WHERE inbox = ?", inbox);
    while (rows.next())
        cursors.insert(rows.text(0), rows.text(1));
    return cursors;
}

void Ledgers::setCursor(InboxId inbox, const QString &stream, const QString &cursor)
{
    m_database.run("INSERT INTO stream (inbox, name, cursor) VALUES (?, ?, ?)"
                   " ON CONFLICT (inbox, name) DO UPDATE SET cursor = excluded.cursor",
                   inbox, stream, cursor);
}

NumberSet Ledgers::refusedNumbers(InboxId inbox, const QString &folder, const QString &epoch) const
{
    return numbersOf(m_database,
                     "SELECT number FROM refused WHERE inbox = ? AND folder = ? AND number LIKE ?"
                     " AND (sha256 <> '' OR reason = 'erased')",
                     inbox, folder, epoch);
}

QList<RefusedNumbers> Ledgers::refusedNumbers(InboxId inbox) const
{
    return byFolder(
        m_database.query("SELECT folder, number FROM refused WHERE inbox = ? AND reason <> 'erased'", inbox));
}

QList<RefusedNumbers> withheldNumbers(Database &database, InboxId inbox)
{
    return byFolder(database.query(
        "SELECT folder, number FROM refused WHERE inbox = ? AND reason <> 'erased' AND sha256 = ''", inbox));
}

bool Ledgers::hasRefused(InboxId inbox) const
{
    return m_database.query("SELECT 1 FROM refused WHERE inbox = ? AND reason <> 'erased' LIMIT 1", inbox).next();
}

std::optional<QString> Ledgers::refusedOctets(InboxId inbox, const QString &folder, const QString &number) const
{
    auto rows = m_database.query("SELECT sha256 FROM refused WHERE inbox = ? AND folder = ? AND number = ?"
                                 " AND reason <> 'erased' LIMIT 1",
                                 inbox, folder, number);
    return rows.next() ? std::optional(rows.text(0)) : std::nullopt;
}

void Ledgers::understand(InboxId inbox, const QString &folder, const QString &number)
{
    m_database.run("DELETE FROM refused WHERE inbox = ? AND folder = ? AND number = ?", inbox, folder, number);
}

bool Ledgers::isKept(const QString &sha256) const
{
    return m_database.query("SELECT 1 FROM refused WHERE sha256 = ? LIMIT 1", sha256).next();
}

void Ledgers::refuse(InboxId inbox, const RefusedItem &item, const QString &sha256, Instant at)
{
    m_database.run("INSERT INTO refused (inbox, external_id, folder, number, reason, bytes, sha256, at)"
                   " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                   inbox, item.externalId, item.folder, item.number, item.reason, item.bytes, sha256, at);
}

} // namespace centrala::store
