// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"

namespace centrala::test {

/// Makes a store that nobody has open into what the program before this one would have written: the same rows in the
/// tables of the schema before the newest.
[[nodiscard]] Result<void> makeOlder(const QString &database);

} // namespace centrala::test
