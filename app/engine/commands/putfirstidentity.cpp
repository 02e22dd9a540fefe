// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"
#include "app/engine/identitymoves.h"
#include "app/engine/matching.h"
#include "app/engine/undoing.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const PutFirstIdentity &wish)
{
    const auto identity = context.identities.get(wish.identity);
    if (!identity)
        return notFound("identity", wish.identity.value);
    const CustomerId root = rootOf(context, identity->customer);
    QJsonArray before;
    const QList<IdentityId> firsts = firstsOf(context, root);
    for (const IdentityId first : firsts)
        before.append(first.value);
    const QJsonArray after{wish.identity.value};
    UndoSteps undo(context, QString::fromLatin1(wish.name));
    if (before != after) {
        setFirsts(context, root, {wish.identity});
        touchCustomer(context, root);
        undo.customer({{u"customer"_s, root.value}, {u"firsts_before"_s, before}, {u"firsts_after"_s, after}});
    }
    Outcome outcome;
    outcome.customer = root;
    outcome.undo = undo.write();
    return outcome;
}

} // namespace centrala::engine
