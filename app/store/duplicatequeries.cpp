// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/duplicatequeries.h"

#include "app/model/textfold.h"
#include "app/store/database.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace centrala::store {

namespace {

constexpr qsizetype kNameWords = 8;
constexpr qsizetype kPhoneDigits = 9;     ///< what is left when country and trunk codes are written differently
constexpr qsizetype kLeastSimilar = 8;    ///< letters of a name in which one may differ
constexpr qsizetype kMostOfOneWord = 200; ///< customers who share a word: more share it by chance

struct Person
{
    Named who;
    QStringList words; ///< of the name, folded, sorted
    QStringList phones;
    QStringList emails;
    QStringList claimed = {}; ///< of these those that were only typed by somebody
};

struct Pair
{
    int weight = 0;
    QStringList reasons;
    QStringList kinds;
};

QStringList sortedWords(const QString &name)
{
    const QString plain = folded(name);
    QStringList words;
    for (const QStringView word : wordsOf(plain, kNameWords))
        words.append(word.toString());
    std::sort(words.begin(), words.end());
    return words;
}

bool differByOne(const QString &a, const QString &b)
{
    if (std::abs(a.size() - b.size()) > 1 || a == b)
        return false;
    const QString &longer = a.size() >= b.size() ? a : b;
    const QString &shorter = a.size() >= b.size() ? b : a;
    qsizetype at = 0;
    while (at < shorter.size() && longer.at(at) == shorter.at(at))
        ++at;
    const qsizetype rest = longer.size() == shorter.size() ? at + 1 : at;
    return QStringView(longer).mid(at + 1) == QStringView(shorter).mid(rest);
}

int likeness(const QStringList &a, const QStringList &b)
{
    if (a.size() < 2 || a.size() != b.size())
        return 0;
    if (a == b)
        return 2;
    qsizetype letters = 0;
    int different = 0;
    for (qsizetype i = 0; i < a.size(); ++i) {
        letters += a.at(i).size();
        if (a.at(i) == b.at(i))
            continue;
        if (!differByOne(a.at(i), b.at(i)))
            return 0;
        ++different;
    }
    return different == 1 && letters >= kLeastSimilar ? 1 : 0;
}

QString phoneIn(const QString &kind, const QString &value)
{
    static const QStringList kKinds{u"phone"_s, u"sms"_s, u"whatsapp"_s, u"viber"_s};
    if (!kKinds.contains(kind))
        return {};
    QString digits;
    for (const QChar sign : value) {
        if (sign.isDigit())
            digits.append(sign);
    }
    return digits.size() >= kPhoneDigits ? digits.right(kPhoneDigits) : QString();
}

/// Companies' domains only: of a provider's customers nothing is known.
QString companyOf(const QString &email)
{
    static const QSet<QString> kProviders{u"gmail.com"_s,  u"googlemail.com"_s, u"outlook.com"_s, u"hotmail.com"_s,
                                          u"live.com"_s,   u"yahoo.com"_s,      u"icloud.com"_s,  u"wp.pl"_s,
                                          u"o2.pl"_s,      u"onet.pl"_s,        u"op.pl"_s,       u"vp.pl"_s,
                                          u"interia.pl"_s, u"poczta.fm"_s,      u"ukr.net"_s,     u"i.ua"_s,
                                          u"meta.ua"_s,    u"gmx.net"_s,        u"gmx.de"_s,      u"proton.me"_s};
    const QString domain = email.section(u'@', 1);
    return kProviders.contains(domain) ? QString() : domain;
}

QList<Person> readPeople(Database &database)
{
    QList<Person> people;
    QHash<qint64, qsizetype> places;
    {
        Rows rows = database.query("SELECT id, name FROM customer WHERE root = id ORDER BY id");
        while (rows.next()) {
            places.insert(rows.number(0), people.size());
            people.append({{rows.number(0), rows.text(1)}, sortedWords(rows.text(1)), {}, {}});
        }
    }
    Rows rows =
        database.query("SELECT c.root, d.kind, d.value, d.name FROM identity d JOIN customer c ON c.id = d.customer");
    while (rows.next()) {
        const auto place = places.constFind(rows.number(0));
        if (place == places.constEnd())
            continue;
        // A claimed address stands in the name: see engine/claims.h.
        const bool isClaimed = rows.text(1).startsWith(u"claimed_"_s);
        const QString value = rows.text(isClaimed ? 3 : 2);
        if (isClaimed)
            people[*place].claimed.append(value.toLower());
        if (const QString phone = phoneIn(rows.text(1), value); !phone.isEmpty())
            people[*place].phones.append(phone);
        if (value.count(u'@') == 1 && value.section(u'@', 1).contains(u'.'))
            people[*place].emails.append(value.toLower());
    }
    return people;
}

/// Pairs by the places of their people, the older one first.
class Pairs
{
public:
    explicit Pairs(const QList<Person> &people) : m_people(people) {}

    void byShared(QStringList Person::*values, int weight, const QString &kind, const QString &words)
    {
        QHash<QString, qsizetype> first;
        for (qsizetype i = 0; i < m_people.size(); ++i) {
            for (const QString &value : m_people.at(i).*values) {
                const auto known = first.constFind(value);
                if (known == first.constEnd())
                    first.insert(value, i);
                else if (*known != i)
                    addShared(*known, i, weight, kind, words.arg(value), value);
            }
        }
    }

