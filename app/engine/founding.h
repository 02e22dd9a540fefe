// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/agent.h"
#include "app/model/result.h"

#include <QLatin1StringView>

namespace centrala::engine {

struct Context;

/// What the first agent is called until somebody says a name: a word for this program, not for customers.
inline constexpr QLatin1StringView kUnnamedAgent("me");

/// What every workspace has from its first moment: the agent *me*, an administrator; a calendar (Monday to Friday, 9 to
/// 17 in the machine's zone); an SLA. Gives *me*; changes nothing where it is all there.
[[nodiscard]] Result<Actor> found(Context &context);

} // namespace centrala::engine
