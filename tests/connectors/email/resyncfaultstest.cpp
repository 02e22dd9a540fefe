// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedimap.h"

#include "connectors/email/emailconnector.h"
#include "tests/connectors/email/fakehost.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::email;

/// A server that promises to tell what is gone, and tells nonsense: every mail comes once, and no more is called gone
/// than was handed over.
class ResyncFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void believesNoMoreThanItKnows_data();
    void believesNoMoreThanItKnows();
    void goesOnWithoutWhereItIsRefused_data();
    void goesOnWithoutWhereItIsRefused();
    void takesNewMailOfAServerThatLostSome();
    void asksNobodyWhoOffersNothing();

private:
    void begin();
    void end();
    void addMail(int number);
    [[nodiscard]] bool comesToRest();
    [[nodiscard]] QStringList gone() const;
    [[nodiscard]] QStringList subjects() const;
    /// What comes back after a pause, in which a fourth mail came.
    void comeBack();

    std::unique_ptr<ScriptedImap> m_server;
    std::unique_ptr<FakeHost> m_host;
    std::unique_ptr<EmailConnector> m_connector;
};

void ResyncFaultsTest::addMail(int number)
{
    const QByteArray n = QByteArray::number(number);
    m_server->mails.append("Message-ID: <m" + n + "@x.example>\r\nFrom: anna@x.example\r\nSubject: mail " + n +
                           "\r\n\r\ntext\r\n");
}

void ResyncFaultsTest::init()
{
    m_server = std::make_unique<ScriptedImap>();
    m_server->capabilities += " ENABLE CONDSTORE QRESYNC";
    m_server->modSeq = "[HIGHESTMODSEQ 715194045007]";
    for (int i = 1; i <= 3; ++i)
        addMail(i);
    QVERIFY(m_server->start());
    m_host = std::make_unique<FakeHost>();
}

void ResyncFaultsTest::cleanup()
{
    end();
    m_host.reset();
    m_server.reset();
}

void ResyncFaultsTest::begin()
{
    Startup startup;
    startup.settings = {{u"address"_s, u"shop@shop.example"_s}, {u"imap.host"_s, u"127.0.0.1"_s},
                        {u"imap.port"_s, m_server->port()},     {u"imap.security"_s, u"none"_s},
                        {u"smtp.host"_s, u"127.0.0.1"_s},       {u"smtp.security"_s, u"none"_s}};
    startup.secrets = {{u"password"_s, u"secret"_s}};
    startup.cursors = m_host->cursors;
    m_host->states.clear();
    m_connector = std::make_unique<EmailConnector>(*m_host);
    m_connector->start(startup);
}

