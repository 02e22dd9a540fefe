// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hubprogram.h"
#include "tests/support/rawdesk.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// What somebody with bad intentions tries on a hub, with and without a password of their own.
class AttackTest : public QObject
{
    Q_OBJECT

    static const QString kPassword;
    HubProgram m_hub;
    std::unique_ptr<LoopbackFolder> m_channel;
    std::unique_ptr<LoopbackFolder> m_people;
    qint64 m_open = 0;   ///< a conversation everybody sees
    qint64 m_closed = 0; ///< one that only a team sees
    qint64 m_file = 0;   ///< an attachment of it

    qint64 conversationNamed(const QString &subject) const
    {
        for (int tries = 0; tries < 100; ++tries) {
            for (const QJsonValue &row : m_hub.boss({u"queue"_s}).array()) {
                if (row[u"subject"_s].toString() == subject)
                    return row[u"id"_s].toInteger();
            }
        }
        return 0;
    }
    static QString error(const QJsonObject &answer) { return RawDesk::errorOf(answer); }
    std::unique_ptr<RawDesk> olena() const
    {
        auto desk = std::make_unique<RawDesk>(m_hub.url());
        return desk->signIn(u"olena"_s, kPassword).contains(u"result"_s) ? std::move(desk) : nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_hub.start(), m_hub.errors());
        m_channel = std::make_unique<LoopbackFolder>(m_hub.path(u"channel"_s));
        m_people = std::make_unique<LoopbackFolder>(m_hub.path(u"people"_s));
        QVERIFY(m_hub.addInbox(u"Shop"_s, *m_channel) > 0);
        const qint64 people = m_hub.addInbox(u"People"_s, *m_people);
        QCOMPARE(m_hub.boss({u"team"_s, u"add"_s, u"People"_s}).status, 0);
        QCOMPARE(m_hub.boss({u"inbox"_s, u"close"_s, QString::number(people), u"People"_s}).status, 0);
        QVERIFY(m_hub.addAgent(u"olena"_s, kPassword) > 0);
        QVERIFY(m_hub.addAgent(u"iryna"_s, kPassword) > 0);
        m_channel->put(u"m1"_s, u"Parcel"_s, u"Hello"_s);
        m_people->put(u"m2"_s, u"Confidential"_s, u"About a colleague"_s);
        m_open = conversationNamed(u"Parcel"_s);
        m_closed = conversationNamed(u"Confidential"_s);
        QVERIFY(m_open > 0 && m_closed > 0);
        QFile file(m_hub.path(u"secret.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a secret file");
        file.close();
        const CtlResult reply = m_hub.boss({u"conversation"_s, u"reply"_s, QString::number(m_closed), u"--text"_s,
                                            u"Noted"_s, u"--attach"_s, file.fileName()});
        QCOMPARE(reply.status, 0);
        m_file = reply.object()[u"attachments"_s][0][u"id"_s].toInteger();
        QVERIFY(m_file > 0);
    }

    void aStrangerIsToldNothing()
    {
        RawDesk stranger(m_hub.url());
        for (const QString &method : {u"hello"_s, u"read"_s, u"run"_s, u"snapshot"_s, u"changes"_s, u"attachment"_s,
                                      u"backup"_s, u"sign_ins"_s, u"looking"_s, u"nonsense"_s})
            QCOMPARE(error(stranger.ask(method, {{u"page"_s, u"agents"_s}})), u"unauthorised"_s);
        QCOMPARE(error(stranger.signIn(u"' OR 1=1 --"_s, u"x' OR '1'='1"_s)), u"unauthorised"_s);
        QCOMPARE(error(stranger.ask(u"sign_in"_s, {{u"protocol"_s, centrala::wire::kProtocolVersion},
                                                   {u"secret"_s, u"' OR hash <> '"_s}})),
                 u"unauthorised"_s);
        QCOMPARE(error(stranger.ask(u"sign_in"_s, {{u"protocol"_s, centrala::wire::kProtocolVersion},
                                                   {u"user"_s, u"me"_s},
                                                   {u"password"_s, QString()}})),
                 u"unauthorised"_s);
        // A page in a browser is no desk.
        RawDesk page(m_hub.url(), u"https://evil.example"_s);
        QVERIFY(!page.isOpen());
    }

