// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/seen.h"

#include <optional>

namespace centrala::store {

class Database;

/// What stands in that field now, as text; `what.value` is not looked at. Unset where there is no such row or field. A
/// customer that was merged into another stands for that one.
[[nodiscard]] std::optional<QString> fieldValue(Database &database, const SeenField &what);

} // namespace centrala::store
