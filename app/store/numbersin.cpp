// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/textfold.h"
#include "app/store/fulltext.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::store {

namespace {

constexpr qsizetype kMost = 40;
constexpr qsizetype kLongest = 64;
constexpr int kFewestDigits = 3;

bool isDigit(QChar letter)
{
    return letter >= u'0' && letter <= u'9';
}

/// What stands inside an order number or an address, between its letters and digits.
bool joins(QChar letter)
{
    return letter == u'-' || letter == u'_' || letter == u'.' || letter == u'/' || letter == u'@' || letter == u'+' ||
           letter == u'#';
}

/// What people put between the digits of a phone number.
bool parts(QChar letter)
{
    return letter == u' ' || letter == u'-' || letter == u'(' || letter == u')' || letter == u'.' || letter == u'/';
}

qsizetype digitsIn(QStringView token)
{
    return std::count_if(token.begin(), token.end(), isDigit);
}

/// Without what only ends a sentence or opens a number.
QStringView trimmed(QStringView token)
{
    while (!token.isEmpty() && joins(token.back()))
        token.chop(1);
    while (!token.isEmpty() && joins(token.front()))
        token = token.sliced(1);
    return token;
}

/// The digits of a phone number that begins at `at`, joined; moves `at` behind it. Empty where there is none.
QString phoneAt(QStringView text, qsizetype &at)
{
    QString digits;
    qsizetype end = at;
    for (qsizetype i = at; i < text.size() && digits.size() < 20; ++i) {
        if (isDigit(text[i])) {
            digits += text[i];
            end = i + 1;
        } else if (!parts(text[i]) || i - end >= 2) {
            break;
        }
    }
    // Digits that run on into letters are an order number.
    if (digits.size() < 7 || (end < text.size() && isWordLetter(text[end].unicode())))
        return {};
    at = end;
    return digits;
}

} // namespace

QString numbersIn(QStringView plain)
{
    QStringList found;
    const auto take = [&found](const QString &number) {
        if (!found.contains(number))
            found.append(number);
    };
    qsizetype mark = -1; // the last digit or @ known; where nothing of that follows, nothing is to be found
    for (qsizetype at = 0; at < plain.size() && found.size() < kMost;) {
        if (at > mark) {
            mark = at;
            while (mark < plain.size() && !isDigit(plain[mark]) && plain[mark] != u'@')
                ++mark;
            if (mark == plain.size())
                break;
            qsizetype begin = mark;
            while (begin > at && !plain[begin - 1].isSpace())
                --begin;
            at = begin;
        }
        if (!isWordLetter(plain[at].unicode())) {
            ++at;
            continue;
        }
        if (isDigit(plain[at])) {
            qsizetype behind = at;
            const QString phone = phoneAt(plain, behind);
            const QStringView written = plain.sliced(at, behind - at);
            // A number with nothing between its digits is taken below, whatever it is.
            if (!phone.isEmpty() && phone.size() != written.size()) {
                take(phone);
                if (!written.contains(u' ') && !written.contains(u'('))
                    take(written.toString());
                at = behind;
                continue;
            }
        }
        qsizetype end = at;
        while (end < plain.size() && (isWordLetter(plain[end].unicode()) || joins(plain[end])))
            ++end;
        const QStringView token = trimmed(plain.sliced(at, end - at));
        const bool address = token.contains(u'@') && token.contains(u'.');
        const bool linked = token.contains(u"//") || plain.mid(end, 3) == u"://"_s;
        if (token.size() <= kLongest && !linked && (address || digitsIn(token) >= kFewestDigits))
            take(token.toString());
        at = end;
        if (linked) {
            while (at < plain.size() && !plain[at].isSpace())
                ++at;
        }
    }
    return found.join(u' ');
}

} // namespace centrala::store
