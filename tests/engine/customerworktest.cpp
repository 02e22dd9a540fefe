// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testengine.h"

#include "app/store/conversations.h"
#include "app/store/customerqueries.h"

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// What agents keep about customers: tags, consents, addresses, which fields a merge leaves, and files taken in.
class CustomerWorkTest : public QObject
{
    Q_OBJECT

    static CustomerId arrive(TestEngine &test, InboxId inbox, const QString &id, const QString &from)
    {
        (void)test.deliver(inbox, {test.mail(id, from, u"text "_s + id)});
        return *store::Conversations(test.database()).get(test.conversationWith(id))->customer;
    }
    static CustomerCard card(TestEngine &test, CustomerId id)
    {
        return store::CustomerQueries(test.database()).card(id);
    }
    static QStringList values(const CustomerCard &card)
    {
        QStringList values;
        for (const IdentityRow &row : card.identities)
            values.append(row.value);
        return values;
    }
    static bool undo(TestEngine &test) { return test.run(Undo{}).ok(); }

private Q_SLOTS:
    void tagsComeAndGoAndAreUndone()
    {
        TestEngine test;
        const CustomerId id = arrive(test, test.addInbox(), u"a@x"_s, u"anna@c.example"_s);
        QVERIFY(test.run(TagCustomer{id, u" VIP "_s}).ok());
        QVERIFY(test.run(TagCustomer{id, u"hurt"_s}).ok());
        QCOMPARE(card(test, id).tags, QStringList({u"VIP"_s, u"hurt"_s}));
        QVERIFY(undo(test));
        QCOMPARE(card(test, id).tags, QStringList({u"VIP"_s}));
        QVERIFY(test.run(UntagCustomer{id, u"VIP"_s}).ok());
        QVERIFY(card(test, id).tags.isEmpty());
        QVERIFY(undo(test));
        QCOMPARE(card(test, id).tags, QStringList({u"VIP"_s}));
        QCOMPARE(test.run(TagCustomer{id, QString(61, u'x')}).error().kind, Error::Kind::Usage);
        QVERIFY(test.count("SELECT count(*) FROM audit WHERE action = 'tag_customer'") == 2);
    }

    void aWithdrawnConsentStaysToBeRead()
    {
        TestEngine test;
        const CustomerId id = arrive(test, test.addInbox(), u"a@x"_s, u"anna@c.example"_s);
        const Instant spring = test.clock().now() - std::chrono::hours(24 * 200);
        QVERIFY(test.run(PutConsent{id, u"newsletter"_s, ConsentState::Given, spring, u"web form"_s}).ok());
        QVERIFY(test.run(PutConsent{id, u"newsletter"_s, ConsentState::Withdrawn, {}, u"by phone"_s}).ok());
        const QList<ConsentRow> consents = card(test, id).consents;
        QCOMPARE(consents.size(), 2);
        QCOMPARE(consents[0].state, ConsentState::Withdrawn);
        QCOMPARE(consents[0].source, u"by phone"_s);
        QCOMPARE(consents[0].agent.name, u"me"_s);
        QCOMPARE(consents[1].at, spring);
        QVERIFY(undo(test));
        QCOMPARE(card(test, id).consents.size(), 1);
        const Instant later = test.clock().now() + std::chrono::hours(1);
        QCOMPARE(test.run(PutConsent{id, u"n"_s, ConsentState::Given, later, {}}).error().kind, Error::Kind::Usage);
    }

