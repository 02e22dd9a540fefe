// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/guisetup.h"
#include "tests/gui/mailwindow.h"
#include "ui/controls/button.h"
#include "ui/customer/comparedialog.h"
#include "ui/customer/consentdialog.h"
#include "ui/customer/customerpane.h"
#include "ui/customer/customerpicker.h"
#include "ui/customer/customerrows.h"
#include "ui/customer/importdialog.h"
#include "ui/customer/inplaceedit.h"
#include "ui/queue/queuepane.h"
#include "ui/shell/undobar.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

class TestCustomer : public QObject
{
    Q_OBJECT

    /// The pane with the customer of whom most is known.
    static ui::CustomerPane *rich(test::SampleWindow &sample)
    {
        for (const CustomerCard &card : std::as_const(sample.workspace.customers)) {
            if (!card.consents.isEmpty())
                sample.window.selection().setCustomer(card.id);
        }
        return sample.window.customer();
    }
    static int rowOf(const ui::CustomerPane *pane, const QString &text)
    {
        for (int i = 0; i < pane->rows().size(); ++i) {
            if (pane->rows().at(i).text == text)
                return i;
        }
        return -1;
    }

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
        const auto &wish = *test::lastOf<EditCustomer>(sample.workspace);
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
        QCOMPARE(test::lastOf<EditCustomer>(sample.workspace)->about, u"Prefers a call after four."_s);
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
        auto *compare = sample.window.findChild<ui::CompareDialog *>();
        QVERIFY(compare);
        compare->name().second->setChecked(true);
        QCOMPARE(compare->name().result->text(), twin.name);
        compare->join();
        const auto *wish = test::lastOf<MergeCustomers>(sample.workspace);
        QVERIFY(wish);
        QCOMPARE(wish->into.value, who.id);
        QCOMPARE(wish->from, twin.id);
        QCOMPARE(wish->whoseName, Surviving::From);
        QCOMPARE(wish->whoseAbout, Surviving::Both);
    }

    void ticksAndTheirResult()
    {
        test::SampleWindow sample;
        CustomerCard first;
        first.id = CustomerId{1};
        first.name = u"Anna"_s;
        first.about = u"Likes lamps"_s;
        first.tags = {u"home"_s};
        CustomerCard second = first;
        second.id = CustomerId{2};
        second.about = u"Pays late"_s;
        second.tags = {u"work"_s};
        ui::CompareDialog dialog(sample.setup.look, first, second, {}, nullptr);
        QVERIFY(dialog.about().result->text().contains(u"Likes lamps Pays late"_s));
        QCOMPARE(dialog.tags().result->text(), u"home, work"_s);
        dialog.about().first->setChecked(false);
        QCOMPARE(dialog.about().result->text(), u"Pays late"_s);
        dialog.about().second->setChecked(false); // something has to survive
        QCOMPARE(dialog.about().result->text(), u"Likes lamps"_s);
        dialog.tags().first->setChecked(false);
        QSignalSpy joined(&dialog, &ui::CompareDialog::joined);
        dialog.join();
        const auto wish = joined.first().first().value<MergeCustomers>();
        QCOMPARE(wish.whoseAbout, Surviving::Into);
        QCOMPARE(wish.whoseTags, Surviving::From);
    }

    void aTagIsTypedAndTakenAwayByKeys()
    {
        test::SampleWindow sample;
        ui::CustomerPane *pane = rich(sample);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_P);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_T);
        auto *edit = pane->findChild<ui::InPlaceEdit *>();
        QVERIFY(edit);
        QTest::keyClicks(edit, u"hurt"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(test::lastOf<TagCustomer>(sample.workspace)->tag, u"hurt"_s);
        QTRY_VERIFY(!pane->findChild<ui::InPlaceEdit *>());
        pane->setFocus();
        pane->setCurrentRow(rowOf(pane, u"VIP"_s));
        QTest::keyClick(pane, Qt::Key_Delete);
        QCOMPARE(test::lastOf<UntagCustomer>(sample.workspace)->tag, u"VIP"_s);
    }

    void anAddressOfSomebodyElseIsNotTaken()
    {
        test::SampleWindow sample;
        CustomerCard other;
        other.id = CustomerId{9999};
        other.name = u"Ola W."_s;
        other.identities = {{IdentityId{77}, u"phone"_s, u"+48600200300"_s, {}, true, other.id, false}};
        sample.workspace.customers.insert(other.id.value, other);
        ui::CustomerPane *pane = rich(sample);
        const auto type = [&](const QString &words) {
            pane->addIdentity();
            auto *edit = pane->findChild<ui::InPlaceEdit *>();
            QVERIFY(edit);
            QTest::keyClicks(edit, words);
            QTest::keyClick(edit, Qt::Key_Return);
            QTRY_VERIFY(!pane->findChild<ui::InPlaceEdit *>());
        };
        type(u"Ola@Praca.example"_s);
        QCOMPARE(test::lastOf<AddIdentity>(sample.workspace)->address.value, u"ola@praca.example"_s);
        QCOMPARE(test::lastOf<AddIdentity>(sample.workspace)->address.kind, u"email"_s);
        type(u"+48 600 200 300"_s);
        QCOMPARE(test::lastOf<AddIdentity>(sample.workspace)->address.value, u"ola@praca.example"_s);
        auto *compare = sample.window.findChild<ui::CompareDialog *>();
        QVERIFY(compare);
        compare->join();
        QCOMPARE(test::lastOf<MergeCustomers>(sample.workspace)->from, other.id);
    }

    void anAddressIsPutFirstAndRemovedFromItsMenu()
    {
        test::SampleWindow sample;
        ui::CustomerPane *pane = rich(sample);
        const std::unique_ptr<QMenu> menu(pane->menuFor(rowOf(pane, u"+48 600 000 174"_s)));
        QVERIFY(menu);
        menu->setAttribute(Qt::WA_DeleteOnClose, false);
        QCOMPARE(menu->actions().size(), 3);
        menu->actions().at(1)->trigger();
        QCOMPARE(test::lastOf<PutFirstIdentity>(sample.workspace)->identity, IdentityId{2});
        menu->actions().at(2)->trigger();
        QCOMPARE(test::lastOf<RemoveIdentity>(sample.workspace)->identity, IdentityId{2});
        QVERIFY(pane->menuFor(rowOf(pane, u"Identities"_s)) == nullptr);
    }

    void aConsentIsNotedWithDayAndSource()
    {
        test::SampleWindow sample;
        ui::CustomerPane *pane = rich(sample);
        // Withdrawn is told in words, and what was before in the tooltip.
        const ui::CustomerRow row = pane->rows().at(rowOf(pane, u"newsletter"_s));
        QVERIFY(row.withdrawn && row.side.startsWith(u"withdrawn"_s));
        QVERIFY(row.tip.contains(u"formularz na stronie"_s));
        pane->addConsent();
        auto *dialog = sample.window.findChild<ui::ConsentDialog *>();
        QVERIFY(dialog);
        dialog->kind()->setEditText(u"newsletter"_s);
        dialog->withdrawn()->setChecked(true);
        dialog->day()->setDate(dialog->day()->date().addDays(-3));
        dialog->source()->setText(u"by phone"_s);
        dialog->save();
        const auto *wish = test::lastOf<PutConsent>(sample.workspace);
        QCOMPARE(wish->customer, sample.window.selection().customer());
        QCOMPARE(wish->state, ConsentState::Withdrawn);
        QCOMPARE(wish->source, u"by phone"_s);
        QVERIFY(wish->at.has_value() && *wish->at < sample.clock.now());
        const std::unique_ptr<QMenu> menu(pane->menuFor(rowOf(pane, u"telefon"_s)));
        menu->setAttribute(Qt::WA_DeleteOnClose, false);
        menu->actions().first()->trigger();
        QCOMPARE(test::lastOf<PutConsent>(sample.workspace)->kind, u"telefon"_s);
        QVERIFY(!test::lastOf<PutConsent>(sample.workspace)->at.has_value());
    }

    void somebodyIsLookedForToJoin()
    {
        test::SampleWindow sample;
        CustomerCard other;
        other.id = CustomerId{9999};
        other.name = u"Bogumiła Zawada"_s;
        sample.workspace.customers.insert(other.id.value, other);
        ui::CustomerPane *pane = rich(sample);
        pane->join();
        auto *picker = sample.window.findChild<ui::CustomerPicker *>();
        QVERIFY(picker);
        QTest::keyClicks(picker->field(), u"bogum"_s);
        QTRY_COMPARE(picker->list()->count(), 1);
        QTest::keyClick(picker->field(), Qt::Key_Return);
        QTRY_VERIFY(sample.window.findChild<ui::CompareDialog *>());
    }

    void aFileIsShownTriedAndTakenIn()
    {
        QTemporaryDir place;
        const QString path = place.filePath(u"klienci.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Nazwa;E-mail;NIP\n");
        for (int i = 0; i < 600; ++i)
            file.write("Klient " + QByteArray::number(i) + ";k" + QByteArray::number(i) + "@c.example;1\n");
        file.write("Bez adresu;;2\n");
        file.close();
        test::SampleWindow sample;
        sample.dialogs.filesToChoose = {path};
        QVERIFY(sample.window.actions().trigger(u"customer.import"_s));
        auto *dialog = sample.window.findChild<ui::ImportDialog *>();
        QVERIFY(dialog);
        QTRY_COMPARE(dialog->table()->rowCount(), 20);
        QVERIFY(test::lastOf<ImportCustomers>(sample.workspace)->onlyTry);
        QCOMPARE(dialog->table()->item(0, 3)->text(), u"new customer"_s);
        dialog->start();
        QTRY_VERIFY(dialog->said()->text().startsWith(u"Done: 600 new"_s));
        QCOMPARE(dialog->table()->rowCount(), 1);
        QCOMPARE(dialog->table()->item(0, 0)->text(), u"602"_s);
        QVERIFY(!test::lastOf<ImportCustomers>(sample.workspace)->onlyTry);
        // All of it comes back in one act, though it went in in parts.
        QVERIFY(sample.workspace.importParts.size() > 1);
        QVERIFY(dialog->undoButton()->isVisible());
        dialog->undoButton()->click();
        QTRY_COMPARE(dialog->said()->text(), u"Import undone: 600 customer(s) as before."_s);
        QVERIFY(sample.workspace.importParts.isEmpty());
        QVERIFY(!dialog->undoButton()->isVisible());
    }

    void anImportIsUndoneFromTheWindowAsWell()
    {
        test::SampleWindow sample;
        sample.workspace.importParts = {{UndoId{5}, 250}, {UndoId{6}, 40}};
        sample.window.queue()->view()->setFocus();
        QVERIFY(sample.window.actions().trigger(u"app.undo"_s));
        QTRY_COMPARE(sample.window.undoBar()->said(), u"Import undone: 290 customer(s) as before."_s);
    }

    void aWidePaneHasTheHistoryInAColumnOfItsOwn()
    {
        test::SampleWindow sample(QSize(2560, 1440));
        ui::CustomerPane *pane = rich(sample);
        QTRY_VERIFY(pane->width() >= ui::CustomerRows::kTwoColumns && !pane->rows().isEmpty());
        const int half = pane->viewport()->width() / 2;
        int history = 0;
        for (const ui::CustomerRow &row : pane->rows()) {
            if (row.kind == ui::CustomerRow::Kind::Twin)
                continue;
            const bool isRight = row.section == ui::CustomerSection::History;
            history += isRight ? 1 : 0;
            QCOMPARE(row.place.left() > half, isRight);
            QVERIFY(row.place.right() <= (isRight ? pane->viewport()->width() : half));
        }
        QVERIFY(history > 1);
        QVERIFY(pane->rows().last().section == ui::CustomerSection::History); // read as it stands: left, then right
        QTest::mouseClick(pane->viewport(), Qt::LeftButton, {}, pane->rowRect(u"Add a tag"_s).center());
        auto *edit = pane->findChild<ui::InPlaceEdit *>();
        QVERIFY(edit && edit->geometry().right() <= half);
    }

    void anImportIsEndedEarly()
    {
        QTemporaryDir place;
        const QString path = place.filePath(u"many.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("name,email\n");
        for (int i = 0; i < 5000; ++i)
            file.write("C,c" + QByteArray::number(i) + "@c.example\n");
        file.close();
        test::SampleWindow sample;
        ui::ImportDialog dialog(sample.setup.look, sample.workspace, path, nullptr);
        dialog.start();
        dialog.cancelButton()->click(); // before its first lines
        QTRY_VERIFY(dialog.said()->text().startsWith(u"Ended early"_s));
    }
};

QTEST_MAIN(TestCustomer)
#include "tst_customer.moc"
