// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <random>
#include <vector>

namespace centrala::bench {

/// The same run of numbers from the same seed, on every machine.
using Random = std::mt19937_64;

/// The words of one language as customers write them: the few most frequent ones first, then inflected ones, then a
/// long tail; drawn by rank as in real texts (Zipf).
class Vocabulary
{
public:
    enum class Language { Polish, Ukrainian, English };
    explicit Vocabulary(Language language);

    [[nodiscard]] const QString &draw(Random &random) const;
    /// A sentence of so many words, now and then with a comma.
    [[nodiscard]] QString sentence(Random &random, int words) const;
    [[nodiscard]] qsizetype size() const { return m_words.size(); }

private:
    QStringList m_words;
    std::vector<double> m_cumulative;
};

[[nodiscard]] inline quint64 below(Random &random, quint64 limit)
{
    return random() % limit;
}

} // namespace centrala::bench