    void aTypedAddressIsUnverifiedAndNobodyElses()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox(u"help@shop.example"_s);
        const CustomerId anna = arrive(test, inbox, u"a@x"_s, u"anna@c.example"_s);
        const CustomerId jan = arrive(test, inbox, u"b@x"_s, u"jan@c.example"_s);
        QVERIFY(test.run(AddIdentity{anna, {u"phone"_s, u"+48 600 100 200"_s, {}}}).ok());
        QCOMPARE(values(card(test, anna)), QStringList({u"anna@c.example"_s, u"+48600100200"_s}));
        QVERIFY(!card(test, anna).identities.last().verified);
        const auto stolen = test.run(AddIdentity{anna, {u"email"_s, u"Jan@C.example"_s, {}}});
        QCOMPARE(stolen.error().kind, Error::Kind::Conflict);
        QVERIFY(stolen.error().detail.contains(QString::number(jan.value)));
        QCOMPARE(test.run(AddIdentity{anna, {u"email"_s, u"no address"_s, {}}}).error().kind, Error::Kind::Usage);
        QCOMPARE(test.run(AddIdentity{anna, {u"email"_s, u"help@shop.example"_s, {}}}).error().kind,
                 Error::Kind::Conflict);
        // The number stands first, and is taken away with that.
        const IdentityId number = card(test, anna).identities.last().id;
        QVERIFY(test.run(PutFirstIdentity{number}).ok());
        QCOMPARE(values(card(test, anna)).first(), u"+48600100200"_s);
        QVERIFY(test.run(RemoveIdentity{number}).ok());
        QCOMPARE(card(test, anna).identities.size(), 1);
        QVERIFY(undo(test));
        QCOMPARE(values(card(test, anna)).first(), u"+48600100200"_s);
        QVERIFY(card(test, anna).identities.first().isFirst);
    }

    void anAddressWithMessagesBecomesACustomerOfItsOwn()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const CustomerId anna = arrive(test, inbox, u"a@x"_s, u"anna@c.example"_s);
        const CustomerId jan = arrive(test, inbox, u"b@x"_s, u"jan@c.example"_s);
        QVERIFY(test.run(MergeCustomers{anna, jan}).ok());
        const IdentityId number = card(test, anna).identities.last().id;
        const auto parted = test.run(RemoveIdentity{number});
        QVERIFY(parted.ok());
        QCOMPARE(values(card(test, anna)), QStringList(u"anna@c.example"_s));
        const CustomerId own = *store::Conversations(test.database()).get(test.conversationWith(u"b@x"_s))->customer;
        QVERIFY(own != anna);
        QCOMPARE(values(card(test, own)), QStringList(u"jan@c.example"_s));
        QCOMPARE(test.run(RemoveIdentity{number}).error().kind, Error::Kind::Conflict);
        QVERIFY(test.run(Undo{parted->undo, {}}).ok());
        QCOMPARE(card(test, anna).identities.size(), 2);
        QCOMPARE(card(test, own).id, CustomerId());
    }

    void aMergeLeavesWhatWasTickedAndGivesItBack()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const CustomerId home = arrive(test, inbox, u"a@x"_s, u"anna@home.example"_s);
        const CustomerId work = arrive(test, inbox, u"b@x"_s, u"anna@work.example"_s);
        QVERIFY(test.run(EditCustomer{home, u"Anna"_s, u"Likes lamps"_s}).ok());
        QVERIFY(test.run(EditCustomer{work, u"Anna Nowak"_s, u"Pays late"_s}).ok());
        QVERIFY(test.run(TagCustomer{home, u"home"_s}).ok());
        QVERIFY(test.run(TagCustomer{work, u"work"_s}).ok());
        MergeCustomers wish{home, work};
        wish.whoseName = Surviving::From;
        wish.whoseTags = Surviving::From;
        wish.whoseAddress = Surviving::From;
        const auto merged = test.run(wish);
        QVERIFY(merged.ok());
        QCOMPARE(card(test, home).name, u"Anna Nowak"_s);
        QCOMPARE(card(test, home).about, u"Likes lamps\n\nPays late"_s);
        QCOMPARE(card(test, home).tags, QStringList(u"work"_s));
        QCOMPARE(values(card(test, home)).first(), u"anna@work.example"_s);
        QVERIFY(test.run(UnmergeCustomers{*merged->merge}).ok());
        QCOMPARE(card(test, home).name, u"Anna"_s);
        QCOMPARE(card(test, home).about, u"Likes lamps"_s);
        QCOMPARE(card(test, home).tags, QStringList(u"home"_s));
        QCOMPARE(card(test, work).name, u"Anna Nowak"_s);
        QCOMPARE(card(test, work).tags, QStringList(u"work"_s));
        QVERIFY(!card(test, work).identities.first().isFirst);
        // What somebody changed since is theirs.
        const auto again = test.run(wish);
        QVERIFY(test.run(EditCustomer{home, u"Anna Nowak-Lis"_s, {}}).ok());
        QVERIFY(test.run(UnmergeCustomers{*again->merge}).ok());
        QCOMPARE(card(test, home).name, u"Anna Nowak-Lis"_s);
        QCOMPARE(card(test, home).about, u"Likes lamps"_s);
    }

    void namesAndNotesAreUndone()
    {
        TestEngine test;
        const CustomerId id = arrive(test, test.addInbox(), u"a@x"_s, u"anna@c.example"_s);
        const auto edited = test.run(EditCustomer{id, u"Anna"_s, u"a note"_s});
        QVERIFY(edited->undo.has_value());
        QVERIFY(undo(test));
        QCOMPARE(card(test, id).about, QString());
        QVERIFY(test.run(EditCustomer{id, u"Anna"_s, {}}).ok());
        QVERIFY(test.run(EraseCustomer{id}).ok());
        QCOMPARE(test.count("SELECT count(*) FROM undo WHERE undone_at IS NULL"), 0);
    }

    void linesTakenInTwiceDoubleNobody()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const CustomerId anna = arrive(test, inbox, u"a@x"_s, u"anna@c.example"_s);
        const CustomerId jan = arrive(test, inbox, u"b@x"_s, u"jan@c.example"_s);
        const auto mail = [](const QString &value) { return Address{u"email"_s, value, {}}; };
        ImportCustomers wish;
        wish.source = u"crm.csv"_s;
        wish.customers = {{2,
                           u"Anna Nowak"_s,
                           {mail(u"ANNA@c.example"_s), {u"phone"_s, u"600 100 200"_s, {}}},
                           u"Likes lamps"_s,
                           {u"VIP"_s},
                           {{u"newsletter"_s, ConsentState::Given, {}}}},
                          {3, u"Ewa Lis"_s, {mail(u"ewa@d.example"_s)}, {}, {}, {}},
                          {4, u"Nobody"_s, {}, {}, {}, {}},
                          {5, u"Odd"_s, {mail(u"not an address"_s)}, {}, {}, {}},
                          {6, u"Both"_s, {mail(u"anna@c.example"_s), mail(u"jan@c.example"_s)}, {}, {}, {}}};
        wish.onlyTry = true;
        const auto tried = test.run(wish);
        QVERIFY(tried.ok());
        QCOMPARE(tried->report->lines.size(), 5);
        QCOMPARE(tried->report->lines[0].fate, ImportFate::Changed);
        QCOMPARE(tried->report->lines[1].fate, ImportFate::New);
        QCOMPARE(tried->report->lines[2].reason, u"no_address"_s);
        QCOMPARE(tried->report->lines[3].reason, u"bad_address"_s);
        QCOMPARE(tried->report->lines[4].reason, u"two_customers"_s);
        QCOMPARE(test.count("SELECT count(*) FROM customer"), 2);
        wish.onlyTry = false;
        const auto done = test.run(wish);
        QCOMPARE(done->report->made, 1);
        QCOMPARE(done->report->changed, 1);
        QCOMPARE(done->report->lines.size(), 3);
        QCOMPARE(card(test, anna).about, u"Likes lamps"_s);
        QCOMPARE(card(test, anna).tags, QStringList(u"VIP"_s));
        QCOMPARE(card(test, anna).identities.size(), 2);
        QCOMPARE(card(test, anna).consents.first().source, u"crm.csv"_s);
        const auto again = test.run(wish);
        QCOMPARE(again->report->made, 0);
        QCOMPARE(again->report->changed, 0);
        QCOMPARE(again->report->same, 2);
        QCOMPARE(test.count("SELECT count(*) FROM customer"), 3);
        QCOMPARE(test.count("SELECT count(*) FROM consent"), 1);
        // Erased people do not come back with a file.
        QVERIFY(test.run(EraseCustomer{jan}).ok());
        wish.customers = {{2, u"Jan"_s, {mail(u"jan@c.example"_s)}, {}, {}, {}}};
        QCOMPARE(test.run(wish)->report->lines.first().reason, u"erased"_s);
        const Actor olena = test.addAgent(u"Olena"_s);
        QCOMPARE(test.run(olena, wish).error().kind, Error::Kind::NotPermitted);
    }

    void anImportIsTakenBackButForWhatWasUsedSince()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const CustomerId anna = arrive(test, inbox, u"a@x"_s, u"anna@c.example"_s);
        const CustomerCard before = card(test, anna);
        const auto mail = [](const QString &value) { return Address{u"email"_s, value, {}}; };
        const auto part = [&](const QList<ImportedCustomer> &lines) {
            return ImportCustomers{lines, u"crm.csv"_s, false, u"one-file"_s};
        };
        const auto first =
            test.run(part({{2,
                            u"Anna Nowak"_s,
                            {mail(u"anna@c.example"_s), mail(u"anna@home.example"_s)},
                            u"Likes lamps"_s,
                            {u"VIP"_s},
                            {{u"newsletter"_s, ConsentState::Given, {}}}},
                           {3, u"Ewa Lis"_s, {mail(u"ewa@d.example"_s)}, u"new"_s, {u"a"_s, u"B"_s}, {}}}));
        const auto second = test.run(part({{4, u"Jan"_s, {mail(u"jan@d.example"_s)}, {}, {}, {}},
                                           {5, u"Olga"_s, {mail(u"olga@d.example"_s)}, {}, {}, {}},
                                           {6, u"Ewa Lis"_s, {mail(u"ewa@d.example"_s)}, u"and more"_s, {}, {}}}));
        QVERIFY(first->undo && second->undo);
        QCOMPARE(test.count("SELECT count(*) FROM customer"), 4);
        (void)arrive(test, inbox, u"o@x"_s, u"olga@d.example"_s); // she writes meanwhile
        // One wish takes the newest part back and names the one before it.
        const auto back = test.run(Undo{});
        QVERIFY(back.ok());
        QCOMPARE(back->report->takenBack, 2);
        QCOMPARE(back->report->kept, 1);
        QCOMPARE(back->undo, first->undo);
        const auto rest = test.run(Undo{back->undo, {}});
        QCOMPARE(rest->report->takenBack, 2);
        QVERIFY(!rest->undo);
        QCOMPARE(test.count("SELECT count(*) FROM customer"), 2);
        QCOMPARE(test.count("SELECT count(*) FROM consent"), 0);
        QCOMPARE(test.count("SELECT count(*) FROM customer_tag"), 0);
        const CustomerCard after = card(test, anna);
        QCOMPARE(after.name, before.name);
        QCOMPARE(after.about, before.about);
        QCOMPARE(values(after), values(before));
    }

    void whatPeopleDidToAnImportedCustomerStays()
    {
        TestEngine test;
        const CustomerId anna = arrive(test, test.addInbox(), u"a@x"_s, u"anna@c.example"_s);
        ImportCustomers wish;
        wish.customers = {{2, {}, {{u"email"_s, u"anna@c.example"_s, {}}}, u"from the file"_s, {u"VIP"_s}, {}},
                          {3, u"Ewa"_s, {{u"email"_s, u"ewa@d.example"_s, {}}}, {}, {}, {}}};
        const auto done = test.run(wish);
        const CustomerId ewa{test.count("SELECT max(id) FROM customer")};
        QVERIFY(test.run(EditCustomer{anna, {}, u"said by phone"_s}).ok());
        QVERIFY(test.run(TagCustomer{ewa, u"mine"_s}).ok());
        const auto back = test.run(Undo{done->undo, {}});
        QCOMPARE(back->report->takenBack, 0);
        QCOMPARE(back->report->kept, 2);
        QCOMPARE(card(test, anna).about, u"said by phone"_s);
        QVERIFY(card(test, anna).tags.isEmpty()); // nobody touched that: it goes
        QCOMPARE(card(test, ewa).name, u"Ewa"_s);
        QCOMPARE(card(test, ewa).tags, QStringList{u"mine"_s});
    }

    /// Numbers are given anew once their row is gone: what was typed since is nobody's import.
    void anAddressTypedSinceIsNotTakenForAnImportedOne()
    {
        TestEngine test;
        const CustomerId anna = arrive(test, test.addInbox(), u"a@x"_s, u"anna@c.example"_s);
        ImportCustomers wish;
        wish.customers = {
            {2, {}, {{u"email"_s, u"anna@c.example"_s, {}}, {u"email"_s, u"ana@typo.example"_s, {}}}, {}, {}, {}}};
        const auto done = test.run(wish);
        QVERIFY(done->undo);
        const IdentityId typo = card(test, anna).identities.last().id;
        QVERIFY(test.run(RemoveIdentity{typo}).ok());
        QVERIFY(test.run(AddIdentity{anna, {u"email"_s, u"anna@right.example"_s, {}}}).ok());
        QCOMPARE(card(test, anna).identities.last().id, typo); // the same number again
        QCOMPARE(test.run(Undo{done->undo, {}})->report->kept, 1);
        QVERIFY(values(card(test, anna)).contains(u"anna@right.example"_s));
    }
};

QTEST_GUILESS_MAIN(CustomerWorkTest)
#include "customerworktest.moc"
