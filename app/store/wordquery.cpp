// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/wordquery.h"

#include "app/model/textfold.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::store {

namespace {

constexpr qsizetype kMostWords = 8;
constexpr qsizetype kLongestWord = 40;
constexpr qsizetype kLongestText = 400;
constexpr qsizetype kFewWords = 64;
constexpr qsizetype kIndexedBeginning = 2;

QString quoted(QString text)
{
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

/// The words of the index that begin like that; nothing where they are more than a few.
std::optional<QStringList> wordsBeginning(const QString &beginning, const WordQuery::NextWord &nextWord)
{
    QStringList words;
    QString word = nextWord(beginning);
    while (word.startsWith(beginning)) {
        if (words.size() == kFewWords)
            return std::nullopt;
        words.append(word);
        // The least text above `word`, since no word holds a control character.
        word = nextWord(word + u'\1');
    }
    return words;
}

} // namespace

WordQuery WordQuery::make(const QStringList &words, qsizetype shortestBeginning, const NextWord &nextWord)
{
    QStringList parts;
    QStringList exactParts;
    WordQuery query;
    for (const QString &word : words) {
        if (word.size() < shortestBeginning) {
            parts.append(quoted(word));
            exactParts.append(parts.last());
            continue;
        }
        const QString beginning = quoted(word) + u'*';
        if (word.size() <= kIndexedBeginning) {
            parts.append(beginning);
            exactParts.append(beginning);
            continue;
        }
        if (const auto few = wordsBeginning(word, nextWord)) {
            if (few->isEmpty())
                return {};
            QStringList alternatives;
            for (const QString &one : *few)
                alternatives.append(quoted(one));
            parts.append(u'(' + alternatives.join(u" OR "_s) + u')');
            exactParts.append(parts.last());
        } else {
            parts.append(quoted(word.left(kIndexedBeginning)) + u'*');
            exactParts.append(beginning);
            query.toCheck.append(word);
        }
    }
    query.expression = parts.join(u" AND "_s);
    query.exact = exactParts.join(u" AND "_s);
    return query;
}

QStringList searchedWords(const QString &text)
{
    const QString plain = folded(QStringView(text).left(kLongestText));
    QStringList words;
    const QList<QStringView> found = wordsOf(plain, kMostWords);
    for (const QStringView word : found)
        words.append(word.left(kLongestWord).toString());
    return words;
}

QString trigramExpression(const QString &text)
{
    QStringList threes;
    for (qsizetype at = 0; at + 3 <= text.size(); ++at) {
        if (const QString three = quoted(text.sliced(at, 3)); !threes.contains(three))
            threes.append(three);
    }
    return threes.join(u" AND "_s);
}

} // namespace centrala::store
