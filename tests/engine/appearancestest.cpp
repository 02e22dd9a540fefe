// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testengine.h"

#include "app/store/inboxes.h"
#include "app/store/listqueries.h"

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// Where messages were seen, and what the ledger says of those that are there no longer.
class AppearancesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsGoneFromTheServerIsKeptAndCounted()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        QList<InboundMessage> mails;
        for (int i = 1; i <= 5; ++i) {
            InboundMessage mail = test.mail(u"m%1@x"_s.arg(i), u"anna@c.example"_s, u"text %1"_s.arg(i));
            mail.folder = u"INBOX"_s;
            mail.number = u"9:%1"_s.arg(i);
            mails.append(mail);
        }
        QVERIFY(test.deliver(inbox, mails)->accepted);
        const auto tell = [&](const QString &folder, const QString &epoch, const QString &numbers) {
            Batch batch;
            batch.stream = u"INBOX/live"_s;
            batch.fromCursor = store::Ledgers(test.database()).cursor(inbox, batch.stream);
            batch.toCursor = u"c"_s + batch.fromCursor;
            batch.gone = {{folder, epoch, numbers}};
            const auto taken = test.engine().accept(inbox, batch, test.spool());
            return taken.ok() && taken->accepted;
        };
        const auto gone = [&] { return store::ListQueries(test.database()).ledger(inbox).gone; };
        QVERIFY(tell(u"INBOX"_s, u"9"_s, u"2,4:5,700"_s));
        QVERIFY(tell(u"INBOX"_s, u"9"_s, u"4"_s)); // said twice
        QVERIFY(tell(u"INBOX"_s, u"8"_s, u"1"_s)); // another epoch
        QVERIFY(tell(u"Sent"_s, u"9"_s, u"1"_s));  // another folder
        QVERIFY(tell(u"INBOX"_s, u"9"_s, u"3:1"_s));
        QVERIFY(tell(u"INBOX"_s, u"9"_s, u"one"_s));
        QCOMPARE(gone(), 3);
        QCOMPARE(test.count("SELECT count(*) FROM message"), 5);
        QVERIFY(test.deliver(inbox, {mails[3]})->accepted); // it is there again
        QCOMPARE(gone(), 2);
        QVERIFY(tell(u"INBOX"_s, u"9"_s, u"1:4294967295"_s));
        QCOMPARE(gone(), 5);
    }

    void whatIsUnderstoodLaterIsRefusedNoMore()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        Batch batch;
        batch.stream = u"INBOX/live"_s;
        batch.toCursor = u"1"_s;
        batch.refused = {{{}, u"INBOX"_s, u"9:7"_s, u"too deep"_s, 7, {}}};
        QVERIFY(test.engine().accept(inbox, batch, test.spool())->accepted);
        InboundMessage mail = test.mail(u"a@x"_s, u"anna@c.example"_s, u"Where is my lamp?"_s);
        mail.folder = u"INBOX"_s;
        mail.number = u"9:8"_s;
        QVERIFY(test.deliver(inbox, {mail})->accepted);
        QCOMPARE(test.count("SELECT count(*) FROM refused"), 1);
        mail.externalId = u"b@x"_s;
        mail.number = u"9:7"_s;
        QVERIFY(test.deliver(inbox, {mail})->accepted);
        QCOMPARE(test.count("SELECT count(*) FROM refused"), 0);
        QCOMPARE(test.count("SELECT count(*) FROM message"), 2);
    }

    void aColleaguesForwardIsTheCustomersMail()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        QVERIFY(test.deliver(inbox, {test.mail(u"a@x"_s, u"anna@c.example"_s, u"Where is it?"_s)})->accepted);
        InboundMessage passed = test.mail(u"f@shop"_s, u"anna@c.example"_s, u"Please help her"_s);
        passed.forwardedBy = {u"email"_s, u"jan@shop.example"_s, u"Jan"_s};
        passed.references = {u"a@x"_s};
        QVERIFY(test.deliver(inbox, {passed})->accepted);
        const ConversationId id = test.conversationWith(u"a@x"_s);
        QCOMPARE(test.conversationWith(u"f@shop"_s), id);
        QCOMPARE(test.count("SELECT count(*) FROM identity WHERE value = 'jan@shop.example'"), 0);
        QCOMPARE(test.text("SELECT data FROM event WHERE kind = 'forwarded'"), u"{\"by\":\"Jan\"}"_s);
        Reply reply;
        reply.conversation = id;
        reply.text = u"Here it is."_s;
        QVERIFY(test.run(reply).ok()); // goes to the customer
        QVERIFY(test.text("SELECT recipients FROM message WHERE direction = 'out'").contains(u"anna@c.example"));
    }
};

QTEST_GUILESS_MAIN(AppearancesTest)
#include "appearancestest.moc"
