// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/customerimport.h"

#include "app/engine/context.h"
#include "app/engine/identitymoves.h"
#include "app/engine/matching.h"
#include "app/engine/ourown.h"
#include "app/engine/undoing.h"
#include "app/model/addresses.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

QString keyOf(const Address &address)
{
    return address.kind + u'\n' + address.value;
}

QString nameIn(const ImportedCustomer &line)
{
    return normalised({{}, {}, line.customerName}).name;
}

/// A name that nobody gave: only the address stands there.
bool isOnlyAddress(Context &context, const store::CustomerRecord &record)
{
    const QList<store::IdentityRecord> identities = identitiesOf(context, record.root);
    return record.name.isEmpty() || std::any_of(identities.begin(), identities.end(), [&](const auto &identity) {
               return identity.address.value == record.name;
           });
}

} // namespace

CustomerImport::CustomerImport(Context &context, const QString &source, bool onlyTry, UndoSteps &undo)
    : m_context(context), m_source(source), m_onlyTry(onlyTry), m_undo(undo), m_ours(ourAddresses(context))
{
}

CustomerImport::Known CustomerImport::whose(const ImportedCustomer &line, ImportedLine &done)
{
    Known known;
    const auto refuse = [&done](const QString &reason, const QString &detail) {
        done.fate = ImportFate::Refused;
        done.reason = reason;
        done.detail = detail;
    };
    if (line.addresses.isEmpty()) {
        refuse(u"no_address"_s, line.customerName.left(200));
        return known;
    }
    QSet<QString> seen;
    for (const Address &given : line.addresses) {
        const Address address = normalised(given);
        if (seen.contains(keyOf(address)))
            continue;
        seen.insert(keyOf(address));
        if (!isPlausible(address)) {
            refuse(u"bad_address"_s, given.value.left(200));
            return known;
        }
        if (isOurs(m_ours, address)) {
            refuse(u"ours"_s, address.value);
            return known;
        }
        if (isErased(m_context, address)) {
            refuse(u"erased"_s, address.value);
            return known;
        }
        const auto identity = m_context.identities.find(address.kind, address.value);
        if (!identity) {
            known.missing.append(address);
            continue;
        }
        const CustomerId root = rootOf(m_context, identity->customer);
        if (known.root.isValid() && known.root != root) {
            refuse(u"two_customers"_s, u"%1, %2"_s.arg(known.root.value).arg(root.value));
            return known;
        }
        known.root = root;
    }
    return known;
}

ImportedLine CustomerImport::take(const ImportedCustomer &line)
{
    ImportedLine done;
    done.line = line.line;
    const Known known = whose(line, done);
    if (done.fate == ImportFate::Refused)
        return done;
    m_step = {};
    if (known.root.isValid()) {
        done.fate = add(line, known) ? ImportFate::Changed : ImportFate::Same;
        noteStep(known.root);
        return done;
    }
    done.fate = ImportFate::New;
    if (!m_onlyTry) {
        noteStep(make(line, known));
        return done;
    }
    for (const Address &address : known.missing) {
        if (m_tried.contains(keyOf(address)))
            done.fate = ImportFate::Changed;
        m_tried.insert(keyOf(address));
    }
    return done;
}

void CustomerImport::noteStep(CustomerId id)
{
    if (!m_step.isEmpty())
        m_undo.customer({{u"customer"_s, id.value}, {u"imported"_s, m_step}});
}

void CustomerImport::addTo(const QString &list, const QJsonValue &value)
{
    QJsonArray all = m_step.value(list).toArray();
    all.append(value);
    m_step.insert(list, all);
}

void CustomerImport::addIdentity(const Address &address, CustomerId root)
{
    store::IdentityRecord record{{}, address, false, root};
    record.id = m_context.identities.insert(record, m_context.nextChange());
    m_context.touch(Entity::Identity, record.id.value);
    addTo(u"identities"_s, QJsonArray{record.id.value, address.kind, address.value});
}

CustomerId CustomerImport::make(const ImportedCustomer &line, const Known &known)
{
    const QString name = nameIn(line);
    const CustomerId id = m_context.customers.insert(name.isEmpty() ? known.missing.first().value : name, m_context.now,
                                                     m_context.nextChange());
    m_context.touch(Entity::Customer, id.value);
    for (const Address &address : known.missing)
        addIdentity(address, id);
    add(line, {id, {}});
    refreshSearchableNames(m_context, id);
    if (const auto made = m_context.customers.get(id)) {
        m_step.insert(u"made"_s, true);
        m_step.insert(u"name"_s, QJsonArray{QString(), made->name});
        m_step.insert(u"about"_s, QJsonArray{QString(), made->about});
    }
    return id;
}

bool CustomerImport::addConsents(const ImportedCustomer &line, CustomerId root)
{
    bool isNew = false;
    const QList<store::ConsentRecord> before = m_context.consents.ofCustomer(root);
    for (const ImportedConsent &told : line.consents) {
        // The newest of the kind that is known; without a time of its own, a line says nothing new about it.
        const store::ConsentRecord *newest = nullptr;
        bool isKnown = false;
        for (const store::ConsentRecord &one : before) {
            if (one.kind != told.kind)
                continue;
            newest = !newest || one.at >= newest->at ? &one : newest;
            isKnown = isKnown || (told.at && one.at == *told.at && one.state == told.state);
        }
        if (isKnown || (newest && !told.at) || told.kind.isEmpty() || told.kind.size() > kTagLimit ||
            (told.at && *told.at > m_context.now))
            continue;
        isNew = true;
        if (!m_onlyTry) {
            const ConsentId id = m_context.consents.insert(
                {{}, root, told.kind, told.state, told.at.value_or(m_context.now), m_source, m_context.agent()});
            addTo(u"consents"_s, QJsonArray{id.value, told.kind, toMs(told.at.value_or(m_context.now))});
        }
    }
    return isNew;
}

bool CustomerImport::add(const ImportedCustomer &line, const Known &known)
{
    auto record = m_context.customers.get(known.root);
    if (!record)
        return false;
    const store::CustomerRecord before = *record;
    bool isChanged = !known.missing.isEmpty();
    const QString name = nameIn(line);
    if (!name.isEmpty() && name != record->name && isOnlyAddress(m_context, *record)) {
        record->name = name;
        isChanged = true;
    }
    const QString about = line.about.trimmed();
    if (!about.isEmpty() && !record->about.contains(about)) {
        record->about = (record->about.isEmpty() ? about : record->about + u"\n\n"_s + about).left(kAboutLimit);
        isChanged = record->about != before.about || isChanged;
    }
    const QStringList tags = m_context.customers.tags(known.root);
    for (const QString &one : line.tags) {
        const QString tag = one.simplified().left(kTagLimit);
        if (tag.isEmpty() || tags.contains(tag))
            continue;
        isChanged = true;
        if (!m_onlyTry && m_context.customers.tag(known.root, tag))
            addTo(u"tags"_s, tag);
    }
    isChanged = addConsents(line, known.root) || isChanged;
    if (isChanged && !m_onlyTry) {
        for (const Address &address : known.missing)
            addIdentity(address, known.root);
        m_step.insert(u"name"_s, QJsonArray{before.name, record->name});
        m_step.insert(u"about"_s, QJsonArray{before.about, record->about});
        m_context.save(*record);
        refreshSearchableNames(m_context, record->root);
    }
    return isChanged;
}

} // namespace centrala::engine
