// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/guisetup.h"
#include "ui/thread/conversationpane.h"
#include "ui/thread/threadview.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

TimelineEntry message(ConversationId id, Instant at, const QString &text, Direction direction = Direction::In)
{
    TimelineEntry entry;
    entry.conversation = id;
    entry.at = at;
    entry.direction = direction;
    entry.channel = u"webchat"_s;
    entry.text = text;
    if (direction == Direction::In)
        entry.author = {u"email"_s, u"jan@poczta.example"_s, u"Jan Kowalski"_s};
    else
        entry.agent = {1, u"Magda Lis"_s};
    return entry;
}

ConversationId addLong(test::SampleWindow &sample, int count)
{
    QueueRow row;
    row.channel = u"webchat"_s;
    row.customer = {200, u"Jan Kowalski"_s};
    const ConversationId id = sample.workspace.addConversation(row);
    QList<TimelineEntry> &thread = sample.workspace.entries[id.value];
    for (int i = 0; i < count; ++i) {
        TimelineEntry entry = message(id, sample.clock.now() - std::chrono::minutes(count - i),
                                      QString(u"Wiadomość %1. "_s.arg(i)).repeated(1 + i % 9),
                                      i % 3 == 0 ? Direction::Out : Direction::In);
        entry.id = EntryId{1'000'000 + i};
        thread.append(entry);
    }
    return id;
}

} // namespace

class TestThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelFollowsEntryByEntry()
    {
        test::SampleWindow sample;
        const ConversationId id = addLong(sample, 120);
        ui::ThreadModel model(sample.workspace);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setConversation(id);
        QCOMPARE(model.rowCount(), 50);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.fetchEarlier();
        model.fetchEarlier();
        QCOMPARE(model.rowCount(), 120);
        QVERIFY(!model.hasEarlier());
        QSignalSpy arrived(&model, &ui::ThreadModel::arrived);
        sample.workspace.addEntry(message(id, sample.clock.now(), u"nowa"_s));
        QTRY_COMPARE(arrived.count(), 1);
        QCOMPARE(model.rowCount(), 121);
        QCOMPARE(model.entry(120).text, u"nowa"_s);

        TimelineEntry &old = sample.workspace.entries[id.value][3];
        old.delivery = Delivery::Failed;
        Change change;
        change.entity = Entity::Entry;
        change.id = old.id.value;
        change.scope = id.value;
        sample.workspace.say({change});
        QTRY_COMPARE(model.entry(3).delivery, Delivery::Failed);
        QCOMPARE(resets.count(), 0);
    }

    void scrollingUpFetchesAndNothingJumps()
    {
        test::SampleWindow sample;
        const ConversationId id = addLong(sample, 10'000);
        sample.window.open(id);
        ui::ThreadView *view = sample.window.conversation()->view();
        ui::ThreadModel &model = sample.window.conversation()->model();
        QVERIFY(view->atEnd());
        QCOMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum());
        int frames = 0;
        while (model.hasEarlier() && frames < 20000) {
            const QModelIndex before = view->indexAt(QPoint(200, 200));
            const EntryId held = model.entry(before.row()).id;
            const int y = view->visualRect(before).top();
            const int value = view->verticalScrollBar()->value();
            view->verticalScrollBar()->setValue(value - 300);
            const int row = model.rowOf(held);
            QCOMPARE(view->visualRect(model.index(row)).top() - y, qMin(300, value));
            ++frames;
        }
        QCOMPARE(model.rowCount(), 10'000);
        view->scrollToEnd();
        (void)view->grab();
        QVERIFY(view->atEnd());
    }

    void newMessagesScrollOnlyFromTheEnd()
    {
        test::SampleWindow sample;
        const ConversationId id = addLong(sample, 60);
        sample.window.open(id);
        ui::ThreadView *view = sample.window.conversation()->view();
        sample.workspace.addEntry(message(id, sample.clock.now(), u"one"_s));
        QTRY_COMPARE(sample.window.conversation()->model().rowCount(), 51);
        QVERIFY(view->atEnd());
        view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum() - 600);
        const int value = view->verticalScrollBar()->value();
        const int rows = sample.window.conversation()->model().rowCount();
        sample.workspace.addEntry(message(id, sample.clock.now(), u"two"_s));
        QTRY_COMPARE(sample.window.conversation()->model().rowCount(), rows + 1);
        QCOMPARE(view->verticalScrollBar()->value(), value);
        const auto buttons = view->findChildren<QAbstractButton *>();
        QCOMPARE(buttons.size(), 1);
        QVERIFY(buttons.first()->isVisible());
        QTest::mouseClick(buttons.first(), Qt::LeftButton);
        QVERIFY(view->atEnd());
    }

    void aMessageIsCopiedWithNameAndTime()
    {
        test::SampleWindow sample;
        QueueRow row;
        row.channel = u"webchat"_s;
        const ConversationId id = sample.workspace.addConversation(row);
        sample.workspace.addEntry(message(id, sample.clock.now(), u"Gdzie jest moja lampa?"_s));
        sample.window.open(id);
        ui::ThreadView *view = sample.window.conversation()->view();
        const QRect place = view->visualRect(sample.window.conversation()->model().index(0));
        const QPoint word(80, place.bottom() - 18);
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, word);
        QCOMPARE(view->selectedText(), u"Gdzie"_s);
        view->copy();
        QCOMPARE(QApplication::clipboard()->text(), u"Gdzie"_s);
    }

    void htmlMailIsLaidOutElsewhereAndShown()
    {
        test::SampleWindow sample;
        QueueRow row;
        row.channel = u"email"_s;
        const ConversationId id = sample.workspace.addConversation(row);
        TimelineEntry mail = message(id, sample.clock.now(), {});
        mail.channel = u"email"_s;
        mail.html = u"<p>Dzień dobry</p><ul><li>jeden</li><li>dwa</li><li>trzy</li><li>cztery</li></ul>"_s;
        sample.workspace.addEntry(mail);
        sample.window.open(id);
        ui::ThreadView *view = sample.window.conversation()->view();
        const auto height = [&] { return view->visualRect(sample.window.conversation()->model().index(0)).height(); };
        const int plain = height();
        QTRY_VERIFY(height() != plain);
    }

    void failedMessagesOfferWhatToDo()
    {
        test::SampleWindow sample;
        QueueRow row;
        row.channel = u"email"_s;
        const ConversationId id = sample.workspace.addConversation(row);
        TimelineEntry mail = message(id, sample.clock.now(), u"Odpowiedź"_s, Direction::Out);
        mail.channel = u"email"_s;
        mail.delivery = Delivery::Uncertain;
        const EntryId entry = sample.workspace.addEntry(mail);
        sample.window.open(id);
        ui::ThreadView *view = sample.window.conversation()->view();
        const QRect again = view->targetRect(entry, ui::EntryLayout::Act::Retry);
        const QRect arrived = view->targetRect(entry, ui::EntryLayout::Act::Arrived);
        QVERIFY(again.isValid() && arrived.isValid());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, arrived.center());
        const auto *gaveUp = test::lastOf<GiveUp>(sample.workspace);
        QVERIFY(gaveUp && gaveUp->arrived && gaveUp->entry == entry);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, again.center());
        QVERIFY(test::lastOf<Retry>(sample.workspace));
    }

    void longQuotationsAreFolded()
    {
        test::SampleWindow sample;
        QueueRow row;
        row.channel = u"email"_s;
        const ConversationId id = sample.workspace.addConversation(row);
        TimelineEntry mail =
            message(id, sample.clock.now(),
                    u"Dziękuję.\n\nOn Monday the shop wrote:\n"_s + QString(u"> stary tekst\n"_s).repeated(40));
        mail.channel = u"email"_s;
        const EntryId entry = sample.workspace.addEntry(mail);
        sample.window.open(id);
        ui::ThreadView *view = sample.window.conversation()->view();
        const auto height = [&] { return view->visualRect(sample.window.conversation()->model().index(0)).height(); };
        QVERIFY(height() < 200);
        const QRect fold = view->targetRect(entry, ui::EntryLayout::Act::Expand);
        QVERIFY(fold.isValid());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, fold.center());
        QVERIFY(height() > 600);
    }
};

QTEST_MAIN(TestThread)
#include "tst_thread.moc"
