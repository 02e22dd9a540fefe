// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/agent.h"
#include "app/model/command.h"
#include "app/model/result.h"

namespace centrala::store {
class Database;
}

namespace centrala::engine {

/// The inboxes of which the actor sees nothing: those closed to teams they are not in. Administrators answer for all
/// data and auditors look at all of it, so nothing is hidden from them, nor from the program itself.
[[nodiscard]] QList<InboxId> hiddenInboxes(store::Database &database, const Actor &by);

/// Whether every row that the command names may be seen by whoever asks; NotFound for one that may not, as if it were
/// not there. Called inside the command's transaction.
[[nodiscard]] Result<void> rowsPermitted(store::Database &database, const Actor &by, const Command &command);

/// Whether the role may ask for that; NotPermitted with the command's name otherwise. Enforced here, not by hidden
/// buttons.
[[nodiscard]] Result<void> permitted(const Actor &by, const Command &command);

} // namespace centrala::engine
