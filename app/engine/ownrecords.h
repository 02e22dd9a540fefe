// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/pages.h"
#include "app/model/result.h"

namespace centrala::engine {

/// Lists of which everybody keeps some of their own: canned answers and signatures.
[[nodiscard]] bool isKeptByEverybody(Catalogue catalogue);

/// Whether somebody may make, change or remove this record of a catalogue in which everybody keeps some of their own:
/// the content's `owner` is the number of the agent to whom it belongs, 0 or absent where it is shared. Shared ones are
/// a supervisor's, private ones their owner's and an administrator's.
[[nodiscard]] Result<void> mayKeep(const Actor &by, const RecordRow &row);

} // namespace centrala::engine
