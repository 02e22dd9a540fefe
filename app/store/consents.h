// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/customer.h"

namespace centrala::store {

class Database;

struct ConsentRecord
{
    ConsentId id;
    CustomerId customer;
    QString kind;
    ConsentState state = ConsentState::Given;
    Instant at{};
    QString source;
    std::optional<AgentId> agent;
};

/// The table `consent`: one row each time a consent was given or withdrawn.
class Consents
{
public:
    explicit Consents(Database &database) : m_database(database) {}

    ConsentId insert(const ConsentRecord &record);
    [[nodiscard]] std::optional<ConsentRecord> get(ConsentId id) const;
    [[nodiscard]] QList<ConsentRecord> ofCustomer(CustomerId customer) const;
    bool remove(ConsentId id);

private:
    Database &m_database;
};

} // namespace centrala::store
