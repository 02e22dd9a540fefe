// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/identitymoves.h"

#include "app/engine/context.h"
#include "app/engine/matching.h"

namespace centrala::engine {

QList<store::IdentityRecord> identitiesOf(Context &context, CustomerId root)
{
    QList<store::IdentityRecord> identities;
    const QList<CustomerId> family = context.customers.withRoot(root);
    for (const CustomerId customer : family)
        identities += context.identities.ofCustomer(customer);
    return identities;
}

QList<IdentityId> firstsOf(Context &context, CustomerId root)
{
    QList<IdentityId> firsts;
    const QList<store::IdentityRecord> identities = identitiesOf(context, root);
    for (const store::IdentityRecord &identity : identities) {
        if (identity.isFirst)
            firsts.append(identity.id);
    }
    return firsts;
}

void setFirsts(Context &context, CustomerId root, const QList<IdentityId> &firsts)
{
    QList<store::IdentityRecord> identities = identitiesOf(context, root);
    for (store::IdentityRecord &identity : identities) {
        const bool isFirst = firsts.contains(identity.id);
        if (identity.isFirst == isFirst)
            continue;
        identity.isFirst = isFirst;
        context.identities.update(identity, context.touch(Entity::Identity, identity.id.value));
    }
}

void moveIdentity(Context &context, store::IdentityRecord identity, CustomerId to)
{
    const QList<ConversationId> conversations = context.conversations.ofIdentity(identity.id);
    const CustomerId root = rootOf(context, to);
    identity.customer = to;
    context.identities.update(identity, context.touch(Entity::Identity, identity.id.value));
    for (const ConversationId conversation : conversations) {
        if (auto row = context.conversations.get(conversation)) {
            row->customer = root;
            context.save(*row);
        }
    }
}

void touchCustomer(Context &context, CustomerId id)
{
    if (const auto record = context.customers.get(id))
        context.save(*record);
}

} // namespace centrala::engine
