// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/inboxes.h"

namespace centrala::store {

/// What the channel itself would not give, a folder and an epoch each: of that nothing is kept, so it is asked for
/// again from time to time.
[[nodiscard]] QList<RefusedNumbers> withheldNumbers(Database &database, InboxId inbox);

} // namespace centrala::store
