// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedimap.h"

#include "connectors/email/emailconnector.h"
#include "tests/connectors/email/eventwait.h"
#include "tests/connectors/email/fakehost.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::email;

Q_DECLARE_METATYPE(ScriptedImap::Fault)

/// A server that misbehaves at every command and at every octet: every mail still comes, and comes once.
class ImapFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void comesThroughAFaultAtEveryCommand_data();
    void comesThroughAFaultAtEveryCommand();
    void comesThroughACutAtEveryOctet();
    void waitsWhereTheServerIsTooBusy_data();
    void waitsWhereTheServerIsTooBusy();
    void waitsOutARefusalThatPasses_data();
    void waitsOutARefusalThatPasses();
    void comesBackLaterEachTimeWhereNothingIsGained();
    void triesAgainEvenWhereAPersonIsNeeded_data();
    void triesAgainEvenWhereAPersonIsNeeded();
    void forgetsNothingWhereABatchIsRefused();
    void takesNothingTwiceUnderNewNumbers();
    void setsAsideWhatTheServerWillNotGive_data();
    void setsAsideWhatTheServerWillNotGive();
    void asksOnceMoreForWhatWasPassedOver();

private:
    void begin();
    /// Wakes the connector after trouble until the condition holds: nobody waits for the retry.
    template<typename Condition>
    [[nodiscard]] bool becomes(Condition condition);
    [[nodiscard]] QStringList subjects() const;

    std::unique_ptr<ScriptedImap> m_server;
    std::unique_ptr<FakeHost> m_host;
    std::unique_ptr<EmailConnector> m_connector;
};

void ImapFaultsTest::init()
{
    m_server = std::make_unique<ScriptedImap>();
    for (int i = 1; i <= 3; ++i)
        m_server->mails.append("Message-ID: <m" + QByteArray::number(i) + "@x.example>\r\nFrom: anna@x.example\r\n" +
                               "Subject: mail " + QByteArray::number(i) + "\r\n\r\ntext\r\n");
    QVERIFY(m_server->start());
    m_host = std::make_unique<FakeHost>();
}

void ImapFaultsTest::cleanup()
{
    if (m_connector)
        QTRY_VERIFY_WITH_TIMEOUT(m_connector->stop().isFinished(), 15'000);
    m_connector.reset();
    m_host.reset();
    m_server.reset();
}

void ImapFaultsTest::begin()
{
    Startup startup;
    startup.settings = {{u"address"_s, u"shop@shop.example"_s}, {u"imap.host"_s, u"127.0.0.1"_s},
                        {u"imap.port"_s, m_server->port()},     {u"imap.security"_s, u"none"_s},
                        {u"smtp.host"_s, u"127.0.0.1"_s},       {u"smtp.security"_s, u"none"_s}};
    startup.secrets = {{u"password"_s, u"secret"_s}};
    for (auto cursor = m_host->cursors.cbegin(); cursor != m_host->cursors.cend(); ++cursor)
        startup.cursors.insert(cursor.key(), cursor.value());
    m_connector = std::make_unique<EmailConnector>(*m_host);
    m_connector->start(startup);
}

template<typename Condition>
bool ImapFaultsTest::becomes(Condition condition)
{
    qsizetype seen = 0;
    return waitFor([&] {
        if (m_host->states.size() > seen) {
            seen = m_host->states.size();
            if (m_host->states.last().first == ConnectorState::Trouble)
                m_connector->wake();
        }
        return condition();
    });
}

QStringList ImapFaultsTest::subjects() const
{
    QStringList all = m_host->subjects(u"INBOX/live"_s) + m_host->subjects(u"INBOX/backfill"_s);
    all.sort();
    return all;
}

void ImapFaultsTest::comesThroughAFaultAtEveryCommand_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<ScriptedImap::Fault>("fault");
    using Fault = ScriptedImap::Fault;
    const QList<std::pair<const char *, Fault>> faults{
        {"NO", Fault::No}, {"BAD", Fault::Bad}, {"BYE", Fault::Bye}, {"cut", Fault::Cut}};
    for (const char *verb : {"CAPABILITY", "AUTHENTICATE", "ID", "EXAMINE", "UID SEARCH", "UID FETCH", "IDLE"}) {
        for (const auto &[name, fault] : faults) {
            const bool isSlow = qstrcmp(verb, "AUTHENTICATE") == 0 && (fault == Fault::No || fault == Fault::Bad);
            if (!isSlow) // the password may be wrong: that is told, and tried again much later
                QTest::addRow("%s at %s", name, verb) << QByteArray(verb) << fault;
        }
    }
}

