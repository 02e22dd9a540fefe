// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedimap.h"

#include "connectors/email/emailconnector.h"
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
    void takesNothingTwiceUnderNewNumbers();
    void setsAsideWhatTheServerWillNotGive_data();
    void setsAsideWhatTheServerWillNotGive();

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
    return QTest::qWaitFor(
        [&] {
            if (m_host->states.size() > seen) {
                seen = m_host->states.size();
                if (m_host->states.last().first == ConnectorState::Trouble)
                    m_connector->wake();
            }
            return condition();
        },
        20'000);
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
            const bool needsPerson = (qstrcmp(verb, "AUTHENTICATE") == 0 || qstrcmp(verb, "EXAMINE") == 0) &&
                                     (fault == Fault::No || fault == Fault::Bad);
            if (!needsPerson) // the password is wrong, or the folder is gone: nobody tries that again by himself
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
            QVERIFY2(item.reason.contains(u"damaged"_s) || item.reason.contains(u"breaks"_s), qPrintable(item.reason));
        }
    }
    numbers.sort();
    QCOMPARE(numbers, refused.replaceInStrings(QRegularExpression(u"^"_s), u"1:"_s));
    QCOMPARE(subjects(), given.replaceInStrings(QRegularExpression(u"^"_s), u"mail "_s));
    m_server->mails.append("Message-ID: <m4@x.example>\r\nSubject: mail 4\r\n\r\ntext\r\n");
    m_connector->wake();
    QVERIFY(becomes([&] { return m_host->subjects(u"INBOX/live"_s) == QStringList{u"mail 4"_s}; }));
}

QTEST_GUILESS_MAIN(ImapFaultsTest)
#include "imapfaultstest.moc"
