// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/cardnumbers.h"

#include <QList>

#include <utility>

namespace centrala {

namespace {

constexpr int kFewestDigits = 13;

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
    if (digits.size() < kFewestDigits || digits.size() > 19)
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

/// How many letters of the text, from here on, people put between two groups of a card's digits.
qsizetype separatorAt(const QString &text, qsizetype at, bool isHtml)
{
    const QChar letter = text[at];
    if (letter == u' ' || letter == u'-' || letter == u'\t' || letter == QChar(0xa0) || letter == QChar(0x202f))
        return 1;
    if (!isHtml || letter != u'&')
        return 0;
    for (const QStringView entity : {QStringView(u"&nbsp;"), QStringView(u"&#160;"), QStringView(u"&#xa0;")}) {
        if (QStringView(text).mid(at).startsWith(entity, Qt::CaseInsensitive))
            return entity.size();
    }
    return 0;
}

using Groups = QList<QList<qsizetype>>; ///< where the digits stand

QList<qsizetype> joined(const Groups &groups, qsizetype from, qsizetype count)
{
    QList<qsizetype> digits;
    for (qsizetype i = from; i < from + count; ++i)
        digits += groups[i];
    return digits;
}

/// As many groups from `from` on as make one card as it is printed; 0: none. Something else may stand around it: an
/// expiry date, a telephone number. Many groups of four in a row are a bank account.
qsizetype cardAt(const QString &text, const Groups &groups, qsizetype from)
{
    static const QList<QList<qsizetype>> shapes{{4, 4, 4, 4, 3}, {4, 4, 4, 4}, {4, 6, 5}, {4, 6, 4}};
    if (isCard(text, groups[from]))
        return 1;
    qsizetype fours = 0;
    for (qsizetype i = from; i >= 0 && groups[i].size() == 4; --i)
        ++fours;
    for (qsizetype i = from + 1; i < groups.size() && groups[i].size() == 4; ++i)
        ++fours;
    if (fours > 5)
        return 0;
    for (const QList<qsizetype> &shape : shapes) {
        bool fits = from + shape.size() <= groups.size();
        for (qsizetype i = 0; fits && i < shape.size(); ++i)
            fits = groups[from + i].size() == shape[i];
        if (fits && isCard(text, joined(groups, from, shape.size())))
            return shape.size();
    }
    return 0;
}

void mask(QString &masked, const QList<qsizetype> &digits)
{
    for (qsizetype n = 0; n < digits.size() - 4; ++n)
        masked[digits[n]] = u'\u2022';
}

/// Part of an address on the web: a number there leads somewhere.
bool isInLink(const QString &text, qsizetype at)
{
    constexpr qsizetype kLongest = 500;
    qsizetype begin = at;
    while (begin > 0 && at - begin < kLongest && !text[begin - 1].isSpace() && text[begin - 1] != u'>')
        --begin;
    const QStringView word = QStringView(text).mid(begin, at - begin);
    return word.contains(u"://") || word.startsWith(u"www.", Qt::CaseInsensitive);
}

/// Walks over a run of digits and what may stand between them: take(where a digit stands, whether it begins a group).
/// Where the run ends.
template<typename Take>
qsizetype walkRun(const QString &text, qsizetype begin, bool isHtml, Take take)
{
    bool isFirst = true;
    qsizetype i = begin;
    while (i < text.size()) {
        if (isDigit(text[i])) {
            take(i++, std::exchange(isFirst, false));
            continue;
        }
        const qsizetype length = separatorAt(text, i, isHtml);
        if (length == 0 || i + length >= text.size() || !isDigit(text[i + length]))
            break;
        i += length;
        isFirst = true;
    }
    return i;
}

Groups groupsAt(const QString &text, qsizetype begin, bool isHtml)
{
    Groups groups;
    walkRun(text, begin, isHtml, [&groups](qsizetype at, bool isFirst) {
        if (isFirst)
            groups.append(QList<qsizetype>());
        groups.last().append(at);
    });
    return groups;
}

QString masked(const QString &text, bool isHtml)
{
    QString result = text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isHtml && text[i] == u'<') {
            const qsizetype end = text.indexOf(u'>', i);
            i = end < 0 ? text.size() : end;
            continue;
        }
        if (isHtml && text[i] == u'&') {
            if (const qsizetype length = separatorAt(text, i, true); length > 0)
                i += length - 1;
            continue;
        }
        if (!isDigit(text[i]))
            continue;
        const qsizetype begin = i;
        int digits = 0;
        i = walkRun(text, begin, isHtml, [&digits](qsizetype, bool) { ++digits; }) - 1;
        if (digits < kFewestDigits || isInLink(text, begin)) // most numbers are none of a card
            continue;
        const Groups groups = groupsAt(text, begin, isHtml);
        const QList<qsizetype> whole = joined(groups, 0, groups.size());
        if (isCard(text, whole)) {
            mask(result, whole);
            continue;
        }
        if (begin > 0 && text[begin - 1].isLetter()) // a bank account begins with its country
            continue;
        for (qsizetype from = 0; from < groups.size(); ++from) {
            if (const qsizetype count = cardAt(text, groups, from); count > 0) {
                mask(result, joined(groups, from, count));
                from += count - 1;
            }
        }
    }
    return result;
}

} // namespace

QString withCardNumbersMasked(const QString &text)
{
    return masked(text, false);
}

QString withCardNumbersMaskedInHtml(const QString &html)
{
    return masked(html, true);
}

} // namespace centrala
