// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/addressjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace centrala::store {

namespace {

QJsonObject toJson(const Address &address)
{
    return {{u"kind"_s, address.kind}, {u"value"_s, address.value}, {u"name"_s, address.name}};
}

Address fromJson(const QJsonObject &json)
{
    return {json[u"kind"_s].toString(), json[u"value"_s].toString(), json[u"name"_s].toString()};
}

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void put(QJsonObject &json, const QString &key, const QList<Address> &list)
{
    if (list.isEmpty())
        return;
    QJsonArray array;
    for (const Address &address : list)
        array.append(toJson(address));
    json.insert(key, array);
}

QList<Address> take(const QJsonObject &json, const QString &key)
{
    QList<Address> list;
    const QJsonArray array = json[key].toArray();
    for (const QJsonValue &value : array)
        list.append(fromJson(value.toObject()));
    return list;
}

} // namespace

QString toText(const Address &address)
{
    return compact(toJson(address));
}

QString toText(const Recipients &recipients)
{
    QJsonObject json;
    put(json, u"to"_s, recipients.to);
    put(json, u"cc"_s, recipients.cc);
    put(json, u"bcc"_s, recipients.bcc);
    put(json, u"reply_to"_s, recipients.replyTo);
    return compact(json);
}

Address addressFromText(const QString &text)
{
    return fromJson(QJsonDocument::fromJson(text.toUtf8()).object());
}

Recipients recipientsFromText(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    return {take(json, u"to"_s), take(json, u"cc"_s), take(json, u"bcc"_s), take(json, u"reply_to"_s)};
}

} // namespace centrala::store
