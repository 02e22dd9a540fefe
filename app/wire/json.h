// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/enumnames.h"
#include "app/model/fields.h"
#include "app/model/ids.h"
#include "app/model/instant.h"
#include "app/model/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <cmath>
#include <concepts>
#include <optional>

/// Plain structs that list their `fields` to JSON and back. Numbers for ids, milliseconds for times, names for
/// enumerations; an unset optional is left out. Reading checks every type: what does not fit is Malformed and names the
/// member; members that are missing keep their default, members nobody knows are passed over (a newer peer may send
/// them).
namespace centrala::wire {

template<typename T>
struct JsonForm;

template<typename T>
[[nodiscard]] QJsonValue toJson(const T &value)
{
    return JsonForm<T>::write(value);
}

/// Puts what `json` says into `value`; false where it does not fit, with the member's name put before `where`.
template<typename T>
[[nodiscard]] bool readJson(const QJsonValue &json, T &value, QString &where)
{
    return JsonForm<T>::read(json, value, where);
}

template<typename T>
[[nodiscard]] Result<T> fromJson(const QJsonValue &json)
{
    T value{};
    QString where;
    if (!readJson(json, value, where))
        return Error{Error::Kind::Malformed, where, QStringLiteral("unexpected value in JSON"), {}};
    return value;
}

template<>
struct JsonForm<QString>
{
    static QJsonValue write(const QString &value) { return value; }
    static bool read(const QJsonValue &json, QString &value, QString &)
    {
        value = json.toString();
        return json.isString();
    }
};

template<>
struct JsonForm<bool>
{
    static QJsonValue write(bool value) { return value; }
    static bool read(const QJsonValue &json, bool &value, QString &)
    {
        value = json.toBool();
        return json.isBool();
    }
};

template<std::integral T>
requires(!std::same_as<T, bool>) struct JsonForm<T>
{
    static QJsonValue write(T value) { return QJsonValue(static_cast<qint64>(value)); }
    static bool read(const QJsonValue &json, T &value, QString &)
    {
        if (!json.isDouble())
            return false;
        const double number = json.toDouble();
        if (std::abs(number) > 9007199254740992.0 || number != std::floor(number))
            return false;
        value = static_cast<T>(json.toInteger());
        return std::in_range<T>(json.toInteger());
    }
};

template<typename Tag>
struct JsonForm<Id<Tag>>
{
    static QJsonValue write(Id<Tag> id) { return QJsonValue(id.value); }
    static bool read(const QJsonValue &json, Id<Tag> &id, QString &where) { return readJson(json, id.value, where); }
};

template<>
struct JsonForm<Instant>
{
    static QJsonValue write(Instant at) { return QJsonValue(toMs(at)); }
    static bool read(const QJsonValue &json, Instant &at, QString &where)
    {
        qint64 ms = 0;
        if (!readJson(json, ms, where))
            return false;
        at = instantFromMs(ms);
        return true;
    }
};

template<NamedEnum E>
struct JsonForm<E>
{
    static QJsonValue write(E value) { return QString(nameOf(value)); }
    static bool read(const QJsonValue &json, E &value, QString &)
    {
        const std::optional<E> known = valueNamed<E>(json.toString());
        if (known)
            value = *known;
        return known.has_value();
    }
};

template<>
struct JsonForm<QJsonObject>
{
    static QJsonValue write(const QJsonObject &value) { return value; }
    static bool read(const QJsonValue &json, QJsonObject &value, QString &)
    {
        value = json.toObject();
        return json.isObject();
    }
};

template<typename T>
struct JsonForm<std::optional<T>>
{
    static QJsonValue write(const std::optional<T> &value)
    {
        return value ? toJson(*value) : QJsonValue(QJsonValue::Undefined);
    }
    static bool read(const QJsonValue &json, std::optional<T> &value, QString &where)
    {
        value.reset();
        if (json.isNull() || json.isUndefined())
            return true;
        return readJson(json, value.emplace(), where);
    }
};

template<typename T>
struct JsonForm<QList<T>>
{
    static QJsonValue write(const QList<T> &list)
    {
        QJsonArray array;
        for (const T &item : list)
            array.append(toJson(item));
        return array;
    }
    static bool read(const QJsonValue &json, QList<T> &list, QString &where)
    {
        if (!json.isArray())
            return false;
        const QJsonArray array = json.toArray();
        list.clear();
        list.reserve(array.size());
        for (const QJsonValueConstRef item : array) {
            if (!readJson(item, list.emplace_back(), where)) {
                where.prepend(QStringLiteral("[%1]").arg(list.size() - 1));
                return false;
            }
        }
        return true;
    }
};

template<HasFields T>
struct JsonForm<T>
{
    static QJsonValue write(const T &value)
    {
        QJsonObject object;
        [[maybe_unused]] const auto put = [&](const char *name, const QJsonValue &json) {
            if (!json.isUndefined())
                object.insert(QLatin1StringView(name), json);
        };
        std::apply([&](const auto &...field) { (put(field.name, toJson(value.*field.member)), ...); }, T::fields);
        return object;
    }
    static bool read(const QJsonValue &json, T &value, QString &where)
    {
        if (!json.isObject())
            return false;
        const QJsonObject object = json.toObject();
        [[maybe_unused]] const auto take = [&](const char *name, auto &member) {
            const auto found = object.constFind(QLatin1StringView(name));
            if (found == object.constEnd() || readJson(*found, member, where))
                return true;
            where.prepend(QLatin1Char('.') + QLatin1StringView(name));
            return false;
        };
        return std::apply([&](const auto &...field) { return (take(field.name, value.*field.member) && ...); },
                          T::fields);
    }
};

} // namespace centrala::wire