void ImapFaultsTest::comesThroughAFaultAtEveryCommand()
{
    QFETCH(QByteArray, verb);
    QFETCH(ScriptedImap::Fault, fault);
    m_server->fail(verb, fault);
    begin();
    QVERIFY(becomes([&] { return m_server->isFaultMet() && subjects().size() >= 3; }));
    QVERIFY(becomes([&] { return m_host->states.last().first == ConnectorState::CaughtUp; }));
    QCOMPARE(subjects(), (QStringList{u"mail 1"_s, u"mail 2"_s, u"mail 3"_s}));
}

void ImapFaultsTest::comesThroughACutAtEveryOctet()
{
    const qsizetype length = m_server->mails.last().size();
    for (qsizetype cut = 0; cut <= length; ++cut) {
        m_host = std::make_unique<FakeHost>();
        m_server->cutLiteralAt(cut);
        begin();
        QVERIFY2(becomes([&] { return m_server->isFaultMet() && subjects().size() >= 3; }),
                 qPrintable(QString::number(cut)));
        QCOMPARE(subjects(), (QStringList{u"mail 1"_s, u"mail 2"_s, u"mail 3"_s}));
        m_connector.reset();
    }
}

void ImapFaultsTest::waitsWhereTheServerIsTooBusy_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("seconds");
    const QByteArray good = "* OK ready\r\n";
    QTest::newRow("at the door") << QByteArray("* BYE Too many simultaneous connections\r\n") << QByteArray()
                                 << QByteArray() << 50;
    QTest::newRow("at the password") << good << QByteArray("AUTHENTICATE")
                                     << QByteArray("[ALERT] Too many simultaneous connections. (Failure)") << 50;
    QTest::newRow("in the middle, with its own wish")
        << good << QByteArray("EXAMINE")
        << QByteArray("[THROTTLED] Request is throttled. Suggested Backoff Time: 300000 milliseconds") << 290;
}

void ImapFaultsTest::waitsWhereTheServerIsTooBusy()
{
    QFETCH(QByteArray, greeting);
    QFETCH(QByteArray, verb);
    QFETCH(QByteArray, text);
    QFETCH(int, seconds);
    m_server->greeting = greeting;
    m_server->fail(verb, ScriptedImap::Fault::No, text);
    begin();
    QTRY_VERIFY(!m_host->states.isEmpty() && m_host->states.last().first == ConnectorState::Trouble);
    const Error problem = m_host->states.last().second;
    QCOMPARE(problem.kind, Error::Kind::RateLimited);
    QVERIFY(problem.retryAt.has_value());
    QVERIFY(*problem.retryAt > m_host->clock().now() + std::chrono::seconds(seconds));
}

void ImapFaultsTest::waitsOutARefusalThatPasses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("given");
    QTest::newRow("gmail") << QByteArray("[OVERQUOTA] Account exceeded command or bandwidth limits. (Failure)") << 20;
    QTest::newRow("yahoo") << QByteArray("[TEMPFAIL] UID FETCH Temporary failure on server") << 20;
    QTest::newRow("exchange") << QByteArray("Server Unavailable. 15") << 70;
    QTest::newRow("dovecot, nothing at all") << QByteArray("[SERVERBUG] Internal error occurred.") << 0;
    QTest::newRow("no reason told") << QByteArray("FETCH failed") << 20;
}

/// A mailbox of which the server gives so much, then nothing for a while: nothing is put aside for that.
void ImapFaultsTest::waitsOutARefusalThatPasses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, given);
    m_server->made = 120;
    m_server->mostGiven = given;
    m_server->whyNoMore = text;
    begin();
    int troubles = 0;
    qsizetype seen = 0;
    QVERIFY(waitFor([&] {
        for (; seen < m_host->states.size(); ++seen) {
            if (m_host->states[seen].first != ConnectorState::Trouble)
                continue;
            ++troubles;
            m_connector->wake();
        }
        return troubles >= 8;
    }));
    m_server->mostGiven = -1;
    QVERIFY(becomes([&] { return subjects().size() >= 120; }));
    QVERIFY(becomes([&] { return m_host->states.last().first == ConnectorState::CaughtUp; }));
    QCOMPARE(subjects().size(), 120);
    for (const Batch &batch : m_host->batches) {
        QVERIFY(batch.refused.isEmpty());
        QCOMPARE(batch.gaps, 0);
    }
}

