// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace centrala {

/// Whole numbers from 1 to 2^32 - 1, kept as rising runs without gaps: half a million mails that lie in a row take one
/// run. Written as IMAP writes it, "1:40,43"; empty text is the empty set.
class NumberSet
{
public:
    NumberSet() = default;
    /// Of numbers in any order, repeated or not.
    explicit NumberSet(QList<quint32> numbers);
    /// Nothing where the text is no such set.
    [[nodiscard]] static std::optional<NumberSet> from(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_runs.isEmpty(); }
    [[nodiscard]] qint64 count() const;
    [[nodiscard]] QString toString() const;
    /// The smallest `most` of them.
    [[nodiscard]] QList<quint32> first(qsizetype most) const;
    /// Those that are not in `other`.
    [[nodiscard]] NumberSet without(const NumberSet &other) const;

    bool operator==(const NumberSet &) const = default;

private:
    using Run = std::pair<quint32, quint32>; ///< first and last
    QList<Run> m_runs;
};

} // namespace centrala
