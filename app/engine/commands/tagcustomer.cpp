// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"
#include "app/engine/identitymoves.h"
#include "app/engine/matching.h"
#include "app/engine/undoing.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const TagCustomer &wish)
{
    const QString tag = wish.tag.simplified();
    if (tag.isEmpty() || tag.size() > kTagLimit)
        return Error{Error::Kind::Usage, wish.tag, u"a tag has 1 to %1 letters"_s.arg(kTagLimit), {}};
    const CustomerId root = rootOf(context, wish.customer);
    if (!context.customers.get(root))
        return notFound("customer", wish.customer.value);
    const QList<CustomerId> family = context.customers.withRoot(root);
    const bool isThere = std::any_of(family.begin(), family.end(),
                                     [&](CustomerId one) { return context.customers.tags(one).contains(tag); });
    UndoSteps undo(context, QString::fromLatin1(wish.name));
    if (!isThere && context.customers.tag(root, tag)) {
        undo.customer({{u"customer"_s, root.value}, {u"tag"_s, tag}, {u"added"_s, true}});
        touchCustomer(context, root);
        context.log.audit(context.now, context.agent(), u"tag_customer"_s, u"customer %1"_s.arg(root.value),
                          {{u"tag"_s, tag}});
    }
    Outcome outcome;
    outcome.customer = root;
    outcome.undo = undo.write();
    return outcome;
}

} // namespace centrala::engine
