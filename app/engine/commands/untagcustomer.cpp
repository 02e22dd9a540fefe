// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"
#include "app/engine/identitymoves.h"
#include "app/engine/matching.h"
#include "app/engine/undoing.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const UntagCustomer &wish)
{
    const QString tag = wish.tag.simplified();
    const CustomerId root = rootOf(context, wish.customer);
    if (!context.customers.get(root))
        return notFound("customer", wish.customer.value);
    UndoSteps undo(context, QString::fromLatin1(wish.name));
    bool isGone = false;
    // Everybody who was merged into it may have brought the tag along.
    const QList<CustomerId> family = context.customers.withRoot(root);
    for (const CustomerId one : family) {
        if (!context.customers.untag(one, tag))
            continue;
        undo.customer({{u"customer"_s, one.value}, {u"tag"_s, tag}, {u"added"_s, false}});
        touchCustomer(context, one);
        isGone = true;
    }
    if (isGone) {
        context.log.audit(context.now, context.agent(), u"untag_customer"_s, u"customer %1"_s.arg(root.value),
                          {{u"tag"_s, tag}});
    }
    Outcome outcome;
    outcome.customer = root;
    outcome.undo = undo.write();
    return outcome;
}

} // namespace centrala::engine
