// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/identities.h"

#include "app/store/database.h"

namespace centrala::store {

namespace {

IdentityRecord read(const Rows &rows)
{
    return {rows.id<IdentityId>(0),
            {rows.text(1), rows.text(2), rows.text(3)},
            rows.flag(4),
            rows.id<CustomerId>(5),
            rows.flag(6)};
}

} // namespace

std::optional<IdentityRecord> Identities::find(const QString &kind, const QString &value) const
{
    // What was asked with is not read back: every column costs, also where there is no such row.
    auto rows = m_database.query(
        "SELECT id, name, verified, customer, is_first FROM identity WHERE kind = ? AND value = ?", kind, value);
    if (!rows.next())
        return std::nullopt;
    return IdentityRecord{
        rows.id<IdentityId>(0), {kind, value, rows.text(1)}, rows.flag(2), rows.id<CustomerId>(3), rows.flag(4)};
}

std::optional<IdentityRecord> Identities::get(IdentityId id) const
{
    auto rows =
        m_database.query("SELECT id, kind, value, name, verified, customer, is_first FROM identity WHERE id = ?", id);
    return rows.next() ? std::optional(read(rows)) : std::nullopt;
}

QList<IdentityRecord> Identities::all() const
{
    QList<IdentityRecord> records;
    auto rows =
        m_database.query("SELECT id, kind, value, name, verified, customer, is_first FROM identity ORDER BY id");
    while (rows.next())
        records.append(read(rows));
    return records;
}

QList<IdentityRecord> Identities::ofCustomer(CustomerId customer) const
{
    QList<IdentityRecord> records;
    auto rows = m_database.query(
        "SELECT id, kind, value, name, verified, customer, is_first FROM identity WHERE customer = ? ORDER BY id",
        customer);
    while (rows.next())
        records.append(read(rows));
    return records;
}

IdentityId Identities::insert(const IdentityRecord &record, qint64 changed)
{
    return IdentityId{m_database.insert(
        "INSERT INTO identity (kind, value, name, verified, customer, is_first, changed) VALUES (?, ?, ?, ?, ?, ?, ?)",
        record.address.kind, record.address.value, record.address.name, record.verified, record.customer,
        record.isFirst, changed)};
}

void Identities::update(const IdentityRecord &record, qint64 changed)
{
    m_database.run("UPDATE identity SET name = ?, verified = ?, customer = ?, is_first = ?, changed = ? WHERE id = ?",
                   record.address.name, record.verified, record.customer, record.isFirst, changed, record.id);
}

void Identities::remove(IdentityId id)
{
    m_database.run("DELETE FROM identity WHERE id = ?", id);
}

bool Identities::isUsed(IdentityId id) const
{
    auto rows = m_database.query("SELECT EXISTS (SELECT 1 FROM conversation WHERE identity = ?)"
                                 " OR EXISTS (SELECT 1 FROM message WHERE identity = ?)"
                                 " OR EXISTS (SELECT 1 FROM call WHERE identity = ?)",
                                 id, id, id);
    return rows.next() && rows.flag(0);
}

} // namespace centrala::store
