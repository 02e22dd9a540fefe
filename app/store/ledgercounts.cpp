// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ledgercounts.h"

#include "app/store/database.h"

namespace centrala::store {

void LedgerCounts::setProgress(const QString &stream, qint64 done, qint64 total)
{
    m_database.run("UPDATE stream SET done = ?, total = ? WHERE inbox = ? AND name = ?", done, total, m_inbox, stream);
}

std::pair<qint64, qint64> LedgerCounts::progress() const
{
    auto rows = m_database.query("SELECT sum(done), sum(total) FROM stream WHERE inbox = ?", m_inbox);
    return rows.next() ? std::pair(rows.number(0), rows.number(1)) : std::pair<qint64, qint64>();
}

bool LedgerCounts::isRefused(const RefusedItem &item) const
{
    return m_database
        .query(
            "SELECT 1 FROM refused WHERE inbox = ? AND folder = ? AND number = ? AND (number <> '' OR external_id = ?)"
            " LIMIT 1",
            m_inbox, item.folder, item.number, item.externalId)
        .next();
}

void LedgerCounts::putOctets(const RefusedItem &item, const QString &sha256)
{
    m_database.run("UPDATE refused SET external_id = ?, reason = ?, bytes = ?, sha256 = ? WHERE inbox = ?"
                   " AND folder = ? AND number = ? AND (number <> '' OR external_id = ?)"
                   " AND reason <> 'erased' AND sha256 = ''",
                   item.externalId, item.reason, item.bytes, sha256, m_inbox, item.folder, item.number,
                   item.externalId);
}

} // namespace centrala::store
