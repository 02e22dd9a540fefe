// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/instant.h"

#include <QString>
#include <QStringList>

namespace centrala::store {

class Database;

/// The table `erased`: salted hashes of the addresses of erased customers.
class Erasures
{
public:
    explicit Erasures(Database &database) : m_database(database) {}

    [[nodiscard]] QStringList all() const;
    [[nodiscard]] bool any() const;
    [[nodiscard]] bool contains(const QString &hash) const;
    void insert(const QString &hash, Instant at);

private:
    Database &m_database;
};

} // namespace centrala::store
