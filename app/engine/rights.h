// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/agent.h"
#include "app/model/command.h"
#include "app/model/result.h"

namespace centrala::engine {

/// Whether the role may ask for that; NotPermitted with the command's name otherwise. Enforced here, not by hidden
/// buttons.
[[nodiscard]] Result<void> permitted(const Actor &by, const Command &command);

} // namespace centrala::engine
