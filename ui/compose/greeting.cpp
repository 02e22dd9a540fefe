// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/greeting.h"

#include "app/model/textfold.h"

#include <QRegularExpression>

#include <array>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLineLooked = 160;

const QRegularExpression &greeting()
{
    static const QRegularExpression line(
        u"^(?i:hi|hello|hey|dear|good (?:morning|afternoon|evening)|cześć|czesc|hej|dzień dobry|dzien dobry|"
        "dobry wieczór|witam|witaj|szanown[aey]|drog[ia]|droga|"
        "вітаю|привіт|доброго (?:дня|ранку|вечора)|добрий (?:день|ранок|вечір)|шановн(?:ий|а)|дорог(?:ий|а))"
        ",?\\s+(?i:(?:pani|panie|pan|mr\\.?|mrs\\.?|ms\\.?|miss|dr\\.?|пане|пані)\\s+){0,2}"
        "(\\p{Lu}[\\p{L}'’ʼ-]+)(?:\\s+\\p{Lu}[\\p{L}'’ʼ-]+)?\\s*(?:[,.!:;–—]|$)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return line;
}

/// Words that stand where a name would and are none.
bool isNobody(const QString &word)
{
    static const QStringList words{u"all"_s,      u"customer"_s, u"everyone"_s, u"friends"_s, u"guys"_s,
                                   u"madam"_s,    u"sir"_s,      u"team"_s,     u"there"_s,   u"pan"_s,
                                   u"pani"_s,     u"panie"_s,    u"pana"_s,     u"panowie"_s, u"panstwo"_s,
                                   u"panstwu"_s,  u"kliencie"_s, u"klientko"_s, u"klienci"_s, u"wszystkim"_s,
                                   u"пане"_s,     u"пані"_s,     u"пани"_s,     u"панове"_s,  u"клієнте"_s,
                                   u"клієнтко"_s, u"колеги"_s,   u"друзі"_s,    u"усім"_s,    u"всім"_s};
    return words.contains(word);
}

/// How the end of a name changes when somebody is called by it: what the name ends in, what the call ends in.
bool endsMayDiffer(const QString &name, const QString &call)
{
    static const std::pair<QString, QStringList> endings[] = {
        {{}, {u"e"_s, u"ie"_s, u"u"_s, u"ze"_s, u"zie"_s, u"o"_s, u"iu"_s, u"е"_s, u"у"_s, u"ю"_s}},
        {u"a"_s, {u"o"_s, u"u"_s, u"i"_s, u"y"_s, u"e"_s}},
        {u"ek"_s, {u"ku"_s}},
        {u"el"_s, {u"le"_s}},
        {u"ec"_s, {u"cu"_s, u"cze"_s}},
        {u"t"_s, {u"cie"_s}},
        {u"а"_s, {u"о"_s, u"у"_s, u"и"_s, u"і"_s, u"е"_s}},
        {u"я"_s, {u"є"_s, u"ю"_s, u"е"_s}},
        {u"и"_s, {u"ю"_s, u"е"_s}},
        {u"о"_s, {u"е"_s, u"у"_s}},
        {u"ь"_s, {u"ю"_s}},
        {u"ко"_s, {u"ку"_s}},
    };
    for (const auto &[ending, calls] : endings) {
        if (name == ending && calls.contains(call))
            return true;
    }
    return false;
}

/// Folded words of which one is the other, perhaps in the form of address.
bool isSameWord(const QString &name, const QString &call)
{
    qsizetype same = 0;
    while (same < name.size() && same < call.size() && name.at(same) == call.at(same))
        ++same;
    const QString restOfName = name.mid(same);
    const QString restOfCall = call.mid(same);
    return same >= 2 && ((restOfName.isEmpty() && restOfCall.isEmpty()) || endsMayDiffer(restOfName, restOfCall));
}

/// Names and what their bearers are called among friends, folded.
bool arePetNames(const QString &name, const QString &call)
{
    static const std::array groups{u"aleksandra ola olka"_s,
                                   u"aleksander olek alek"_s,
                                   u"katarzyna kasia kaska"_s,
                                   u"joanna asia aska"_s,
                                   u"malgorzata gosia malgosia"_s,
                                   u"barbara basia"_s,
                                   u"agnieszka aga agnieszka"_s,
                                   u"magdalena magda madzia"_s,
                                   u"anna ania anka"_s,
                                   u"maria marysia majka"_s,
                                   u"zofia zosia"_s,
                                   u"elzbieta ela"_s,
                                   u"jan janek jas"_s,
                                   u"tomasz tomek"_s,
                                   u"krzysztof krzysiek krzys"_s,
                                   u"wojciech wojtek"_s,
                                   u"bartosz bartlomiej bartek"_s,
                                   u"grzegorz grzesiek"_s,
                                   u"piotr piotrek"_s,
                                   u"jakub kuba"_s,
                                   u"stanislaw staszek"_s,
                                   u"michal michalek"_s,
                                   u"олександра саша леся"_s,
                                   u"олександр саша сашко олесь"_s,
                                   u"ольга оля"_s,
                                   u"наталія наталя наташа"_s,
                                   u"катерина катя"_s,
                                   u"іван ваня"_s,
                                   u"михаило миша михась"_s,
                                   u"володимир вова"_s,
                                   u"robert bob rob bobby"_s,
                                   u"william bill will billy"_s,
                                   u"elizabeth liz beth lizzie"_s,
                                   u"katherine catherine kate kathy"_s,
                                   u"michael mike mick"_s,
                                   u"james jim jimmy"_s,
                                   u"richard rick dick"_s,
                                   u"thomas tom tommy"_s,
                                   u"alexander alex"_s,
                                   u"alexandra alex sandra"_s,
                                   u"daniel dan danny"_s,
                                   u"margaret maggie meg peggy"_s};
    const auto belongs = [](const QStringList &group, const QString &word) {
        return std::any_of(group.begin(), group.end(), [&word](const QString &one) { return isSameWord(one, word); });
    };
    return std::any_of(groups.begin(), groups.end(), [&](const QString &group) {
        const QStringList words = group.split(u' ');
        return belongs(words, name) && belongs(words, call);
    });
}

bool isCompany(const QString &name)
{
    static const QRegularExpression marks(
        u"[„“”\"«»]|\\b(sp\\. ?z ?o\\.? ?o|s\\.a\\.|sp\\.j|ltd|limited|inc|llc|gmbh|plc|тов|фоп|пп)\\b"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return marks.match(name).hasMatch();
}

QChar::Script scriptOf(const QString &word)
{
    return word.isEmpty() ? QChar::Script_Unknown : word.front().script();
}

} // namespace

QString greetedName(const QString &text)
{
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (line.trimmed().isEmpty())
            continue;
        const auto match = greeting().match(line.trimmed().left(kLineLooked).toString());
        const QString name = match.captured(1);
        return isNobody(folded(name)) ? QString() : name;
    }
    return {};
}

bool mayBeCalled(const QString &greeted, const QStringList &names)
{
    const QString call = folded(greeted);
    bool comparable = false;
    for (const QString &name : names) {
        if (isCompany(name))
            return true;
        const QString whole = folded(name);
        for (const QStringView part : wordsOf(whole, 40)) {
            const QString word = part.toString();
            if (!word.front().isLetter() || word.size() < 2 || scriptOf(word) != scriptOf(call))
                continue;
            comparable = true;
            if (isSameWord(word, call) || arePetNames(word, call))
                return true;
        }
    }
    return !comparable;
}

} // namespace centrala::ui
