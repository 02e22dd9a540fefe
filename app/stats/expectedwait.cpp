// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/expectedwait.h"

#include "app/store/database.h"
#include "app/store/figurequeries.h"

#include <algorithm>

namespace centrala::stats {

namespace {

/// By nearest rank, of at least one.
Milliseconds medianOf(QList<Milliseconds> &waits)
{
    const auto middle = waits.begin() + (waits.size() - 1) / 2;
    std::nth_element(waits.begin(), middle, waits.end());
    return *middle;
}

} // namespace

qint64 ExpectedWait::minutes() const
{
    if (!firstAnswer)
        return 0;
    return std::max<qint64>(1, (firstAnswer->count() + 59'999) / 60'000);
}

Result<ExpectedWait> expectedWait(store::Database &database, InboxId inbox, Instant now)
{
    const store::FigureQueries queries(database);
    QList<Milliseconds> waits = queries.firstWaits(inbox, now - ExpectedWait::kRecent);
    const QList<Milliseconds> running = queries.runningWaits(inbox, now);
    if (const Result<void> read = database.takeError(); !read)
        return read.error();
    ExpectedWait expected;
    expected.waiting = running.size();
    if (waits.size() < ExpectedWait::kEnough)
        return expected;
    const Milliseconds usual = medianOf(waits);
    std::copy_if(running.begin(), running.end(), std::back_inserter(waits),
                 [usual](Milliseconds wait) { return wait > usual; });
    expected.firstAnswer = medianOf(waits);
    return expected;
}

} // namespace centrala::stats
