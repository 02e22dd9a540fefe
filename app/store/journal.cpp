// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/journal.h"

#include "app/store/database.h"

#include <tuple>

namespace centrala::store {

namespace {

#define CENTRALA_ROW "(?,?,?,?,?,?,?)"
#define CENTRALA_INSERT                                                                                                \
    "INSERT INTO journal (seq, entity, entity_id, operation, scope, at, by_agent) VALUES " CENTRALA_ROW
#define CENTRALA_ROWS "," CENTRALA_ROW
constexpr auto kInsert = CENTRALA_INSERT;
constexpr auto kInsertEight =
    CENTRALA_INSERT CENTRALA_ROWS CENTRALA_ROWS CENTRALA_ROWS CENTRALA_ROWS CENTRALA_ROWS CENTRALA_ROWS CENTRALA_ROWS;
#undef CENTRALA_ROW
#undef CENTRALA_INSERT
#undef CENTRALA_ROWS

auto row(const Change &change)
{
    return std::tuple(change.seq, change.entity, change.id, change.operation, change.scope, change.at, change.by);
}

} // namespace

qint64 Journal::head() const
{
    auto rows = m_database.query("SELECT max(seq) FROM journal");
    return rows.next() ? rows.number(0) : 0;
}

void Journal::append(const Changes &changes)
{
    // Eight rows a statement: there are more of these than of anything else a batch writes.
    qsizetype at = 0;
    for (; at + 8 <= changes.size(); at += 8) {
        std::apply([this](const auto &...values) { m_database.run(kInsertEight, values...); },
                   std::tuple_cat(row(changes[at]), row(changes[at + 1]), row(changes[at + 2]), row(changes[at + 3]),
                                  row(changes[at + 4]), row(changes[at + 5]), row(changes[at + 6]),
                                  row(changes[at + 7])));
    }
    for (; at < changes.size(); ++at)
        std::apply([this](const auto &...values) { m_database.run(kInsert, values...); }, row(changes[at]));
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

void Journal::cut(Instant until, qsizetype limit)
{
    {
        auto oldest = m_database.query("SELECT at FROM journal ORDER BY seq LIMIT 1");
        if (!oldest.next() || oldest.instant(0) >= until)
            return;
    }
    m_database.run("DELETE FROM journal WHERE seq <= (SELECT max(seq) FROM (SELECT seq, at FROM journal ORDER BY seq"
                   " LIMIT ?) WHERE at < ?) AND seq < (SELECT max(seq) FROM journal)",
                   static_cast<qint64>(limit), until);
}

} // namespace centrala::store
