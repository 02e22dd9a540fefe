// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/customers.h"

#include "app/store/database.h"

#include <QJsonDocument>

namespace centrala::store {

std::optional<CustomerRecord> Customers::get(CustomerId id) const
{
    auto rows = m_database.query("SELECT id, name, about, since, root FROM customer WHERE id = ?", id);
    if (!rows.next())
        return std::nullopt;
    return CustomerRecord{rows.id<CustomerId>(0), rows.text(1), rows.text(2), rows.instant(3), rows.id<CustomerId>(4)};
}

CustomerId Customers::insert(const QString &name, Instant since, qint64 changed)
{
    const CustomerId id{m_database.insert(
        "INSERT INTO customer (name, about, since, root, changed) VALUES (?, '', ?, 0, ?)", name, since, changed)};
    m_database.run("UPDATE customer SET root = id WHERE id = ?", id);
    return id;
}

void Customers::update(const CustomerRecord &record, qint64 changed)
{
    m_database.run("UPDATE customer SET name = ?, about = ?, since = ?, root = ?, changed = ? WHERE id = ?",
                   record.name, record.about, record.since, record.root, changed, record.id);
}

void Customers::remove(CustomerId id)
{
    m_database.run("DELETE FROM customer_tag WHERE customer = ?", id);
    m_database.run("DELETE FROM consent WHERE customer = ?", id);
    m_database.run("DELETE FROM customer_merge WHERE into_customer = ? OR from_customer = ?", id, id);
    m_database.run("DELETE FROM customer WHERE id = ?", id);
}

QList<CustomerId> Customers::withRoot(CustomerId root) const
{
    QList<CustomerId> ids;
    auto rows = m_database.query("SELECT id FROM customer WHERE root = ? ORDER BY id", root);
    while (rows.next())
        ids.append(rows.id<CustomerId>(0));
    return ids;
}

bool Customers::tag(CustomerId id, const QString &tag)
{
    return m_database.run("INSERT INTO customer_tag (customer, tag) VALUES (?, ?) ON CONFLICT DO NOTHING", id, tag) > 0;
}

bool Customers::untag(CustomerId id, const QString &tag)
{
    return m_database.run("DELETE FROM customer_tag WHERE customer = ? AND tag = ?", id, tag) > 0;
}

QStringList Customers::tags(CustomerId id) const
{
    QStringList tags;
    auto rows = m_database.query("SELECT tag FROM customer_tag WHERE customer = ? ORDER BY tag", id);
    while (rows.next())
        tags.append(rows.text(0));
    return tags;
}

MergeId CustomerMerges::insert(CustomerId into, CustomerId from, Instant at, AgentId by)
{
    return MergeId{
        m_database.insert("INSERT INTO customer_merge (into_customer, from_customer, at, by_agent) VALUES (?, ?, ?, ?)",
                          into, from, at, by)};
}

std::optional<MergeRecord> CustomerMerges::get(MergeId id) const
{
    auto rows = m_database.query("SELECT id, into_customer, from_customer, at, undone_at, replaced FROM customer_merge"
                                 " WHERE id = ?",
                                 id);
    if (!rows.next())
        return std::nullopt;
    return MergeRecord{rows.id<MergeId>(0),    rows.id<CustomerId>(1),
                       rows.id<CustomerId>(2), rows.instant(3),
                       !rows.isNull(4),        QJsonDocument::fromJson(rows.text(5).toUtf8()).object()};
}

void CustomerMerges::setReplaced(MergeId id, const QJsonObject &replaced)
{
    m_database.run("UPDATE customer_merge SET replaced = ? WHERE id = ?",
                   QString::fromUtf8(QJsonDocument(replaced).toJson(QJsonDocument::Compact)), id);
}

void CustomerMerges::markUndone(MergeId id, Instant at)
{
    m_database.run("UPDATE customer_merge SET undone_at = ? WHERE id = ?", at, id);
}

QList<MergeRecord> CustomerMerges::among(const QList<CustomerId> &customers) const
{
    QList<MergeRecord> merges;
    for (const CustomerId customer : customers) {
        auto rows = m_database.query("SELECT id, into_customer, from_customer, at FROM customer_merge"
                                     " WHERE into_customer = ? AND undone_at IS NULL ORDER BY id",
                                     customer);
        while (rows.next())
            merges.append(
                {rows.id<MergeId>(0), rows.id<CustomerId>(1), rows.id<CustomerId>(2), rows.instant(3), false});
    }
    return merges;
}

} // namespace centrala::store
