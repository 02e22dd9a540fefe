// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/journal.h"

#include "app/store/database.h"

namespace centrala::store {

qint64 Journal::head() const
{
    auto rows = m_database.query("SELECT max(seq) FROM journal");
    return rows.next() ? rows.number(0) : 0;
}

void Journal::append(const Change &change)
{
    m_database.run(
        "INSERT INTO journal (seq, entity, entity_id, operation, scope, at, by_agent) VALUES (?,?,?,?,?,?,?)",
        change.seq, change.entity, change.id, change.operation, change.scope, change.at, change.by);
}

Changes Journal::above(qint64 seq, qsizetype limit) const
{
    Changes changes;
    auto rows = m_database.query("SELECT seq, entity, entity_id, operation, scope, at, by_agent FROM journal"
                                 " WHERE seq > ? ORDER BY seq LIMIT ?",
                                 seq, static_cast<qint64>(limit));
    while (rows.next()) {
        changes.append({rows.number(0), rows.named<Entity>(1), rows.number(2), rows.named<Operation>(3), rows.number(4),
                        rows.instant(5), rows.number(6)});
    }
    return changes;
}

} // namespace centrala::store
