// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/command.h"
#include "app/model/result.h"

#include <QJsonObject>

/// Commands as they travel between our own programs: one flat JSON object whose `name` says which command it is and
/// whose other members are its fields.
namespace centrala::wire {

[[nodiscard]] QString commandName(const Command &command);
[[nodiscard]] QJsonObject commandToJson(const Command &command);
/// Malformed where no command has that name or a field does not fit.
[[nodiscard]] Result<Command> commandFromJson(const QJsonObject &json);

[[nodiscard]] QJsonObject requestToJson(const Request &request);
/// Malformed also where the request has no number.
[[nodiscard]] Result<Request> requestFromJson(const QJsonObject &json);

} // namespace centrala::wire
