// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/customerundo.h"

#include "app/engine/context.h"
#include "app/engine/identitymoves.h"
#include "app/engine/matching.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

Error changedSince(CustomerId customer, const QString &what)
{
    return conflict(u"customer %1"_s.arg(customer.value), u"%1 was changed since"_s.arg(what));
}

Result<void> takeBackFields(Context &context, store::CustomerRecord record, const QJsonObject &step)
{
    const QJsonObject before = step[u"before"_s].toObject();
    const QJsonObject after = step[u"after"_s].toObject();
    for (const auto &[field, member] :
         {std::pair(u"name"_s, &store::CustomerRecord::name), std::pair(u"about"_s, &store::CustomerRecord::about)}) {
        if (!before.contains(field))
            continue;
        if (record.*member != after[field].toString())
            return changedSince(record.id, field);
        record.*member = before[field].toString();
    }
    context.save(record);
    refreshSearchableNames(context, record.root);
    return {};
}

Result<void> takeBackTag(Context &context, CustomerId customer, const QJsonObject &step)
{
    const QString tag = step[u"tag"_s].toString();
    const bool done =
        step[u"added"_s].toBool() ? context.customers.untag(customer, tag) : context.customers.tag(customer, tag);
    if (!done)
        return changedSince(customer, u"the tag"_s);
    touchCustomer(context, customer);
    return {};
}

Result<void> takeBackAdded(Context &context, CustomerId customer, IdentityId id)
{
    const auto identity = context.identities.get(id);
    if (!identity || identity->customer != customer || context.identities.isUsed(id))
        return changedSince(customer, u"the address"_s);
    context.identities.remove(id);
    context.forget(Entity::Identity, id.value);
    refreshSearchableNames(context, rootOf(context, customer));
    return {};
}

Result<void> takeBackRemoved(Context &context, CustomerId customer, const QJsonObject &was)
{
    store::IdentityRecord identity;
    identity.address = {was[u"kind"_s].toString(), was[u"value"_s].toString(), was[u"name"_s].toString()};
    if (context.identities.find(identity.address.kind, identity.address.value))
        return changedSince(customer, u"the address"_s);
    identity.verified = was[u"verified"_s].toBool();
    identity.customer = customer;
    const CustomerId root = rootOf(context, customer);
    identity.isFirst = was[u"is_first"_s].toBool() && firstsOf(context, root).isEmpty();
    identity.id = context.identities.insert(identity, context.nextChange());
    context.touch(Entity::Identity, identity.id.value);
    refreshSearchableNames(context, root);
    return {};
}

Result<void> takeBackParted(Context &context, CustomerId customer, IdentityId id, CustomerId parted)
{
    const auto identity = context.identities.get(id);
    const auto own = context.customers.get(parted);
    const bool isAlone = own && own->root == parted && context.customers.withRoot(parted).size() == 1 &&
                         context.identities.ofCustomer(parted).size() == 1;
    if (!identity || identity->customer != parted || !isAlone)
        return changedSince(customer, u"the address"_s);
    moveIdentity(context, *identity, customer);
    context.fullText.removeShort(store::ShortText::Customer, parted.value);
    context.log.eraseUndo(parted);
    context.customers.remove(parted);
    context.forget(Entity::Customer, parted.value);
    refreshSearchableNames(context, rootOf(context, customer));
    return {};
}

QList<IdentityId> idsIn(const QJsonValue &json)
{
    QList<IdentityId> ids;
    const QJsonArray array = json.toArray();
    for (const QJsonValue &one : array)
        ids.append(IdentityId{one.toInteger()});
    return ids;
}

} // namespace

Result<void> takeBackFromCustomer(Context &context, const QJsonObject &step)
{
    const CustomerId id{step[u"customer"_s].toInteger()};
    const auto record = context.customers.get(id);
    if (!record)
        return notFound("customer", id.value);
    if (step.contains(u"before"_s))
        return takeBackFields(context, *record, step);
    if (step.contains(u"tag"_s))
        return takeBackTag(context, id, step);
    if (step.contains(u"consent"_s)) {
        if (!context.consents.remove(ConsentId{step[u"consent"_s].toInteger()}))
            return changedSince(id, u"the consent"_s);
        touchCustomer(context, id);
        return {};
    }
    if (step.contains(u"added_identity"_s))
        return takeBackAdded(context, id, IdentityId{step[u"added_identity"_s].toInteger()});
    if (step.contains(u"removed_identity"_s))
        return takeBackRemoved(context, id, step[u"removed_identity"_s].toObject());
    if (step.contains(u"parted_identity"_s)) {
        return takeBackParted(context, id, IdentityId{step[u"parted_identity"_s].toInteger()},
                              CustomerId{step[u"to"_s].toInteger()});
    }
    if (firstsOf(context, record->root) != idsIn(step[u"firsts_after"_s]))
        return changedSince(id, u"the first address"_s);
    setFirsts(context, record->root, idsIn(step[u"firsts_before"_s]));
    return {};
}

} // namespace centrala::engine
