// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/addresswords.h"

#include <QRegularExpression>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

Address addressFromWords(const QString &words)
{
    static const QRegularExpression phone(u"^[+0-9][0-9 ()./-]{4,}$"_s);
    static const QRegularExpression named(u"^([a-z]{2,20}):(\\S.*)$"_s);
    const QString clean = words.simplified();
    if (phone.match(clean).hasMatch())
        return {u"phone"_s, clean, {}};
    if (const auto match = named.match(clean); match.hasMatch() && match.captured(1) != u"mailto")
        return {match.captured(1), match.captured(2), {}};
    const QString mailto = u"mailto:"_s;
    return {u"email"_s, clean.startsWith(mailto) ? clean.mid(mailto.size()) : clean, {}};
}

} // namespace centrala::ui
