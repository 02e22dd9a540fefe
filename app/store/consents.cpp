// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/consents.h"

#include "app/store/database.h"

namespace centrala::store {

namespace {

ConsentRecord read(const Rows &rows)
{
    ConsentRecord record;
    record.id = rows.id<ConsentId>(0);
    record.customer = rows.id<CustomerId>(1);
    record.kind = rows.text(2);
    record.state = rows.named<ConsentState>(3);
    record.at = rows.instant(4);
    record.source = rows.text(5);
    if (!rows.isNull(6))
        record.agent = rows.id<AgentId>(6);
    return record;
}

} // namespace

ConsentId Consents::insert(const ConsentRecord &record)
{
    return ConsentId{
        m_database.insert("INSERT INTO consent (customer, kind, state, at, source, agent) VALUES (?, ?, ?, ?, ?, ?)",
                          record.customer, record.kind, record.state, record.at, record.source, record.agent)};
}

std::optional<ConsentRecord> Consents::get(ConsentId id) const
{
    auto rows = m_database.query("SELECT id, customer, kind, state, at, source, agent FROM consent WHERE id = ?", id);
    return rows.next() ? std::optional(read(rows)) : std::nullopt;
}

QList<ConsentRecord> Consents::ofCustomer(CustomerId customer) const
{
    QList<ConsentRecord> records;
    auto rows = m_database.query(
        "SELECT id, customer, kind, state, at, source, agent FROM consent WHERE customer = ? ORDER BY id", customer);
    while (rows.next())
        records.append(read(rows));
    return records;
}

bool Consents::remove(ConsentId id)
{
    return m_database.run("DELETE FROM consent WHERE id = ?", id) > 0;
}

} // namespace centrala::store
