// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/pages.h"

namespace centrala::store {

class Database;

/// What the customer's pane reads. A customer merged into another is shown as that one.
class CustomerQueries
{
public:
    explicit CustomerQueries(Database &database) : m_database(database) {}

    /// Empty where the customer is gone.
    [[nodiscard]] CustomerCard card(CustomerId id) const;
    /// The newest messages, notes and calls of all the customer's conversations, newest first.
    [[nodiscard]] QList<HistoryRow> history(CustomerId id, qsizetype limit) const;
    /// Whose address it is; invalid where nobody's. The value normalised.
    [[nodiscard]] CustomerId withAddress(const QString &kind, const QString &value) const;
    /// Customers by id, newest first, `limit` of them from `offset` on; without those merged into another.
    [[nodiscard]] QList<Named> list(qsizetype limit, qsizetype offset) const;

private:
    void readHistory(CustomerId id, ConversationId conversation, qsizetype limit, QList<HistoryRow> &rows) const;

    Database &m_database;
};

} // namespace centrala::store
