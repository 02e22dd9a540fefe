// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/change.h"
#include "app/store/database.h"

#include <QString>

#include <map>

namespace centrala::test {

/// What a desk would hold: every row it was told of, as it was when it was told. It follows the journal from its own
/// number and must then equal the store.
class ReplicaWorld
{
public:
    /// Reads the journal above its number, up to one head, and fetches each touched row once.
    void follow(store::Database &database);
    /// Where the store's rows are not what the replica holds: which; empty where they are the same.
    [[nodiscard]] QString difference(store::Database &database) const;

private:
    using Key = std::pair<Entity, qint64>;
    [[nodiscard]] static std::optional<QString> rowOf(store::Database &database, Entity entity, qint64 id);

    qint64 m_seq = 0;
    std::map<Key, QString> m_rows;
};

} // namespace centrala::test
