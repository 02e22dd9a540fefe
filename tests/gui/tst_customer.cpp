// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/guisetup.h"
#include "ui/customer/customerpane.h"
#include "ui/customer/inplaceedit.h"

#include <QTest>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

class TestCustomer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNameIsChangedWhereItStands()
    {
        test::SampleWindow sample;
        ui::CustomerPane *pane = sample.window.customer();
        QTest::mouseClick(pane->viewport(), Qt::LeftButton, {}, QPoint(100, 20));
        auto *edit = pane->findChild<ui::InPlaceEdit *>();
        QVERIFY(edit);
        QTest::keyClicks(edit, u"Anna Nowak-Lis"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        const auto &wish = sample.workspace.last<EditCustomer>();
        QCOMPARE(wish.customerName, u"Anna Nowak-Lis"_s);
        QVERIFY(!wish.about);
        QTRY_VERIFY(!pane->findChild<ui::InPlaceEdit *>());
    }

    void escapeLeavesItAsItWas()
    {
        test::SampleWindow sample;
        ui::CustomerPane *pane = sample.window.customer();
        const qsizetype before = sample.workspace.commands.size();
        pane->editName();
        auto *edit = pane->findChild<ui::InPlaceEdit *>();
        QTest::keyClicks(edit, u"Zofia"_s);
        QTest::keyClick(edit, Qt::Key_Escape);
        QTRY_VERIFY(!pane->findChild<ui::InPlaceEdit *>());
        QCOMPARE(sample.workspace.commands.size(), before);
    }

    void aNoteIsWritten()
    {
        test::SampleWindow sample;
        ui::CustomerPane *pane = sample.window.customer();
        pane->editAbout();
        auto *edit = pane->findChild<ui::InPlaceEdit *>();
        QVERIFY(edit);
        QTest::keyClicks(edit, u"Prefers a call after four."_s);
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sample.workspace.last<EditCustomer>().about, u"Prefers a call after four."_s);
    }

    void somebodyOfTheSameNameIsProposed()
    {
        test::SampleWindow sample;
        Named who;
        for (const CustomerCard &card : std::as_const(sample.workspace.customers)) {
            if (card.name.contains(u' ') && card.id != sample.window.selection().customer())
                who = {card.id.value, card.name};
        }
        QVERIFY(who.id > 0);
        CustomerCard twin;
        twin.id = CustomerId{9999};
        twin.name = who.name.toUpper();
        sample.workspace.customers.insert(twin.id.value, twin);
        sample.window.selection().setCustomer(CustomerId{who.id});
        ui::CustomerPane *pane = sample.window.customer();
        const QString proposal = u"Perhaps the same person: "_s + twin.name;
        QTRY_VERIFY(!pane->rowRect(proposal).isEmpty());
        QTest::mouseClick(pane->viewport(), Qt::LeftButton, {}, pane->rowRect(proposal).center());
        const auto &wish = sample.workspace.last<MergeCustomers>();
        QCOMPARE(wish.into.value, who.id);
        QCOMPARE(wish.from, twin.id);
    }
};

QTEST_MAIN(TestCustomer)
#include "tst_customer.moc"
