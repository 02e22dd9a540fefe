// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/enumnames.h"
#include "app/model/result.h"

#include <QJsonObject>
#include <QString>

namespace centrala::connect {

/// Where a connector's program runs: beside the engine, or at the desk (where the headset is).
enum class Lives { Host, Desk };

} // namespace centrala::connect

namespace centrala {

template<>
struct EnumNames<connect::Lives>
{
    static constexpr std::array names = {"host", "desk"};
};

} // namespace centrala

namespace centrala::connect {

/// A connector's connector.json, checked, with where its program and its icon lie.
struct Manifest
{
    static constexpr qint64 kSizeLimit = 256 * 1024;

    QString name;
    QJsonObject title; ///< by language
    Lives lives = Lives::Host;
    bool repeats = false;
    QString identity;
    QJsonObject settings;
    QJsonObject capabilities;
    QJsonObject discovery; ///< discovery.json: how settings are found from an address; empty where it has none
    QString program;       ///< absolute
    QString icon;          ///< absolute; empty where it has none

    /// The path at which the channel calls an inbox with these settings; empty where it does not.
    [[nodiscard]] QString callPath(const QJsonObject &inboxSettings) const;
    [[nodiscard]] bool showsTyping() const { return capabilities[QLatin1StringView("typing")].toBool(); }
    [[nodiscard]] bool isIdempotent() const { return capabilities[QLatin1StringView("idempotent_send")].toBool(); }
};

/// The JSON schema of connector.json: connectors/contract/connector.schema.json.
[[nodiscard]] const QJsonObject &manifestSchema();

/// Reads `folder`/connector.json. The program of a connector that names none is `centrala-connector-NAME` beside the
/// folder. Errors: NotFound; TooLarge; Malformed, with the place inside the file in the detail.
[[nodiscard]] Result<Manifest> readManifest(const QString &folder);

/// The text in `language` ("pl"), else in English.
[[nodiscard]] QString textIn(const QString &language, const QJsonObject &texts);
/// The settings that `discovery` may fill in.
[[nodiscard]] QStringList discoverableSettings(const QJsonObject &discovery);
/// A settings schema whose titles and helps are plain strings in `language`.
[[nodiscard]] QJsonObject settingsIn(const QString &language, const QJsonObject &settings);

} // namespace centrala::connect
