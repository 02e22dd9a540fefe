// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/ids.h"
#include "app/model/instant.h"
#include "app/model/result.h"

#include <optional>

namespace centrala::store {
class Database;
}

namespace centrala::stats {

/// How long whoever begins to write in an inbox now will wait for the first answer of a person.
///
/// A: the waits of the conversations of that inbox whose first answer was given within the last hour, from the
/// conversation's first message to that answer; answers of machines are none. B: of those who wait for their first
/// answer now, what they have waited so far, where that is longer than the median of A already (they will wait at least
/// as long; of the others nothing is known yet). The expected wait is the median of A and B together (nearest rank), so
/// that it follows a queue that grows before the answers come. Unset where A has fewer than kEnough: too few to tell.
struct ExpectedWait
{
    static constexpr qsizetype kEnough = 5;
    static constexpr std::chrono::hours kRecent{1};

    std::optional<Milliseconds> firstAnswer;
    qint64 waiting = 0; ///< for their first answer, in this inbox

    /// Whole minutes, rounded up, at least one; 0: nobody can tell.
    [[nodiscard]] qint64 minutes() const;
};

[[nodiscard]] Result<ExpectedWait> expectedWait(store::Database &database, InboxId inbox, Instant now);

} // namespace centrala::stats
