// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/schemacheck.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace centrala::connect {

namespace {

using Problem = std::optional<SchemaProblem>;

constexpr int kDepthLimit = 40;

QString below(const QString &path, const QString &member)
{
    return path.isEmpty() ? member : path + u'.' + member;
}

bool hasType(const QJsonValue &value, const QString &type)
{
    if (type == u"object")
        return value.isObject();
    if (type == u"array")
        return value.isArray();
    if (type == u"string")
        return value.isString();
    if (type == u"boolean")
        return value.isBool();
    if (type == u"number")
        return value.isDouble();
    if (type == u"integer")
        return value.isDouble() && value.toDouble() == std::floor(value.toDouble());
    return type == u"null" && value.isNull();
}

class Check
{
public:
    explicit Check(const QJsonObject &root) : m_defs(root[u"$defs"_s].toObject()) {}

    Problem run(QJsonObject schema, const QJsonValue &value, const QString &path, int depth = 0) const
    {
        if (depth > kDepthLimit)
            return SchemaProblem{path, u"is nested too deeply"_s};
        if (const QString ref = schema.value(u"$ref"_s).toString(); !ref.isEmpty())
            schema = m_defs[ref.mid(u"#/$defs/"_s.size())].toObject();
        if (Problem problem = plain(schema, value, path))
            return problem;
        if (value.isObject())
            return members(schema, value.toObject(), path, depth);
        if (value.isArray())
            return items(schema, value.toArray(), path, depth);
        return {};
    }

private:
    static Problem plain(const QJsonObject &schema, const QJsonValue &value, const QString &path)
    {
        if (const QJsonValue type = schema[u"type"_s]; type.isString() && !hasType(value, type.toString()))
            return SchemaProblem{path, u"is no "_s + type.toString()};
        if (schema.contains(u"const"_s) && schema[u"const"_s] != value)
            return SchemaProblem{path, u"has another value than it must have"_s};
        if (schema.contains(u"enum"_s) && !schema[u"enum"_s].toArray().contains(value))
            return SchemaProblem{path, u"is none of the values allowed"_s};
        if (value.isDouble())
            return number(schema, value.toDouble(), path);
        if (value.isString())
            return text(schema, value.toString(), path);
        return {};
    }

    static Problem number(const QJsonObject &schema, double value, const QString &path)
    {
        if (schema.contains(u"minimum"_s) && value < schema[u"minimum"_s].toDouble())
            return SchemaProblem{path, u"is less than %1"_s.arg(schema[u"minimum"_s].toDouble())};
        if (schema.contains(u"maximum"_s) && value > schema[u"maximum"_s].toDouble())
            return SchemaProblem{path, u"is more than %1"_s.arg(schema[u"maximum"_s].toDouble())};
        return {};
    }

    static Problem text(const QJsonObject &schema, const QString &value, const QString &path)
    {
        if (value.size() < schema[u"minLength"_s].toInteger(0))
            return SchemaProblem{path, value.isEmpty() ? u"is empty"_s : u"is too short"_s};
        if (schema.contains(u"maxLength"_s) && value.size() > schema[u"maxLength"_s].toInteger())
            return SchemaProblem{path, u"is too long"_s};
        const QString pattern = schema[u"pattern"_s].toString();
        if (!pattern.isEmpty() && !QRegularExpression(pattern).match(value).hasMatch())
            return SchemaProblem{path, u"has not the form it must have"_s};
        return {};
    }

    Problem members(const QJsonObject &schema, const QJsonObject &value, const QString &path, int depth) const
    {
        for (const QJsonValue &name : schema[u"required"_s].toArray()) {
            if (!value.contains(name.toString()))
                return SchemaProblem{below(path, name.toString()), u"is missing"_s};
        }
        const QJsonObject properties = schema[u"properties"_s].toObject();
        const QJsonValue others = schema[u"additionalProperties"_s];
        for (auto it = value.begin(); it != value.end(); ++it) {
            const QString where = below(path, it.key());
            Problem problem;
            if (properties.contains(it.key()))
                problem = run(properties[it.key()].toObject(), it.value(), where, depth + 1);
            else if (others.isObject())
                problem = run(others.toObject(), it.value(), where, depth + 1);
            else if (others.isBool() && !others.toBool())
                problem = SchemaProblem{where, u"is not known"_s};
            if (problem)
                return problem;
        }
        return {};
    }

    Problem items(const QJsonObject &schema, const QJsonArray &value, const QString &path, int depth) const
    {
        if (!schema[u"items"_s].isObject())
            return {};
        for (qsizetype i = 0; i < value.size(); ++i) {
            if (Problem problem = run(schema[u"items"_s].toObject(), value[i], u"%1[%2]"_s.arg(path).arg(i), depth + 1))
                return problem;
        }
        return {};
    }

    QJsonObject m_defs;
};

} // namespace

std::optional<SchemaProblem> firstProblem(const QJsonObject &root, const QJsonObject &schema, const QJsonValue &value,
                                          const QString &path)
{
    return Check(root).run(schema, value, path);
}

} // namespace centrala::connect
