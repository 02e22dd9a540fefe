// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/jsontext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::store {

namespace {

bool isSpecial(QChar letter)
{
    return letter < u' ' || letter == u'"' || letter == u'\\' || letter.isSurrogate();
}

} // namespace

void appendJson(QString &text, QStringView value)
{
    text += u'"';
    while (!value.isEmpty()) {
        const auto *const end = std::find_if(value.begin(), value.end(), isSpecial);
        text += value.first(end - value.begin());
        value = value.sliced(end - value.begin());
        if (value.isEmpty())
            break;
        const QChar letter = value.front();
        const bool isPair = letter.isHighSurrogate() && value.size() > 1 && value[1].isLowSurrogate();
        if (isPair)
            text += value.first(2);
        else if (letter < u' ' || letter.isSurrogate()) // half a pair would swallow the quote behind it
            text += u"\\u%1"_s.arg(letter.unicode(), 4, 16, QLatin1Char('0'));
        else
            text += u'\\' + QString(letter);
        value = value.sliced(isPair ? 2 : 1);
    }
    text += u'"';
}

} // namespace centrala::store
