// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"

namespace centrala::ui {

/// What this agent wrote and can still take back; what colleagues wrote is theirs.
[[nodiscard]] QList<OutboxRow> ownWaiting(workspace::Workspace &workspace);

} // namespace centrala::ui
