// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/listqueries.h"

#include "app/store/addressjson.h"
#include "app/store/database.h"

#include <QJsonDocument>

namespace centrala::store {

namespace {

QJsonObject object(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

} // namespace

QList<InboxRow> ListQueries::inboxes() const
{
    QList<InboxRow> inboxes;
    auto rows =
        m_database.query("SELECT i.id, i.channel, i.name, i.address, i.state, i.error, i.retry_at, i.last_event_at, "
                         "i.settings, i.paused,"
                         " coalesce(l.backfill_done, 0), coalesce(l.backfill_total, 0)"
                         " FROM inbox i LEFT JOIN ledger l ON l.inbox = i.id WHERE i.removed = 0 ORDER BY i.id");
    while (rows.next()) {
        InboxRow row;
        row.id = rows.id<InboxId>(0);
        row.channel = rows.text(1);
        row.name = rows.text(2);
        row.address = rows.text(3);
        row.state = rows.flag(9) ? InboxState::Paused : rows.named<InboxState>(4);
        row.error = rows.text(5);
        row.retryAt = rows.optionalInstant(6);
        row.lastEventAt = rows.optionalInstant(7);
        row.settings = object(rows.text(8));
        row.backfillDone = rows.number(10);
        row.backfillTotal = rows.number(11);
        inboxes.append(row);
    }
    return inboxes;
}

SyncLedger ListQueries::ledger(InboxId id) const
{
    SyncLedger ledger;
    {
        auto rows = m_database.query("SELECT received, stored, duplicates, gaps, retries, backfill_done, backfill_total"
                                     " FROM ledger WHERE inbox = ?",
                                     id);
        if (rows.next()) {
            ledger.received = rows.number(0);
            ledger.stored = rows.number(1);
            ledger.duplicates = rows.number(2);
            ledger.gaps = rows.number(3);
            ledger.retries = rows.number(4);
            ledger.backfillDone = rows.number(5);
            ledger.backfillTotal = rows.number(6);
        }
    }
    {
        auto rows = m_database.query("SELECT external_id, reason, bytes FROM refused WHERE inbox = ? ORDER BY id DESC"
                                     " LIMIT 1000",
                                     id);
        while (rows.next())
            ledger.refused.append({rows.text(0), rows.text(1), rows.number(2)});
    }
    {
        auto rows = m_database.query("SELECT count(*) FROM appearance WHERE inbox = ? AND gone_at IS NOT NULL", id);
        if (rows.next())
            ledger.gone = rows.number(0);
    }
    auto rows = m_database.query("SELECT name, cursor FROM stream WHERE inbox = ? ORDER BY name", id);
    while (rows.next())
        ledger.cursors.insert(rows.text(0), rows.text(1));
    return ledger;
}

QList<AgentRow> ListQueries::agents() const
{
    QList<AgentRow> agents;
    QHash<qint64, QList<Named>> teams;
    {
        auto rows = m_database.query("SELECT m.agent, t.id, t.name FROM agent_team m JOIN record t ON t.id = m.team"
                                     " ORDER BY t.name");
        while (rows.next())
            teams[rows.number(0)].append({rows.number(1), rows.text(2)});
    }
    auto rows = m_database.query(
        "SELECT id, name, role, presence, presence_reason, presence_since, active, capacity FROM agent ORDER BY id");
    while (rows.next()) {
        agents.append({rows.id<AgentId>(0), rows.text(1), rows.named<Role>(2), rows.named<Presence>(3), rows.text(4),
                       rows.instant(5), rows.flag(6), teams.value(rows.number(0)), rows.number(7)});
    }
    return agents;
}

QList<RecordRow> ListQueries::records(Catalogue catalogue) const
{
    QList<RecordRow> records;
    auto rows = m_database.query("SELECT id, name, content FROM record WHERE catalogue = ? ORDER BY name", catalogue);
    while (rows.next())
        records.append({rows.id<RecordId>(0), catalogue, rows.text(1), object(rows.text(2))});
    return records;
}

QList<OutboxRow> ListQueries::outbox() const
{
    QList<OutboxRow> outbox;
    auto rows =
        m_database.query("SELECT o.entry, e.conversation, o.inbox, i.name, m.subject, m.recipients, m.delivery, "
                         "o.not_before, o.attempts,"
                         " m.reason FROM outbox o JOIN message m ON m.entry = o.entry JOIN entry e ON e.id = o.entry"
                         " JOIN inbox i ON i.id = o.inbox ORDER BY o.not_before, o.entry");
    while (rows.next()) {
        OutboxRow row;
        row.entry = rows.id<EntryId>(0);
        row.conversation = rows.id<ConversationId>(1);
        row.inbox = {rows.number(2), rows.text(3)};
        row.subject = rows.text(4);
        QStringList to;
        for (const Address &address : recipientsFromText(rows.text(5)).to)
            to.append(address.value);
        row.to = to.join(QStringLiteral(", "));
        row.delivery = rows.named<Delivery>(6);
        row.notBefore = rows.optionalInstant(7);
        row.attempts = rows.number(8);
        row.reason = rows.text(9);
        outbox.append(row);
    }
    return outbox;
}

QList<AuditRow> ListQueries::audit(qsizetype limit, qsizetype offset) const
{
    QList<AuditRow> audit;
    auto rows = m_database.query("SELECT u.at, u.agent, a.name, u.action, u.subject, u.detail FROM audit u"
                                 " LEFT JOIN agent a ON a.id = u.agent ORDER BY u.id DESC LIMIT ? OFFSET ?",
                                 static_cast<qint64>(limit), static_cast<qint64>(offset));
    while (rows.next()) {
        audit.append(
            {rows.instant(0), {rows.number(1), rows.text(2)}, rows.text(3), rows.text(4), object(rows.text(5))});
    }
    return audit;
}

QHash<QString, QString> ListQueries::settings() const
{
    QHash<QString, QString> settings;
    auto rows = m_database.query("SELECT key, value FROM setting");
    while (rows.next())
        settings.insert(rows.text(0), rows.text(1));
    return settings;
}

} // namespace centrala::store
