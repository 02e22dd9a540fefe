// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/customerlinks.h"

#include "app/engine/context.h"
#include "app/engine/matching.h"
#include "app/engine/mergefields.h"
#include "app/model/addresses.h"

#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

/// Gives the customer another root, and its conversations with it.
void setRoot(Context &context, CustomerId id, CustomerId root)
{
    auto record = context.customers.get(id);
    if (!record || record->root == root)
        return;
    context.newcomers -= {id.value, root.value};
    const QList<store::IdentityRecord> identities = context.identities.ofCustomer(id);
    for (const store::IdentityRecord &identity : identities) {
        const QList<ConversationId> conversations = context.conversations.ofIdentity(identity.id);
        for (const ConversationId conversation : conversations) {
            if (auto row = context.conversations.get(conversation)) {
                row->customer = root;
                context.save(*row);
            }
        }
        context.identities.update(identity, context.touch(Entity::Identity, identity.id.value));
    }
    record->root = root;
    context.save(*record);
}

} // namespace

Result<MergeId> merge(Context &context, const MergeCustomers &wish)
{
    const CustomerId into = wish.into;
    const CustomerId from = wish.from;
    for (const CustomerId id : {into, from}) {
        if (!context.customers.get(id))
            return notFound("customer", id.value);
    }
    const CustomerId root = rootOf(context, into);
    const CustomerId other = rootOf(context, from);
    if (root == other)
        return conflict(u"customer %1"_s.arg(from.value), u"they are one customer already"_s);
    const MergeId link = context.merges.insert(into, from, context.now, context.by.agent);
    if (const QJsonObject replaced = chooseFields(context, root, other, wish); !replaced.isEmpty())
        context.merges.setReplaced(link, replaced);
    const QList<CustomerId> moving = context.customers.withRoot(other);
    for (const CustomerId id : moving)
        setRoot(context, id, root);
    refreshSearchableNames(context, root);
    context.log.audit(context.now, context.agent(), u"merge_customers"_s, u"customer %1"_s.arg(root.value),
                      {{u"from"_s, from.value}, {u"merge"_s, link.value}});
    return link;
}

void joinProved(Context &context, const store::IdentityRecord &person, const Address &proved)
{
    const Address clean = normalised(proved);
    if (clean.value.isEmpty() || isErased(context, clean))
        return;
    const CustomerId root = rootOf(context, person.customer);
    auto known = context.identities.find(clean.kind, clean.value);
    if (!known) {
        store::IdentityRecord record{{}, clean, true, person.customer};
        record.id = context.identities.insert(record, context.nextChange());
        context.touch(Entity::Identity, record.id.value);
        return refreshSearchableNames(context, root);
    }
    if (rootOf(context, known->customer) != root) {
        if (known->verified)
            (void)merge(context, {known->customer, person.customer});
        return;
    }
    if (!known->verified) {
        known->verified = true;
        context.identities.update(*known, context.touch(Entity::Identity, known->id.value));
    }
}

Result<void> unmerge(Context &context, MergeId id)
{
    const auto link = context.merges.get(id);
    if (!link)
        return notFound("merge", id.value);
    if (link->undone)
        return conflict(u"merge %1"_s.arg(id.value), u"it was taken apart already"_s);
    context.merges.markUndone(id, context.now);
    context.merges.setReplaced(id, {});
    // What is left of the group falls into one part or two: the one reachable from `into`, and the rest.
    const CustomerId oldRoot = rootOf(context, link->into);
    const QList<CustomerId> group = context.customers.withRoot(oldRoot);
    const QList<store::MergeRecord> links = context.merges.among(group);
    const auto partOf = [&](CustomerId start) {
        QList<CustomerId> part{start};
        for (qsizetype i = 0; i < part.size(); ++i) {
            for (const store::MergeRecord &other : links) {
                const bool touches = other.into == part[i] || other.from == part[i];
                const CustomerId far = other.into == part[i] ? other.from : other.into;
                if (touches && !part.contains(far))
                    part.append(far);
            }
        }
        return part;
    };
    for (const CustomerId start : {link->into, link->from}) {
        const QList<CustomerId> part = partOf(start);
        const CustomerId root = part.contains(oldRoot) ? oldRoot : start;
        for (const CustomerId customer : part)
            setRoot(context, customer, root);
        refreshSearchableNames(context, root);
    }
    bringFieldsBack(context, link->replaced);
    context.log.audit(context.now, context.agent(), u"unmerge_customers"_s, u"customer %1"_s.arg(link->into.value),
                      {{u"from"_s, link->from.value}, {u"merge"_s, id.value}});
    return {};
}

} // namespace centrala::engine
