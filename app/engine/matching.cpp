// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/matching.h"

#include "app/engine/context.h"
#include "app/model/addresses.h"
#include "app/store/erasures.h"

#include <QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

QString erasureHash(Context &context, const Address &address)
{
    const QString salt = context.records.setting(u"erasure_salt"_s);
    const QByteArray text = (salt + u'\n' + address.kind + u'\n' + address.value).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

} // namespace

std::optional<store::IdentityRecord> identityOf(Context &context, const Address &address, Instant seenAt, bool verified)
{
    const Address clean = normalised(address);
    if (clean.value.isEmpty())
        return std::nullopt;
    if (auto known = context.identities.find(clean.kind, clean.value)) {
        const bool named = known->address.name.isEmpty() && !clean.name.isEmpty();
        if (named || (verified && !known->verified)) {
            known->verified = known->verified || verified;
            if (named)
                known->address.name = clean.name;
            context.identities.update(*known, context.touch(Entity::Identity, known->id.value));
        }
        if (auto customer = named ? context.customers.get(known->customer) : std::nullopt;
            customer && customer->name == clean.value) {
            customer->name = clean.name;
            context.save(*customer);
            refreshSearchableNames(context, customer->root);
        }
        return known;
    }
    const CustomerId customer = context.customers.insert(displayName(clean), seenAt, context.nextChange());
    context.touch(Entity::Customer, customer.value);
    context.newcomers.insert(customer.value);
    store::IdentityRecord record{{}, clean, verified, customer};
    record.id = context.identities.insert(record, context.nextChange());
    context.touch(Entity::Identity, record.id.value);
    context.fullText.addShort(store::ShortText::Customer, customer.value, clean.name + u'\n' + clean.value);
    return record;
}

CustomerId rootOf(Context &context, CustomerId customer)
{
    if (context.newcomers.contains(customer.value))
        return customer;
    const auto record = context.customers.get(customer);
    return record ? record->root : customer;
}

void refreshSearchableNames(Context &context, CustomerId root)
{
    QStringList lines;
    const QList<CustomerId> merged = context.customers.withRoot(root);
    for (const CustomerId id : merged) {
        if (const auto customer = context.customers.get(id))
            lines.append(customer->name);
        const QList<store::IdentityRecord> identities = context.identities.ofCustomer(id);
        for (const store::IdentityRecord &identity : identities)
            lines << identity.address.name << identity.address.value;
        if (id != root)
            context.fullText.removeShort(store::ShortText::Customer, id.value);
    }
    lines.removeAll(QString());
    lines.removeDuplicates();
    context.fullText.putShort(store::ShortText::Customer, root.value, lines.join(u'\n'));
    // What a customer is found by travels with the row.
    if (const auto customer = context.customers.get(root))
        context.save(*customer);
}

QString searchableSender(const Address &sender)
{
    return sender.name + u' ' + sender.value;
}

QSet<QString> ourAddresses(Context &context)
{
    QSet<QString> addresses;
    const QList<store::InboxRecord> inboxes = context.inboxes.all();
    for (const store::InboxRecord &inbox : inboxes) {
        if (!inbox.address.isEmpty())
            addresses.insert(inbox.address);
        for (const QString &alias : aliasesOf(inbox))
            addresses.insert(alias);
    }
    return addresses;
}

QStringList aliasesOf(const store::InboxRecord &inbox)
{
    QStringList aliases;
    for (const QString &alias : inbox.settings[u"aliases"_s].toString().split(u',', Qt::SkipEmptyParts))
        aliases.append(normalised({u"email"_s, alias.trimmed(), {}}).value);
    aliases.removeAll(QString());
    return aliases;
}

bool isErased(Context &context, const Address &address)
{
    const store::Erasures erasures(context.database);
    return erasures.any() && erasures.contains(erasureHash(context, normalised(address)));
}

void rememberErased(Context &context, const Address &address)
{
    store::Erasures(context.database).insert(erasureHash(context, normalised(address)), context.now);
}

} // namespace centrala::engine
