// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/instant.h"
#include "app/model/result.h"

#include <QString>

namespace centrala::bench {

/// The moment after the newest message of a filled workspace.
inline constexpr Instant kNow = instantFromMs(1'795'000'000'000);
inline constexpr quint64 kSeed = 20'261'122;

/// The folder of a workspace with so many messages in a tenth as many conversations, the first of which has 10,000 of
/// them (or a tenth of all, where that is less). It is made once and kept in the build's folder under a name that says
/// from what it was made; whoever writes to it takes a copy.
[[nodiscard]] Result<QString> filledWorkspace(qint64 messages);

} // namespace centrala::bench
