// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/duplicatequeries.h"

#include "app/store/database.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::store {

QList<Duplicate> likelyDuplicates(Database &database, qsizetype limit)
{
    QList<Duplicate> duplicates;
    Rows rows = database.query("WITH same AS (SELECT lower(name) AS folded, min(id) AS oldest FROM customer "
                               "WHERE root = id AND name LIKE '% %' GROUP BY lower(name) HAVING count(*) > 1) "
                               "SELECT a.id, a.name, b.id, b.name FROM customer b "
                               "JOIN same ON same.folded = lower(b.name) JOIN customer a ON a.id = same.oldest "
                               "WHERE b.root = b.id AND b.id <> a.id ORDER BY a.id, b.id LIMIT ?",
                               qint64(limit));
    while (rows.next()) {
        duplicates.append(
            {{rows.number(0), rows.text(1)}, {rows.number(2), rows.text(3)}, {u"the same name: "_s + rows.text(3)}});
    }
    return duplicates;
}

} // namespace centrala::store
