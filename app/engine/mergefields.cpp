// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/mergefields.h"

#include "app/engine/context.h"
#include "app/engine/identitymoves.h"
#include "app/engine/matching.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

QJsonArray numbers(const QList<IdentityId> &ids)
{
    QJsonArray array;
    for (const IdentityId id : ids)
        array.append(id.value);
    return array;
}

/// Takes the tags from one side, since the other's survive.
QJsonArray dropTags(Context &context, CustomerId root)
{
    QJsonArray dropped;
    const QList<CustomerId> family = context.customers.withRoot(root);
    for (const CustomerId customer : family) {
        const QStringList tags = context.customers.tags(customer);
        for (const QString &tag : tags) {
            context.customers.untag(customer, tag);
            dropped.append(QJsonObject{{u"customer"_s, customer.value}, {u"tag"_s, tag}});
        }
        if (!tags.isEmpty())
            touchCustomer(context, customer);
    }
    return dropped;
}

QString survivingNote(const QString &into, const QString &from, Surviving whose)
{
    if (whose == Surviving::Into || from.isEmpty())
        return into;
    if (whose == Surviving::From || into.isEmpty() || into == from)
        return whose == Surviving::From || into.isEmpty() ? from : into;
    return (into + u"\n\n"_s + from).left(kAboutLimit);
}

} // namespace

QJsonObject chooseFields(Context &context, CustomerId root, CustomerId other, const MergeCustomers &wish)
{
    QJsonObject replaced;
    auto record = context.customers.get(root);
    const auto giving = context.customers.get(other);
    if (!record || !giving)
        return replaced;
    const auto replace = [&](const QString &field, QString &value, const QString &wished) {
        if (value == wished)
            return;
        replaced.insert(field, QJsonObject{{u"before"_s, value}, {u"after"_s, wished}});
        value = wished;
    };
    if (wish.whoseName == Surviving::From)
        replace(u"name"_s, record->name, giving->name);
    // From chosen without a note there means no note: what is ticked is what survives.
    replace(u"about"_s, record->about,
            wish.whoseAbout == Surviving::From ? giving->about
                                               : survivingNote(record->about, giving->about, wish.whoseAbout));
    context.save(*record);
    if (wish.whoseTags != Surviving::Both) {
        const QJsonArray dropped = dropTags(context, wish.whoseTags == Surviving::Into ? other : root);
        if (!dropped.isEmpty())
            replaced.insert(u"tags"_s, dropped);
    }
    const QList<IdentityId> ours = firstsOf(context, root);
    const QList<IdentityId> theirs = firstsOf(context, other);
    if (!theirs.isEmpty() || wish.whoseAddress == Surviving::From) {
        const bool isTheirs = wish.whoseAddress == Surviving::From || ours.isEmpty();
        QList<IdentityId> kept = isTheirs ? theirs : ours;
        if (isTheirs && kept.isEmpty()) {
            const QList<store::IdentityRecord> all = identitiesOf(context, other);
            if (!all.isEmpty())
                kept = {all.first().id};
        }
        setFirsts(context, root, kept);
        setFirsts(context, other, kept);
        replaced.insert(u"firsts"_s, QJsonObject{{u"before"_s, numbers(ours + theirs)}, {u"after"_s, numbers(kept)}});
    }
    if (!replaced.isEmpty())
        replaced.insert(u"root"_s, root.value);
    return replaced;
}

void bringFieldsBack(Context &context, const QJsonObject &replaced)
{
    auto record = context.customers.get(CustomerId{replaced[u"root"_s].toInteger()});
    if (!record)
        return;
    for (const auto &[field, member] :
         {std::pair(u"name"_s, &store::CustomerRecord::name), std::pair(u"about"_s, &store::CustomerRecord::about)}) {
        const QJsonObject change = replaced[field].toObject();
        if (!change.isEmpty() && record.value().*member == change[u"after"_s].toString())
            record.value().*member = change[u"before"_s].toString();
    }
    context.save(*record);
    refreshSearchableNames(context, record->root);
    const QJsonArray tags = replaced[u"tags"_s].toArray();
    for (const QJsonValue &one : tags) {
        const CustomerId customer{one[u"customer"_s].toInteger()};
        if (context.customers.get(customer) && context.customers.tag(customer, one[u"tag"_s].toString()))
            touchCustomer(context, customer);
    }
    const QJsonArray before = replaced[u"firsts"_s][u"before"_s].toArray();
    const QJsonArray after = replaced[u"firsts"_s][u"after"_s].toArray();
    const auto put = [&](const QJsonValue &id, bool isFirst) {
        auto identity = context.identities.get(IdentityId{id.toInteger()});
        if (!identity || identity->isFirst == isFirst)
            return;
        identity->isFirst = isFirst;
        context.identities.update(*identity, context.touch(Entity::Identity, identity->id.value));
    };
    for (const QJsonValue &id : after) {
        if (!before.contains(id))
            put(id, false);
    }
    for (const QJsonValue &id : before) {
        const auto identity = context.identities.get(IdentityId{id.toInteger()});
        const CustomerId root = identity ? rootOf(context, identity->customer) : CustomerId();
        // Nobody has two: what was chosen since stays.
        if (root.isValid() && firstsOf(context, root).isEmpty())
            put(id, true);
    }
}

} // namespace centrala::engine
