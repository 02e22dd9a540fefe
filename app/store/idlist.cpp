// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/idlist.h"

#include "app/store/jsontext.h"

namespace centrala::store {

QString textList(const QStringList &texts)
{
    QString list;
    list.reserve(texts.size() * 48 + 2);
    list += u'[';
    for (const QString &text : texts) {
        if (list.size() > 1)
            list += u',';
        appendJson(list, text);
    }
    list += u']';
    return list;
}

} // namespace centrala::store
