// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/pages.h"

namespace centrala::store {

class Database;

/// What the lists of conversations read. Mine, Open and Unassigned stand in the queue's order (what the
/// filter's agent has pinned; then due, waiting since, id; where nobody waits for us, behind those), all others newest
/// first. A conversation merged into another is in no list.
class QueueQueries
{
public:
    explicit QueueQueries(Database &database) : m_database(database) {}

    [[nodiscard]] QList<ConversationId> ids(const QueueFilter &filter, qsizetype limit, qsizetype offset) const;
    [[nodiscard]] qint64 count(const QueueFilter &filter) const;
    /// The rows in the order of `ids`; those that are gone are left out.
    [[nodiscard]] QList<QueueRow> rows(const QList<ConversationId> &ids) const;
    [[nodiscard]] ViewCounts viewCounts(AgentId agent, Instant now) const;
    /// Notes in which the agent is named and that they have not seen yet, the newest first.
    [[nodiscard]] QList<MentionRow> mentions(AgentId agent, qsizetype limit) const;

private:
    [[nodiscard]] bool hasPins(AgentId agent) const;
    void readTags(QList<QueueRow> &rows, const QString &ids) const;
    void readPins(QList<QueueRow> &rows, const QString &ids) const;
    void readFollowers(QList<QueueRow> &rows, const QString &ids) const;

    Database &m_database;
};

} // namespace centrala::store
