// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/pages.h"

namespace centrala::store {

class Database;

/// The messages that a text finds, newest first (see FullTextSearch). Errors stick to the database.
[[nodiscard]] QList<SearchHit> searchMessages(Database &database, const QString &text, qsizetype limit);

} // namespace centrala::store
