// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/mailwindow.h"
#include "ui/controls/button.h"
#include "ui/queue/queuepane.h"
#include "ui/search/palette.h"
#include "ui/settings/settingswindow.h"
#include "ui/shell/keymap.h"
#include "ui/shell/shortcutlist.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/statusline.h"

#include <QScrollBar>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

namespace {

QWidget *focused()
{
    return QApplication::focusWidget();
}

/// As such a keyboard sends it: a letter of its own, no Latin one.
void pressCyrillic(QChar letter, Qt::KeyboardModifiers modifiers = {})
{
    QKeyEvent press(QEvent::KeyPress, letter.toUpper().unicode(), modifiers, QString(letter));
    QApplication::sendEvent(focused(), &press);
}

} // namespace

/// Keys as people have them: on other layouts, changed while the window stands, in a window too low for the sheet.
class TestKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCyrillicKeyboardHasTheSameKeys()
    {
        test::MailWindow mail;
        mail.window.queue()->view()->setFocus();
        pressCyrillic(u'п'); // on the key of G
        pressCyrillic(u'і'); // and of S
        QCOMPARE(mail.window.selection().filter().view, View::Snoozed);
        pressCyrillic(u'п');
        pressCyrillic(u'ф');
        QCOMPARE(mail.window.selection().filter().view, View::Open);
        mail.window.open(mail.id);
        mail.window.queue()->view()->setFocus();
        pressCyrillic(u'у'); // E
        QVERIFY(test::lastOf<Resolve>(mail.workspace));
        pressCyrillic(u'У', Qt::ShiftModifier);
        QVERIFY(test::lastOf<Reopen>(mail.workspace));
    }

    void settingsOpenByTheirKey()
    {
        test::SampleWindow sample;
        QTest::keyClick(focused(), Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(QApplication::activeModalWidget());
        QVERIFY(qobject_cast<ui::SettingsWindow *>(QApplication::activeModalWidget()));
        QApplication::activeModalWidget()->close();
        for (const ui::ActionCatalogue::Action &action : sample.window.actions().all()) {
            for (const QKeySequence &key : action.keys)
                QVERIFY2(!ui::ActionCatalogue::keyText(key).trimmed().isEmpty(), qPrintable(action.id));
        }
    }

    void changedKeysStandOnTheButtonsAtOnce()
    {
        test::MailWindow mail;
        ui::MainWindow &window = mail.window;
        const auto picture = [&window] { return window.grab().toImage(); };
        const auto tips = [&window] {
            QStringList all;
            for (const ui::Button *button : window.findChildren<ui::Button *>())
                all.append(button->toolTip());
            return all.join(u'\n');
        };
        const QImage before = picture();
        QVERIFY(tips().contains(u"Assign (A)"_s));
        QVERIFY(tips().contains(u"Sort (⇧ S)"_s));
        ui::KeyMap map;
        for (const auto &[id, key] :
             {std::pair(u"conversation.assign"_s, Qt::Key_Q), std::pair(u"queue.sort"_s, Qt::Key_1),
              std::pair(u"queue.next"_s, Qt::Key_2), std::pair(u"app.keys"_s, Qt::Key_3)})
            map.change(id, {QKeySequence(key)});
        map.put(window.actions());
        QVERIFY(tips().contains(u"Assign (Q)"_s));
        QVERIFY(tips().contains(u"Sort (1)"_s));
        QVERIFY(tips().contains(u"Keys (3)"_s));
        QVERIFY(picture() != before); // "2" on Next
        map.resetAll();
        map.put(window.actions());
        QCOMPARE(picture(), before);
    }

    void theSheetShowsAllInALowWindowToo()
    {
        test::SampleWindow sample(QSize(640, 360));
        ui::ShortcutSheet *sheet = sample.window.sheet();
        sheet->open();
        auto *list = sheet->findChild<ui::ShortcutList *>();
        QVERIFY(list && list->verticalScrollBar()->maximum() > 0);
        QTest::keyClicks(focused(), u"settings"_s);
        QVERIFY(list->readCurrent() >= 0);
        QVERIFY(list->readName(list->readCurrent()).contains(u"Open settings: Ctrl ,"_s));
        QVERIFY(list->viewport()->rect().contains(list->readRect(list->readCurrent()).center()));
        for (int page = 0; page < 9; ++page)
            QTest::keyClick(focused(), Qt::Key_PageUp);
        QCOMPARE(list->verticalScrollBar()->value(), 0);
        QTest::keyClick(focused(), Qt::Key_Escape);
        QVERIFY(!sheet->isVisible());
    }

    /// Text at 200 % on a small laptop leaves 640×360: one pane at a time, and room to read.
    void aSmallWindowHasBackAndRoomToRead()
    {
        test::SampleWindow sample(QSize(640, 360));
        ui::MainWindow &window = sample.window;
        window.queue()->view()->setFocus();
        window.open(window.queue()->model().idAt(0));
        QVERIFY(window.conversation()->view()->hasFocus());
        QVERIFY(window.conversation()->view()->height() > 180);
        QVERIFY(!window.conversation()->composer()->edit()->isVisible());
        QTest::keyClick(focused(), Qt::Key_R);
        QVERIFY(window.conversation()->composer()->edit()->hasFocus());
        QApplication::setActiveWindow(nullptr); // somebody looks at another program and comes back
        QVERIFY(window.conversation()->composer()->edit()->isVisible());
        QApplication::setActiveWindow(&window);
        QVERIFY(window.conversation()->composer()->edit()->hasFocus());
        QTest::keyClick(focused(), Qt::Key_Escape);
        QTRY_VERIFY(!window.conversation()->composer()->edit()->isVisible());
        QTest::keyClick(focused(), Qt::Key_F6); // the folded one opens for whoever comes
        QVERIFY(window.conversation()->composer()->edit()->hasFocus());
        QTest::keyClicks(focused(), u"Draft"_s);
        QTest::keyClick(focused(), Qt::Key_Escape);
        QVERIFY(window.conversation()->composer()->edit()->isVisible()); // what was written stays in sight
        for (ui::Button *button : window.conversation()->findChildren<ui::Button *>()) {
            if (button->toolTip() == u"Back to the list"_s) {
                QVERIFY(button->isVisible());
                QTest::mouseClick(button, Qt::LeftButton);
            }
        }
        QVERIFY(window.queue()->isVisible());
        QVERIFY(window.queue()->view()->hasFocus());
    }

    void thePaletteOffersWhatWasSeenAndUnderstandsPartsOfWords()
    {
        test::SampleWindow sample;
        const ConversationId first = sample.window.queue()->model().idAt(0);
        const ConversationId second = sample.window.queue()->model().idAt(1);
        sample.window.open(first);
        sample.window.open(second);
        ui::Palette *palette = sample.window.commandPalette();
        palette->open();
        QTest::keyClick(focused(), Qt::Key_Return);
        QCOMPARE(sample.window.selection().conversation(), first);
        const auto firstCommand = [&] {
            const int row = palette->results().choosable(0, 1);
            return row < 0 ? QString() : palette->results().row(row).action;
        };
        sample.window.commandPalette()->open(u">wole hist"_s);
        QCOMPARE(firstCommand(), u"thread.whole"_s);
        palette->field()->setText(u">history"_s);
        QCOMPARE(firstCommand(), u"thread.whole"_s);
        palette->field()->setText(u">sresn"_s); // Send, resolve, next
        QCOMPARE(firstCommand(), u"compose.next"_s);
        palette->field()->setText(u">NÓTE"_s);
        QCOMPARE(firstCommand(), u"conversation.note"_s);
        // Who looks for a person and presses Enter does not send or mark anything.
        for (const QString &name : {u"sven"_s, u"sam"_s, u"anna"_s, u"ada"_s}) {
            palette->field()->setText(name);
            QCOMPARE(firstCommand(), QString());
        }
    }

    /// In a team others' messages wait as well: they are not mine to take back.
    void undoLeavesAColleaguesMessageAlone()
    {
        test::MailWindow mail;
        TimelineEntry colleagues;
        colleagues.conversation = mail.id;
        colleagues.at = mail.clock.now();
        colleagues.direction = Direction::Out;
        colleagues.channel = u"email"_s;
        colleagues.agent = {2, u"Olena Koval"_s};
        colleagues.text = u"Already on its way."_s;
        colleagues.delivery = Delivery::Waiting;
        colleagues.notBefore = mail.clock.now() + std::chrono::seconds(5);
        mail.type(u"Mine."_s);
        mail.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(test::lastOf<Reply>(mail.workspace));
        const EntryId theirs = mail.workspace.addEntry(colleagues);
        mail.window.queue()->view()->setFocus();
        QTest::keyClick(focused(), Qt::Key_Z);
        const auto *recall = test::lastOf<Recall>(mail.workspace);
        QVERIFY(recall);
        QVERIFY(recall->entry != theirs);
        const EntryId mine = recall->entry;
        mail.window.queue()->view()->setFocus();
        QTest::keyClick(focused(), Qt::Key_Z); // nothing of mine waits any more
        QCOMPARE(test::lastOf<Recall>(mail.workspace)->entry, mine);
        QVERIFY(test::lastOf<Undo>(mail.workspace));
    }

    void theStatusLineIsReachedByKeyboard()
    {
        test::SampleWindow sample;
        auto *line = sample.window.findChild<ui::StatusLine *>();
        QTRY_VERIFY(line->words().size() > 1);
        for (int panes = 0; panes < 3; ++panes) // views, top bar, and round
            QTest::keyClick(focused(), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(line->hasFocus());
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(qobject_cast<ui::SettingsWindow *>(QApplication::activeModalWidget()));
        QApplication::activeModalWidget()->close();
    }
};

QTEST_MAIN(TestKeys)
#include "tst_keys.moc"
