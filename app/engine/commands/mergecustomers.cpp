// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"
#include "app/engine/customerlinks.h"
#include "app/engine/matching.h"
#include "app/engine/undoing.h"

namespace centrala::engine {

Result<Outcome> handle(Context &context, const MergeCustomers &wish)
{
    const auto link = merge(context, wish);
    if (!link)
        return link.error();
    UndoSteps undo(context, QString::fromLatin1(wish.name));
    undo.customersMerged(*link);
    Outcome outcome;
    outcome.customer = rootOf(context, wish.into);
    outcome.merge = *link;
    outcome.undo = undo.write();
    return outcome;
}

} // namespace centrala::engine
