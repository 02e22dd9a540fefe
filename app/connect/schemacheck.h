// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace centrala::connect {

/// Where a value does not fit its schema ("settings.properties.port.type"), and why.
struct SchemaProblem
{
    QString path;
    QString reason;
};

/// Checks `value` against `schema`, the part of JSON Schema (draft 2020-12) that connector.json and the settings in it
/// use: type, const, enum, required, properties, additionalProperties, items, minimum, maximum, minLength, maxLength,
/// pattern, and `$ref` into the `$defs` of `root`. Other words are passed over. Nothing where it fits.
[[nodiscard]] std::optional<SchemaProblem> firstProblem(const QJsonObject &root, const QJsonObject &schema,
                                                        const QJsonValue &value, const QString &path = {});

} // namespace centrala::connect
