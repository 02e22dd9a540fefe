// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hubprogram.h"
#include "tests/support/rawdesk.h"

#include <QTest>

using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// Frames that only look like ours, and ways in that were taken away.
class ForgeryTest : public QObject
{
    Q_OBJECT

    static const QString kPassword;
    HubProgram m_hub;
    std::unique_ptr<LoopbackFolder> m_channel;
    std::unique_ptr<LoopbackFolder> m_people;
    qint64 m_open = 0;
    qint64 m_closed = 0;

    qint64 conversationNamed(const QString &subject) const
    {
        qint64 id = 0;
        std::ignore = QTest::qWaitFor(
            [&] {
                for (const QJsonValue &row : m_hub.boss({u"queue"_s}).array()) {
                    if (row[u"subject"_s].toString() == subject)
                        id = row[u"id"_s].toInteger();
                }
                return id > 0;
            },
            20'000);
        return id;
    }
    static QString error(const QJsonObject &answer) { return RawDesk::errorOf(answer); }
    std::unique_ptr<RawDesk> desk(const QString &name) const
    {
        auto one = std::make_unique<RawDesk>(m_hub.url());
        return one->signIn(name, kPassword).contains(u"result"_s) ? std::move(one) : nullptr;
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
    }

    void numbersThatNobodyGave()
    {
        const auto olena = desk(u"olena"_s);
        QVERIFY(olena);
        for (const QJsonValue &number : {QJsonValue(-1), QJsonValue(0), QJsonValue(9.0e15), QJsonValue(1.5),
                                         QJsonValue(u"1"_s), QJsonValue(QJsonArray{1}), QJsonValue()}) {
            QVERIFY(
                !error(olena->run({{u"name"_s, u"resolve"_s}, {u"conversations"_s, QJsonArray{number}}})).isEmpty());
            QVERIFY(!error(olena->ask(u"attachment"_s, {{u"id"_s, number}})).isEmpty());
            std::ignore = olena->ask(u"changes"_s, {{u"after"_s, number}});
            std::ignore = olena->ask(u"part"_s, {{u"token"_s, number}, {u"index"_s, number}});
            std::ignore = olena->ask(u"looking"_s, {{u"conversation"_s, number}, {u"types"_s, number}});
        }
        QJsonArray many;
        for (int i = 0; i < 50'000; ++i)
            many.append(i);
        const QJsonObject fetched = olena->ask(u"fetch"_s, {{u"conversations"_s, many}});
        QVERIFY(fetched.contains(u"result"_s) || !error(fetched).isEmpty());
        QVERIFY(desk(u"olena"_s));
    }

    void answersToQuestionsNobodyAsked()
    {
        const auto olena = desk(u"olena"_s);
        QVERIFY(olena);
        for (const QString &frame :
             {u"{\"jsonrpc\":\"2.0\",\"id\":99,\"result\":{\"agent\":1,\"role\":\"administrator\"}}"_s,
              u"{\"jsonrpc\":\"2.0\",\"method\":\"changes\",\"params\":{\"head\":0}}"_s,
              u"{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"kind\":\"bug\"}}"_s})
            olena->send(frame);
        // Somebody else's name in a request is no part of it.
        const QJsonObject note{
            {u"name"_s, u"note"_s}, {u"conversation"_s, m_open},    {u"text"_s, u"signed by whom"_s}, {u"agent"_s, 1},
            {u"by"_s, 1},           {u"role"_s, u"administrator"_s}};
        const auto again = olena->run(note).contains(u"result"_s) ? desk(u"olena"_s) : desk(u"olena"_s);
        QVERIFY(again);
        QCOMPARE(error(again->ask(u"read"_s, {{u"page"_s, u"audit"_s}})), u"not_permitted"_s);
        const CtlResult shown = m_hub.boss({u"conversation"_s, u"show"_s, QString::number(m_open)});
        for (const QJsonValue &entry : shown.object()[u"entries"_s].toArray()) {
            if (entry[u"text"_s].toString() == u"signed by whom")
                QCOMPARE(entry[u"author"_s][u"name"_s].toString(), u"olena"_s);
        }
        const auto deep = desk(u"olena"_s);
        QVERIFY(deep);
        deep->send(QString(400'000, u'['));
        QVERIFY(deep->isClosedSoon());
        QVERIFY(desk(u"olena"_s));
    }

    void whatWasSeenTellsNothingOfClosedRows()
    {
        const auto olena = desk(u"olena"_s);
        QVERIFY(olena);
        // Not by a wish for a row that is closed, nor by naming it beside one that is open.
        const auto asked = [&](qint64 conversation) {
            const QJsonObject seen{{u"entity"_s, u"conversation"_s},
                                   {u"id"_s, m_closed},
                                   {u"field"_s, u"state"_s},
                                   {u"value"_s, u"spam"_s}};
            return olena->ask(u"run"_s, {{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                                         {u"command"_s, QJsonObject{{u"name"_s, u"priority"_s},
                                                                    {u"conversations"_s, QJsonArray{conversation}},
                                                                    {u"priority"_s, u"high"_s}}},
                                         {u"seen"_s, QJsonArray{seen}}});
        };
        QCOMPARE(error(asked(m_closed)), u"not_found"_s);
        QVERIFY(asked(m_open).contains(u"result"_s));
        // A name for a field that is SQL is no field.
        const QJsonObject bad{{u"entity"_s, u"conversation"_s},
                              {u"id"_s, m_open},
                              {u"field"_s, u"state FROM agent; DROP TABLE note; --"_s},
                              {u"value"_s, u"x"_s}};
        const QJsonObject answer = olena->ask(
            u"run"_s, {{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                       {u"command"_s, QJsonObject{{u"name"_s, u"resolve"_s}, {u"conversations"_s, QJsonArray{m_open}}}},
                       {u"seen"_s, QJsonArray{bad}}});
        QVERIFY(answer.contains(u"result"_s));
        QCOMPARE(m_hub.boss({u"check"_s}).object()[u"ok"_s].toBool(), true);
    }

    void aColleagueCannotBeNamedIntoAClosedConversation()
    {
        QCOMPARE(m_hub
                     .boss({u"conversation"_s, u"note"_s, QString::number(m_closed), u"--text"_s,
                            u"@olena must not know of it"_s})
                     .status,
                 0);
        QCOMPARE(m_hub.ctl(u"olena"_s, kPassword, {u"queue"_s, u"--mentions"_s}).array().size(), 0);
        QCOMPARE(m_hub.ctl(u"olena"_s, kPassword, {u"conversation"_s, u"follow"_s, QString::number(m_closed)}).status,
                 4);
    }

    void aSessionThatWasEndedIsWorthNothing()
    {
        RawDesk olena(m_hub.url());
        const QJsonObject greeting = olena.signIn(u"olena"_s, kPassword)[u"result"_s].toObject();
        const QString secret = greeting[u"secret"_s].toString();
        QVERIFY(!secret.isEmpty());
        const auto withSecret = [&] {
            RawDesk again(m_hub.url());
            return error(
                again.ask(u"sign_in"_s, {{u"protocol"_s, centrala::wire::kProtocolVersion}, {u"secret"_s, secret}}));
        };
        QCOMPARE(withSecret(), QString());
        // Not by somebody else.
        const auto iryna = desk(u"iryna"_s);
        QVERIFY(iryna);
        QCOMPARE(error(iryna->ask(u"end_sign_in"_s, {{u"id"_s, greeting[u"sign_in"_s]}})), u"not_found"_s);
        QCOMPARE(withSecret(), QString());
        QCOMPARE(m_hub.boss({u"session"_s, u"end"_s, QString::number(greeting[u"sign_in"_s].toInteger())}).status, 0);
        QVERIFY(olena.isClosedSoon());
        QCOMPARE(withSecret(), u"unauthorised"_s);
    }
};

const QString ForgeryTest::kPassword = u"a password of hers"_s;

QTEST_GUILESS_MAIN(ForgeryTest)
#include "forgerytest.moc"
