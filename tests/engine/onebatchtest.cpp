// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testengine.h"

#include "app/store/conversations.h"
#include "app/store/threadkeys.h"

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// What comes together in one batch ends as it would have, had it come one by one.
class OneBatchTest : public QObject
{
    Q_OBJECT

    static store::ConversationRecord talk(TestEngine &test, const QString &id)
    {
        return *store::Conversations(test.database()).get(test.conversationWith(id));
    }

    /// Two messages of somebody new, about two matters; the first proves that they are `known`.
    static QList<InboundMessage> newcomer(TestEngine &test, const QString &known)
    {
        InboundMessage first = test.mail(u"first@x"_s, u"anna@new.example"_s, u"It is me"_s);
        first.fromVerified = true;
        first.proved = {{u"email"_s, known, {}}};
        InboundMessage second = test.mail(u"second@x"_s, u"anna@new.example"_s, u"And another matter"_s);
        second.subject = u"Another matter"_s;
        second.fromVerified = true;
        return {first, second};
    }
    static bool hasWritten(TestEngine &test, InboxId inbox, const QString &person)
    {
        InboundMessage message = test.mail(u"known@x"_s, person, u"Hello"_s);
        message.fromVerified = true;
        return test.deliver(inbox, {message})->accepted;
    }

private Q_SLOTS:
    /// A newcomer who proves in the first message that they are somebody known is that customer in the second, too.
    void aNewcomerWhoIsKnownAfterAll()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        QVERIFY(hasWritten(test, inbox, u"anna@c.example"_s));
        const auto anna = talk(test, u"known@x"_s).customer;
        QVERIFY(test.deliver(inbox, newcomer(test, u"anna@c.example"_s))->accepted);
        QVERIFY(test.conversationWith(u"second@x"_s) != test.conversationWith(u"first@x"_s));
        QCOMPARE(talk(test, u"first@x"_s).customer, anna);
        QCOMPARE(talk(test, u"second@x"_s).customer, anna);
    }

    void aNewcomerBehindWhomASpammerStands()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        QVERIFY(hasWritten(test, inbox, u"win@c.example"_s));
        QVERIFY(test.run(MarkSpam{{test.conversationWith(u"known@x"_s)}}).ok());
        QVERIFY(test.deliver(inbox, newcomer(test, u"win@c.example"_s))->accepted);
        QCOMPARE(talk(test, u"second@x"_s).state, ConversationState::Spam);
    }

    /// The second message at the same moment changes nothing but the count and the line in lists.
    void twoMessagesAtOneMoment()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        InboundMessage first = test.mail(u"a@x"_s, u"anna@c.example"_s, u"One"_s);
        first.sentAt = test.clock().now();
        QVERIFY(test.deliver(inbox, {first})->accepted);
        const auto before = talk(test, u"a@x"_s);
        const qint64 changed = test.count("SELECT changed FROM conversation");
        InboundMessage second = test.mail(u"b@x"_s, u"anna@c.example"_s, u"Two"_s);
        second.references = {u"a@x"_s};
        second.sentAt = first.sentAt;
        QVERIFY(test.deliver(inbox, {second})->accepted);
        const auto after = talk(test, u"b@x"_s);
        QCOMPARE(after.id, before.id);
        QCOMPARE(after.lastAt, before.lastAt);
        QCOMPARE(after.due, before.due);
        QCOMPARE(after.state, ConversationState::Open);
        QCOMPARE(after.unread, before.unread + 1);
        QCOMPARE(after.snippet, u"Two"_s);
        QVERIFY(test.count("SELECT changed FROM conversation") > changed);
    }

    /// Both the question and our answer from the Sent folder: it was promised, and the promise was kept.
    void askedAndAnsweredInOneBatch()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        InboundMessage question = test.mail(u"a@x"_s, u"anna@c.example"_s, u"Where is it?"_s);
        question.sentAt = test.clock().now() - std::chrono::minutes(20);
        InboundMessage answer = test.mail(u"b@x"_s, u"support@shop.example"_s, u"On its way"_s);
        answer.direction = Direction::Out;
        answer.to = {question.from};
        answer.references = {u"a@x"_s};
        answer.sentAt = test.clock().now() - std::chrono::minutes(10);
        QVERIFY(test.deliver(inbox, {question, answer})->accepted);
        const auto record = talk(test, u"a@x"_s);
        QCOMPARE(test.conversationWith(u"b@x"_s), record.id);
        QCOMPARE(record.state, ConversationState::Pending);
        QVERIFY(record.answeredAt && !record.due);
        QCOMPARE(test.count("SELECT count(*) FROM conversation WHERE first_due IS NOT NULL"), 1);
    }

    /// Ids that are cut in the middle of a letter, or hold what JSON writes otherwise, stop nobody's inbox.
    void idsOfAllLetters()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const QString half(QChar(0xd83d));
        QList<InboundMessage> messages;
        for (const QString &id : {u"a\"b"_s, u"a\\b"_s, u"a\u0001b"_s, u"a😀b"_s, QString(u"end"_s + half)}) {
            InboundMessage message = test.mail(id, u"anna@c.example"_s, u"Text"_s);
            message.subject = id;
            message.references = {id + u"ref"_s, half + id, u"x"_s + half};
            messages.append(message);
        }
        const auto taken = test.deliver(inbox, messages);
        QVERIFY(taken.ok() && taken->accepted);
        QCOMPARE(taken->stored, messages.size());
        InboundMessage answer = test.mail(u"answer@x"_s, u"anna@c.example"_s, u"Text"_s);
        answer.references = {u"a😀b"_s};
        QVERIFY(test.deliver(inbox, {answer})->accepted);
        QCOMPARE(test.conversationWith(u"answer@x"_s), test.conversationWith(u"a😀b"_s));
    }

    void theLineInLists_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line");
        QTest::newRow("white space") << u"  Good \t\n\n   day,  it\u00a0 is  \n broken "_s
                                     << u"Good day, it is broken"_s;
        QTest::newRow("quoted") << u"Yes\n> No\n>> Never\nplease"_s << u"Yes please"_s;
        QTest::newRow("signature") << u"Yes\n-- \nAnna"_s << u"Yes"_s;
        QTest::newRow("nothing") << u" \n\t\n"_s << QString();
        QTest::newRow("full") << u"ab "_s.repeated(100) << u"ab "_s.repeated(66) + u"ab"_s;
        QTest::newRow("exactly") << QString(200, u'a') << QString(200, u'a');
        QTest::newRow("longer") << QString(201, u'a') << QString(200, u'a');
    }
    void theLineInLists()
    {
        QFETCH(QString, text);
        QFETCH(QString, line);
        TestEngine test;
        const InboxId inbox = test.addInbox();
        QVERIFY(test.deliver(inbox, {test.mail(u"a@x"_s, u"anna@c.example"_s, text)})->accepted);
        QCOMPARE(talk(test, u"a@x"_s).snippet, line);
    }
};

QTEST_GUILESS_MAIN(OneBatchTest)
#include "onebatchtest.moc"
