// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/ourown.h"

#include "app/model/addresses.h"

namespace centrala::engine {

bool isOurs(const QSet<QString> &ours, const Address &address)
{
    return isOurs(ours, normalised(address).value);
}

bool isOurs(const QSet<QString> &ours, const QString &value)
{
    if (ours.contains(value))
        return true;
    const qsizetype at = value.lastIndexOf(u'@');
    const qsizetype plus = value.indexOf(u'+');
    return plus > 0 && plus < at && ours.contains(value.left(plus) + value.mid(at));
}

} // namespace centrala::engine
