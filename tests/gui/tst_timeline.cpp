// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/guisetup.h"
#include "ui/queue/queuepane.h"
#include "ui/search/palette.h"
#include "ui/style/relativetime.h"
#include "ui/thread/conversationpane.h"
#include "ui/thread/datepopup.h"
#include "ui/thread/findbar.h"
#include "ui/thread/pictureviewer.h"
#include "ui/thread/threadview.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A window with two conversations of one customer: an old one about a lamp, resolved, and a young one about an
/// invoice.
struct PersonWindow : test::SampleWindow
{
    PersonWindow()
    {
        old = conversation(u"Lampa"_s, ConversationState::Resolved);
        young = conversation(u"Faktura"_s, ConversationState::Open);
        for (int day = 200; day > 0; --day)
            say(day > 100 ? old : young, u"Dzień %1: żółta lampa"_s.arg(day), 24h * day);
        last = say(young, u"Proszę o fakturę"_s, 2min);
        say(young, u"Już wysyłam"_s, 1min, Direction::Out);
        window.open(young);
    }
    ConversationId conversation(const QString &subject, ConversationState state)
    {
        QueueRow row;
        row.channel = u"webchat"_s;
        row.subject = subject;
        row.customer = {700, u"Jan Kowalski"_s};
        row.state = state;
        return workspace.addConversation(row);
    }
    EntryId say(ConversationId id, const QString &text, Milliseconds ago, Direction direction = Direction::In)
    {
        TimelineEntry entry;
        entry.conversation = id;
        entry.at = clock.now() - ago;
        entry.direction = direction;
        entry.channel = u"webchat"_s;
        entry.text = text;
        if (direction == Direction::In)
            entry.author = {u"email"_s, u"jan@poczta.example"_s, u"Jan Kowalski"_s};
        else
            entry.agent = {1, u"Magda Lis"_s};
        return workspace.addEntry(entry);
    }
    ui::ConversationPane *pane() { return window.conversation(); }
    ui::ThreadView *view() { return pane()->view(); }
    ui::ThreadModel &model() { return pane()->model(); }
    QPoint middleOf(EntryId id)
    {
        const QRect box = view()->visualRect(model().index(model().rowOf(id)));
        return {box.left() + 90, box.bottom() - 16};
    }

    ConversationId old;
    ConversationId young;
    EntryId last;
};

QWidget *focused()
{
    return QApplication::focusWidget();
}

} // namespace

