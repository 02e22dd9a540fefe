// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/messagesearch.h"

#include "app/model/textfold.h"
#include "app/store/addressjson.h"
#include "app/store/database.h"
#include "app/store/fulltext.h"
#include "app/store/fulltextsearch.h"
#include "app/store/idlist.h"
#include "app/store/shortfragments.h"
#include "app/store/wordquery.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::store {

namespace {

/// How much of what was found by two letters is looked at before the index must say it exactly.
constexpr qsizetype kMostChecked = 600;
constexpr qsizetype kMostLettersChecked = 600'000;

// CROSS JOIN keeps SQLite from looking at the rows before the index.
constexpr auto kKeys = "SELECT rowid FROM message_text WHERE message_text MATCH ? ORDER BY rowid DESC LIMIT ?";
constexpr auto kCandidates = "SELECT f.rowid, m.subject, substr(m.body, 1, 65536), m.sender,"
                             " (SELECT group_concat(a.name, ' ') FROM attachment a WHERE a.entry = m.entry)"
                             " FROM message_text f CROSS JOIN message m ON m.text_key = f.rowid"
                             " WHERE f.message_text MATCH ? ORDER BY f.rowid DESC LIMIT ?";
constexpr auto kNewestKey = "SELECT m.text_key FROM entry e CROSS JOIN message m ON m.entry = e.id"
                            " WHERE e.conversation = ? ORDER BY e.at DESC, e.id DESC LIMIT 1";
constexpr auto kMessageHits =
    "SELECT m.text_key, e.conversation, m.entry, c.customer, u.name, e.at, m.subject, substr(m.body, 1, 8000)"
    " FROM message m JOIN entry e ON e.id = m.entry JOIN conversation c ON c.id = e.conversation"
    " LEFT JOIN customer u ON u.id = c.customer WHERE m.text_key IN (SELECT value FROM json_each(?))"
    " ORDER BY m.text_key DESC";
struct Key
{
    qint64 value;
};

bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar letter) { return letter >= u'0' && letter <= u'9'; });
}

/// Reads of one search.
class MessageSearch
{
public:
    MessageSearch(Database &database, const QString &text, qsizetype limit)
        : m_database(database), m_words(searchedWords(text)), m_fragment(fragmentOf(text)), m_limit(limit)
    {
    }

    QList<SearchHit> run()
    {
        // A single letter counts only before another word: the one being typed is too short to say anything.
        if (!m_words.isEmpty() && m_words.last().size() == 1)
            m_words.removeLast();
        if (!m_words.isEmpty())
            byWords();
        // A number may stand anywhere in a longer one; other fragments help where words found little.
        if (m_fragment.size() >= 3 && (hasDigit(m_fragment) || m_keys.size() < m_limit))
            byFragment();
        std::sort(m_keys.begin(), m_keys.end(), [](Key a, Key b) { return a.value > b.value; });
        if (m_keys.size() > m_limit)
            m_keys.resize(m_limit);
        return hits();
    }

private:
    void take(qint64 key)
    {
        if (!m_taken.contains(key)) {
            m_taken.insert(key);
            m_keys.append(Key{key});
        }
    }

    void byWords()
    {
        const WordQuery query = WordQuery::make(m_words, 2, [this](const QString &from) {
            auto rows = m_database.query("SELECT term FROM message_word WHERE term >= ? LIMIT 1", from);
            return rows.next() ? rows.text(0) : QString();
        });
        if (query.expression.isEmpty() || checked(query))
            return;
        auto rows = m_database.query(kKeys, query.exact, static_cast<qint64>(m_limit));
        while (rows.next())
            take(rows.number(0));
    }

    /// True where the check found enough, or looked at all there is.
    bool checked(const WordQuery &query)
    {
        if (query.toCheck.isEmpty())
            return false;
        qsizetype seen = 0;
        qsizetype letters = 0;
        auto rows = m_database.query(kCandidates, query.expression, static_cast<qint64>(kMostChecked));
        while (rows.next()) {
            const Address sender = addressFromText(rows.text(3));
            const QString document =
                messageDocument(rows.text(1), rows.text(2), sender.name + u' ' + sender.value, {rows.text(4)});
            if (std::all_of(query.toCheck.begin(), query.toCheck.end(),
                            [&](const QString &word) { return wordStarting(document, word) >= 0; }))
                take(rows.number(0));
            ++seen;
            letters += document.size();
            if (m_keys.size() >= m_limit)
                return true;
            if (letters > kMostLettersChecked)
                return false;
        }
        return seen < kMostChecked;
    }

    void byFragment()
    {
        const auto most = static_cast<qint64>(m_limit);
        for (const qint64 key : targetsHolding(m_database, ShortText::Message, m_fragment, most))
            take(key);
        if (m_keys.size() >= m_limit)
            return;
        for (const qint64 conversation : targetsHolding(m_database, ShortText::Conversation, m_fragment, most))
            takeNewest(conversation);
    }

    void takeNewest(qint64 conversation)
    {
        auto rows = m_database.query(kNewestKey, conversation);
        if (rows.next())
            take(rows.number(0));
    }

    QList<SearchHit> hits()
    {
        QList<SearchHit> hits;
        QStringList shown = m_words;
        shown.append(m_fragment);
        auto rows = m_database.query(kMessageHits, idList(m_keys));
        while (rows.next()) {
            hits.append({rows.id<ConversationId>(1),
                         rows.id<EntryId>(2),
                         {rows.number(3), rows.text(4)},
                         rows.instant(5),
                         snippetAround(rows.text(7), shown),
                         rows.text(6)});
        }
        return hits;
    }

    Database &m_database;
    QStringList m_words;
    const QString m_fragment;
    const qsizetype m_limit;
    QList<Key> m_keys;
    QSet<qint64> m_taken;
};

} // namespace

QList<SearchHit> searchMessages(Database &database, const QString &text, qsizetype limit)
{
    return MessageSearch(database, text, limit).run();
}

} // namespace centrala::store
