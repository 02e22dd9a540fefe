// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace centrala::store {

/// What somebody types, as an expression that FTS5 answers from its newest row on without collecting all others first.
///
/// FTS5 gathers and sorts every row of every word that begins like that before it gives the first one, which takes long
/// where the beginning is common. So a beginning becomes the few words of the index that have it, where they are few;
/// and where they are many, its first two letters, which have an index of their own. Then what is found must be looked
/// at again: `toCheck` says for what.
struct WordQuery
{
    QString expression;  ///< empty: no row can match
    QStringList toCheck; ///< beginnings of words that a row found must have
    QString exact;       ///< the same without the need to check, however long it takes

    /// Gives the first word of the index that is not below the given one; empty where there is none.
    using NextWord = std::function<QString(const QString &from)>;
    /// A word shorter than `shortestBeginning` stands for itself only.
    [[nodiscard]] static WordQuery make(const QStringList &words, qsizetype shortestBeginning,
                                        const NextWord &nextWord);
};

/// The words somebody typed, folded: at most eight, the rest is passed over.
[[nodiscard]] QStringList searchedWords(const QString &text);

/// An expression for all threes of letters in a folded text of at least three; that they stand in a row is to be
/// checked.
[[nodiscard]] QString trigramExpression(const QString &text);

} // namespace centrala::store
