// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/addressjson.h"

#include "app/store/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace centrala::store {

namespace {

constexpr qsizetype kUsualSize = 240;

// Written by hand: two of them stand in every message, and building JSON objects takes ten times as long.
void write(QString &text, const Address &address)
{
    text += u"{\"kind\":"_s;
    appendJson(text, address.kind);
    text += u",\"value\":"_s;
    appendJson(text, address.value);
    text += u",\"name\":"_s;
    appendJson(text, address.name);
    text += u'}';
}

void write(QString &text, const char16_t *key, const QList<Address> &list)
{
    if (list.isEmpty())
        return;
    if (text.size() > 1)
        text += u',';
    appendJson(text, QStringView(key));
    text += u":["_s;
    for (const Address &address : list) {
        if (&address != &list.front())
            text += u',';
        write(text, address);
    }
    text += u']';
}

Address fromJson(const QJsonObject &json)
{
    return {json[u"kind"_s].toString(), json[u"value"_s].toString(), json[u"name"_s].toString()};
}

QList<Address> take(const QJsonObject &json, const QString &key)
{
    QList<Address> list;
    const QJsonArray array = json[key].toArray();
    for (const auto &value : array)
        list.append(fromJson(value.toObject()));
    return list;
}

} // namespace

QString toText(const Address &address)
{
    QString text;
    text.reserve(kUsualSize);
    write(text, address);
    return text;
}

QString toText(const Recipients &recipients)
{
    QString text;
    text.reserve(kUsualSize);
    text += u'{';
    write(text, u"to", recipients.to);
    write(text, u"cc", recipients.cc);
    write(text, u"bcc", recipients.bcc);
    write(text, u"reply_to", recipients.replyTo);
    text += u'}';
    return text;
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