    void byNames()
    {
        QHash<QString, QList<qsizetype>> withWord;
        for (qsizetype i = 0; i < m_people.size(); ++i) {
            if (m_people.at(i).words.size() < 2)
                continue;
            for (const QString &word : m_people.at(i).words) {
                QList<qsizetype> &sharing = withWord[word];
                if (sharing.isEmpty() || sharing.last() != i) // a name may hold a word twice
                    sharing.append(i);
            }
        }
        for (const QList<qsizetype> &sharing : std::as_const(withWord)) {
            if (sharing.size() > kMostOfOneWord)
                byWholeNames(sharing);
            else
                byEachOther(sharing);
        }
    }

    /// Adds to pairs there are already, never makes one.
    void byCompanies()
    {
        for (auto &[places, pair] : m_pairs) {
            for (const QString &email : m_people.at(places.first).emails) {
                const QString company = companyOf(email);
                const auto same = [&company](const QString &other) { return companyOf(other) == company; };
                const QStringList &others = m_people.at(places.second).emails;
                if (company.isEmpty() || pair.kinds.contains(u"same_company"_s) ||
                    std::none_of(others.begin(), others.end(), same))
                    continue;
                pair.weight += 1;
                pair.kinds.append(u"same_company"_s);
                pair.reasons.append(u"both write from "_s + company);
            }
        }
    }

    [[nodiscard]] QList<Duplicate> strongest(qsizetype limit) const
    {
        std::vector<const std::pair<const std::pair<qsizetype, qsizetype>, Pair> *> order;
        for (const auto &pair : m_pairs)
            order.push_back(&pair);
        std::stable_sort(order.begin(), order.end(),
                         [](const auto *a, const auto *b) { return a->second.weight > b->second.weight; });
        QList<Duplicate> duplicates;
        for (const auto *pair : order) {
            if (duplicates.size() >= limit)
                break;
            duplicates.append({m_people.at(pair->first.first).who, m_people.at(pair->first.second).who,
                               pair->second.reasons, pair->second.kinds});
        }
        return duplicates;
    }

private:
    void add(qsizetype a, qsizetype b, int weight, const QString &kind, const QString &reason)
    {
        Pair &pair = m_pairs[std::minmax(a, b)];
        if (pair.kinds.contains(kind))
            return;
        pair.weight += weight;
        pair.kinds.append(kind);
        pair.reasons.append(reason);
    }

    /// What somebody only typed into a form speaks for less, and says so.
    void addShared(qsizetype a, qsizetype b, int weight, const QString &kind, const QString &reason,
                   const QString &value)
    {
        const bool isClaimed = m_people.at(a).claimed.contains(value) || m_people.at(b).claimed.contains(value);
        add(a, b, isClaimed ? weight / 2 : weight, kind, isClaimed ? reason + u" (unverified: only typed)"_s : reason);
        if (Pair &pair = m_pairs[std::minmax(a, b)]; isClaimed && !pair.kinds.contains(u"unverified"_s))
            pair.kinds.append(u"unverified"_s);
    }

    void compare(qsizetype a, qsizetype b)
    {
        const int alike = likeness(m_people.at(a).words, m_people.at(b).words);
        if (alike == 2)
            add(a, b, 10, u"same_name"_s, u"the same name: "_s + m_people.at(b).who.name);
        else if (alike == 1)
            add(a, b, 5, u"similar_name"_s,
                u"nearly the same name: %1, %2"_s.arg(m_people.at(a).who.name, m_people.at(b).who.name));
    }

    void byEachOther(const QList<qsizetype> &sharing)
    {
        for (qsizetype i = 0; i < sharing.size(); ++i) {
            for (qsizetype j = i + 1; j < sharing.size(); ++j)
                compare(sharing.at(i), sharing.at(j));
        }
    }

    void byWholeNames(const QList<qsizetype> &sharing)
    {
        QHash<QString, qsizetype> first;
        for (const qsizetype place : sharing) {
            const QString name = m_people.at(place).words.join(u' ');
            const auto known = first.constFind(name);
            if (known == first.constEnd())
                first.insert(name, place);
            else
                compare(*known, place);
        }
    }

    const QList<Person> &m_people;
    std::map<std::pair<qsizetype, qsizetype>, Pair> m_pairs;
};

} // namespace

int nameLikeness(const QString &a, const QString &b)
{
    return likeness(sortedWords(a), sortedWords(b));
}

QList<Duplicate> likelyDuplicates(Database &database, qsizetype limit)
{
    const QList<Person> people = readPeople(database);
    Pairs pairs(people);
    pairs.byShared(&Person::phones, 40, u"same_phone"_s, u"the same phone number, ending in %1"_s);
    pairs.byShared(&Person::emails, 30, u"same_email"_s, u"the same e-mail address: %1"_s);
    pairs.byNames();
    pairs.byCompanies();
    return pairs.strongest(limit);
}

} // namespace centrala::store
