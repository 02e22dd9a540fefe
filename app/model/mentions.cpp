// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/mentions.h"

#include <QSet>

#include <algorithm>

namespace centrala {

namespace {

bool isInAWord(QChar letter)
{
    return letter.isLetterOrNumber() || letter == u'_';
}

/// Who is meant at this place of the text; null where nobody.
const Named *at(QStringView text, const QList<Named> &people)
{
    const Named *longest = nullptr;
    for (const Named &one : people) {
        const bool fits = !one.name.isEmpty() && text.startsWith(one.name, Qt::CaseInsensitive) &&
                          (text.size() == one.name.size() || !isInAWord(text.at(one.name.size())));
        if (fits && (!longest || one.name.size() > longest->name.size()))
            longest = &one;
    }
    return longest;
}

} // namespace

QList<Named> mentionedIn(const QString &text, const QList<Named> &people)
{
    QSet<qint64> meant;
    for (qsizetype place = text.indexOf(u'@'); place >= 0; place = text.indexOf(u'@', place + 1)) {
        // An address is no mention.
        if (place > 0 && isInAWord(text.at(place - 1)))
            continue;
        if (const Named *one = at(QStringView(text).mid(place + 1), people))
            meant.insert(one->id);
    }
    QList<Named> found;
    std::copy_if(people.begin(), people.end(), std::back_inserter(found),
                 [&meant](const Named &one) { return meant.contains(one.id); });
    return found;
}

} // namespace centrala
