// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/ctl/arguments.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace centrala::ctl {

namespace {

struct Counts
{
    qsizetype least = 0;
    qsizetype most = 0;
    QStringList names;
};

Counts countsOf(const QString &positionals)
{
    Counts counts;
    for (QString name : positionals.split(u' ', Qt::SkipEmptyParts)) {
        const bool optional = name.startsWith(u'[');
        const bool repeats = name.contains(u'…');
        name.remove(u'[').remove(u']').remove(u'…');
        counts.least += optional ? 0 : 1;
        counts.most = repeats ? std::numeric_limits<int>::max() : counts.most + 1;
        counts.names.append(name);
    }
    return counts;
}

const Option *named(const std::vector<Option> &options, const QString &name)
{
    const auto found =
        std::find_if(options.begin(), options.end(), [&](const Option &one) { return one.name == name; });
    return found == options.end() ? nullptr : &*found;
}

} // namespace

Error usage(const QString &sentence)
{
    return {Error::Kind::Usage, {}, sentence, {}};
}

Result<Arguments> Arguments::parse(const QStringList &words, const Signature &signature)
{
    Arguments arguments;
    const Counts counts = countsOf(signature.positionals);
    bool optionsEnded = false;
    QString repeating; // the option that takes the words after its value as well
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (optionsEnded || !word.startsWith(u"--"_s)) {
            // "--set a=1 b=2": words that no place is left for belong to the option before them, where it repeats.
            if (!optionsEnded && !repeating.isEmpty() && arguments.m_words.size() >= counts.most)
                arguments.m_values[repeating].append(word);
            else
                arguments.m_words.append(word);
            continue;
        }
        if (word == u"--"_s) {
            optionsEnded = true;
            continue;
        }
        const QString name = word.section(u'=', 0, 0);
        const Option *option = named(signature.options, name);
        if (!option)
            return usage(u"The option %1 is not known here."_s.arg(name));
        const bool joined = word.contains(u'=');
        if (option->value.isEmpty() && joined)
            return usage(u"The option %1 takes no value."_s.arg(name));
        if (arguments.has(name) && !option->repeats)
            return usage(u"The option %1 was given twice."_s.arg(name));
        if (!option->value.isEmpty() && !joined && i + 1 >= words.size())
            return usage(u"The option %1 needs %2."_s.arg(name, option->value));
        QString value;
        if (joined)
            value = word.section(u'=', 1);
        else if (!option->value.isEmpty())
            value = words[++i];
        arguments.m_values[name].append(value);
        repeating = option->repeats ? name : QString();
    }
    if (arguments.m_words.size() < counts.least)
        return usage(u"%1 is missing."_s.arg(counts.names.value(arguments.m_words.size())));
    if (arguments.m_words.size() > counts.most)
        return usage(u"\"%1\" is one word too many."_s.arg(arguments.m_words[counts.most]));
    return arguments;
}

Result<qint64> Arguments::positive(const QString &text, const QString &what)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number <= 0)
        return usage(u"\"%1\" is not %2."_s.arg(text, what));
    return number;
}

Result<qint64> Arguments::number(const QString &option, qint64 otherwise) const
{
    if (!has(option))
        return otherwise;
    return positive(value(option), u"a number for %1"_s.arg(option));
}

Result<Instant> timeFrom(const QString &text, Instant now)
{
    if (!text.startsWith(u'+')) {
        if (const std::optional<Instant> at = instantFromIso(text))
            return *at;
        return usage(u"\"%1\" is no time such as 2026-11-22T14:00:00Z or +2h."_s.arg(text));
    }
    static const QHash<QChar, qint64> seconds{{u's', 1}, {u'm', 60}, {u'h', 3600}, {u'd', 86'400}, {u'w', 604'800}};
    constexpr qint64 kLongestSeconds = 10LL * 365 * 86'400;
    const QChar unit = text.back();
    bool isNumber = false;
    const qint64 count = text.mid(1, text.size() - 2).toLongLong(&isNumber);
    if (!isNumber || count < 0 || !seconds.contains(unit) || count > kLongestSeconds / seconds[unit])
        return usage(u"\"%1\" is no time such as +15m, +2h or +1d."_s.arg(text));
    return now + std::chrono::seconds(count * seconds[unit]);
}

} // namespace centrala::ctl
