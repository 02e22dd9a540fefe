// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/ids.h"
#include "app/model/instant.h"
#include "app/model/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace centrala::ctl {

/// One option of a command. `value` names what follows it; empty for a switch.
struct Option
{
    QString name;
    QString value;
    QString help;
    bool repeats = false;
};

/// What a command is called with. `positionals` reads "ID TAG", "[ID]", "ENTRY…": in brackets what may be left out,
/// with … what may be repeated.
struct Signature
{
    QString positionals;
    std::vector<Option> options;
};

/// A command's words after its name, checked against its signature.
class Arguments
{
public:
    /// Usage, in one sentence, where a word is missing, unknown or too many.
    [[nodiscard]] static Result<Arguments> parse(const QStringList &words, const Signature &signature);

    [[nodiscard]] const QStringList &words() const { return m_words; }
    [[nodiscard]] QString word(qsizetype index) const { return m_words.value(index); }
    [[nodiscard]] bool has(const QString &option) const { return m_values.contains(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_values.value(option).value(0); }
    [[nodiscard]] QStringList values(const QString &option) const { return m_values.value(option); }

    /// The word as a row's number.
    template<typename I = Id<struct AnyTag>>
    [[nodiscard]] Result<I> id(qsizetype index) const
    {
        const Result<qint64> number = positive(word(index), QStringLiteral("a number"));
        if (!number)
            return number.error();
        return I{*number};
    }
    [[nodiscard]] Result<qint64> number(const QString &option, qint64 otherwise) const;

    [[nodiscard]] static Result<qint64> positive(const QString &text, const QString &what);

private:
    QStringList m_words;
    QHash<QString, QStringList> m_values;
};

/// "2026-11-22T14:00:00Z", or "+15m", "+2h", "+1d" from `now` on.
[[nodiscard]] Result<Instant> timeFrom(const QString &text, Instant now);

[[nodiscard]] Error usage(const QString &sentence);

} // namespace centrala::ctl
