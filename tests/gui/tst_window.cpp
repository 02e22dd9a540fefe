// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/guisetup.h"
#include "ui/compose/messageedit.h"
#include "ui/customer/customerpane.h"
#include "ui/queue/queuepane.h"
#include "ui/queue/viewslist.h"
#include "ui/search/palette.h"
#include "ui/settings/addinboxdialog.h"
#include "ui/settings/schemaform.h"
#include "ui/shell/panes.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/statusline.h"
#include "ui/shell/undobar.h"
#include "ui/thread/conversationpane.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

template<typename T>
int countOf(const test::FakeWorkspace &workspace)
{
    int count = 0;
    for (const Command &command : workspace.commands)
        count += std::holds_alternative<T>(command) ? 1 : 0;
    return count;
}

QWidget *focused()
{
    return QApplication::focusWidget();
}

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatOneWritesWithIsInSight_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("laptop") << QSize(1280, 720);
        QTest::newRow("large") << QSize(2560, 1440);
    }
    void whatOneWritesWithIsInSight()
    {
        QFETCH(QSize, size);
        test::SampleWindow sample(size);
        const ui::ConversationPane *pane = sample.window.conversation();
        QCoreApplication::processEvents();
        for (const QWidget *part :
             {static_cast<const QWidget *>(pane->composer()), static_cast<const QWidget *>(pane->composer()->edit())}) {
            const QRect place(part->mapTo(pane, QPoint(0, 0)), part->size());
            QVERIFY(part->isVisible());
            QVERIFY2(place.height() >= 40 && pane->rect().contains(place),
                     qPrintable(u"%1 from %2"_s.arg(place.height()).arg(place.top())));
        }
    }

    void aConversationIsWorkedWithKeysAlone()
    {
        test::SampleWindow sample;
        ui::MainWindow &window = sample.window;
        QVERIFY(window.queue()->view()->hasFocus());
        const ConversationId first = window.selection().conversation();
        QVERIFY(first.isValid());
        QTest::keyClick(focused(), Qt::Key_J);
        const ConversationId second = window.selection().conversation();
        QVERIFY(second != first);
        QTest::keyClick(focused(), Qt::Key_Return);
        QCOMPARE(focused(), window.conversation()->composer()->edit());
        QTest::keyClicks(focused(), u"Dobry, jne"_s); // letters are text here, not actions
        QCOMPARE(window.conversation()->composer()->text(), u"Dobry, jne"_s);
        QCOMPARE(sample.workspace.draft(second, false), u"Dobry, jne"_s);
        QTest::keyClick(focused(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(countOf<Reply>(sample.workspace), 1);
        const auto &reply = *test::lastOf<Reply>(sample.workspace);
        QCOMPARE(reply.conversation, second);
        QCOMPARE(reply.text, u"Dobry, jne"_s);
        QVERIFY(reply.seen.has_value());
        QVERIFY(window.conversation()->composer()->text().isEmpty());
        QVERIFY(sample.workspace.draft(second, false).isEmpty());
        QCOMPARE(focused(), window.conversation()->composer()->edit());
        QTest::keyClick(focused(), Qt::Key_Escape);
        QTest::keyClick(focused(), Qt::Key_Escape);
        QVERIFY(window.queue()->view()->hasFocus());
        const int rows = window.queue()->model().rowCount();
        QTest::keyClick(focused(), Qt::Key_E);
        QTRY_COMPARE(window.queue()->model().rowCount(), rows - 1);
        QTRY_VERIFY(window.undoBar()->isVisible());
        QTRY_VERIFY(window.selection().conversation() != second);
        QTest::keyClick(focused(), Qt::Key_I);
        QCOMPARE(window.conversation()->composer()->mode(), ui::Composer::Mode::Note);
        QTest::keyClicks(focused(), u"note"_s);
        QTest::keyClick(focused(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(countOf<AddNote>(sample.workspace), 1);
        QCOMPARE(countOf<Reply>(sample.workspace), 1);
    }

    void sequencesAndSearchWork()
    {
        test::SampleWindow sample;
        QTest::keyClick(focused(), Qt::Key_G);
        QTest::keyClick(focused(), Qt::Key_S);
        QCOMPARE(sample.window.selection().filter().view, View::Snoozed);
        QTest::keyClick(focused(), Qt::Key_K, Qt::ControlModifier);
        ui::Palette *palette = sample.window.commandPalette();
        QVERIFY(palette->isVisible());
        QAbstractItemModelTester tester(&palette->results(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTest::keyClicks(focused(), u"wystarczy"_s);
        QTRY_VERIFY(palette->results().rowCount() > 0);
        QTRY_COMPARE(palette->results().row(palette->results().choosable(0, 1)).kind, ui::Results::Kind::Message);
        QTest::keyClick(focused(), Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QVERIFY(sample.workspace.conversations.value(sample.window.selection().conversation().value)
                    .tags.contains(u"VIP"_s));
        QTest::keyClick(&sample.window, Qt::Key_Slash);
        QVERIFY(palette->isVisible());
        QTest::keyClicks(focused(), u">dark"_s);
        QTest::keyClick(focused(), Qt::Key_Return);
        QCOMPARE(sample.setup.theme.kind(), ui::ThemeKind::Dark);
        QTest::keyClick(&sample.window, Qt::Key_Question, Qt::ShiftModifier);
        QVERIFY(sample.window.sheet()->isVisible());
        QTest::keyClick(focused(), Qt::Key_Escape);
        QVERIFY(!sample.window.sheet()->isVisible());
    }

    void f6GoesRoundAllPanes()
    {
        test::SampleWindow sample;
        QSet<QWidget *> seen;
        for (int i = 0; i < 8; ++i) {
            QTest::keyClick(focused(), Qt::Key_F6);
            seen.insert(focused());
        }
        QCOMPARE(seen.size(), 8);
        QVERIFY(sample.window.queue()->view()->hasFocus());
    }

    void draftsOfAnswerAndNoteAreTwo()
    {
        test::SampleWindow sample;
        ui::Composer *composer = sample.window.conversation()->composer();
        const ConversationId id = sample.window.selection().conversation();
        composer->setText(u"answer"_s);
        composer->setMode(ui::Composer::Mode::Note);
        QVERIFY(composer->text().isEmpty());
        composer->setText(u"note"_s);
        QCOMPARE(sample.workspace.draft(id, false), u"answer"_s);
        QCOMPARE(sample.workspace.draft(id, true), u"note"_s);
        sample.window.queue()->view()->step(1);
        QVERIFY(composer->text().isEmpty());
        sample.window.selection().setConversation(id);
        QCOMPARE(composer->text(), u"answer"_s);
    }

    void theLimitOfTheChannelHoldsBeforeSend()
    {
        test::SampleWindow sample;
        for (const QueueRow &row : std::as_const(sample.workspace.conversations)) {
            if (row.channel == u"webchat"_s)
                sample.window.open(row.id);
        }
        sample.window.conversation()->composer()->setText(QString(2001, u'a'));
        QVERIFY(sample.window.actions().trigger(u"compose.send"_s));
        QCOMPARE(countOf<Reply>(sample.workspace), 0);
        sample.window.conversation()->composer()->setText(QString(2000, u'a'));
        sample.window.actions().trigger(u"compose.send"_s);
        QCOMPARE(countOf<Reply>(sample.workspace), 1);
    }

    void failuresAreSaidInTheStatusLine()
    {
        test::SampleWindow sample;
        sample.workspace.nextError = Error{Error::Kind::Conflict, u"Resolve"_s, {}, {}};
        QTest::keyClick(focused(), Qt::Key_E);
        QTRY_VERIFY(sample.window.status()->words().first().contains(u"somebody changed it"_s));
    }

    void newMessagesBecomeReadByLooking()
    {
        test::SampleWindow sample;
        const ConversationId id = sample.window.selection().conversation();
        QVERIFY(sample.workspace.conversations.value(id.value).unread > 0);
        QTRY_COMPARE_WITH_TIMEOUT(sample.workspace.conversations.value(id.value).unread, 0, 3000);
    }

    void panesFitEveryWindow()
    {
        for (int width = 640; width <= 3840; width += 10) {
            const ui::PaneWidths panes = ui::PaneWidths::of(width);
            if (panes.single)
                continue;
            const int customer = panes.drawer ? 0 : panes.customer + 1;
            QVERIFY(width - panes.views - panes.queue - customer - 2 >= 439);
        }
        QCOMPARE(ui::PaneWidths::of(1280).queue, 316);
        QVERIFY(ui::PaneWidths::of(1280).rail);
        QCOMPARE(ui::PaneWidths::of(1440).customer, 296);
        QCOMPARE(ui::PaneWidths::of(1920).queue, 400);
        QVERIFY(ui::PaneWidths::of(1000).drawer);
        QVERIFY(ui::PaneWidths::of(900).single);
    }

    void oneGoesBackAndForwardThroughWhatWasVisited()
    {
        test::SampleWindow sample;
        ui::MainWindow &window = sample.window;
        QList<ConversationId> visited;
        for (const int row : {2, 0, 3}) {
            window.queue()->view()->setCurrentRow(row);
            visited.append(window.selection().conversation());
        }
        window.queue()->view()->setFocus();
        const auto press = [&window](Qt::Key key) {
            QTest::keyClick(window.queue()->view(), key, Qt::AltModifier);
            return window.selection().conversation();
        };
        QCOMPARE(press(Qt::Key_Left), visited.at(1));
        QCOMPARE(press(Qt::Key_Left), visited.at(0));
        QCOMPARE(press(Qt::Key_Right), visited.at(1));
        QCOMPARE(press(Qt::Key_Right), visited.at(2));
        QCOMPARE(press(Qt::Key_Right), visited.at(2)); // no further
    }

    void historyOpensTheOtherConversation()
    {
        test::SampleWindow sample;
        for (const QueueRow &row : std::as_const(sample.workspace.conversations)) {
            if (row.tags.contains(u"VIP"_s) && row.state == ConversationState::Open)
                sample.window.open(row.id);
        }
        const ConversationId before = sample.window.selection().conversation();
        const QRect row = sample.window.customer()->rowRect(u"Faktura do zamówienia 4127"_s);
        QVERIFY(row.isValid());
        QTest::mouseClick(sample.window.customer()->viewport(), Qt::LeftButton, {}, row.center());
        QVERIFY(sample.window.selection().conversation() != before);
        QTest::keyClick(&sample.window, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(sample.window.selection().conversation(), before);
    }

    void anInboxIsAddedOnlyAfterItsTest()
    {
        test::SampleWindow sample(QSize(1280, 720), ui::ThemeKind::Light, true);
        ui::AddInboxDialog none(sample.setup.look, sample.workspace, nullptr);
        test::fillWithSamples(sample.workspace, sample.clock);
        ui::AddInboxDialog dialog(sample.setup.look, sample.workspace, nullptr);
        dialog.show();
        dialog.testAndSave();
        QCOMPARE(countOf<AddInbox>(sample.workspace), 0); // the address is missing
        auto *address = qobject_cast<QLineEdit *>(dialog.form()->control(u"address"_s));
        auto *password = qobject_cast<QLineEdit *>(dialog.form()->control(u"password"_s));
        QVERIFY(address && password);
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        QTest::keyClicks(address, u"nobody"_s);
        QTest::keyClicks(password, u"secret"_s);
        dialog.testAndSave();
        QCOMPARE(countOf<AddInbox>(sample.workspace), 0); // no address
        address->setText(u"pomoc@sklep.example"_s);
        sample.workspace.nextError = Error{Error::Kind::Unauthorised, u"password"_s, u"535"_s, {}};
        dialog.testAndSave();
        QTRY_VERIFY(dialog.trouble().contains(u"password"_s));
        QCOMPARE(countOf<AddInbox>(sample.workspace), 0);
        QSignalSpy added(&dialog, &ui::AddInboxDialog::added);
        dialog.testAndSave();
        QTRY_COMPARE(added.count(), 1);
        const auto &wish = *test::lastOf<AddInbox>(sample.workspace);
        QCOMPARE(wish.settings.value(u"address"_s).toString(), u"pomoc@sklep.example"_s);
        QVERIFY(!wish.settings.contains(u"password"_s));
        QVERIFY(!wish.settings.contains(u"imap.port"_s)); // an unchanged default stays the connector's
    }

    void everyControlHasAName()
    {
        test::SampleWindow sample;
        ui::AddInboxDialog dialog(sample.setup.look, sample.workspace, &sample.window);
        dialog.show();
        sample.window.commandPalette()->open();
        for (QWidget *top : {static_cast<QWidget *>(&sample.window), static_cast<QWidget *>(&dialog)}) {
            for (QWidget *child : top->findChildren<QWidget *>()) {
                if (!child->isVisible() || child->focusPolicy() == Qt::NoFocus ||
                    child->objectName().startsWith(u"qt_"_s))
                    continue;
                QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(child);
                QVERIFY(accessible);
                QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), child->metaObject()->className());
            }
        }
    }

    void everyActionIsThereAndKeysAreUnique()
    {
        test::SampleWindow sample;
        QHash<QString, QString> taken;
        for (const auto &action : sample.window.actions().all()) {
            QVERIFY2(action.run, qPrintable(action.id));
            for (const QKeySequence &keys : action.keys) {
                const QString text = keys.toString();
                QVERIFY2(!taken.contains(text), qPrintable(text));
                taken.insert(text, action.id);
                QVERIFY2(!text.contains(u"Ctrl+Alt"_s), "it types letters in Polish");
            }
        }
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
