// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/command.h"

namespace centrala {

/// The fields in which a command replaces what stands there, each with the value it wishes. None for what only adds
/// (a note, a tag): nobody's work is lost by it.
/// What would put a conversation out of sight also names kNewestIn, the number of the customer's newest message:
/// whoever wished it had not seen what came later.
inline constexpr auto kNewestIn = "newest_in";
[[nodiscard]] QList<SeenField> fieldsSet(const Command &command);

} // namespace centrala
