// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/mailwindow.h"
#include "ui/compose/canneddialog.h"
#include "ui/compose/cannedpopup.h"
#include "ui/compose/filerow.h"
#include "ui/compose/holdstrip.h"
#include "ui/compose/letterdialog.h"
#include "ui/compose/recipientfield.h"
#include "ui/queue/queuepane.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTemporaryDir>

using namespace centrala;
using test::lastOf;
using test::MailWindow;
using namespace Qt::Literals::StringLiterals;

/// Canned answers, first messages and messages sent on.
class TestLetters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cannedAnswersAreKeptInTheirDialog()
    {
        MailWindow real;
        QVERIFY(real.window.actions().trigger(u"template.edit"_s));
        auto *dialog = real.window.findChild<ui::CannedDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->list()->count(), 3);
        dialog->startNew();
        dialog->save();
        QVERIFY(!dialog->trouble().isEmpty());
        QTest::keyClicks(dialog->name(), u"Dostawa/Kiedy"_s);
        QTest::keyClicks(dialog->text(), u"Jutro."_s);
        dialog->onlyMine()->setChecked(true);
        dialog->save();
        const auto *put = lastOf<PutRecord>(real.workspace);
        QVERIFY(put);
        QCOMPARE(put->recordName, u"Dostawa/Kiedy"_s);
        QCOMPARE(put->content.value(u"owner"_s).toInt(), 1);
        QTRY_COMPARE(dialog->list()->count(), 4);
        QCOMPARE(dialog->list()->currentItem()->text(), u"Dostawa/Kiedy"_s);
        dialog->remove();
        QTRY_COMPARE(dialog->list()->count(), 3);
        QCOMPARE(dialog->name()->text(), u"Dostawa/Kiedy"_s); // a slip costs nothing
        dialog->save();
        QTRY_COMPARE(dialog->list()->count(), 4);
    }

    void somebodyIsWrittenToFirst()
    {
        MailWindow real;
        real.window.queue()->view()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_C);
        auto *dialog = real.window.findChild<ui::LetterDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QTRY_VERIFY(dialog->to()->hasFocus());
        QTest::keyClicks(dialog->to(), u"Ewa Maj <ewa@poczta.example>"_s);
        QTest::keyClicks(dialog->subject(), u"Lampa jest gotowa"_s);
        QTest::keyClicks(dialog->edit(), u"Dzien dobry Pani Ewo, lampa czeka."_s);
        // What was begun is there again after closing.
        dialog->close();
        QTRY_VERIFY(!real.window.findChild<ui::LetterDialog *>());
        real.window.actions().trigger(u"conversation.new"_s);
        dialog = real.window.findChild<ui::LetterDialog *>();
        QCOMPARE(dialog->subject()->text(), u"Lampa jest gotowa"_s);
        QTest::keyClick(dialog->edit(), Qt::Key_Return, Qt::ControlModifier);
        const auto *wish = lastOf<StartConversation>(real.workspace);
        QVERIFY(wish);
        QCOMPARE(wish->to.first().value, u"ewa@poczta.example"_s);
        QCOMPARE(wish->to.first().name, u"Ewa Maj"_s);
        QCOMPARE(wish->subject, u"Lampa jest gotowa"_s);
        QCOMPARE(wish->text, u"Dzien dobry Pani Ewo, lampa czeka."_s);
        QTRY_COMPARE(real.window.conversation()->model().head().subject, u"Lampa jest gotowa"_s);
        QVERIFY(real.workspace.preference(u"draft.new"_s).isEmpty());
    }

    void customersAreOfferedAsRecipients()
    {
        MailWindow real;
        real.window.writeFirst();
        auto *dialog = real.window.findChild<ui::LetterDialog *>();
        QTest::keyClicks(dialog->to(), u"Aleks"_s);
        QTRY_VERIFY(!dialog->to()->offered().stringList().isEmpty());
        QVERIFY(dialog->to()->offered().stringList().first().contains(u"a.wisniewska@poczta.example"_s));
    }

    void aFirstMessageToTheWrongNameIsHeld()
    {
        MailWindow real;
        real.window.writeFirst();
        auto *dialog = real.window.findChild<ui::LetterDialog *>();
        dialog->to()->setText(u"Ewa Maj <ewa@poczta.example>"_s);
        dialog->edit()->setWritten(u"Dzień dobry Panie Marku,\nlampa czeka."_s);
        dialog->send();
        QVERIFY(!lastOf<StartConversation>(real.workspace));
        QVERIFY(dialog->strip()->sentence().contains(u"Marku"_s));
        dialog->edit()->setWritten(u"Dzień dobry Pani Ewo,\nlampa czeka."_s);
        dialog->send();
        QVERIFY(dialog->strip()->isVisible()); // no subject
        dialog->sendAnyway();
        QVERIFY(lastOf<StartConversation>(real.workspace));
    }

    void aMessageIsSentOn()
    {
        MailWindow real;
        real.press(Qt::Key_Escape);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F);
        auto *dialog = real.window.findChild<ui::LetterDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(!dialog->subject()->isVisible());
        QTest::keyClicks(dialog->to(), u"serwis@naprawa.example"_s);
        QTest::keyClicks(dialog->edit(), u"Do sprawdzenia"_s);
        QTest::keyClick(dialog->edit(), Qt::Key_Return, Qt::ControlModifier);
        const auto *wish = lastOf<Forward>(real.workspace);
        QVERIFY(wish);
        QCOMPARE(wish->entry, real.customers);
        QCOMPARE(wish->to.first().value, u"serwis@naprawa.example"_s);
        QCOMPARE(wish->text, u"Do sprawdzenia"_s);
    }

    void aSlashOffersCannedAnswersAndEnterPutsOneIn()
    {
        MailWindow real;
        ui::CannedPopup *popup = real.composer()->canned();
        QAbstractItemModelTester tester(popup->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        real.type(u"tak/nie 5/"_s);
        QVERIFY(!popup->isVisible()); // a slash inside a word is a slash
        real.edit()->clear();
        real.type(u"/"_s);
        QVERIFY(popup->isVisible());
        QCOMPARE(popup->found().rowCount(), 3); // a colleague's own is not offered
        QVERIFY(real.window.rect().contains(popup->geometry()));
        real.type(u"term"_s);
        QCOMPARE(popup->found().rowCount(), 1);
        QCOMPARE(popup->found().answer(0).name, u"Zwroty/Termin"_s);
        real.press(Qt::Key_Return);
        QVERIFY(!popup->isVisible());
        QCOMPARE(real.composer()->text(), u"Dzień dobry, Jan! Zwrot trwa 14 dni. Magda Lis"_s);
        QCOMPARE(real.workspace.draft(real.id, false), real.composer()->text());

        real.press(Qt::Key_Return);
        real.type(u"/zwr"_s);
        QCOMPARE(popup->found().rowCount(), 2);
        const QString first = popup->found().answer(0).text;
        real.press(Qt::Key_Down);
        real.press(Qt::Key_Up);
        real.press(Qt::Key_Tab);
        QVERIFY(real.composer()->text().endsWith(first));

        real.press(Qt::Key_Return);
        real.type(u"/po"_s);
        QVERIFY(popup->isVisible());
        real.press(Qt::Key_Escape);
        QVERIFY(!popup->isVisible());
        QVERIFY(real.edit()->hasFocus());
        real.type(u"d"_s);
        QVERIFY(!popup->isVisible()); // closed by hand, it stays closed
        QVERIFY(real.composer()->text().endsWith(u"/pod"_s));
    }

    void cannedAnswersAreFoundWithoutAccentsAndByMouse()
    {
        MailWindow real;
        real.window.actions().trigger(u"compose.canned"_s);
        ui::CannedPopup *popup = real.composer()->canned();
        QVERIFY(popup->isVisible());
        QTest::keyClicks(real.edit(), u"ADR"_s);
        QTest::mouseClick(popup->viewport(), Qt::LeftButton, {},
                          popup->visualRect(popup->model()->index(0, 0)).center());
        QCOMPARE(real.composer()->text(), u"Prosimy odesłać na adres: Lampowa 1."_s);
    }

    void pictures()
    {
        const auto keep = [](QWidget *window, const QString &name) {
            QTest::qWait(100);
            QVERIFY(
                window->grab().save(QStringLiteral(CENTRALA_BINARY_DIRECTORY "/screens/compose-") + name + u".png"_s));
        };
        MailWindow real;
        real.type(u"/zw"_s);
        keep(&real.window, u"canned"_s);
        real.composer()->setText(u"Dzień dobry Pani Anno,\nprotokół w załączniku."_s);
        real.composer()->toggleRecipients();
        real.composer()->send();
        keep(&real.window, u"held"_s);
        real.window.writeFirst();
        keep(real.window.findChild<ui::LetterDialog *>(), u"letter"_s);
        ui::CannedDialog dialog(real.setup.look, real.workspace, real.dialogs, nullptr);
        dialog.show();
        keep(&dialog, u"dialog"_s);
    }

    void aCannedAnswerBringsItsFiles()
    {
        test::MailWindow real;
        QTemporaryDir place;
        const QString path = place.filePath(u"cennik.pdf"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("the prices");
        file.close();
        real.dialogs.filesToChoose = {path};
        ui::CannedDialog dialog(real.setup.look, real.workspace, real.dialogs, nullptr);
        dialog.show();
        dialog.startNew();
        dialog.name()->setText(u"Cennik"_s);
        dialog.text()->setPlainText(u"Oto cennik."_s);
        dialog.addFiles();
        QVERIFY(dialog.files()->isVisible());
        dialog.save();
        QCOMPARE(dialog.trouble(), QString());
        QFile::remove(path); // it lives in the answer now
        real.type(u"/cennik"_s);
        QTest::keyClick(real.edit(), Qt::Key_Return);
        QTRY_VERIFY(real.composer()->text().contains(u"Oto cennik."_s));
        real.composer()->send();
        const auto *reply = test::lastOf<Reply>(real.workspace);
        QVERIFY(reply);
        QCOMPARE(reply->attachments.size(), 1);
        QCOMPARE(reply->attachments.first().name, u"cennik.pdf"_s);
        QFile sent(reply->attachments.first().path);
        QVERIFY(sent.open(QIODevice::ReadOnly));
        QCOMPARE(sent.readAll(), QByteArray("the prices"));
        // More than an answer can carry is refused before it is kept.
        QFile large(path);
        QVERIFY(large.open(QIODevice::WriteOnly));
        large.write(QByteArray(500'000, 'x'));
        large.close();
        dialog.addFiles();
        dialog.save();
        QVERIFY(dialog.trouble().contains(u"together"_s));
    }
};

QTEST_MAIN(TestLetters)
#include "tst_letters.moc"
