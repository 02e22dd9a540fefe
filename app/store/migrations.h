// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"

namespace centrala::store {

class Database;

/// The number of the newest migration this program knows.
[[nodiscard]] int newestSchema();
/// The number of the migration the database stands at; 0 for an empty one.
[[nodiscard]] int schemaOf(Database &database);

/// Brings the database to the newest schema: each missing migration in a transaction of its own, after a backup beside
/// the file (NAME.before-NNNN) where there was something to lose. TooNew where a newer program has written it.
[[nodiscard]] Result<void> migrate(Database &database);
/// No further than to schema `to`: a database as an older program made it.
[[nodiscard]] Result<void> migrate(Database &database, int to);

} // namespace centrala::store