/// Signing in works, and then nothing: the pauses grow all the same.
void ImapFaultsTest::comesBackLaterEachTimeWhereNothingIsGained()
{
    m_server->mostGiven = 0;
    m_server->whyNoMore = "[SERVERBUG] Internal error occurred.";
    begin();
    const auto pauses = [&] {
        QList<qint64> all;
        for (const auto &[state, problem] : m_host->states) {
            if (state == ConnectorState::Trouble && problem.retryAt)
                all.append(toMs(*problem.retryAt));
        }
        return all;
    };
    QTRY_VERIFY_WITH_TIMEOUT(pauses().size() >= 4, 30'000); // after 1, 2 and 4 seconds
    const QList<qint64> tries = pauses();
    QVERIFY2(tries[3] - tries[0] >= 12'000, qPrintable(QString::number(tries[3] - tries[0])));
}

void ImapFaultsTest::triesAgainEvenWhereAPersonIsNeeded_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("folders");
    QTest::addColumn<Error::Kind>("kind");
    const QByteArray there = "* LIST () \"/\" INBOX\r\n";
    QTest::newRow("password") << QByteArray("AUTHENTICATE") << QByteArray("[AUTHENTICATIONFAILED] no") << there
                              << Error::Kind::Unauthorised;
    QTest::newRow("sign-in, no reason") << QByteArray("AUTHENTICATE") << QByteArray("AUTHENTICATE failed.") << there
                                        << Error::Kind::Unauthorised;
    QTest::newRow("folder gone") << QByteArray("EXAMINE") << QByteArray("no such thing") << QByteArray()
                                 << Error::Kind::NotFound;
    QTest::newRow("folder there") << QByteArray("EXAMINE") << QByteArray("cannot do that") << there
                                  << Error::Kind::Offline;
    QTest::newRow("exchange") << QByteArray("EXAMINE") << QByteArray("User is authenticated but not connected.")
                              << QByteArray() << Error::Kind::Offline;
}

void ImapFaultsTest::triesAgainEvenWhereAPersonIsNeeded()
{
    QFETCH(QByteArray, verb);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, folders);
    QFETCH(Error::Kind, kind);
    m_server->folders = folders;
    m_server->fail(verb, ScriptedImap::Fault::No, text);
    begin();
    const ConnectorState state = kind == Error::Kind::Offline ? ConnectorState::Trouble : ConnectorState::Broken;
    const auto told = [&]() -> std::optional<Error> {
        for (const auto &[one, problem] : m_host->states) {
            if (one == state && problem.kind == kind)
                return problem;
        }
        return std::nullopt;
    };
    QTRY_VERIFY(told().has_value());
    QVERIFY(told()->retryAt.has_value());
    if (kind != Error::Kind::Offline)
        QVERIFY(*told()->retryAt > m_host->clock().now() + std::chrono::minutes(10));
    m_connector->wake();
    QVERIFY(becomes([&] { return subjects().size() >= 3; }));
}

/// The stored cursor is another one, in the middle of the history: what was asked for before means nothing any more.
void ImapFaultsTest::forgetsNothingWhereABatchIsRefused()
{
    m_server->made = 3000;
    begin();
    QVERIFY(becomes([&] { return m_host->messages(u"INBOX/backfill"_s).size() > 1200; }));
    m_host->refuseWith = m_host->cursors.value(u"INBOX/backfill"_s);
    m_host->refuse = 1;
    QVERIFY(becomes([&] { return m_host->cursors.value(u"INBOX/backfill"_s).startsWith(u"1 1 "_s); }));
    const QStringList all = subjects();
    QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 3000);
}