void ResyncFaultsTest::end()
{
    if (m_connector)
        QTRY_VERIFY_WITH_TIMEOUT(m_connector->stop().isFinished(), 15'000);
    m_connector.reset();
}

bool ResyncFaultsTest::comesToRest()
{
    return QTest::qWaitFor(
        [&] { return !m_host->states.isEmpty() && m_host->states.last().first == ConnectorState::CaughtUp; }, 20'000);
}

QStringList ResyncFaultsTest::gone() const
{
    QStringList told;
    for (const Batch &batch : m_host->batches) {
        for (const GoneMessages &one : batch.gone)
            told.append(one.numbers);
    }
    return told;
}

QStringList ResyncFaultsTest::subjects() const
{
    QStringList all = m_host->subjects(u"INBOX/live"_s) + m_host->subjects(u"INBOX/backfill"_s);
    all.sort();
    return all;
}

void ResyncFaultsTest::comeBack()
{
    begin();
    QVERIFY(comesToRest());
    end();
    addMail(4);
    begin();
    QVERIFY(comesToRest());
    QCOMPARE(subjects(), (QStringList{u"mail 1"_s, u"mail 2"_s, u"mail 3"_s, u"mail 4"_s}));
}

void ResyncFaultsTest::believesNoMoreThanItKnows_data()
{
    QTest::addColumn<QByteArray>("vanished");
    QTest::addColumn<QStringList>("told");
    const QByteArray earlier = "* VANISHED (EARLIER) ";
    QByteArray many = "2";
    for (int i = 4; i < 24'000; i += 2)
        many += ',' + QByteArray::number(i);
    QByteArray flood;
    for (int i = 0; i < 30'000; ++i)
        flood += earlier + "1:" + QByteArray::number(i + 1) + "\r\n";
    QTest::newRow("what it knows") << earlier + "1,3\r\n" << QStringList{u"1,3"_s};
    QTest::newRow("turned round, twice") << earlier + "3:2\r\n" + earlier + "2\r\n" << QStringList{u"2:3"_s};
    QTest::newRow("what it never had") << earlier + "4:9,100\r\n" << QStringList();
    QTest::newRow("everything") << earlier + "1:4294967295\r\n" << QStringList{u"1:3"_s};
    QTest::newRow("more than a number") << earlier + "1:99999999999\r\n" << QStringList();
    QTest::newRow("nonsense") << earlier + "0,all,-1\r\n* VANISHED\r\n* VANISHED ()\r\n* VANISHED (1) (2)\r\n"
                              << QStringList();
    QTest::newRow("nonsense, then sense") << earlier + "*\r\n" + earlier + "2\r\n" << QStringList{u"2"_s};
    QTest::newRow("too many runs") << earlier + many + "\r\n" << QStringList();
    QTest::newRow("too many lines") << flood << QStringList();
    QTest::newRow("a line too long to read") << earlier + QByteArray("2,").repeated(2'500'000) + "2\r\n"
                                             << QStringList();
}

void ResyncFaultsTest::believesNoMoreThanItKnows()
{
    QFETCH(QByteArray, vanished);
    QFETCH(QStringList, told);
    m_server->vanished = vanished;
    comeBack();
    QTRY_COMPARE(gone(), told);
    QVERIFY(m_server->examines().contains("(QRESYNC (1 715194045007 1:3))"));
}

void ResyncFaultsTest::goesOnWithoutWhereItIsRefused_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<QByteArray>("modSeqAfter");
    QTest::newRow("refuses to enable") << QByteArray("ENABLE") << QByteArray();
    QTest::newRow("refuses the parameter") << QByteArray("EXAMINE") << QByteArray();
    QTest::newRow("counts no changes any more") << QByteArray() << QByteArray("[NOMODSEQ]");
    QTest::newRow("counts from the beginning") << QByteArray() << QByteArray("[HIGHESTMODSEQ 3]");
    QTest::newRow("counts too far") << QByteArray() << QByteArray("[HIGHESTMODSEQ 18446744073709551615]");
    QTest::newRow("counts in words") << QByteArray() << QByteArray("[HIGHESTMODSEQ many]");
}

void ResyncFaultsTest::goesOnWithoutWhereItIsRefused()
{
    QFETCH(QByteArray, fault);
    QFETCH(QByteArray, modSeqAfter);
    begin();
    QVERIFY(comesToRest());
    end();
    addMail(4);
    if (fault == "ENABLE")
        m_server->fail("ENABLE", ScriptedImap::Fault::Bad);
    m_server->refusesResync = fault == "EXAMINE";
    if (!modSeqAfter.isEmpty())
        m_server->modSeq = modSeqAfter;
    begin();
    QVERIFY(comesToRest());
    end();
    addMail(5);
    begin();
    QVERIFY(comesToRest());
    QCOMPARE(subjects(), (QStringList{u"mail 1"_s, u"mail 2"_s, u"mail 3"_s, u"mail 4"_s, u"mail 5"_s}));
    QCOMPARE(gone(), QStringList());
    const QString expected = modSeqAfter.contains(" 3]") ? u"1 6 3"_s
                             : fault == "EXAMINE"        ? u"1 6 715194045007 5"_s // then the mails are counted
                             : modSeqAfter.isEmpty()     ? u"1 6 715194045007"_s
                                                         : u"1 6 0 5"_s;
    QTRY_COMPARE(m_host->cursors.value(u"INBOX/live"_s), expected);
}

/// Put back from a backup: what comes under the numbers that are free again is new.
void ResyncFaultsTest::takesNewMailOfAServerThatLostSome()
{
    begin();
    QVERIFY(comesToRest());
    end();
    m_server->mails.resize(1);
    m_server->modSeq = "[HIGHESTMODSEQ 20]";
    begin();
    QVERIFY(comesToRest());
    end();
    addMail(7);
    begin();
    QVERIFY(comesToRest());
    QCOMPARE(subjects(), (QStringList{u"mail 1"_s, u"mail 2"_s, u"mail 3"_s, u"mail 7"_s}));
}

void ResyncFaultsTest::asksNobodyWhoOffersNothing()
{
    m_server->capabilities = "IMAP4rev1 IDLE SASL-IR AUTH=PLAIN CONDSTORE";
    comeBack();
    QVERIFY(!m_server->verbs().contains("ENABLE"));
    QCOMPARE(m_server->examines().count(QByteArray()), m_server->examines().size());
}

QTEST_GUILESS_MAIN(ResyncFaultsTest)
#include "resyncfaultstest.moc"
