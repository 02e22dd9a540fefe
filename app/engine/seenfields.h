// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/command.h"
#include "app/model/result.h"

namespace centrala::engine {

struct Context;

/// Conflict where a field that the request sets no longer holds what whoever asks saw there: somebody else changed it
/// meanwhile. The detail names the field with what was seen, what stands there now and what is wished. None where it
/// holds what is wished already, or where the conversation came to whoever asks. Of fields that the command does not
/// set nothing is said.
[[nodiscard]] Result<void> stillAsSeen(Context &context, const Request &request);

} // namespace centrala::engine
