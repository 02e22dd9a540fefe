// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/change.h"

namespace centrala::store {

class Database;

/// The table `journal`: which rows were touched, in order, without content. Numbers are given by whoever writes, in the
/// transaction that touches the rows.
class Journal
{
public:
    explicit Journal(Database &database) : m_database(database) {}

    /// The newest number; 0 for an empty journal.
    [[nodiscard]] qint64 head() const;
    void append(const Changes &changes);
    /// Up to `limit` changes above `seq`, in order.
    [[nodiscard]] Changes above(qint64 seq, qsizetype limit) const;

    /// Takes away the oldest rows from before `until`, `limit` at most; the newest row of all stays.
    void cut(Instant until, qsizetype limit);

private:
    Database &m_database;
};

} // namespace centrala::store
