// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"

namespace centrala::store {

class Database;

/// A write transaction: rolls back unless committed. Not nested.
class Transaction
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Commits, or tells the first error of the transaction and rolls back.
    [[nodiscard]] Result<void> commit();

private:
    void rollBack();
    Database &m_database;
    bool m_open = true;
};

} // namespace centrala::store
