// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/duplicatequeries.h"
#include "tests/unit/store/samplestore.h"

#include <QTest>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

namespace {

void addIdentity(test::SampleStore &store, CustomerId customer, const QString &kind, const QString &value)
{
    store::Identities(store.database()).insert({{}, {kind, value, {}}, true, customer});
}

QStringList kindsOf(test::SampleStore &store, CustomerId a, CustomerId b)
{
    for (const store::Duplicate &pair : store::likelyDuplicates(store.database(), 100)) {
        if (pair.first.id == a.value && pair.second.id == b.value)
            return pair.kinds;
    }
    return {};
}

} // namespace

class DuplicatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreComparedAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<int>("likeness");
        QTest::newRow("same") << u"Anna Nowak"_s << u"anna nowak"_s << 2;
        QTest::newRow("without accents") << u"Żaneta Gżegżółka"_s << u"zaneta gzegzolka"_s << 2;
        QTest::newRow("turned round") << u"Nowak Anna"_s << u"Anna Nowak"_s << 2;
        QTest::newRow("hyphen") << u"Ewa Lis-Maj"_s << u"Ewa Lis Maj"_s << 2;
        QTest::newRow("one letter") << u"Katarzyna Wiśniewska"_s << u"Katarzyna Wisniewski"_s << 1;
        QTest::newRow("a letter more") << u"Oliver Thomson"_s << u"Oliver Thompson"_s << 1;
        QTest::newRow("Cyrillic") << u"Їжакевич Юлія"_s << u"Юлія Їжакевич"_s << 2;
        QTest::newRow("one word") << u"Anna"_s << u"Anna"_s << 0;
        QTest::newRow("another person") << u"Anna Nowak"_s << u"Adam Nowak"_s << 0;
        QTest::newRow("short") << u"Jan Maj"_s << u"Jan Raj"_s << 0;
        QTest::newRow("both differ") << u"Katarzyna Wisniewska"_s << u"Katarzyny Wisniewski"_s << 0;
    }

    void namesAreComparedAsPeopleWriteThem()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(int, likeness);
        QCOMPARE(store::nameLikeness(a, b), likeness);
        QCOMPARE(store::nameLikeness(b, a), likeness);
    }

    void numbersAndAddressesCountAcrossKinds()
    {
        test::SampleStore store;
        const CustomerId anna = store.customer(u"Anna"_s, u"anna@poczta.example"_s);
        const CustomerId number = store.customer(u"+48 600 100 200"_s, u"brak@poczta.example"_s);
        addIdentity(store, anna, u"phone"_s, u"+48600100200"_s);
        addIdentity(store, number, u"whatsapp"_s, u"48600100200"_s);
        const CustomerId chat = store.customer(u"Gość"_s, u"inny@poczta.example"_s);
        addIdentity(store, chat, u"webchat"_s, u"Anna@poczta.example"_s);
        QCOMPARE(kindsOf(store, anna, number).first(), u"same_phone"_s);
        QCOMPARE(kindsOf(store, anna, chat).first(), u"same_email"_s);
        QCOMPARE(store::likelyDuplicates(store.database(), 1).first().second.id, number.value); // the strongest first
    }

    void nobodyIsTheirOwnDuplicate()
    {
        test::SampleStore store;
        store.customer(u"Jan Jan"_s, u"jan@poczta.example"_s);
        store.customer(u"Ewa Lis Ewa"_s, u"ewa@poczta.example"_s);
        QVERIFY(store::likelyDuplicates(store.database(), 100).isEmpty());
    }

    void oneCompanyIsNoReasonAlone()
    {
        test::SampleStore store;
        const CustomerId anna = store.customer(u"Anna Nowak"_s, u"a.nowak@firma.example"_s);
        const CustomerId adam = store.customer(u"Adam Kowal"_s, u"a.kowal@firma.example"_s);
        QVERIFY(kindsOf(store, anna, adam).isEmpty());
        const CustomerId again = store.customer(u"Nowak Anna"_s, u"anna@firma.example"_s);
        QCOMPARE(kindsOf(store, anna, again), (QStringList{u"same_name"_s, u"same_company"_s}));
    }

    void whoIsMergedIsNotProposedAgain()
    {
        test::SampleStore store;
        const CustomerId anna = store.customer(u"Anna Nowak"_s, u"a@poczta.example"_s);
        const CustomerId again = store.customer(u"Anna Nowak"_s, u"b@poczta.example"_s);
        QCOMPARE(store::likelyDuplicates(store.database(), 100).size(), 1);
        auto record = *store::Customers(store.database()).get(again);
        record.root = anna;
        store::Customers(store.database()).update(record, 1);
        QVERIFY(store::likelyDuplicates(store.database(), 100).isEmpty());
    }

    void manyOfOneFamilyNameAreQuickEnough()
    {
        test::SampleStore store;
        for (int i = 0; i < 3000; ++i)
            store.customer(u"Osoba%1 Nowak"_s.arg(i), u"o%1@poczta.example"_s.arg(i));
        const CustomerId twin = store.customer(u"Osoba7 Nowak"_s, u"twin@poczta.example"_s);
        const auto found = store::likelyDuplicates(store.database(), 100);
        QCOMPARE(found.first().second.id, twin.value);
    }
};

QTEST_GUILESS_MAIN(DuplicatesTest)
#include "duplicatestest.moc"
