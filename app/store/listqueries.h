// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/pages.h"

#include <QHash>

namespace centrala::store {

class Database;

/// The workspace's short lists as screens and scripts show them.
class ListQueries
{
public:
    explicit ListQueries(Database &database) : m_database(database) {}

    [[nodiscard]] QList<InboxRow> inboxes() const; ///< without those removed
    [[nodiscard]] SyncLedger ledger(InboxId id) const;
    [[nodiscard]] QList<AgentRow> agents() const;
    [[nodiscard]] QList<RecordRow> records(Catalogue catalogue) const;
    /// Messages that have not left yet, or that need a decision, in the order in which they leave.
    [[nodiscard]] QList<OutboxRow> outbox() const;
    /// The newest acts first.
    [[nodiscard]] QList<AuditRow> audit(qsizetype limit, qsizetype offset = 0) const;
    [[nodiscard]] QHash<QString, QString> settings() const;

private:
    Database &m_database;
};

} // namespace centrala::store
