// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/cardnumbers.h"

#include <QList>

namespace centrala {

namespace {

bool passesLuhn(const QString &text, const QList<qsizetype> &digits)
{
    int sum = 0;
    bool twice = false;
    for (auto position = digits.crbegin(); position != digits.crend(); ++position, twice = !twice) {
        const int digit = text[*position].unicode() - u'0';
        sum += twice ? (digit * 2) / 10 + (digit * 2) % 10 : digit;
    }
    return sum % 10 == 0;
}

bool isCard(const QString &text, const QList<qsizetype> &digits)
{
    if (digits.size() < 13 || digits.size() > 19)
        return false;
    const int first = text[digits[0]].unicode() - u'0';
    const int second = text[digits[1]].unicode() - u'0';
    const bool scheme = first == 4 || first == 6 || (first == 5 && second >= 1 && second <= 5) ||
                        (first == 2 && second >= 2 && second <= 7) || (first == 3 && (second == 4 || second == 7));
    return scheme && passesLuhn(text, digits);
}

bool isDigit(QChar letter)
{
    return letter >= u'0' && letter <= u'9';
}

} // namespace

QString withCardNumbersMasked(const QString &text)
{
    QString masked = text;
    QList<qsizetype> digits;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isDigit(text[i]))
            continue;
        digits.clear();
        qsizetype end = i;
        for (; end < text.size(); ++end) {
            if (isDigit(text[end]))
                digits.append(end);
            else if ((text[end] != u' ' && text[end] != u'-') || end + 1 >= text.size() || !isDigit(text[end + 1]))
                break;
        }
        if (isCard(text, digits)) {
            for (qsizetype n = 0; n < digits.size() - 4; ++n)
                masked[digits[n]] = u'\u2022';
        }
        i = end;
    }
    return masked;
}

} // namespace centrala
