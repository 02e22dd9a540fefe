// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/instant.h"
#include "app/model/randomsource.h"

namespace centrala::connect {

/// How long to wait before a connector that ended is started again: doubled each time, with some chance in it so that
/// many do not come back in step, and from the beginning once it held out for a while.
struct RetryPolicy
{
    Milliseconds first{1'000};
    Milliseconds longest{5 * 60'000};
    Milliseconds steady{60'000}; ///< who ran so long counts as well again
    double spread = 0.2;         ///< the part of the wait that chance decides, both ways

    /// The wait before the try after `failures` failures in a row (1, 2 …).
    [[nodiscard]] Milliseconds wait(int failures, RandomSource &random) const;
};

} // namespace centrala::connect
