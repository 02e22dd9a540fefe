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
    /// is gone. `topics`: the head of another conversation it may belong to, where its mail refers to one.
    [[nodiscard]] ThreadPage page(ConversationId id, qsizetype limit, std::optional<EntryId> before) const;
    /// The same over all conversations of a customer; `topics` are the heads of those that occur.
    [[nodiscard]] ThreadPage ofCustomer(CustomerId id, qsizetype limit, std::optional<EntryId> before) const;

private:
    /// The one to which the mail that began this one refers. None for one that was joined into another since.
    [[nodiscard]] QList<QueueRow> referredTo(ConversationId id) const;
    void readAttachments(QList<TimelineEntry> &entries) const;

    Database &m_database;
};

} // namespace centrala::store
