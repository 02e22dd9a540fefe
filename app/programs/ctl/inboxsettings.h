// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"

#include <QJsonObject>
#include <QStringList>

namespace centrala::ctl {

class Asker;

/// What the workspace tells of a channel; Usage, with those there are, where it knows none of that name.
[[nodiscard]] Result<QJsonObject> channelNamed(Asker &asker, const QString &name);
/// "NAME=VALUE" pairs in the types the channel's schema asks for; relative files and folders are meant from here.
/// Usage for a secret written on the command line.
[[nodiscard]] Result<QJsonObject> typedSettings(const QJsonObject &channel, const QStringList &pairs);
/// "NAME=@FILE" pairs, with the files' content.
[[nodiscard]] Result<QJsonObject> secretsFrom(const QStringList &pairs);

} // namespace centrala::ctl