    void framesThatAreNotOurs()
    {
        RawDesk large(m_hub.url());
        large.send(QString(20'000, u'x'));
        QVERIFY(large.isClosedSoon());
        RawDesk garbage(m_hub.url());
        garbage.send(u"{\"jsonrpc\": nonsense"_s);
        QVERIFY(garbage.isClosedSoon());
        RawDesk binary(m_hub.url());
        binary.sendBinary(QByteArray(100, '\0'));
        QVERIFY(binary.isClosedSoon());
        const auto desk = olena();
        QVERIFY(desk);
        desk->send(QString(2'000'000, u'x'));
        QVERIFY(desk->isClosedSoon());
        QVERIFY(olena());
    }

    void anotherRolesCommands()
    {
        const auto desk = olena();
        QVERIFY(desk);
        const QJsonObject agent{
            {u"name"_s, u"put_agent"_s}, {u"agent_name"_s, u"mallory"_s}, {u"role"_s, u"administrator"_s}};
        QCOMPARE(error(desk->run(agent)), u"not_permitted"_s);
        QCOMPARE(error(desk->run({{u"name"_s, u"put_setting"_s}, {u"key"_s, u"epoch"_s}, {u"value"_s, u"x"_s}})),
                 u"not_permitted"_s);
        QCOMPARE(error(desk->run({{u"name"_s, u"erase_customer"_s}, {u"customer"_s, 1}})), u"not_permitted"_s);
        for (const QString &method :
             {u"put_agent"_s, u"add_token"_s, u"backup"_s, u"export"_s, u"check"_s, u"add_inbox"_s})
            QCOMPARE(error(desk->ask(method, {{u"file"_s, u"/tmp/stolen"_s}, {u"name"_s, u"x"_s}})),
                     u"not_permitted"_s);
        QCOMPARE(error(desk->ask(u"read"_s, {{u"page"_s, u"audit"_s}})), u"not_permitted"_s);
        // Nor does an administrator hand in a hash, or write a file on the hub's machine.
        RawDesk boss(m_hub.url());
        QVERIFY(boss.signIn(HubProgram::kBoss, HubProgram::kBossPassword).contains(u"result"_s));
        QCOMPARE(error(boss.run({{u"name"_s, u"put_agent"_s}, {u"agent"_s, 1}, {u"password_hash"_s, u"x"_s}})),
                 u"not_permitted"_s);
        QCOMPARE(error(boss.ask(u"backup"_s, {{u"file"_s, m_hub.path(u"stolen.db"_s)}})), u"not_permitted"_s);
        QVERIFY(!QFile::exists(m_hub.path(u"stolen.db"_s)));
    }

    void anotherTeamsRows()
    {
        const auto desk = olena();
        QVERIFY(desk);
        const auto read = [&](const QString &page, const QString &key, qint64 id) {
            return desk->ask(u"read"_s, {{u"page"_s, page}, {key, id}});
        };
        QCOMPARE(error(read(u"thread"_s, u"conversation"_s, m_closed)), u"not_found"_s);
        QCOMPARE(error(desk->ask(u"attachment"_s, {{u"id"_s, m_file}})), u"not_found"_s);
        for (const QString &name : {u"resolve"_s, u"reopen"_s, u"spam"_s})
            QCOMPARE(error(desk->run({{u"name"_s, name}, {u"conversations"_s, QJsonArray{m_closed}}})), u"not_found"_s);
        QCOMPARE(error(desk->run({{u"name"_s, u"note"_s}, {u"conversation"_s, m_closed}, {u"text"_s, u"x"_s}})),
                 u"not_found"_s);
        QCOMPARE(error(desk->run({{u"name"_s, u"merge_conversations"_s}, {u"into"_s, m_open}, {u"from"_s, m_closed}})),
                 u"not_found"_s);
        const QJsonObject everything = desk->ask(u"snapshot"_s, {});
        QVERIFY(everything.contains(u"result"_s));
        QVERIFY(!everything[u"result"_s][u"conversations"_s].toArray().contains(m_closed));
        const QByteArray fetched =
            QJsonDocument(desk->ask(u"fetch"_s, {{u"conversations"_s, QJsonArray{m_closed}}})).toJson();
        QVERIFY(!fetched.contains("colleague"));
        const QByteArray changes = QJsonDocument(desk->ask(u"changes"_s, {{u"after"_s, 0}})).toJson();
        QVERIFY(!changes.contains("colleague") && !changes.contains("secret.txt") && !changes.contains("scrypt"));
    }

    void pathsInFileNames()
    {
        const auto desk = olena();
        QVERIFY(desk);
        for (const QString &name :
             {u"/etc/passwd"_s, u"../../../../etc/passwd"_s, m_hub.folder() + u"/workspace.db"_s}) {
            const QJsonArray files{QJsonObject{{u"path"_s, name}, {u"name"_s, u"x"_s}}};
            QCOMPARE(error(desk->run({{u"name"_s, u"reply"_s},
                                      {u"conversation"_s, m_open},
                                      {u"text"_s, u"x"_s},
                                      {u"attachments"_s, files}})),
                     u"not_found"_s);
            QCOMPARE(error(desk->ask(u"upload"_s,
                                     {{u"sha256"_s, name}, {u"size"_s, 1}, {u"offset"_s, 0}, {u"data"_s, u"eA=="_s}})),
                     u"malformed"_s);
        }
        // A file is what its name says, or it is not there.
        const QString sha256(64, u'a');
        QCOMPARE(error(desk->ask(u"upload"_s,
                                 {{u"sha256"_s, sha256}, {u"size"_s, 1}, {u"offset"_s, 0}, {u"data"_s, u"eA=="_s}})),
                 u"malformed"_s);
        QCOMPARE(error(desk->ask(u"upload"_s,
                                 {{u"sha256"_s, sha256}, {u"size"_s, 1e12}, {u"offset"_s, 0}, {u"data"_s, u"eA=="_s}})),
                 u"too_large"_s);
    }

    void replayedRequests()
    {
        const auto desk = olena();
        QVERIFY(desk);
        const QUuid id = QUuid::createUuid();
        const QJsonObject note{{u"name"_s, u"note"_s}, {u"conversation"_s, m_open}, {u"text"_s, u"once"_s}};
        const QJsonValue first = desk->run(note, id)[u"result"_s];
        QVERIFY(first[u"entry"_s].toInteger() > 0);
        QCOMPARE(desk->run(note, id)[u"result"_s], first);
        RawDesk iryna(m_hub.url());
        QVERIFY(iryna.signIn(u"iryna"_s, kPassword).contains(u"result"_s));
        QCOMPARE(error(iryna.run(note, id)), u"not_permitted"_s);
        int notes = 0;
        const CtlResult shown = m_hub.boss({u"conversation"_s, u"show"_s, QString::number(m_open)});
        for (const QJsonValue &entry : shown.object()[u"entries"_s].toArray())
            notes += entry[u"text"_s].toString() == u"once" ? 1 : 0;
        QCOMPARE(notes, 1);
    }

    void sqlInEveryField()
    {
        const auto desk = olena();
        QVERIFY(desk);
        const QString bad = u"'; DROP TABLE message; -- \" ) ( * NEAR"_s;
        for (const QString &page : {u"queue"_s, u"thread"_s, u"customer"_s, u"history"_s, u"records"_s, bad})
            std::ignore = desk->ask(u"read"_s, {{u"page"_s, page},
                                                {u"catalogue"_s, bad},
                                                {u"conversation"_s, bad},
                                                {u"customer"_s, bad},
                                                {u"filter"_s, QJsonObject{{u"view"_s, bad}}}});
        for (const QString &scope : {u"messages"_s, u"customers"_s, bad})
            QVERIFY(desk->ask(u"search"_s, {{u"text"_s, bad}, {u"in"_s, scope}}).contains(u"result"_s));
        QVERIFY(desk->run({{u"name"_s, u"tag"_s}, {u"conversations"_s, QJsonArray{m_open}}, {u"tag"_s, bad}})
                    .contains(u"result"_s));
        QCOMPARE(m_hub.boss({u"check"_s}).object()[u"ok"_s].toBool(), true);
        QCOMPARE(m_hub.boss({u"conversation"_s, u"show"_s, QString::number(m_closed)}).status, 0);
    }

    void aNameNobodyHasTakesAsLong()
    {
        const auto median = [&](const QString &name) {
            QList<qint64> times;
            for (int i = 0; i < 5; ++i) {
                RawDesk desk(m_hub.url());
                QElapsedTimer timer;
                timer.start();
                std::ignore =
                    desk.signIn(name + (name.isEmpty() ? QString::number(i) : QString()), u"wrong password"_s);
                times.append(timer.nsecsElapsed());
            }
            std::sort(times.begin(), times.end());
            return double(times[2]);
        };
        const double known = median(u"iryna"_s);
        const double unknown = median(QString());
        QVERIFY2(unknown > known * 0.5 && unknown < known * 2, qPrintable(u"%1 %2"_s.arg(known).arg(unknown)));
    }

    void guessingSlowsThatNameAlone()
    {
        QString last;
        for (int i = 0; i < 8; ++i) {
            RawDesk desk(m_hub.url());
            last = error(desk.signIn(u"guessed"_s, u"wrong password"_s));
        }
        QCOMPARE(last, u"rate_limited"_s);
        QVERIFY(olena());
        // On one line there are few tries.
        RawDesk desk(m_hub.url());
        for (int i = 0; i < 7; ++i)
            std::ignore = desk.signIn(u"many%1"_s.arg(i), u"wrong password"_s);
        QVERIFY(desk.isClosedSoon());
    }

    void linesThatAreNeverOpened()
    {
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        for (int i = 0; i < 300; ++i) {
            sockets.push_back(std::make_unique<QTcpSocket>());
            sockets.back()->connectToHost(QHostAddress::LocalHost, m_hub.port());
        }
        QVERIFY(sockets.back()->waitForConnected(5000));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(olena());
        QVERIFY(timer.elapsed() < 9'000); // the hub's patience with a line that says nothing is longer
    }

    void theLogSaysNothingAboutPeople()
    {
        const QByteArray log = m_hub.errors() + m_hub.output();
        for (const char *word : {"anna@shop.example", "colleague", "Parcel", "secret.txt"})
            QVERIFY2(!log.contains(word), word);
    }
};

const QString AttackTest::kPassword = u"a password of hers"_s;

QTEST_GUILESS_MAIN(AttackTest)
#include "attacktest.moc"
