// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/identity.h"
#include "app/model/ids.h"

#include <QList>

#include <optional>

namespace centrala::store {

class Database;

struct IdentityRecord
{
    IdentityId id;
    Address address;
    bool verified = false;
    CustomerId customer;  ///< the one it came with; merges do not change it
    bool isFirst = false; ///< somebody chose it to stand first
};

/// The table `identity`: one row an address of a kind of channel.
class Identities
{
public:
    explicit Identities(Database &database) : m_database(database) {}

    [[nodiscard]] std::optional<IdentityRecord> find(const QString &kind, const QString &value) const;
    [[nodiscard]] std::optional<IdentityRecord> get(IdentityId id) const;
    [[nodiscard]] QList<IdentityRecord> all() const;
    [[nodiscard]] QList<IdentityRecord> ofCustomer(CustomerId customer) const;
    IdentityId insert(const IdentityRecord &record, qint64 changed = 0);
    void update(const IdentityRecord &record, qint64 changed);
    void remove(IdentityId id);
    /// Whether a message, a call or a conversation came from it.
    [[nodiscard]] bool isUsed(IdentityId id) const;

private:
    Database &m_database;
};

} // namespace centrala::store
