// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/ids.h"
#include "app/model/instant.h"

#include <QJsonObject>
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

/// The tables `customer` and `customer_tag`.
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

    /// False where it has the tag already, or has it not.
    bool tag(CustomerId id, const QString &tag);
    bool untag(CustomerId id, const QString &tag);
    [[nodiscard]] QStringList tags(CustomerId id) const;

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
    QJsonObject replaced = {}; ///< what the merge replaced, for taking it apart
};

/// The table `customer_merge`: reversible links between customers, as they were made.
class CustomerMerges
{
public:
    explicit CustomerMerges(Database &database) : m_database(database) {}

    MergeId insert(CustomerId into, CustomerId from, Instant at, AgentId by);
    void setReplaced(MergeId id, const QJsonObject &replaced);
    [[nodiscard]] std::optional<MergeRecord> get(MergeId id) const;
    void markUndone(MergeId id, Instant at);
    /// The links still in force that touch any of `customers`.
    [[nodiscard]] QList<MergeRecord> among(const QList<CustomerId> &customers) const;

private:
    Database &m_database;
};

} // namespace centrala::store
