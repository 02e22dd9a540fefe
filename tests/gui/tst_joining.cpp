// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/realwindow.h"
#include "ui/controls/button.h"
#include "ui/queue/queuepane.h"
#include "ui/thread/conversationhead.h"
#include "ui/thread/conversationpane.h"
#include "ui/thread/suggestionstrip.h"

#include <QApplication>
#include <QMenu>
#include <QTest>

using namespace centrala;
using centrala::test::RealWindow;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSoon = 20'000;

} // namespace

/// One matter in two conversations, and two matters in one, put right by hand.
class TestJoining : public QObject
{
    Q_OBJECT

    /// Presses what begins so in the open menu.
    static bool choose(const QString &beginning)
    {
        bool chosen = false;
        std::ignore = QTest::qWaitFor([&] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            if (!menu)
                return false;
            for (QAction *action : menu->actions()) {
                if (!chosen && action->isEnabled() && action->text().startsWith(beginning)) {
                    chosen = true;
                    action->trigger();
                    menu->close();
                    return true;
                }
            }
            return false;
        });
        return chosen;
    }
    static QStringList messagesOf(RealWindow &real, ConversationId id)
    {
        QStringList texts;
        for (const TimelineEntry &entry : real.workspace->pages().thread(id, 100).entries) {
            if (entry.kind == EntryKind::Message)
                texts.append(entry.text);
        }
        return texts;
    }

private Q_SLOTS:
    void conversationsOfOnePersonBecomeOneAndPartAgain()
    {
        RealWindow real;
        ui::MainWindow &window = real.window;
        real.connectChannel();
        real.put(u"a1"_s, u"anna@poczta.example"_s, u"Where is it?"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.queue()->model().rowCount(), 1, kSoon);
        real.put(u"a2"_s, u"anna@poczta.example"_s, u"Hello? The parcel!"_s);
        real.put(u"j1"_s, u"jan@poczta.example"_s, u"My lamp"_s);
        ui::QueueModel &model = window.queue()->model();
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 3, kSoon);
        const auto withText = [&](const QString &text) {
            for (int row = 0; row < model.rowCount(); ++row) {
                if (model.row(row).snippet == text)
                    return model.row(row).id;
            }
            return ConversationId();
        };
        const ConversationId first = withText(u"Where is it?"_s);
        window.open(first);
        window.actions().trigger(u"conversation.join"_s);
        QVERIFY(choose(u"Zamówienie a2"_s)); // Jan's is not offered
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 2, kSoon);
        QCOMPARE(messagesOf(real, first), (QStringList{u"Where is it?"_s, u"Hello? The parcel!"_s}));
        QTRY_COMPARE(window.selection().conversation(), first);
        // What is written to the one that was taken in comes here.
        real.put(u"a3"_s, u"anna@poczta.example"_s, u"And my invoice"_s, u"a2"_s);
        QTRY_COMPARE_WITH_TIMEOUT(messagesOf(real, first).size(), 3, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(window.conversation()->model().rowCount() > 3, true, kSoon);

        window.actions().trigger(u"conversation.split"_s);
        QVERIFY(choose(u"And my invoice"_s));
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 3, kSoon);
        QTRY_VERIFY_WITH_TIMEOUT(window.selection().conversation() != first, kSoon);
        QCOMPARE(messagesOf(real, window.selection().conversation()), QStringList{u"And my invoice"_s});
        QCOMPARE(messagesOf(real, first).size(), 2);
    }

    void aStrangersMailIsProposedToJoinWhatItRefersTo()
    {
        RealWindow real;
        ui::MainWindow &window = real.window;
        real.connectChannel();
        real.put(u"a1"_s, u"anna@poczta.example"_s, u"Where is it?"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.queue()->model().rowCount(), 1, kSoon);
        const ConversationId annas = window.queue()->model().row(0).id;
        real.put(u"s1"_s, u"kancelaria@prawo.example"_s, u"I write for Anna"_s, {}, {u"a1"_s});
        ui::QueueModel &model = window.queue()->model();
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 2, kSoon);
        const ConversationId strangers = model.row(model.row(0).id == annas ? 1 : 0).id;
        ui::SuggestionStrip *strip = window.conversation()->suggestionStrip();
        window.open(annas);
        QTRY_COMPARE(window.conversation()->model().conversation(), annas);
        QVERIFY(strip->isHidden());
        window.open(strangers);
        QTRY_VERIFY(!strip->isHidden());
        QVERIFY(strip->sentence().contains(u"Zamówienie a1"_s) && strip->sentence().contains(u"anna"_s));
        // It stands between the head and the timeline, and covers neither.
        QCOMPARE(strip->geometry().bottom() + 1, window.conversation()->view()->geometry().top());
        QCOMPARE(strip->geometry().top(), window.conversation()->head()->geometry().bottom() + 1);

        QTest::mouseClick(strip->dismissButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(strip->isHidden(), kSoon);
        window.actions().trigger(u"app.undo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!strip->isHidden(), kSoon);
        QTest::mouseClick(strip->openButton(), Qt::LeftButton);
        QTRY_COMPARE(window.selection().conversation(), annas);
        window.open(strangers);
        QTRY_VERIFY(!strip->isHidden());

        window.actions().trigger(u"conversation.join"_s); // the key does what the button does, at once
        QTRY_COMPARE_WITH_TIMEOUT(window.selection().conversation(), annas, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(messagesOf(real, annas), (QStringList{u"Where is it?"_s, u"I write for Anna"_s}),
                                  kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 1, kSoon);
        window.actions().trigger(u"app.undo"_s);
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 2, kSoon);
        QCOMPARE(messagesOf(real, strangers), QStringList{u"I write for Anna"_s});
        QCOMPARE(messagesOf(real, annas), QStringList{u"Where is it?"_s});
    }

    void differentCustomersStayApart()
    {
        RealWindow real;
        ui::MainWindow &window = real.window;
        real.connectChannel();
        real.put(u"a1"_s, u"anna@poczta.example"_s, u"Where is it?"_s);
        real.put(u"j1"_s, u"jan@poczta.example"_s, u"My lamp"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.queue()->model().rowCount(), 2, kSoon);
        ui::QueueView *view = window.queue()->view();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        view->setFocus();
        QTest::keyClick(view, Qt::Key_X);
        QTest::keyClick(view, Qt::Key_J);
        QTest::keyClick(view, Qt::Key_X);
        window.actions().trigger(u"conversation.join"_s);
        QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        for (const QAction *action : menu->actions())
            QVERIFY(!action->isEnabled());
        menu->close();
        QCOMPARE(window.queue()->model().rowCount(), 2);
    }
};

QTEST_MAIN(TestJoining)
#include "tst_joining.moc"
