// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"
#include "app/engine/matching.h"
#include "app/engine/ourown.h"
#include "app/engine/undoing.h"
#include "app/model/addresses.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const AddIdentity &wish)
{
    const CustomerId root = rootOf(context, wish.customer);
    if (!context.customers.get(root))
        return notFound("customer", wish.customer.value);
    const Address address = normalised(wish.address);
    if (!isPlausible(address))
        return Error{Error::Kind::Usage, wish.address.value, u"that is no address"_s, {}};
    if (isOurs(ourAddresses(context), address))
        return conflict(address.value, u"it is the address of an inbox"_s);
    if (isErased(context, address))
        return conflict(address.value, u"whoever has it was erased"_s);
    Outcome outcome;
    outcome.customer = root;
    if (const auto known = context.identities.find(address.kind, address.value)) {
        const CustomerId other = rootOf(context, known->customer);
        if (other != root)
            return conflict(address.value, u"customer %1 has it"_s.arg(other.value));
        return outcome;
    }
    store::IdentityRecord record{{}, address, false, root};
    record.id = context.identities.insert(record, context.nextChange());
    context.touch(Entity::Identity, record.id.value);
    refreshSearchableNames(context, root);
    UndoSteps undo(context, QString::fromLatin1(wish.name));
    undo.customer({{u"customer"_s, root.value}, {u"added_identity"_s, record.id.value}});
    context.log.audit(context.now, context.agent(), u"add_identity"_s, u"customer %1"_s.arg(root.value),
                      {{u"kind"_s, address.kind}, {u"identity"_s, record.id.value}});
    outcome.undo = undo.write();
    return outcome;
}

} // namespace centrala::engine
