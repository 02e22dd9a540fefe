// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"
#include "app/engine/identitymoves.h"
#include "app/engine/matching.h"
#include "app/engine/undoing.h"
#include "app/model/addresses.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const RemoveIdentity &wish)
{
    auto identity = context.identities.get(wish.identity);
    if (!identity)
        return notFound("identity", wish.identity.value);
    const CustomerId owner = identity->customer;
    const CustomerId root = rootOf(context, owner);
    UndoSteps undo(context, QString::fromLatin1(wish.name));
    const bool isFirst = std::exchange(identity->isFirst, false);
    if (context.identities.isUsed(identity->id)) {
        if (identitiesOf(context, root).size() == 1)
            return conflict(u"identity %1"_s.arg(wish.identity.value),
                            u"messages came from it, and it is the only one"_s);
        const CustomerId own =
            context.customers.insert(displayName(identity->address), context.now, context.nextChange());
        context.touch(Entity::Customer, own.value);
        moveIdentity(context, *identity, own);
        refreshSearchableNames(context, own);
        undo.customer({{u"customer"_s, owner.value}, {u"parted_identity"_s, identity->id.value}, {u"to"_s, own.value}});
    } else {
        context.identities.remove(identity->id);
        context.forget(Entity::Identity, identity->id.value);
        undo.customer({{u"customer"_s, owner.value},
                       {u"removed_identity"_s, QJsonObject{{u"kind"_s, identity->address.kind},
                                                           {u"value"_s, identity->address.value},
                                                           {u"name"_s, identity->address.name},
                                                           {u"verified"_s, identity->verified},
                                                           {u"is_first"_s, isFirst}}}});
    }
    refreshSearchableNames(context, root);
    context.log.audit(context.now, context.agent(), u"remove_identity"_s, u"customer %1"_s.arg(root.value),
                      {{u"kind"_s, identity->address.kind}, {u"identity"_s, identity->id.value}});
    Outcome outcome;
    outcome.customer = root;
    outcome.undo = undo.write();
    return outcome;
}

} // namespace centrala::engine
