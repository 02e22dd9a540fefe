// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/erasures.h"

#include "app/store/database.h"

namespace centrala::store {

QStringList Erasures::all() const
{
    QStringList hashes;
    auto rows = m_database.query("SELECT hash FROM erased");
    while (rows.next())
        hashes.append(rows.text(0));
    return hashes;
}

bool Erasures::any() const
{
    return m_database.query("SELECT 1 FROM erased LIMIT 1").next();
}

bool Erasures::contains(const QString &hash) const
{
    return m_database.query("SELECT 1 FROM erased WHERE hash = ?", hash).next();
}

void Erasures::insert(const QString &hash, Instant at)
{
    m_database.run("INSERT INTO erased (hash, at) VALUES (?, ?) ON CONFLICT DO NOTHING", hash, at);
}

} // namespace centrala::store