void ImapFaultsTest::takesNothingTwiceUnderNewNumbers()
{
    begin();
    QVERIFY(becomes([&] { return subjects().size() == 3; }));
    QVERIFY(becomes([&] { return m_host->states.last().first == ConnectorState::CaughtUp; }));
    QTRY_VERIFY_WITH_TIMEOUT(m_connector->stop().isFinished(), 15'000);
    m_connector.reset();
    m_server->uidValidity = 2;
    begin();
    QVERIFY(becomes([&] { return subjects().size() == 6; }));
    QSet<QString> ids; // offered again under the same ids: the store knows them
    for (const QString &stream : {u"INBOX/live"_s, u"INBOX/backfill"_s}) {
        for (const InboundMessage &message : m_host->messages(stream))
            ids.insert(message.externalId + message.bodyHash);
    }
    QCOMPARE(ids.size(), 3);
}

void ImapFaultsTest::setsAsideWhatTheServerWillNotGive_data()
{
    QTest::addColumn<ScriptedImap::Fault>("fault");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<int>>("withheld");
    using Fault = ScriptedImap::Fault;
    const QByteArray text = "mail is damaged";
    QTest::newRow("refused") << Fault::No << text << QList<int>{2};
    QTest::newRow("refused as ill") << Fault::No << QByteArray("[SERVERBUG] mail is damaged") << QList<int>{2};
    QTest::newRow("two refused") << Fault::Bad << text << QList<int>{1, 3};
    QTest::newRow("all refused") << Fault::No << text << QList<int>{1, 2, 3};
    QTest::newRow("passed over in silence") << Fault::Omit << text << QList<int>{2};
    QTest::newRow("all passed over") << Fault::Omit << text << QList<int>{1, 2, 3};
    QTest::newRow("left at") << Fault::Bye << text << QList<int>{2};
    QTest::newRow("two cut off at") << Fault::Cut << text << QList<int>{1, 2};
}

void ImapFaultsTest::setsAsideWhatTheServerWillNotGive()
{
    QFETCH(ScriptedImap::Fault, fault);
    QFETCH(QByteArray, text);
    QFETCH(QList<int>, withheld);
    QStringList given;
    QStringList refused;
    for (int uid = 1; uid <= 3; ++uid) {
        if (withheld.contains(uid))
            m_server->withhold(uid, fault, text);
        (withheld.contains(uid) ? refused : given).append(QString::number(uid));
    }
    begin();
    QVERIFY(becomes([&] { return m_host->cursors.value(u"INBOX/backfill"_s).startsWith(u"1 1 "_s); }));
    QVERIFY(becomes([&] { return m_host->states.last().first == ConnectorState::CaughtUp; }));
    QStringList numbers;
    for (const Batch &batch : m_host->batches) {
        for (const RefusedItem &item : batch.refused) {
            numbers.append(item.number);
            QVERIFY2(item.reason.contains(u"damaged"_s) || item.reason.contains(u"breaks"_s) ||
                         item.reason.contains(u"answers without it"_s),
                     qPrintable(item.reason));
        }
    }
    numbers.sort();
    QCOMPARE(numbers, refused.replaceInStrings(QRegularExpression(u"^"_s), u"1:"_s));
    QCOMPARE(subjects(), given.replaceInStrings(QRegularExpression(u"^"_s), u"mail "_s));
    m_server->mails.append("Message-ID: <m4@x.example>\r\nSubject: mail 4\r\n\r\ntext\r\n");
    m_connector->wake();
    QVERIFY(becomes([&] { return m_host->subjects(u"INBOX/live"_s) == QStringList{u"mail 4"_s}; }));
}

/// A mail of which nothing is said at first comes when it is asked for alone; one that is gone stands nowhere.
void ImapFaultsTest::asksOnceMoreForWhatWasPassedOver()
{
    m_server->withhold(2, ScriptedImap::Fault::Omit);
    m_server->remove(1);
    begin();
    QVERIFY(becomes([&] {
        return std::any_of(m_host->states.begin(), m_host->states.end(),
                           [](const auto &told) { return told.second.detail.contains(u"answers without it"_s); });
    }));
    m_server->giveAll();
    QVERIFY(becomes([&] { return m_host->cursors.value(u"INBOX/backfill"_s).startsWith(u"1 1 "_s); }));
    QCOMPARE(subjects(), (QStringList{u"mail 2"_s, u"mail 3"_s}));
    for (const Batch &batch : m_host->batches)
        QVERIFY(batch.refused.isEmpty());
    QCOMPARE(m_host->cursors.value(u"INBOX/backfill"_s), u"1 1 2 2"_s); // not three: of one the server knows no more
}

QTEST_GUILESS_MAIN(ImapFaultsTest)
#include "imapfaultstest.moc"
