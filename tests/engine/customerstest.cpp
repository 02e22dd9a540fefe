// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testengine.h"

#include "app/store/conversations.h"
#include "app/store/customers.h"

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// Customers are merged by links that can be taken apart, and erased for good.
class CustomersTest : public QObject
{
    Q_OBJECT

    static CustomerId customerOf(TestEngine &test, const QString &id)
    {
        return *store::Conversations(test.database()).get(test.conversationWith(id))->customer;
    }
    static void arrive(TestEngine &test, InboxId inbox, const QString &id, const QString &from)
    {
        QVERIFY(test.deliver(inbox, {test.mail(id, from, u"text "_s + id)})->accepted);
    }

private Q_SLOTS:
    void oneAddressIsOneCustomerHoweverItIsWritten()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        arrive(test, inbox, u"a@x"_s, u"Anna@Customer.Example"_s);
        arrive(test, inbox, u"b@x"_s, u"anna@customer.example"_s);
        QCOMPARE(customerOf(test, u"a@x"_s), customerOf(test, u"b@x"_s));
    }

    void aProvedNumberJoinsThePerson()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const Address number{u"phone"_s, u"+48600100200"_s, {}};
        InboundMessage called = test.mail(u"call"_s, u"x"_s, u"a text message"_s);
        called.from = number;
        called.fromVerified = true;
        InboundMessage shares = test.mail(u"chat"_s, u"x"_s, u"my number"_s);
        shares.from = {u"telegram"_s, u"5987654321"_s, u"Anna Nowak"_s};
        shares.proved = {number};
        QVERIFY(test.deliver(inbox, {called, shares})->accepted);
        // Nobody vouches for who wrote: two people still.
        QVERIFY(customerOf(test, u"call"_s) != customerOf(test, u"chat"_s));
        shares.externalId = u"chat2"_s;
        shares.bodyHash = u"2"_s;
        shares.fromVerified = true;
        QVERIFY(test.deliver(inbox, {shares})->accepted);
        QCOMPARE(customerOf(test, u"call"_s), customerOf(test, u"chat2"_s));
        QCOMPARE(customerOf(test, u"call"_s), customerOf(test, u"chat"_s));
        // A number that nobody had yet: who calls from it later is known.
        InboundMessage fresh = shares;
        fresh.externalId = u"chat3"_s;
        fresh.bodyHash = u"3"_s;
        fresh.from.value = u"111"_s;
        fresh.proved = {{u"phone"_s, u"+48 700 100 200"_s, {}}};
        InboundMessage calls = called;
        calls.externalId = u"call2"_s;
        calls.bodyHash = u"4"_s;
        calls.from.value = u"+48700100200"_s;
        QVERIFY(test.deliver(inbox, {fresh, calls})->accepted);
        QCOMPARE(customerOf(test, u"call2"_s), customerOf(test, u"chat3"_s));
    }

    void takingAMergeApartTakesLaterConversationsAlong()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        arrive(test, inbox, u"a@x"_s, u"anna@home.example"_s);
        arrive(test, inbox, u"b@x"_s, u"anna@work.example"_s);
        const CustomerId home = customerOf(test, u"a@x"_s);
        const CustomerId work = customerOf(test, u"b@x"_s);
        const auto merged = test.run(MergeCustomers{home, work});
        QVERIFY(merged.ok());
        QCOMPARE(customerOf(test, u"b@x"_s), home);
        arrive(test, inbox, u"later@x"_s, u"anna@work.example"_s);
        QCOMPARE(customerOf(test, u"later@x"_s), home);
        QVERIFY(test.run(UnmergeCustomers{*merged->merge}).ok());
        QCOMPARE(customerOf(test, u"a@x"_s), home);
        QCOMPARE(customerOf(test, u"b@x"_s), work);
        QCOMPARE(customerOf(test, u"later@x"_s), work);
        QCOMPARE(test.run(UnmergeCustomers{*merged->merge}).error().kind, Error::Kind::Conflict);
    }

    void aChainOfMergesComesApartInAnyOrder()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        QList<CustomerId> customers;
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s}) {
            arrive(test, inbox, name + u"@x"_s, name + u"@c.example"_s);
            customers.append(customerOf(test, name + u"@x"_s));
        }
        const auto first = test.run(MergeCustomers{customers[1], customers[2]});
        const auto second = test.run(MergeCustomers{customers[0], customers[1]});
        QVERIFY(second.ok());
        QCOMPARE(customerOf(test, u"c@x"_s), customers[0]);
        QCOMPARE(test.run(MergeCustomers{customers[0], customers[2]}).error().kind, Error::Kind::Conflict);
        QVERIFY(test.run(UnmergeCustomers{*first->merge}).ok());
        QCOMPARE(customerOf(test, u"a@x"_s), customers[0]);
        QCOMPARE(customerOf(test, u"b@x"_s), customers[0]);
        QCOMPARE(customerOf(test, u"c@x"_s), customers[2]);
        QVERIFY(test.run(UnmergeCustomers{*second->merge}).ok());
        QCOMPARE(customerOf(test, u"b@x"_s), customers[1]);
    }

    void anErasedCustomerDoesNotComeBack()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        arrive(test, inbox, u"a@x"_s, u"anna@c.example"_s);
        arrive(test, inbox, u"b@x"_s, u"jan@d.example"_s);
        QVERIFY(test.run(Resolve{{test.conversationWith(u"a@x"_s)}}).ok());
        QVERIFY(test.run(EraseCustomer{customerOf(test, u"a@x"_s)}).ok());
        QCOMPARE(test.count("SELECT count(*) FROM message"), 1);
        QCOMPARE(test.count("SELECT count(*) FROM identity WHERE value LIKE 'anna%'"), 0);
        QCOMPARE(test.count("SELECT count(*) FROM undo"), 0);
        QCOMPARE(test.count("SELECT count(*) FROM message_text WHERE message_text MATCH 'text'"), 1);
        QCOMPARE(test.deliver(inbox, {test.mail(u"a@x"_s, u"Anna@c.example"_s, u"again"_s)}, true)->stored, 0);
        QCOMPARE(test.count("SELECT count(*) FROM message"), 1);
    }
};

QTEST_GUILESS_MAIN(CustomersTest)
#include "customerstest.moc"
