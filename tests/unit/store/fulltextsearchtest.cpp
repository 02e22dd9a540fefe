// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/fulltextsearch.h"
#include "app/model/textfold.h"
#include "tests/unit/store/samplestore.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::store;

class FullTextSearchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<test::SampleStore>();
        QVERIFY(m_store->ready());
        m_anna = m_store->customer(u"Anna Wiśniewska"_s, u"anna.wisniewska@poczta.example"_s);
        m_talk = m_store->conversation(m_anna, u"Reklamacja żółtej kurtki"_s);
    }
    void cleanup() { m_store.reset(); }

    void findsAsOneTypes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        const QStringList parcel = {u"parcel"_s};
        const QStringList both = {u"refund"_s, u"parcel"_s};
        QTest::newRow("nothing") << QString() << QStringList();
        QTest::newRow("one letter is too little") << u"p"_s << QStringList();
        QTest::newRow("two letters") << u"pa"_s << parcel;
        QTest::newRow("without accents") << u"zolt"_s << both;
        QTest::newRow("with accents") << u"ŻÓŁT"_s << both;
        QTest::newRow("every word") << u"paczka ni"_s << parcel;
        QTest::newRow("a word nobody wrote") << u"paczka xylofon"_s << QStringList();
        QTest::newRow("newest first") << u"re"_s << both;
        QTest::newRow("the end of an order number") << u"118273"_s << parcel;
        QTest::newRow("the middle of one") << u"24/1182"_s << parcel;
        QTest::newRow("a phone number written otherwise") << u"601-234"_s << QStringList{u"refund"_s};
        QTest::newRow("with the country") << u"+48 601 234 567"_s << QStringList{u"refund"_s};
        QTest::newRow("inside a word of the subject") << u"klamacj"_s << QStringList{u"refund"_s};
        QTest::newRow("an address") << u"anna@poczta"_s << both;
    }
    void findsAsOneTypes()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, found);
        QHash<qint64, QString> names;
        names.insert(message(1, u"Paczka nie dotarła, zamówienie PL-2024/118273"_s), u"parcel"_s);
        names.insert(message(2, u"Proszę o zwrot, tel. 601 234 567"_s), u"refund"_s);
        QStringList actual;
        for (const SearchHit &hit : search(typed)) {
            QCOMPARE(hit.conversation, m_talk.id);
            QCOMPARE(hit.customer.name, u"Anna Wiśniewska"_s);
            actual.append(names.value(hit.entry.value));
        }
        QCOMPARE(actual, found);
    }

    void aCommonBeginningIsFoundWhateverFollowsIt()
    {
        // More different words than are looked up one by one, and a rare one among them.
        Transaction transaction(m_store->database());
        for (int i = 0; i < 1500; ++i)
            message(i, u"przeb%1 zwykła treść %2"_s.arg(i % 300).arg(i));
        const qint64 rare = message(3, u"przedziwne zdarzenie"_s);
        QVERIFY(transaction.commit());
        QCOMPARE(search(u"prz"_s).size(), 50);
        QCOMPARE(search(u"przeb"_s).size(), 50);
        QCOMPARE(search(u"przed"_s).size(), 1);
        QCOMPARE(search(u"przed"_s).first().entry.value, rare);
        QCOMPARE(search(u"zwykla przed"_s).size(), 0);
        QCOMPARE(search(u"prz zda"_s).size(), 1);
        const QList<SearchHit> newest = search(u"zwykla przeb"_s);
        QCOMPARE(newest.size(), 50);
        for (qsizetype i = 1; i < newest.size(); ++i)
            QVERIFY(newest[i - 1].at >= newest[i].at);
        QCOMPARE(newest.first().at, test::SampleStore::at(1499));
    }

    void theSnippetShowsWhereItWasFound()
    {
        message(1, QString(3'000, u'x') + u" "_s + u"słowo "_s.repeated(100) +
                       u"tu jest\nzaginiona PACZKA z butami "_s + u"dalej "_s.repeated(100));
        const QString snippet = search(u"paczk"_s).first().snippet;
        QVERIFY(snippet.contains(u"zaginiona PACZKA z butami"_s));
        QVERIFY(snippet.startsWith(u'…') && snippet.endsWith(u'…'));
        QVERIFY(snippet.size() < 200);
        QCOMPARE(snippetAround(u"krótko"_s, {u"nic"_s}), u"krótko"_s);
        QCOMPARE(snippetAround(QString(), {u"nic"_s}), QString());
    }

    void customersByNameAndAddress()
    {
        const CustomerId jan = m_store->customer(u"Jan Łącki"_s, u"jan@firma.example"_s);
        const auto names = [&](const QString &typed) {
            QStringList list;
            const QList<SearchHit> hits = FullTextSearch(m_store->database()).customers(typed, 50).value();
            for (const SearchHit &hit : hits)
                list.append(hit.customer.name);
            return list;
        };
        QCOMPARE(names(u"l"_s), QStringList{u"Jan Łącki"_s});
        QCOMPARE(names(u"wis an"_s), QStringList{u"Anna Wiśniewska"_s});
        QCOMPARE(names(u"exam"_s), QStringList({u"Jan Łącki"_s, u"Anna Wiśniewska"_s}));
        QCOMPARE(names(u"irma.exa"_s), QStringList{u"Jan Łącki"_s});
        QCOMPARE(names(u"zz"_s), QStringList());
        // Merged: the one they became is found.
        CustomerRecord record = *Customers(m_store->database()).get(jan);
        record.root = m_anna;
        Customers(m_store->database()).update(record, 1);
        QCOMPARE(names(u"lacki"_s), QStringList{u"Anna Wiśniewska"_s});
    }

    void noTextIsAnError()
    {
        message(1, u"Paczka nie dotarła"_s);
        const FullTextSearch search(m_store->database());
        QStringList texts = {u"\""_s,
                             u"\"\"\""_s,
                             u"AND OR NOT"_s,
                             u"NEAR(a b)"_s,
                             u"pacz* ^pa - ( ) { } :"_s,
                             u"body:pa"_s,
                             u"'; DROP TABLE message; --"_s,
                             u"%_%"_s,
                             QString(10'000, u'a'),
                             u"a "_s.repeated(5'000),
                             u"\"a"_s.repeated(3'000),
                             QString(QChar(0)),
                             QString(500, QChar(0xd800)),
                             u"***"_s};
        QRandomGenerator random(3);
        for (int round = 0; round < 300; ++round) {
            QString text;
            for (int i = 0; i < 12; ++i)
                text += round % 2 ? QChar(static_cast<char16_t>(random.bounded(0x10000)))
                                  : u"\"'*()-+^:{}.@/ ab1żі漢"_s.at(random.bounded(22));
            texts.append(text);
        }
        for (const QString &text : std::as_const(texts)) {
            QVERIFY2(search.messages(text, 50), qPrintable(text));
            QVERIFY2(search.customers(text, 50), qPrintable(text));
        }
    }

    /// What we hold for one word must be one word to the index: else a search for it would be a wrong expression.
    void ourWordsAreTheIndexsWords()
    {
        QString all;
        QStringList parted;
        for (char32_t letter = 128; letter < 0x20000; ++letter) {
            const QString alone = QString::fromUcs4(&letter, 1);
            if (!isWordLetter(letter) || folded(alone) != alone)
                continue;
            const QString word = u'a' + alone + u'b';
            auto rows = m_store->database().query("SELECT 1 FROM message_text WHERE message_text MATCH ?",
                                                  QString(u'"' + word + u'"'));
            if (!m_store->database().takeError())
                parted.append(QString::number(letter, 16));
        }
        QCOMPARE(parted.join(u' '), QString());
    }

private:
    qint64 message(qint64 minutes, const QString &body)
    {
        return m_store->message(m_talk, test::SampleStore::at(minutes), body).value;
    }
    QList<SearchHit> search(const QString &text)
    {
        return FullTextSearch(m_store->database()).messages(text, 50).value();
    }

    std::unique_ptr<test::SampleStore> m_store;
    CustomerId m_anna;
    ConversationRecord m_talk;
};

QTEST_GUILESS_MAIN(FullTextSearchTest)
#include "fulltextsearchtest.moc"
