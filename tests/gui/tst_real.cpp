// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/realwindow.h"
#include "ui/compose/messageedit.h"
#include "ui/controls/emptystate.h"
#include "ui/queue/queuepane.h"
#include "ui/search/palette.h"
#include "ui/settings/addinboxdialog.h"
#include "ui/settings/schemaform.h"
#include "ui/shell/statusline.h"
#include "ui/shell/undobar.h"
#include "ui/thread/conversationpane.h"

#include <QContextMenuEvent>
#include <QDir>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

using namespace centrala;
using centrala::test::RealWindow;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSoon = 20'000;

} // namespace

class TestReal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromAnEmptyWindowToAnAnsweredCustomer()
    {
        RealWindow real;
        ui::MainWindow &window = real.window;
        QVERIFY(!window.queue()->empty()->isHidden());

        // An inbox is connected through its dialog.
        QVERIFY(QDir().mkpath(real.folder.filePath(u"loop"_s)));
        ui::AddInboxDialog dialog(real.setup.look, *real.workspace, &window);
        dialog.choose(u"loopback"_s);
        auto *directory = qobject_cast<QLineEdit *>(dialog.form()->control(u"directory"_s));
        QVERIFY(directory);
        directory->setText(real.folder.filePath(u"loop"_s));
        dialog.show();
        bool added = false;
        connect(&dialog, &ui::AddInboxDialog::added, this, [&added] { added = true; });
        dialog.testAndSave();
        QTRY_VERIFY2_WITH_TIMEOUT(added || !dialog.trouble().isEmpty(), "nothing happened", kSoon);
        QVERIFY2(added, qPrintable(dialog.trouble()));
        QTRY_VERIFY_WITH_TIMEOUT(QDir(real.folder.filePath(u"loop/in"_s)).exists(), kSoon);

        // Two customers write; the list shows them with a due time.
        real.put(u"4471"_s, u"anna@poczta.example"_s, u"Gdzie jest moja lampa?"_s);
        real.put(u"4472"_s, u"jan@poczta.example"_s, u"Klosz jest pęknięty."_s);
        ui::QueueModel &model = window.queue()->model();
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 2, kSoon);
        QVERIFY(model.row(0).due.has_value());

        // The most urgent one is taken, read and answered, with keys alone.
        dialog.close();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.queue()->view()->setFocus();
        QTest::keyClick(&window, Qt::Key_N);
        QTRY_VERIFY_WITH_TIMEOUT(window.selection().conversation().isValid(), kSoon);
        const ConversationId first = window.selection().conversation();
        QTRY_VERIFY_WITH_TIMEOUT(model.row(model.rowOf(first)).assignee.id == real.workspace->me().agent.value, kSoon);
        QTest::keyClick(&window, Qt::Key_R);
        QWidget *edit = window.conversation()->composer()->edit();
        QCOMPARE(QApplication::focusWidget(), edit);
        QTest::keyClicks(edit, u"Dobry, juz szukam."_s);
        QCOMPARE(real.workspace->desk().draft(first, false), u"Dobry, juz szukam."_s);
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(window.conversation()->composer()->text().isEmpty());
        const auto answered = [&window] {
            ui::ThreadModel &thread = window.conversation()->model();
            return thread.rowCount() > 0 && thread.entry(thread.rowCount() - 1).direction == Direction::Out &&
                   thread.entry(thread.rowCount() - 1).kind == EntryKind::Message;
        };
        QTRY_VERIFY_WITH_TIMEOUT(answered(), kSoon);

        // It is taken back within its seconds, and sent again.
        QTest::keyClick(edit, Qt::Key_Escape);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z);
        QTRY_COMPARE_WITH_TIMEOUT(window.conversation()->composer()->text(), u"Dobry, juz szukam."_s, kSoon);
        QCOMPARE(real.sent(), 0);
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(real.sent(), 1, 2 * kSoon);

        // A note stays inside; the matter is resolved, and that is undone.
        QTest::keyClick(edit, Qt::Key_Escape);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_I);
        QTest::keyClicks(edit, u"note"_s);
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(edit, Qt::Key_Escape);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_E);
        QTRY_VERIFY_WITH_TIMEOUT(model.rowOf(first) < 0, kSoon);
        QTRY_VERIFY_WITH_TIMEOUT(window.undoBar()->isVisible(), kSoon);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z);
        QTRY_VERIFY_WITH_TIMEOUT(real.workspace->pages().thread(first, 1).head.state != ConversationState::Resolved,
                                 kSoon);
        QCOMPARE(real.sent(), 1);
    }

    void whatIsPinnedStandsFirstUntilItIsTakenDown()
    {
        RealWindow real;
        ui::MainWindow &window = real.window;
        real.connectChannel();
        for (int i = 0; i < 4; ++i)
            real.put(u"p%1"_s.arg(i), u"klient%1@poczta.example"_s.arg(i), u"Gdzie jest paczka %1?"_s.arg(i));
        ui::QueueModel &model = window.queue()->model();
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 4, kSoon);
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        ui::QueueView *view = window.queue()->view();
        view->setFocus();
        view->setCurrentRow(3);
        const ConversationId last = model.idAt(3);
        const ConversationId first = model.idAt(0);
        QCOMPARE(window.selection().conversation(), last);
        QTest::keyClick(view, Qt::Key_S);
        QTRY_COMPARE_WITH_TIMEOUT(model.rowOf(last), 0, kSoon);
        QCOMPARE(model.headings().first().group, ui::QueueModel::Group::Pinned);
        QCOMPARE(model.headings().first().count, 1);
        QCOMPARE(window.selection().conversation(), last); // what one reads stays
        QCOMPARE(model.mostUrgent(), first);
        QTest::keyClick(view, Qt::Key_Z);
        QTRY_COMPARE_WITH_TIMEOUT(model.rowOf(last), 3, kSoon);
        QVERIFY(model.headings().first().group != ui::QueueModel::Group::Pinned);

        // The same with the menu of two chosen rows; pinned in one act, undone in one.
        view->toggleChecked(model.idAt(1));
        view->toggleChecked(model.idAt(2));
        const QRect row = view->visualRect(model.index(1));
        QContextMenuEvent asked(QContextMenuEvent::Mouse, row.center(), view->viewport()->mapToGlobal(row.center()));
        QApplication::sendEvent(view->viewport(), &asked);
        auto *menu = window.queue()->findChild<QMenu *>();
        QVERIFY(menu && menu->isVisible());
        const QList<QAction *> items = menu->actions();
        const auto pin = std::find_if(items.begin(), items.end(),
                                      [](const QAction *item) { return item->text().startsWith(u"Pin"_s); });
        QVERIFY(pin != items.end());
        (*pin)->trigger();
        menu->close();
        QTRY_COMPARE_WITH_TIMEOUT(model.headings().first().group, ui::QueueModel::Group::Pinned, kSoon);
        QCOMPARE(model.headings().first().count, 2);
        QTest::keyClick(view, Qt::Key_Z);
        QTRY_COMPARE_WITH_TIMEOUT(model.idAt(0), first, kSoon);
    }

    /// Fifty people wait; each is read, answered and resolved with keys alone, and each hears what was written to them.
    void aShiftOfFiftyConversationsIsWorkedWithoutAMouse()
    {
        constexpr int kPeople = 50;
        RealWindow real;
        ui::MainWindow &window = real.window;
        real.connectChannel();
        for (int i = 0; i < kPeople; ++i)
            real.put(u"z%1"_s.arg(i), u"klient%1@poczta.example"_s.arg(i), u"Kiedy przyjdzie paczka %1?"_s.arg(i));
        ui::QueueModel &model = window.queue()->model();
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), kPeople, kSoon);
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.queue()->view()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_N);
        QMap<QString, QString> written;
        for (int i = 0; i < kPeople; ++i) {
            ConversationId open;
            QTRY_VERIFY_WITH_TIMEOUT((open = window.selection().conversation()).isValid() && model.rowOf(open) >= 0 &&
                                         window.conversation()->model().conversation() == open,
                                     kSoon);
            const TimelineEntry question = window.conversation()->model().entry(0);
            if (!window.conversation()->composer()->edit()->hasFocus())
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_R);
            if (i % 10 == 3) { // a word for colleagues first
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_I);
                QTest::keyClicks(QApplication::focusWidget(), u"kurier pytany"_s);
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_R);
            }
            const QString number = question.text.section(u' ', -1).chopped(1);
            const QString answer = u"Paczka %1 jest w drodze."_s.arg(number);
            QTest::keyClicks(QApplication::focusWidget(), answer);
            written.insert(u"z"_s + number, answer);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
            QTRY_VERIFY_WITH_TIMEOUT(model.rowOf(open) < 0, kSoon);
        }
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(written.size(), kPeople);
        QTRY_COMPARE_WITH_TIMEOUT(real.sent(), kPeople, 3 * kSoon);
        const QMap<QString, QStringList> answers = real.answers();
        for (auto one = written.begin(); one != written.end(); ++one)
            QCOMPARE(answers.value(one.key()), QStringList{one.value()});
    }

    void whatWasWrittenIsFound()
    {
        RealWindow real;
        real.connectChannel();
        real.put(u"1"_s, u"zofia@poczta.example"_s, u"Zażółć gęślą jaźń, abażur pękł."_s);
        QTRY_COMPARE_WITH_TIMEOUT(real.window.queue()->model().rowCount(), 1, kSoon);
        QTest::keyClick(&real.window, Qt::Key_K, Qt::ControlModifier);
        ui::Results &results = real.window.commandPalette()->results();
        QTest::keyClicks(real.window.commandPalette()->field(), u"zazolc"_s);
        QTRY_VERIFY_WITH_TIMEOUT(results.choosable(0, 1) >= 0 &&
                                     results.row(results.choosable(0, 1)).kind == ui::Results::Kind::Message,
                                 kSoon);
        QTest::keyClick(real.window.commandPalette()->field(), Qt::Key_Return);
        QVERIFY(real.window.selection().conversation().isValid());
        QVERIFY(real.window.conversation()->model().entry(0).text.contains(u"abażur"_s) ||
                real.window.conversation()->model().rowCount() > 1);
    }
};

QTEST_MAIN(TestReal)
#include "tst_real.moc"
