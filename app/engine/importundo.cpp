// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/importundo.h"

#include "app/engine/context.h"
#include "app/engine/identitymoves.h"
#include "app/engine/matching.h"

#include <QJsonArray>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

const auto kCommand = u"import_customers"_s;

QSet<qint64> numbersIn(const QJsonValue &json)
{
    QSet<qint64> numbers;
    const QJsonArray array = json.toArray();
    for (const auto &one : array)
        numbers.insert(one[0].toInteger());
    return numbers;
}

QStringList wordsIn(const QJsonValue &json)
{
    return json.toVariant().toStringList();
}

/// What a field held before the line, and after it.
QString before(const QJsonObject &line, const QString &field)
{
    return line.value(field)[0].toString();
}

QString after(const QJsonObject &line, const QString &field)
{
    return line.value(field)[1].toString();
}

template<typename Record>
QSet<qint64> numbersOf(const QList<Record> &records)
{
    QSet<qint64> numbers;
    for (const Record &record : records)
        numbers.insert(record.id.value);
    return numbers;
}

bool isAsMade(Context &context, const store::CustomerRecord &record, const QJsonObject &line)
{
    const QList<store::IdentityRecord> identities = context.identities.ofCustomer(record.id);
    const bool isUsed = std::any_of(identities.begin(), identities.end(),
                                    [&](const auto &identity) { return context.identities.isUsed(identity.id); });
    const QStringList tags = context.customers.tags(record.id);
    const QStringList given = wordsIn(line.value(u"tags"_s));
    const QJsonArray made = line.value(u"identities"_s).toArray();
    const bool isSame = std::all_of(made.begin(), made.end(), [&](const QJsonValue &added) {
        return std::any_of(identities.begin(), identities.end(), [&](const auto &identity) {
            return identity.address.kind == added[1].toString() && identity.address.value == added[2].toString();
        });
    });
    return isSame && !isUsed && record.root == record.id && context.customers.withRoot(record.id).size() == 1 &&
           record.name == after(line, u"name"_s) && record.about == after(line, u"about"_s) &&
           QSet(tags.begin(), tags.end()) == QSet(given.begin(), given.end()) &&
           context.conversations.ofCustomer(record.id).isEmpty() &&
           numbersOf(identities) == numbersIn(line.value(u"identities"_s)) &&
           numbersOf(context.consents.ofCustomer(record.id)) == numbersIn(line.value(u"consents"_s));
}

void removeMade(Context &context, CustomerId id)
{
    for (const store::IdentityRecord &identity : context.identities.ofCustomer(id)) {
        context.identities.remove(identity.id);
        context.forget(Entity::Identity, identity.id.value);
    }
    context.fullText.removeShort(store::ShortText::Customer, id.value);
    context.customers.remove(id);
    context.forget(Entity::Customer, id.value);
}

/// False where it holds something else by now.
bool putBack(QString &field, const QJsonObject &line, const QString &name)
{
    if (field != after(line, name))
        return before(line, name) == after(line, name);
    field = before(line, name);
    return true;
}

bool takeFrom(Context &context, store::CustomerRecord record, const QJsonObject &line)
{
    bool isWhole = putBack(record.name, line, u"name"_s);
    isWhole = putBack(record.about, line, u"about"_s) && isWhole;
    for (const QString &tag : wordsIn(line.value(u"tags"_s)))
        isWhole = context.customers.untag(record.id, tag) && isWhole;
    const QJsonArray consents = line.value(u"consents"_s).toArray();
    for (const auto &added : consents) {
        const ConsentId id{added[0].toInteger()};
        const auto consent = context.consents.get(id);
        const bool isSame = consent && consent->customer == record.id && consent->kind == added[1].toString() &&
                            toMs(consent->at) == added[2].toInteger();
        isWhole = isSame && context.consents.remove(id) && isWhole;
    }
    const QJsonArray identities = line.value(u"identities"_s).toArray();
    for (const auto &added : identities) {
        const IdentityId id{added[0].toInteger()};
        const auto identity = context.identities.get(id);
        const bool isSame = identity && identity->customer == record.id &&
                            identity->address.kind == added[1].toString() &&
                            identity->address.value == added[2].toString() && !context.identities.isUsed(id);
        isWhole = isSame && isWhole;
        if (!isSame)
            continue;
        context.identities.remove(id);
        context.forget(Entity::Identity, id.value);
    }
    context.save(record);
    refreshSearchableNames(context, record.root);
    return isWhole;
}

} // namespace

QString importNamed(const QString &import)
{
    return import.isEmpty() ? kCommand : kCommand + u' ' + import.left(40);
}

bool isImport(const QString &undoCommand)
{
    return undoCommand.startsWith(kCommand);
}

bool takeBackImported(Context &context, const QJsonObject &step)
{
    const CustomerId id{step.value(u"customer"_s).toInteger()};
    const QJsonObject line = step.value(u"imported"_s).toObject();
    const auto record = context.customers.get(id);
    if (!record)
        return false;
    if (!line.value(u"made"_s).toBool())
        return takeFrom(context, *record, line);
    if (!isAsMade(context, *record, line))
        return false;
    removeMade(context, id);
    return true;
}

} // namespace centrala::engine
