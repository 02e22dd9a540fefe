// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/command.h"

#include <QJsonObject>

namespace centrala::engine {

/// An outcome as it stands in the command log, so that a repeated command is answered as it was the first time.
[[nodiscard]] QJsonObject outcomeToJson(const Outcome &outcome);
[[nodiscard]] Outcome outcomeFromJson(const QJsonObject &json);

} // namespace centrala::engine
