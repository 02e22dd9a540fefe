// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/jsontext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::store {

namespace {

bool isEscaped(QChar letter)
{
    return letter < u' ' || letter == u'"' || letter == u'\\';
}

} // namespace

void appendJson(QString &text, QStringView value)
{
    text += u'"';
    while (!value.isEmpty()) {
        const auto *const end = std::find_if(value.begin(), value.end(), isEscaped);
        text += value.first(end - value.begin());
        value = value.sliced(end - value.begin());
        if (value.isEmpty())
            break;
        if (value.front() < u' ')
            text += u"\\u%1"_s.arg(value.front().unicode(), 4, 16, QLatin1Char('0'));
        else
            text += u'\\' + QString(value.front());
        value = value.sliced(1);
    }
    text += u'"';
}

} // namespace centrala::store
