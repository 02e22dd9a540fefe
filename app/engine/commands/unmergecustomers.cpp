// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"
#include "app/engine/customerlinks.h"
#include "app/engine/matching.h"

namespace centrala::engine {

Result<Outcome> handle(Context &context, const UnmergeCustomers &wish)
{
    if (auto done = unmerge(context, wish.merge); !done)
        return done.error();
    Outcome outcome;
    outcome.merge = wish.merge;
    if (const auto link = context.merges.get(wish.merge))
        outcome.customer = rootOf(context, link->into);
    return outcome;
}

} // namespace centrala::engine
