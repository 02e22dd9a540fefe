// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/mailwindow.h"
#include "ui/compose/audience.h"
#include "ui/compose/holdstrip.h"
#include "ui/compose/ownaddresses.h"
#include "ui/compose/recipientfield.h"
#include "ui/compose/signaturedialog.h"
#include "ui/compose/timedialog.h"
#include "ui/controls/button.h"
#include "ui/queue/queuepane.h"
#include "ui/thread/threadview.h"

#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTemporaryDir>

using namespace centrala;
using test::lastOf;
using test::MailWindow;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Answering in the window: formats, files, recipients, and what holds a message back.
class TestCompose : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGreetingOfSomebodyElseIsHeld()
    {
        MailWindow real;
        ui::HoldStrip *strip = real.composer()->strip();
        real.type(u"Dzien dobry Pani Anno, zwrot jest w drodze."_s);
        real.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!lastOf<Reply>(real.workspace));
        QVERIFY2(strip->sentence().contains(u"Anno"_s) && strip->sentence().contains(u"Jan Kowalski"_s),
                 qPrintable(strip->sentence()));
        QTRY_VERIFY(strip->isVisible() && strip->height() >= 32);
        QVERIFY(real.edit()->hasFocus()); // it never takes the focus

        // What was wrong is mended: the strip goes by itself.
        real.composer()->setText(u"Dzień dobry Panie Janie,\nzwrot jest w drodze."_s);
        QVERIFY(strip->isHidden());
        real.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(lastOf<Reply>(real.workspace));
    }

    void whatIsHeldLeavesWhenThePersonInsists()
    {
        MailWindow real;
        real.type(u"Protokol w zalaczniku."_s);
        real.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!lastOf<Reply>(real.workspace));
        QVERIFY(real.composer()->strip()->sentence().contains(u"w zalaczniku"_s));
        real.press(Qt::Key_Escape);
        QVERIFY(real.composer()->strip()->isHidden());
        QVERIFY(real.edit()->hasFocus()); // Esc took the strip, not the writer
        real.press(Qt::Key_Return, Qt::AltModifier);
        QVERIFY(!lastOf<Reply>(real.workspace)); // nothing is held any more
        real.press(Qt::Key_Return, Qt::ControlModifier);
        QTest::mouseClick(real.composer()->strip()->first(), Qt::LeftButton);
        QVERIFY(lastOf<Reply>(real.workspace));
        real.type(u"Protokol w zalaczniku."_s);
        real.press(Qt::Key_Return, Qt::ControlModifier);
        const qsizetype before = real.workspace.commands.size();
        real.press(Qt::Key_Return, Qt::AltModifier);
        QVERIFY(real.workspace.commands.size() > before);
    }

    void anAnswerToAllIsNotSentToOurselves()
    {
        InboxRow support;
        support.address = u"pomoc@sklep.example"_s;
        support.settings = {{u"aliases"_s, u"zwroty@sklep.example, Faktury@sklep.example"_s}};
        InboxRow sales;
        sales.address = u"sprzedaz@sklep.example"_s;
        const QStringList own = ui::ownAddresses({support, sales});
        const auto address = [](const QString &value) { return Address{u"email"_s, value, {}}; };
        TimelineEntry mail;
        mail.channel = u"email"_s;
        mail.author = address(u"jan@poczta.example"_s);
        mail.to = {address(u"zwroty@sklep.example"_s)};
        mail.cc = {address(u"faktury@sklep.example"_s), address(u"sprzedaz@sklep.example"_s),
                   address(u"Pomoc+lampa@sklep.example"_s), address(u"ewa@poczta.example"_s)};
        const ui::Audience audience = ui::audienceOf({}, {mail}, own);
        QCOMPARE(audience.to, QList<Address>{mail.author});
        QCOMPARE(audience.cc, QList<Address>{address(u"ewa@poczta.example"_s)});
        QCOMPARE(audience.known, (QList<Address>{mail.author, address(u"ewa@poczta.example"_s)}));
    }

    void recipientsAreChangedAndAStrangerIsHeld()
    {
        MailWindow real;
        real.type(u"Kopia dla serwisu."_s);
        real.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        ui::RecipientField *copy = real.composer()->copyField();
        QVERIFY(copy->hasFocus());
        QCOMPARE(real.composer()->toField()->text(), u"Jan Kowalski <jan.kowalski@poczta.example>"_s);
        QTest::keyClicks(copy, u"serwis@"_s);
        real.edit()->setFocus();
        QTest::keyClick(real.edit(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!lastOf<Reply>(real.workspace));
        QVERIFY(real.composer()->strip()->sentence().contains(u"serwis@"_s));
        copy->setText(u"Serwis <serwis@naprawa.example>"_s);
        QTest::keyClick(real.edit(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!lastOf<Reply>(real.workspace)); // nobody of that domain has part in it
        QTest::keyClick(real.edit(), Qt::Key_Return, Qt::AltModifier);
        const auto *reply = lastOf<Reply>(real.workspace);
        QVERIFY(reply);
        QCOMPARE(reply->to.first().value, u"jan.kowalski@poczta.example"_s);
        QCOMPARE(reply->cc.first().value, u"serwis@naprawa.example"_s);
        QCOMPARE(reply->cc.first().name, u"Serwis"_s);
    }

    void aFileTooLargeIsRefusedBeforeSend()
    {
        MailWindow real;
        QTemporaryDir folder;
        QFile large(folder.filePath(u"film.mp4"_s));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(21'000'000));
        large.close();
        real.type(u"Film"_s);
        real.composer()->addFiles({large.fileName()});
        QVERIFY(real.composer()->strip()->sentence().contains(u"film.mp4"_s));
        real.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!lastOf<Reply>(real.workspace));
    }

    void aMessageIsSentLaterUnlessTheyWriteFirst()
    {
        MailWindow real;
        real.type(u"Czy lampa dotarla?"_s);
        real.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        auto *menu = real.composer()->findChild<QMenu *>(u"unlessTheyWrite"_s);
        QVERIFY(menu && menu->actions().size() > 2);
        menu->actions().first()->trigger();
        const auto *reply = lastOf<Reply>(real.workspace);
        QVERIFY(reply && reply->at && reply->unlessTheyWrite);
        QCOMPARE(*reply->at, real.clock.now() + 1h);
        menu->parentWidget()->close();

        // It stands in the timeline with its time, and is taken back from there.
        ui::ThreadModel &thread = real.window.conversation()->model();
        QTRY_COMPARE(thread.entry(thread.rowCount() - 1).delivery, Delivery::Scheduled);
        const EntryId entry = thread.entry(thread.rowCount() - 1).id;
        ui::ThreadView *view = real.window.conversation()->view();
        const QRect back = view->targetRect(entry, ui::EntryLayout::Act::Recall);
        QVERIFY(back.isValid());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, back.center());
        QTRY_COMPARE(real.composer()->text(), u"Czy lampa dotarla?"_s);
        QTRY_COMPARE(thread.rowOf(entry), -1);
    }

    void whatCouldNotBeSentComesBack()
    {
        MailWindow real;
        real.type(u"Odpowiedz"_s);
        real.workspace.nextError = Error{Error::Kind::Conflict, {}, {}, {}};
        real.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(real.composer()->text(), u"Odpowiedz"_s);
        QCOMPARE(real.workspace.draft(real.id, false), u"Odpowiedz"_s);
        QVERIFY(real.composer()->strip()->isVisible());
        QVERIFY(real.composer()->strip()->second()->isVisible());
        real.press(Qt::Key_Return, Qt::AltModifier);
        QTRY_VERIFY(real.composer()->text().isEmpty());
        QVERIFY(real.composer()->strip()->isHidden());
    }

    void aRecalledMessageComesBackWithItsRecipients()
    {
        MailWindow real;
        real.composer()->toggleRecipients();
        real.composer()->copyField()->setText(u"ewa@poczta.example"_s);
        real.edit()->setFocus();
        real.type(u"Odpowiedz"_s);
        real.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(lastOf<Reply>(real.workspace));
        QVERIFY(real.composer()->copyField()->text().isEmpty());
        QTRY_VERIFY(!real.workspace.outbox().isEmpty());
        real.press(Qt::Key_Escape);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z);
        QTRY_COMPARE(real.composer()->text(), u"Odpowiedz"_s);
        QCOMPARE(real.composer()->copyField()->text(), u"ewa@poczta.example"_s);
    }

    void formattingIsSentAsTextAndHtml()
    {
        MailWindow real;
        real.type(u"Prosze "_s);
        real.press(Qt::Key_B, Qt::ControlModifier);
        real.type(u"nie"_s);
        real.press(Qt::Key_B, Qt::ControlModifier);
        real.type(u" wyrzucac:"_s);
        real.press(Qt::Key_Return);
        real.press(Qt::Key_L, Qt::ControlModifier);
        real.type(u"klosza"_s);
        real.press(Qt::Key_Return);
        real.type(u"kabla"_s);
        real.press(Qt::Key_Return);
        real.press(Qt::Key_Return);
        real.type(u"Wiecej: "_s);
        real.dialogs.textToAnswer = u"sklep.example/zwroty"_s;
        real.press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        const ui::WrittenText written = real.edit()->written();
        QCOMPARE(written.plain, u"Prosze nie wyrzucac:\n• klosza\n• kabla\nWiecej: sklep.example/zwroty"_s);
        QCOMPARE(written.html, u"<p>Prosze <b>nie</b> wyrzucac:</p><ul><li>klosza</li><li>kabla</li></ul><p>Wiecej: "
                               "<a href=\"https://sklep.example/zwroty\">sklep.example/zwroty</a></p>"_s);
        // A formatted draft survives the way to another conversation and back.
        real.window.queue()->view()->setCurrentRow(0);
        QVERIFY(real.window.selection().conversation() != real.id);
        real.window.open(real.id);
        QCOMPARE(real.edit()->written().html, written.html);
        real.composer()->focusText();
        real.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(lastOf<Reply>(real.workspace)->html, written.html);
        QCOMPARE(lastOf<Reply>(real.workspace)->text, written.plain);
    }

    void foreignHtmlIsPastedWithoutItsLook()
    {
        MailWindow real;
        auto *data = new QMimeData;
        data->setHtml(
            u"<p style='color:red;font-size:40px' onclick='x()'>Uwaga: <b>szkło</b><script>x()</script> "
            "<a href='javascript:x()'>zły</a> <a href='https://sklep.example/'>dobry</a><img src='http://x/y'></p>"_s);
        data->setText(u"Uwaga: szkło zły dobry"_s);
        QApplication::clipboard()->setMimeData(data);
        real.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(real.edit()->written().html,
                 u"<p>Uwaga: <b>szkło</b> zły <a href=\"https://sklep.example/\">dobry</a></p>"_s);
    }

    void aPictureIsPastedAsAFile()
    {
        MailWindow real;
        QImage picture(8, 8, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QApplication::clipboard()->setImage(picture);
        real.press(Qt::Key_V, Qt::ControlModifier);
        real.type(u"Zrzut"_s);
        real.press(Qt::Key_Return, Qt::ControlModifier);
        const auto *reply = lastOf<Reply>(real.workspace);
        QVERIFY(reply && reply->attachments.size() == 1);
        QCOMPARE(reply->attachments.first().type, u"image/png"_s);
        QVERIFY(QFile::exists(reply->attachments.first().path));
    }

    void theSignatureOfInboxAndAgentStandsBelow()
    {
        MailWindow real;
        const auto signature = [&real](int id, int inbox, int owner, const QString &text) {
            real.workspace.recordRows.append({RecordId{id},
                                              Catalogue::Signature,
                                              QString::number(id),
                                              {{u"text"_s, text}, {u"inbox"_s, inbox}, {u"owner"_s, owner}}});
        };
        signature(31, 0, 0, u"Sklep z lampami"_s);
        signature(32, 1, 2, u"Olena"_s);
        real.window.actions().trigger(u"signature.edit"_s);
        auto *dialog = real.window.findChild<ui::SignatureDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->text()->toPlainText().isEmpty()); // none of my own yet
        dialog->inbox()->setCurrentIndex(1);
        dialog->text()->setPlainText(u"Magda Lis\nSklep z lampami"_s);
        dialog->save();
        dialog->close();
        Change change;
        change.entity = Entity::Record;
        real.workspace.say({change});

        real.composer()->focusText();
        real.type(u"Lampa "_s);
        real.press(Qt::Key_B, Qt::ControlModifier);
        real.type(u"jedzie"_s);
        real.press(Qt::Key_Return, Qt::ControlModifier);
        const auto *reply = lastOf<Reply>(real.workspace);
        QVERIFY(reply);
        QCOMPARE(reply->text, u"Lampa jedzie\n\n-- \nMagda Lis\nSklep z lampami"_s);
        QVERIFY(reply->html.endsWith(u"<p>-- <br>Magda Lis<br>Sklep z lampami</p>"_s));
        // Taken back, it does not sign twice.
        QTRY_VERIFY(!real.workspace.outbox().isEmpty());
        real.press(Qt::Key_Escape);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z);
        QTRY_COMPARE(real.composer()->text(), u"Lampa jedzie"_s);
    }

    void aMessageIsSentAtAnHourOfChoice()
    {
        MailWindow real;
        real.type(u"Do jutra"_s);
        real.composer()->showSendMenu(true);
        auto *menu = real.composer()->findChild<QMenu *>();
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->text().startsWith(u"At another time"_s))
                action->trigger();
        }
        menu->close();
        auto *dialog = real.composer()->findChild<ui::TimeDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->edit()->setDateTime(QDateTime(QDate(2026, 11, 20), QTime(15, 30), Qt::UTC));
        for (QAbstractButton *button : dialog->findChildren<QAbstractButton *>()) {
            if (button->text() == u"Send then"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        const auto *reply = lastOf<Reply>(real.workspace);
        QVERIFY(reply && reply->at);
        QCOMPARE(toIso(*reply->at), u"2026-11-20T15:30:00.000Z"_s);
    }

    void aFileIsDroppedOnTheText()
    {
        MailWindow real;
        QTemporaryDir place;
        const QString path = place.filePath(u"paragon.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("1 lampa") > 0);
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QWidget *target = real.edit()->viewport();
        const QPoint point = target->rect().center();
        QDragEnterEvent enter(point, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(point, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &drop);
        real.type(u"W zalaczniku paragon."_s);
        real.press(Qt::Key_Return, Qt::ControlModifier);
        const Reply *reply = lastOf<Reply>(real.workspace);
        QVERIFY(reply);
        QCOMPARE(reply->attachments.size(), 1);
        QCOMPARE(reply->attachments.first().path, path);
        QVERIFY(!reply->text.contains(u"file:"_s));
    }
};

QTEST_MAIN(TestCompose)
#include "tst_compose.moc"
