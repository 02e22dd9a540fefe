// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"

#include <QHash>
#include <QJsonObject>

namespace centrala::connect {

/// Checks an inbox's settings and secrets against the settings schema of its connector, and completes them: text
/// becomes a number or a yes/no where the schema wants one (a command line knows only text), and defaults are filled
/// in. Keys that are not known, or that stand on the wrong side (a secret among the settings), are refused. Errors:
/// Usage; the subject is the key, the detail what is wrong with it. A secret's value is never part of an error.
[[nodiscard]] Result<QJsonObject> completedSettings(const QJsonObject &schema, const QJsonObject &settings,
                                                    const QHash<QString, QString> &secrets);

/// Stored settings without those that this version of the connector has no more.
[[nodiscard]] QJsonObject knownSettings(const QJsonObject &schema, const QJsonObject &stored);

} // namespace centrala::connect