/// Reading: the person's whole history, dates, words, selections, links and pictures.
class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholeHistoryStandsInOneTimeline()
    {
        PersonWindow real;
        QAbstractItemModelTester tester(&real.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        while (real.model().hasEarlier())
            real.model().fetchEarlier();
        QCOMPARE(real.model().rowCount(), 102);
        QTest::keyClick(focused(), Qt::Key_W);
        QVERIFY(real.model().isWhole());
        while (real.model().hasEarlier())
            real.model().fetchEarlier();
        QCOMPARE(real.model().rowCount(), 202);
        QCOMPARE(real.model().topic(real.model().entry(0).conversation).subject, u"Lampa"_s);
        // What is answered is still this conversation, seen to its own last entry.
        QCOMPARE(real.model().head().id, real.young);
        QCOMPARE(real.model().entry(real.model().rowOf(real.model().lastEntry())).conversation, real.young);

        // A new message of the other conversation comes in here as well.
        real.say(real.old, u"Jeszcze o lampie"_s, 0min);
        QTRY_COMPARE(real.model().rowCount(), 203);
        QCOMPARE(real.model().entry(real.model().lastEntry().isValid() ? 202 : 0).conversation, real.old);

        // Its topic stands as a heading, and leads there.
        real.view()->scrollToEnd();
        const EntryId first = real.model().entry(202).id;
        const QRect topic = real.view()->targetRect(first, ui::EntryLayout::Act::Topic);
        QVERIFY(topic.isValid());
        QVERIFY(real.window.grab().save(QStringLiteral(CENTRALA_BINARY_DIRECTORY "/screens/whole.png")));
        QTest::mouseClick(real.view()->viewport(), Qt::LeftButton, {}, topic.center());
        QCOMPARE(real.window.selection().conversation(), real.old);
        QVERIFY(!real.model().isWhole());
    }

    void oneGoesToADate()
    {
        PersonWindow real;
        real.view()->setFocus();
        QTest::keyClick(focused(), Qt::Key_G, Qt::ControlModifier);
        auto *popup = real.pane()->findChild<ui::DatePopup *>();
        QVERIFY(popup && popup->isVisible());
        const QDate wanted = ui::RelativeTime::local(real.clock.now() - 24h * 90).date();
        Q_EMIT popup->calendar()->activated(wanted);
        const QModelIndex top = real.view()->indexAt(QPoint(100, 40));
        QCOMPARE(ui::RelativeTime::local(real.model().entry(top.row()).at).date(), wanted);
    }

    void wordsAreFoundInTheWholeConversation()
    {
        PersonWindow real;
        QTest::keyClick(focused(), Qt::Key_F, Qt::ControlModifier);
        ui::FindBar *bar = real.pane()->findBar();
        QVERIFY(bar->isVisible());
        QVERIFY(bar->field()->hasFocus());
        QTest::keyClicks(bar->field(), u"zolta"_s); // without accents, in pages not fetched yet
        QTRY_COMPARE(bar->find().count(), 100);
        QTRY_VERIFY(bar->find().isComplete());
        QCOMPARE(bar->find().place(), 1);
        const EntryId newest = bar->find().current();
        QVERIFY(
            real.view()->visualRect(real.model().index(real.model().rowOf(newest))).intersects(real.view()->rect()));
        QTest::keyClick(bar->field(), Qt::Key_Return);
        QCOMPARE(bar->find().place(), 2);
        QVERIFY(bar->said().startsWith(u"2 of 100"_s));
        QTest::keyClick(bar->field(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClick(bar->field(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(bar->find().place(), 100); // round and round
        QVERIFY(real.model().entry(real.model().rowOf(bar->find().current())).text.contains(u"100"_s));
        QVERIFY(real.window.grab().save(QStringLiteral(CENTRALA_BINARY_DIRECTORY "/screens/find.png")));
        bar->field()->setText(u"nothing like it"_s);
        QCOMPARE(bar->said(), u"Not found"_s);
        QTest::keyClick(bar->field(), Qt::Key_Escape);
        QVERIFY(bar->isHidden());
        QVERIFY(real.view()->hasFocus());
    }

    void aSelectionSpansMessages()
    {
        PersonWindow real;
        const EntryId answer = real.model().entry(real.model().rowCount() - 1).id;
        const QRect box = real.view()->visualRect(real.model().index(real.model().rowOf(real.last)));
        const QRect end = real.view()->visualRect(real.model().index(real.model().rowOf(answer)));
        QWidget *ground = real.view()->viewport();
        const QPoint from(76, box.bottom() - 18);
        QTest::mousePress(ground, Qt::LeftButton, {}, from);
        QTest::mouseMove(ground, QPoint(300, end.center().y()));
        QTest::mouseMove(ground, QPoint(end.right() - 30, end.bottom() - 26));
        QTest::mouseRelease(ground, Qt::LeftButton, {}, QPoint(end.right() - 30, end.bottom() - 26));
        const QString selected = real.view()->selectedText();
        QVERIFY2(selected.contains(u"Jan Kowalski, "_s) && selected.contains(u"Magda Lis, "_s), qPrintable(selected));
        QVERIFY(selected.contains(u"fakturę"_s));
        real.view()->setFocus();
        QTest::keyClick(real.view(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), selected);
        QTest::keyClick(real.view(), Qt::Key_A, Qt::ControlModifier);
        QVERIFY(real.view()->selectedText().count(u"żółta lampa"_s) > 40);
        QTest::mouseClick(ground, Qt::LeftButton, {}, QPoint(5, 5));
        QVERIFY(real.view()->selectedText().isEmpty());
    }

    void aLinkLeadsBackToItsEntry()
    {
        PersonWindow real;
        real.window.actions().trigger(u"thread.link"_s);
        const QString link = QApplication::clipboard()->text();
        QCOMPARE(link, u"centrala:conversation/%1/%2"_s.arg(real.young.value).arg(real.model().lastEntry().value));
        real.window.open(real.old);
        QTest::keyClick(&real.window, Qt::Key_K, Qt::ControlModifier);
        real.window.commandPalette()->field()->setText(link);
        QTest::keyClick(real.window.commandPalette()->field(), Qt::Key_Return);
        QCOMPARE(real.window.selection().conversation(), real.young);
    }

    void aPictureIsOpenedAndZoomed()
    {
        PersonWindow real;
        QTemporaryDir folder;
        QImage image(1600, 1200, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        QVERIFY(image.save(folder.filePath(u"a.png"_s)));
        TimelineEntry entry;
        entry.conversation = real.young;
        entry.at = real.clock.now();
        entry.channel = u"webchat"_s;
        for (const int id : {901, 902}) {
            AttachmentRow file;
            file.id = AttachmentId{id};
            file.name = u"zdjęcie %1.png"_s.arg(id);
            file.type = u"image/png"_s;
            file.size = 1000;
            entry.attachments.append(file);
            real.workspace.files.insert(id, folder.filePath(u"a.png"_s));
        }
        const EntryId id = real.workspace.addEntry(entry);
        QTRY_VERIFY(real.view()->targetRect(id, ui::EntryLayout::Act::Attachment).isValid());
        real.view()->setFocus();
        QTest::mouseClick(real.view()->viewport(), Qt::LeftButton, {},
                          real.view()->targetRect(id, ui::EntryLayout::Act::Attachment).center());
        QTRY_VERIFY(real.pane()->viewer() && real.pane()->viewer()->isVisible());
        ui::PictureViewer *viewer = real.pane()->viewer();
        QTRY_VERIFY(viewer->isShowing());
        QVERIFY(viewer->zoom() < 1); // fitted
        QTest::keyClick(viewer, Qt::Key_1);
        QCOMPARE(viewer->zoom(), 1.0);
        QTest::keyClick(viewer, Qt::Key_Plus);
        QVERIFY(viewer->zoom() > 1);
        QTest::keyClick(viewer, Qt::Key_Right);
        QCOMPARE(viewer->current(), 1);
        QTRY_VERIFY(viewer->isShowing());
        QTest::keyClick(viewer, Qt::Key_Escape);
        QVERIFY(!viewer->isVisible());
        QVERIFY(real.view()->hasFocus());
        QVERIFY(real.dialogs.opened.isEmpty());
    }

    void aPictureThatCameWithTheMailStandsInIt()
    {
        PersonWindow real;
        QTemporaryDir folder;
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        QVERIFY(image.save(folder.filePath(u"a.png"_s)));
        QueueRow row;
        row.channel = u"email"_s;
        const ConversationId id = real.workspace.addConversation(row);
        TimelineEntry mail;
        mail.conversation = id;
        mail.at = real.clock.now();
        mail.channel = u"email"_s;
        mail.html = u"<p>Uszkodzenie: <img src=\"cid:foto@poczta\"> widać?</p>"_s;
        AttachmentRow file;
        file.id = AttachmentId{950};
        file.name = u"foto.png"_s;
        file.type = u"image/png"_s;
        file.contentId = u"foto@poczta"_s;
        file.isInline = true;
        mail.attachments = {file};
        real.workspace.files.insert(950, folder.filePath(u"a.png"_s));
        const EntryId entry = real.workspace.addEntry(mail);
        real.window.open(id);
        const auto height = [&] { return real.view()->visualRect(real.model().index(0)).height(); };
        QTRY_VERIFY(height() > 200);
        // It stands in the text once, not below it a second time.
        QVERIFY(!real.view()->targetRect(entry, ui::EntryLayout::Act::Attachment).isValid());
        const QImage seen = real.view()->grab().toImage();
        bool found = false;
        for (int y = 0; y < seen.height() && !found; y += 4) {
            for (int x = 0; x < seen.width() && !found; x += 4)
                found = seen.pixelColor(x, y) == QColor(Qt::darkCyan);
        }
        QVERIFY(found);
    }
};

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
