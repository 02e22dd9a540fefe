// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"
#include "app/engine/matching.h"
#include "app/model/addresses.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const EditCustomer &wish)
{
    auto record = context.customers.get(wish.customer);
    if (!record)
        return notFound("customer", wish.customer.value);
    if (wish.customerName) {
        record->name = normalised({{}, {}, *wish.customerName}).name;
        if (record->name.isEmpty())
            return Error{Error::Kind::Usage, {}, u"a customer needs a name"_s, {}};
    }
    if (wish.about)
        record->about = wish.about->left(10'000);
    context.save(*record);
    refreshSearchableNames(context, record->root);
    Outcome outcome;
    outcome.customer = record->id;
    return outcome;
}

} // namespace centrala::engine
