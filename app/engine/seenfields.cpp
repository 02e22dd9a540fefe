// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/seenfields.h"

#include "app/engine/context.h"
#include "app/model/fieldsset.h"
#include "app/store/fieldvalues.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<void> stillAsSeen(Context &context, const Request &request)
{
    if (request.seen.isEmpty())
        return {};
    for (const SeenField &wished : fieldsSet(request.command)) {
        const auto seen = std::find_if(request.seen.begin(), request.seen.end(), [&](const SeenField &one) {
            return one.entity == wished.entity && one.id == wished.id && one.field == wished.field;
        });
        if (seen == request.seen.end())
            continue;
        const std::optional<QString> now = store::fieldValue(context.database, wished);
        if (!now || *now == seen->value || *now == wished.value)
            continue;
        if (wished.field == u"assignee" && *now == QString::number(context.by.agent.value))
            continue;
        return conflict(u"%1 %2"_s.arg(nameOf(wished.entity)).arg(wished.id),
                        u"%1: it was \"%2\" and is \"%3\" now; \"%4\" was wished"_s.arg(wished.field, seen->value, *now,
                                                                                        wished.value));
    }
    return {};
}

} // namespace centrala::engine
