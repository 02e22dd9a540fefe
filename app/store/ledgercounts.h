// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/batch.h"
#include "app/model/ids.h"

#include <utility>

namespace centrala::store {

class Database;

/// What an inbox's ledger counts that needs a look at the tables `stream` and `refused`.
class LedgerCounts
{
public:
    LedgerCounts(Database &database, InboxId inbox) : m_database(database), m_inbox(inbox) {}

    /// How much of a stream's history was taken in. The stream has a cursor already.
    void setProgress(const QString &stream, qint64 done, qint64 total);
    /// Of all streams together: done, total.
    [[nodiscard]] std::pair<qint64, qint64> progress() const;
    /// Whether the item stands among the refused, erased ones included.
    [[nodiscard]] bool isRefused(const RefusedItem &item) const;
    /// An item that was refused before without its octets has them now.
    void putOctets(const RefusedItem &item, const QString &sha256);

private:
    Database &m_database;
    const InboxId m_inbox;
};

} // namespace centrala::store
