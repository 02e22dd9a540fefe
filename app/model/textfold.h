// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <utility>

/// Text as it is compared when somebody searches: lower case, without accents, ASCII where possible. "Zażółć" and
/// "ZAZOLC" fold to the same. Cyrillic stays Cyrillic, but й folds to и, ї to і, ё to е and ґ to г; marks, soft hyphens
/// and other letters nobody sees are gone; every apostrophe is the same. Folding what is folded changes nothing.
namespace centrala {

/// Goes up when any letter folds differently: what was indexed under another number must be indexed again.
inline constexpr int kFoldVersion = 1;

[[nodiscard]] QString folded(QStringView text);

/// A folded text that knows where each of its letters came from, so that a part found in it can be shown in the
/// original.
class FoldedText
{
public:
    explicit FoldedText(QStringView original);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// Where the folded part lies in the original: start and length.
    [[nodiscard]] std::pair<qsizetype, qsizetype> inOriginal(qsizetype start, qsizetype length) const;

private:
    QString m_text;
    QList<qsizetype> m_origins; ///< of each letter of m_text, and the original's length after the last
};

/// Whether full text takes the letter for a part of a word; everything else parts words. Of folded text.
[[nodiscard]] bool isWordLetter(char32_t letter);

/// The words of a folded text in their order, at most `limit` of them.
[[nodiscard]] QList<QStringView> wordsOf(QStringView foldedText, qsizetype limit);

/// Where in `foldedText` a word begins that starts with `beginning`, looking from `from` on; -1 where none does.
[[nodiscard]] qsizetype wordStarting(QStringView foldedText, QStringView beginning, qsizetype from = 0);

} // namespace centrala
