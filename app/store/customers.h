// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/ids.h"
#include "app/model/instant.h"

#include <QList>
#include <QString>

#include <optional>

namespace centrala::store {

class Database;

struct CustomerRecord
{
    CustomerId id;
    QString name;
    QString about;
    Instant since{};
    CustomerId root; ///< whom it is merged into, itself where it is not
};

/// The table `customer`.
class Customers
{
public:
    explicit Customers(Database &database) : m_database(database) {}

    [[nodiscard]] std::optional<CustomerRecord> get(CustomerId id) const;
    /// A customer of its own: its root is itself.
    CustomerId insert(const QString &name, Instant since, qint64 changed = 0);
    void update(const CustomerRecord &record, qint64 changed);
    void remove(CustomerId id);
    [[nodiscard]] QList<CustomerId> withRoot(CustomerId root) const;

private:
    Database &m_database;
};

struct MergeRecord
{
    MergeId id;
    CustomerId into;
    CustomerId from;
    Instant at{};
    bool undone = false;
};

/// The table `customer_merge`: reversible links between customers, as they were made.
class CustomerMerges
{
public:
    explicit CustomerMerges(Database &database) : m_database(database) {}

    MergeId insert(CustomerId into, CustomerId from, Instant at, AgentId by);
    [[nodiscard]] std::optional<MergeRecord> get(MergeId id) const;
    void markUndone(MergeId id, Instant at);
    /// The links still in force that touch any of `customers`.
    [[nodiscard]] QList<MergeRecord> among(const QList<CustomerId> &customers) const;

private:
    Database &m_database;
};

} // namespace centrala::store
