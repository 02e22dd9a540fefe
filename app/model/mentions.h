// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/named.h"

#include <QList>
#include <QString>

namespace centrala {

/// Those of `people` whose names stand in the text behind an @, each once, in the order of `people`. Letters' case does
/// not count; of two names that begin alike the longer one that fits is meant.
[[nodiscard]] QList<Named> mentionedIn(const QString &text, const QList<Named> &people);

} // namespace centrala
