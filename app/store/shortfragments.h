// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/fulltext.h"

#include <QList>

namespace centrala::store {

/// What of a search text is looked for by any part of it: folded, at most 40 letters. Phone numbers lose what stands
/// between their digits and, where they are long, the country's code, which the other side may have left out.
[[nodiscard]] QString fragmentOf(const QString &text);

/// The targets of short texts that hold `fragment` (three letters at least, folded), the highest first.
[[nodiscard]] QList<qint64> targetsHolding(Database &database, ShortText kind, const QString &fragment, qint64 limit);

} // namespace centrala::store
