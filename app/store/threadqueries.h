// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/pages.h"

namespace centrala::store {

class Database;

/// What an opened conversation reads: its head and a run of its entries of all kinds, by the index entry_timeline.
class ThreadQueries
{
public:
    explicit ThreadQueries(Database &database) : m_database(database) {}

    /// The newest `limit` entries, or the newest of those before `before`, oldest first. Empty where the conversation
    /// is gone.
    [[nodiscard]] ThreadPage page(ConversationId id, qsizetype limit, std::optional<EntryId> before) const;
    /// The same over all conversations of a customer; `topics` are the heads of those that occur.
    [[nodiscard]] ThreadPage ofCustomer(CustomerId id, qsizetype limit, std::optional<EntryId> before) const;

private:
    void readAttachments(QList<TimelineEntry> &entries) const;

    Database &m_database;
};

} // namespace centrala::store
