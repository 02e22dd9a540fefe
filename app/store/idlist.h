// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace centrala::store {

/// Row numbers as one value to bind, for `… IN (SELECT value FROM json_each(?))`.
template<typename I>
[[nodiscard]] QString idList(const QList<I> &ids)
{
    QString list;
    list.reserve(ids.size() * 8 + 2);
    list += u'[';
    for (const I &id : ids) {
        if (list.size() > 1)
            list += u',';
        list += QString::number(id.value);
    }
    list += u']';
    return list;
}

/// The same of texts.
[[nodiscard]] QString textList(const QStringList &texts);

} // namespace centrala::store
