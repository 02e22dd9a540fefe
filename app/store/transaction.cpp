// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/transaction.h"

#include "app/store/database.h"

#include <utility>

namespace centrala::store {

Transaction::Transaction(Database &database) : m_database(database)
{
    m_database.run("BEGIN IMMEDIATE");
    m_database.m_inTransaction = true;
    ++m_database.m_transactions;
}

Transaction::~Transaction()
{
    if (m_open)
        rollBack();
}

Result<void> Transaction::commit()
{
    for (const auto &work : std::exchange(m_database.m_beforeCommit, {}))
        work();
    m_database.run("COMMIT");
    Result<void> done = m_database.takeError();
    if (!done) {
        rollBack();
        return done;
    }
    m_open = false;
    m_database.m_inTransaction = false;
    return done;
}

void Transaction::rollBack()
{
    m_open = false;
    m_database.m_inTransaction = false;
    m_database.m_beforeCommit.clear();
    // A failed BEGIN, or an error upon which SQLite rolled back by itself, leaves nothing to roll back: not an error
    // here.
    (void)m_database.takeError();
    m_database.runText(QStringLiteral("ROLLBACK")); // needs no room: no full disk fails it, so no test's does either
    (void)m_database.takeError();
}

} // namespace centrala::store
