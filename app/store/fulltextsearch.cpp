// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/fulltextsearch.h"

#include "app/model/textfold.h"
#include "app/store/database.h"
#include "app/store/messagesearch.h"
#include "app/store/shortfragments.h"
#include "app/store/wordquery.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace centrala::store {

namespace {

constexpr qsizetype kMostHits = 1'000;
constexpr auto kCustomerHits =
    "SELECT r.id, r.name, r.since, (SELECT group_concat(d.value, ', ') FROM customer o JOIN identity d"
    " ON d.customer = o.id WHERE o.root = r.id) FROM customer u JOIN customer r ON r.id = u.root WHERE u.id = ?";

/// The numbers of the short texts of customers in which every word begins a word, newest first.
QList<qint64> customersByWords(Database &database, const QStringList &words, qint64 limit)
{
    QList<qint64> customers;
    const WordQuery query = WordQuery::make(words, 1, [&](const QString &from) {
        auto rows = database.query("SELECT term FROM customer_word WHERE term >= ? LIMIT 1", from);
        return rows.next() ? rows.text(0) : QString();
    });
    if (query.exact.isEmpty())
        return customers;
    auto rows = database.query(
        "SELECT rowid FROM customer_text WHERE customer_text MATCH ? ORDER BY rowid DESC LIMIT ?", query.exact, limit);
    while (rows.next())
        customers.append(rows.number(0) - rangeOf(ShortText::Customer).first);
    return customers;
}

} // namespace

QString snippetAround(const QString &text, const QStringList &words)
{
    constexpr qsizetype kBefore = 50;
    constexpr qsizetype kLength = 160;
    const QString plain = folded(text);
    qsizetype found = -1;
    for (const QString &word : words) {
        const qsizetype at = wordStarting(plain, word);
        if (at >= 0 && (found < 0 || at < found))
            found = at;
    }
    // Folding keeps nearly every letter one letter, so the place is about the same; the cut goes between words anyway.
    qsizetype begin = qMin(qMax<qsizetype>(0, found - kBefore), text.size());
    if (begin > 0) {
        const qsizetype space = text.indexOf(u' ', begin);
        if (space >= 0 && space < begin + kBefore)
            begin = space + 1;
    }
    qsizetype length = qMin(kLength, text.size() - begin);
    if (begin + length < text.size()) {
        const qsizetype space = text.lastIndexOf(u' ', begin + length);
        if (space > begin + length / 2)
            length = space - begin;
    }
    QString snippet = text.sliced(begin, length).simplified();
    if (begin > 0)
        snippet.prepend(u'…');
    if (begin + length < text.size())
        snippet.append(u'…');
    return snippet;
}

Result<QList<SearchHit>> FullTextSearch::messages(const QString &text, qsizetype limit) const
{
    const QList<SearchHit> hits = searchMessages(m_database, text, qBound<qsizetype>(1, limit, kMostHits));
    if (auto done = m_database.takeError(); !done)
        return done.error();
    return hits;
}

Result<QList<SearchHit>> FullTextSearch::customers(const QString &text, qsizetype limit) const
{
    const qsizetype most = qBound<qsizetype>(1, limit, kMostHits);
    QList<qint64> found = customersByWords(m_database, searchedWords(text), most);
    if (found.size() < most)
        found.append(targetsHolding(m_database, ShortText::Customer, fragmentOf(text), most));
    QList<SearchHit> hits;
    QSet<qint64> taken;
    for (const qint64 customer : std::as_const(found)) {
        auto rows = m_database.query(kCustomerHits, customer);
        if (hits.size() == most || !rows.next() || taken.contains(rows.number(0)))
            continue;
        taken.insert(rows.number(0));
        SearchHit hit;
        hit.customer = {rows.number(0), rows.text(1)};
        hit.at = rows.instant(2);
        hit.snippet = rows.text(3);
        hits.append(hit);
    }
    if (auto done = m_database.takeError(); !done)
        return done.error();
    return hits;
}

} // namespace centrala::store
