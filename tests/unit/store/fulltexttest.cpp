// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/fulltext.h"
#include "app/model/textfold.h"
#include "app/store/database.h"
#include "app/store/migrations.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::store;

class FullTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = Database::openSqlite(m_folder->filePath(u"store.db"_s), Database::Access::ReadWrite).value();
        QVERIFY(migrate(*m_database));
    }
    void cleanup()
    {
        m_database.reset();
        m_folder.reset();
    }

    void numbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        QTest::newRow("order number") << u"Zamówienie nr PL-2024/118273."_s << u"pl-2024/118273"_s;
        QTest::newRow("phone") << u"tel. +48 601 234-567, dziękuję"_s << u"48601234567"_s;
        QTest::newRow("phone in one") << u"601234567"_s << u"601234567"_s;
        QTest::newRow("address") << u"napisz do Anna.Nowak@Sklep.PL!"_s << u"anna.nowak@sklep.pl"_s;
        QTest::newRow("only once") << u"A123 a123 A123"_s << u"a123"_s;
        QTest::newRow("no number") << u"jest 5 lub 10 sztuk"_s << QString();
        QTest::newRow("no links") << u"https://x.example/track?id=1234567 i 777-88"_s << u"777-88"_s;
        QTest::newRow("date written in numbers") << u"2026-11-22"_s << u"20261122 2026-11-22"_s;
    }
    void numbers()
    {
        QFETCH(QString, text);
        QFETCH(QString, found);
        QCOMPARE(numbersIn(folded(text)), found);
    }

    void keysRiseWithTimeAndAreNeverGivenTwice()
    {
        FullText text(*m_database);
        prepareEntries(200);
        const Instant second = instantFromMs(1'795'000'000'000);
        QSet<qint64> given;
        for (qint64 entry = 1; entry <= 150; ++entry) {
            FullText each(*m_database);
            const qint64 key = (entry % 2 ? text : each).nextTextKey(second);
            QVERIFY(!given.contains(key));
            given.insert(key);
            insertMessage(entry, key);
        }
        QCOMPARE(*std::min_element(given.begin(), given.end()), toMs(second) / 1000 * 64);
        const qint64 later = text.nextTextKey(second + Milliseconds(10'000));
        QVERIFY(later > *std::max_element(given.begin(), given.end()));
        QVERIFY(!given.contains(text.nextTextKey(second + Milliseconds(1'000))));
        QVERIFY(m_database->takeError());
    }

    void whatWasTakenOutLeavesNothing()
    {
        FullText text(*m_database);
        const QString document =
            messageDocument(u"Reklamacja"_s, u"Nie dotarła paczka A-1234"_s, u"Anna"_s, {u"foto.jpg"_s});
        text.addMessage(640, document);
        text.addMessage(641, messageDocument(u"Inna"_s, u"paczka"_s, u"Jan"_s, {}));
        text.putShort(ShortText::Customer, 5, u"Anna Nowak anna@sklep.pl"_s);
        text.putShort(ShortText::Customer, 5, u"Anna Kowalska anna@sklep.pl"_s);
        text.putShort(ShortText::Conversation, 5, u"Reklamacja"_s);
        QCOMPARE(hits("SELECT count(*) FROM message_text WHERE message_text MATCH 'paczka'"), 2);
        QCOMPARE(hits("SELECT count(*) FROM short_text_index WHERE short_text_index MATCH '\"-12\" AND 123'"), 1);
        QCOMPARE(hits("SELECT count(*) FROM short_text_index WHERE short_text_index MATCH 'now'"), 0);
        QCOMPARE(hits("SELECT count(*) FROM customer_text WHERE customer_text MATCH 'k*'"), 1);
        text.removeMessage(640, document);
        text.removeShort(ShortText::Customer, 5);
        text.removeShort(ShortText::Conversation, 5);
        QCOMPARE(hits("SELECT count(*) FROM message_text WHERE message_text MATCH 'paczka'"), 1);
        QCOMPARE(hits("SELECT count(*) FROM message_text WHERE message_text MATCH 'dotarla OR foto OR anna'"), 0);
        QCOMPARE(hits("SELECT count(*) FROM customer_text WHERE customer_text MATCH 'a*'"), 0);
        QCOMPARE(hits("SELECT count(*) FROM short_text"), 0);
        m_database->run("INSERT INTO short_text_index (short_text_index) VALUES ('integrity-check')");
        QVERIFY(m_database->takeError());
    }

    void aLongMessageIsIndexedUpToALimit()
    {
        const QString document =
            messageDocument(u"s"_s, QString(1'000'000, u'a'), u"x"_s, QStringList(1000, QString(500, u'b')));
        QVERIFY(document.size() <= kIndexedLetters + 1000);
    }

private:
    qint64 hits(const char *sql)
    {
        auto rows = m_database->query(sql);
        return rows.next() ? rows.number(0) : -1;
    }
    void prepareEntries(int count)
    {
        m_database->runText(u"INSERT INTO inbox VALUES (1,'email','Sklep','','{}',NULL,0,0,'ok','',NULL,NULL,0)"_s);
        m_database->runText(
            u"INSERT INTO conversation (id, subject, state, inbox, priority, created_at, last_at, unread,"
            " snippet, attention, wrap_up, changed) VALUES (1,'','open',1,'normal',0,0,0,'','','',0)"_s);
        for (qint64 id = 1; id <= count; ++id)
            m_database->run("INSERT INTO entry VALUES (?, 1, 'message', 0, 0)", id);
    }
    void insertMessage(qint64 entry, qint64 key)
    {
        m_database->run(
            "INSERT INTO message (entry, inbox, direction, external_id, body_hash, sender, recipients, subject,"
            " sent_at, received_at, automatic, delivery, reason, text_key, body, html)"
            " VALUES (?, 1, 'in', '', '', '{}', '{}', '', 0, 0, 0, 'none', '', ?, '', '')",
            entry, key);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(FullTextTest)
#include "fulltexttest.moc"
