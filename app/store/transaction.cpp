// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/transaction.h"

#include "app/store/database.h"

namespace centrala::store {

Transaction::Transaction(Database &database) : m_database(database)
{
    m_database.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (m_open)
        rollBack();
}

Result<void> Transaction::commit()
{
    m_database.run("COMMIT");
    Result<void> done = m_database.takeError();
    if (done)
        m_open = false;
    else
        rollBack();
    return done;
}

void Transaction::rollBack()
{
    m_open = false;
    // A failed BEGIN, or an error upon which SQLite rolled back by itself, leaves nothing to roll back: not an error
    // here.
    (void)m_database.takeError();
    m_database.run("ROLLBACK");
    (void)m_database.takeError();
}

} // namespace centrala::store
