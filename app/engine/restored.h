// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/instant.h"
#include "app/model/randomsource.h"
#include "app/model/result.h"

#include <QSet>
#include <QStringList>

#include <optional>

namespace centrala::store {
class Database;
class FileStore;
} // namespace centrala::store

namespace centrala::engine {

/// What a workspace that is set aside for a backup of it knows, and the backup cannot.
struct SinceBackup
{
    QStringList erased;                   ///< hashes of the addresses of people who were erased
    std::optional<QSet<QString>> signIns; ///< hashes of the ways in that are still open; unset: unknown
};
[[nodiscard]] SinceBackup sinceBackup(store::Database &setAside);

/// What must not come back with a backup: people who were erased since, ways in that were ended, and messages that
/// were about to leave when it was made and may have left since. Those a person decides about.
[[nodiscard]] Result<void> settleRestored(store::Database &restored, const store::FileStore &files,
                                          RandomSource &random, Instant now, const SinceBackup &since);

} // namespace centrala::engine
