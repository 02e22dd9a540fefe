// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/instant.h"
#include "app/model/randomsource.h"
#include "app/model/result.h"
#include "app/store/agents.h"

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
    QStringList erased;                     ///< hashes of the addresses of people who were erased
    std::optional<QSet<QString>> signIns;   ///< hashes of the ways in that are still open; unset: unknown
    QList<store::AgentRecord> agents;       ///< with the roles and passwords they have by now
    std::optional<QSet<EntryId>> scheduled; ///< messages that are still to leave later; unset: unknown
};
[[nodiscard]] SinceBackup sinceBackup(store::Database &setAside);

/// What must not come back with a backup: people who were erased since; ways in that were ended, colleagues who left,
/// passwords and roles they no longer have; and messages that were about to leave when it was made and may have left or
/// been taken back since. Those a person decides about.
[[nodiscard]] Result<void> settleRestored(store::Database &restored, const store::FileStore &files,
                                          RandomSource &random, Instant now, const SinceBackup &since);

} // namespace centrala::engine
