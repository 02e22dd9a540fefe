// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/wish.h"

#include <optional>

/// Wishes of one outbox that make sense only together: whoever answers and resolves resolves because they answered.
namespace centrala::workspace {

/// Whether a wish is to be carried out only if an earlier one was.
[[nodiscard]] bool leansOn(const Command &later, const Command &earlier);

/// Why a wish is held that leans on one that was refused; and the number of that one, unset where a wish was refused
/// itself or is not held.
[[nodiscard]] Error leaningOn(qint64 number);
[[nodiscard]] std::optional<qint64> waitsFor(const Wish &wish);

} // namespace centrala::workspace
