// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/ids.h"

namespace centrala::engine {

struct Context;

/// What somebody who left still had goes back to everybody.
void handBack(Context &context, AgentId agent);
/// So does what somebody has who may no longer see it, or no longer answers at all.
void handBackWhatIsNotTheirs(Context &context, AgentId agent);

} // namespace centrala::engine
