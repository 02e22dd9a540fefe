// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testengine.h"

#include "app/model/addresses.h"
#include "app/store/conversations.h"
#include "app/store/messages.h"

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// Who wrote a mail, whether it came before, and whether it waits for us: where servers, forms and moved mailboxes make
/// that less than plain.
class MailArrivalTest : public QObject
{
    Q_OBJECT

    static constexpr auto kOurs = "support@shop.example";

    static Address address(const QString &value) { return {u"email"_s, value, {}}; }
    static store::ConversationRecord talk(TestEngine &test, const QString &id)
    {
        return *store::Conversations(test.database()).get(test.conversationWith(id));
    }
    static EntryId answer(TestEngine &test, ConversationId conversation)
    {
        Reply reply;
        reply.conversation = conversation;
        reply.text = u"Good morning"_s;
        reply.now = true;
        const auto done = test.run(reply);
        return done ? *done->entry : EntryId{};
    }
    /// Anna wrote, and our answer was handed to the server.
    static OutgoingMessage answered(TestEngine &test, InboxId inbox, const SendOutcome &outcome = {})
    {
        if (!test.deliver(inbox, {test.mail(u"a@x"_s, u"anna@c.example"_s, u"Hello"_s)}) ||
            !answer(test, test.conversationWith(u"a@x"_s)).isValid())
            return {};
        const auto claimed = test.engine().claimOutgoing(inbox, 10, test.spool());
        if (!claimed || claimed->messages.size() != 1)
            return {};
        const OutgoingMessage message = claimed->messages.first();
        static_cast<void>(test.engine().settle(EntryId{message.entry}, outcome));
        return message;
    }
    static InboundMessage copyOf(const TestEngine &test, const OutgoingMessage &message, const QString &id)
    {
        InboundMessage copy = test.mail(id, QString::fromLatin1(kOurs), message.text);
        copy.direction = Direction::Out;
        copy.to = message.to;
        copy.subject = message.subject;
        copy.folder = u"Sent"_s;
        copy.number = u"1:1"_s;
        return copy;
    }

private Q_SLOTS:
    void visitorsOfOneFormAreDifferentCustomers()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        for (const QString &who : {u"anna@c.example"_s, u"jan@d.example"_s}) {
            InboundMessage form = test.mail(who + u"-form"_s, u"noreply@forms.example"_s, u"written by "_s + who);
            form.automatic = true;
            form.replyTo = {address(who)};
            QVERIFY(test.deliver(inbox, {form})->accepted);
        }
        const auto anna = talk(test, u"anna@c.example-form"_s);
        QCOMPARE(anna.state, ConversationState::Open);
        QVERIFY(anna.customer != talk(test, u"jan@d.example-form"_s).customer);
        QCOMPARE(test.count("SELECT count(*) FROM identity WHERE value LIKE 'noreply%'"), 0);
        const EntryId entry = answer(test, anna.id);
        QCOMPARE(store::Messages(test.database()).get(entry)->recipients.to.first().value, u"anna@c.example"_s);
        // Where a person writes and wants the answer elsewhere, the person stays who they are.
        InboundMessage person = test.mail(u"boss@x"_s, u"boss@c.example"_s, u"answer my office"_s);
        person.replyTo = {address(u"office@c.example"_s)};
        QVERIFY(test.deliver(inbox, {person})->accepted);
        QCOMPARE(test.count("SELECT count(*) FROM identity WHERE value = 'boss@c.example'"), 1);
    }

    /// By whatever name mail comes to us, that name is nobody's: no customer, no part in a conversation, no recipient.
    void ourOtherNamesAreNeverCustomers()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        QVERIFY(test.addInbox(u"sales@shop.example"_s).isValid());
        EditInbox wish;
        wish.inbox = inbox;
        wish.settings = QJsonObject{{u"address"_s, QString::fromLatin1(kOurs)},
                                    {u"name"_s, u"The shop"_s},
                                    {u"aliases"_s, u"returns@shop.example, Bills@shop.example"_s}};
        QVERIFY(test.run(wish).ok());
        const QList<Address> ours{address(u"returns@shop.example"_s), address(u"BILLS@shop.example"_s),
                                  address(u"sales@shop.example"_s), address(u"support+lamp@shop.example"_s)};
        InboundMessage mail = test.mail(u"a@x"_s, u"anna@c.example"_s, u"Hello"_s);
        mail.to = ours.mid(0, 1);
        mail.cc = ours.mid(1);
        mail.replyTo = ours; // as some lists do
        InboundMessage inOurName = test.mail(u"b@x"_s, u"Returns+1@shop.example"_s, u"a form of ours"_s);
        InboundMessage sent = test.mail(u"c@x"_s, u"bills@shop.example"_s, u"The bill"_s);
        sent.direction = Direction::Out;
        sent.to = ours.mid(2);
        sent.cc = {address(u"ewa@c.example"_s)};
        QVERIFY(test.deliver(inbox, {mail, inOurName, sent})->accepted);
        QCOMPARE(test.count("SELECT count(*) FROM identity WHERE value LIKE '%@shop.example'"), 0);
        QCOMPARE(test.count("SELECT count(*) FROM participant WHERE value LIKE '%@shop.example'"
                            " AND value <> 'returns+1@shop.example'"),
                 0);
        QCOMPARE(test.count("SELECT count(*) FROM identity"), 2); // Anna and Ewa
        const EntryId entry = answer(test, test.conversationWith(u"a@x"_s));
        const auto recipients = store::Messages(test.database()).get(entry)->recipients;
        QCOMPARE(recipients.to, QList<Address>{normalised(mail.from)});
        QVERIFY(recipients.cc.isEmpty());
        // Nor by writing to ourselves.
        StartConversation start;
        start.via = inbox;
        start.to = {ours[2], ours[3]};
        start.subject = start.text = u"A note"_s;
        QVERIFY(test.run(start).ok());
        QCOMPARE(test.count("SELECT count(*) FROM identity"), 2);
    }

    void anAnswerGoesToTheCustomerNotToTheServerThatSentItBack()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const OutgoingMessage sent = answered(test, inbox);
        InboundMessage bounce = test.mail(u"bounce@mx"_s, u"mailer-daemon@mx.example"_s, u"mailbox full"_s);
        bounce.automatic = bounce.automaticAnswer = true;
        bounce.reportOn = sent.externalId;
        test.clock().advance(std::chrono::minutes(1));
        bounce.sentAt = test.clock().now();
        QVERIFY(test.deliver(inbox, {bounce})->accepted);
        QCOMPARE(test.conversationWith(u"bounce@mx"_s), test.conversationWith(u"a@x"_s));
        const EntryId entry = answer(test, test.conversationWith(u"a@x"_s));
        QCOMPARE(store::Messages(test.database()).get(entry)->recipients.to.first().value, u"anna@c.example"_s);
        const auto claimed = test.engine().claimOutgoing(inbox, 10, test.spool());
        QCOMPARE(claimed->messages.first().references, (QStringList{u"a@x"_s, sent.externalId}));
    }

    void aMailInOurOwnNameWaitsForUs()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const InboxId sales = test.addInbox(u"sales@shop.example"_s);
        QVERIFY(sales.isValid());
        QVERIFY(test.deliver(inbox, {test.mail(u"voicebox@x"_s, QString::fromLatin1(kOurs), u"call 600 700 800"_s),
                                     test.mail(u"note@x"_s, u"sales@shop.example"_s, u"please call Mr K."_s)})
                    ->accepted);
        for (const QString &id : {u"voicebox@x"_s, u"note@x"_s}) {
            QCOMPARE(talk(test, id).state, ConversationState::Open);
            QCOMPARE(talk(test, id).unread, 1);
            QVERIFY(!talk(test, id).customer);
        }
        QCOMPARE(test.count("SELECT count(*) FROM identity"), 0);
        QCOMPARE(test.count("SELECT count(*) FROM message WHERE direction = 'out'"), 0);
        // It proves nothing about anybody: quoting an id joins no conversation and ends nobody's waiting.
        QVERIFY(test.deliver(inbox, {test.mail(u"a@x"_s, u"anna@c.example"_s, u"Hello"_s)})->accepted);
        InboundMessage quoting = test.mail(u"fake@x"_s, QString::fromLatin1(kOurs), u"we answered"_s);
        quoting.references = {u"a@x"_s};
        QVERIFY(test.deliver(inbox, {quoting})->accepted);
        QVERIFY(test.conversationWith(u"fake@x"_s) != test.conversationWith(u"a@x"_s));
        QCOMPARE(talk(test, u"a@x"_s).state, ConversationState::Open);
    }

    void whatACustomerWroteWhileTheMailboxMovedWaitsForUs()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const OutgoingMessage sent = answered(test, inbox);
        QCOMPARE(talk(test, u"a@x"_s).state, ConversationState::Pending);
        test.clock().advance(std::chrono::hours(3));
        InboundMessage reply = test.mail(u"b@x"_s, u"anna@c.example"_s, u"And now?"_s);
        reply.references = {sent.externalId};
        test.clock().advance(std::chrono::hours(3));
        QVERIFY(test.deliver(inbox, {reply}, true)->accepted);
        QCOMPARE(test.conversationWith(u"b@x"_s), test.conversationWith(u"a@x"_s));
        QCOMPARE(talk(test, u"b@x"_s).state, ConversationState::Open);
        QCOMPARE(talk(test, u"b@x"_s).unread, 1);
        QCOMPARE(talk(test, u"b@x"_s).waitingSince, *reply.serverAt);
        QVERIFY(test.run(Resolve{{test.conversationWith(u"b@x"_s)}}).ok());
        InboundMessage old = test.mail(u"c@x"_s, u"anna@c.example"_s, u"I had written before"_s);
        old.references = {u"b@x"_s};
        old.serverAt = *reply.serverAt - std::chrono::hours(1);
        QVERIFY(test.deliver(inbox, {old}, true)->accepted);
        QCOMPARE(talk(test, u"b@x"_s).state, ConversationState::Resolved);
    }

    void ourMessageStaysOneWhereTheServerNamesItAnew()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const OutgoingMessage sent = answered(test, inbox, {Delivery::Sent, {}, {}, {}});
        InboundMessage copy = copyOf(test, sent, u"new@server"_s);
        copy.otherId = sent.externalId;
        QCOMPARE(test.deliver(inbox, {copy})->duplicates, 1);
        QCOMPARE(test.count("SELECT count(*) FROM message"), 2);
        InboundMessage reply = test.mail(u"b@x"_s, u"anna@c.example"_s, u"Thanks"_s);
        reply.references = {u"new@server"_s};
        Batch batch = test.liveBatch(inbox, {reply});
        batch.reports = {{u"new@server"_s, Delivery::Failed, u"550"_s}};
        QVERIFY(test.engine().accept(inbox, batch, test.spool())->accepted);
        QCOMPARE(test.conversationWith(u"b@x"_s), test.conversationWith(u"a@x"_s));
        QCOMPARE(test.text("SELECT delivery FROM message WHERE direction = 'out'"), u"failed"_s);
    }

    void whatStandsInSentWasSent()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const OutgoingMessage sent = answered(test, inbox, {Delivery::Uncertain, {}, u"line broke"_s, {}});
        QCOMPARE(test.text("SELECT delivery FROM message WHERE direction = 'out'"), u"uncertain"_s);
        QCOMPARE(test.deliver(inbox, {copyOf(test, sent, sent.externalId)})->duplicates, 1);
        QCOMPARE(test.text("SELECT delivery FROM message WHERE direction = 'out'"), u"sent"_s);
        QCOMPARE(test.count("SELECT count(*) FROM outbox"), 0);
        QCOMPARE(talk(test, u"a@x"_s).attention, QString());
    }

    void oneIdForAllMailsOfAMachineLosesNone()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        for (const QString &subject : {u"Fax from Anna"_s, u"Fax from Jan"_s}) {
            InboundMessage fax = test.mail(u"1@localhost"_s, u"fax@gate.example"_s, {});
            fax.subject = subject;
            test.clock().advance(std::chrono::minutes(1));
            fax.sentAt = test.clock().now();
            QCOMPARE(test.deliver(inbox, {fax})->stored, 1);
        }
        const OutgoingMessage sent = answered(test, inbox);
        InboundMessage redirected = test.mail(sent.externalId, u"anna@c.example"_s, u"see below"_s);
        QCOMPARE(test.deliver(inbox, {redirected})->stored, 1);
    }

    void aMailUnderANewNumberIsTheSameHoweverItIsReadNow()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        InboundMessage mail = test.mail(u"a@x"_s, u"anna@c.example"_s, u"as read before"_s);
        mail.folder = u"INBOX"_s;
        mail.number = u"1:7"_s;
        QCOMPARE(test.deliver(inbox, {mail})->stored, 1);
        mail.number = u"2:3"_s;
        mail.text = u"as read now"_s;
        mail.bodyHash = u"another"_s;
        QCOMPARE(test.deliver(inbox, {mail}, true)->duplicates, 1);
        mail.number = u"2:4"_s; // two in one folder are two
        mail.sentAt = *mail.sentAt + std::chrono::minutes(1);
        mail.bodyHash = u"a third"_s;
        QCOMPARE(test.deliver(inbox, {mail}, true)->stored, 1);
    }

    void whoIsSplitOutIsAnotherCustomer()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        InboundMessage first = test.mail(u"a@x"_s, u"anna@c.example"_s, u"Hello"_s);
        first.cc = {address(u"jan@d.example"_s)};
        QVERIFY(test.deliver(inbox, {first})->accepted);
        InboundMessage second = test.mail(u"b@x"_s, u"jan@d.example"_s, u"Another thing"_s);
        second.references = {u"a@x"_s};
        second.to = {address(u"Support@Shop.example"_s)};
        QVERIFY(test.deliver(inbox, {second})->accepted);
        const ConversationId together = test.conversationWith(u"a@x"_s);
        QCOMPARE(test.conversationWith(u"b@x"_s), together);
        const EntryId entry{test.count("SELECT entry FROM message WHERE external_id = 'b@x'")};
        const auto part = test.run(SplitConversation{together, {entry}, {}});
        QVERIFY(part.ok());
        QVERIFY(talk(test, u"b@x"_s).customer != talk(test, u"a@x"_s).customer);
        QCOMPARE(test.count("SELECT count(*) FROM participant WHERE value LIKE '%upport@shop.example'"), 0);
        QCOMPARE(test.count("SELECT count(*) FROM conversation c JOIN identity d ON d.id = c.identity"
                            " WHERE c.customer <> d.customer"),
                 0);
    }
};

QTEST_GUILESS_MAIN(MailArrivalTest)
#include "mailarrivaltest.moc"
