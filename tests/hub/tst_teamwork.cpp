// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/guisetup.h"
#include "tests/support/badline.h"
#include "tests/support/huboffice.h"
#include "tests/support/testdesk.h"
#include "ui/alerts/alerts.h"
#include "ui/compose/composer.h"
#include "ui/compose/mentionpopup.h"
#include "ui/compose/messageedit.h"
#include "ui/queue/queuepane.h"
#include "ui/shell/statusline.h"
#include "ui/team/floordialog.h"
#include "ui/team/floorwork.h"
#include "ui/team/handoverdialog.h"
#include "ui/team/refuseddialog.h"
#include "ui/thread/conversationpane.h"
#include "ui/thread/threadtext.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QTableWidget>

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What would have been told outside the window.
class HeardNotices final : public ui::Notifier
{
public:
    void show(const ui::Notice &notice) override { titles.append(notice.title); }
    void withdraw(ConversationId) override {}
    void setCount(qsizetype) override {}
    QStringList titles;
};

} // namespace

/// What people of a team do in the real window: decide between two versions, name each other, hand over, and what a
/// supervisor does from the floor.
class TestTeamWork : public QObject
{
    Q_OBJECT

    const QString m_password = u"a password of hers"_s;
    static constexpr int kSoon = 20'000;

    static void picture(QWidget &widget, const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("CENTRALA_PICTURES"); !folder.isEmpty())
            widget.grab().save(folder + u'/' + name + u".png"_s);
    }
    static QueueRow rowOf(TestDesk &desk, ConversationId id) { return desk.pages().queueRows({id}).value(0); }
    /// The newest menu's entry of that name is chosen.
    static bool choose(const QString &text)
    {
        bool chosen = false;
        std::ignore = QTest::qWaitFor([&] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            if (!menu)
                return false;
            for (QAction *action : menu->actions()) {
                if (action->text() == text && !chosen) {
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

private Q_SLOTS:
    void bothVersionsOfAFieldAreShownAndOneIsChosen()
    {
        HubOffice office;
        QVERIFY2(office.open(m_password, u"supervisor"_s), office.hub.errors());
        office.channel->put(u"m1"_s, u"Where is my parcel"_s, u"It should be here since Monday."_s);
        BadLine line(office.hub.port());
        TestDesk desk;
        TestDesk other;
        QVERIFY(desk.join(line.url(), u"olena"_s, m_password));
        QVERIFY(other.join(office.hub.url(), u"iryna"_s, m_password));
        QTRY_VERIFY_WITH_TIMEOUT(desk.conversation(u"Where is my parcel"_s).isValid(), kSoon);
        const ConversationId id = desk.conversation(u"Where is my parcel"_s);
        SystemClock clock;
        GuiSetup setup(clock);
        AnsweringDialogs dialogs;
        ui::MainWindow window(setup.look, desk.workspace(), dialogs);
        window.resize(1280, 720);
        window.begin({View::Open, {}, {}, {}, {}});
        window.show();
        window.open(id);
        QTRY_COMPARE_WITH_TIMEOUT(rowOf(desk, id).unread, 0, kSoon); // which is a wish of its own
        line.cut();
        QTRY_VERIFY_WITH_TIMEOUT(desk.team().line() != LineState::Online, kSoon);
        window.runner().run(SetPriority{{id}, Priority::Urgent});
        QTRY_COMPARE_WITH_TIMEOUT(desk.team().wishes().size(), 1, kSoon);
        QVERIFY(other.run(SetPriority{{id}, Priority::Low})->ok());
        line.mend();
        QTRY_VERIFY_WITH_TIMEOUT(window.status()->words().join(u'|').contains(u"not accepted"_s), kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(rowOf(desk, id).priority, Priority::Low, kSoon);
        window.decide();
        auto *refused = window.findChild<ui::RefusedDialog *>();
        QVERIFY(refused);
        QCOMPARE(refused->ours(), u"Priority: urgent"_s);
        QCOMPARE(refused->theirs(), u"Priority: low"_s);
        picture(*refused, u"conflict-field"_s);
        refused->again();
        QTRY_COMPARE_WITH_TIMEOUT(rowOf(other, id).priority, Priority::Urgent, kSoon);
        QTRY_VERIFY_WITH_TIMEOUT(desk.team().wishes().isEmpty(), kSoon);
    }

    void aColleagueIsNamedAndTold()
    {
        HubOffice office;
        QVERIFY2(office.open(m_password, u"supervisor"_s), office.hub.errors());
        office.channel->put(u"m1"_s, u"Where is my parcel"_s, u"It should be here since Monday."_s);
        TestDesk desk;
        TestDesk other;
        QVERIFY(desk.join(office.hub.url(), u"olena"_s, m_password));
        QVERIFY(other.join(office.hub.url(), u"iryna"_s, m_password));
        QTRY_VERIFY_WITH_TIMEOUT(desk.conversation(u"Where is my parcel"_s).isValid(), kSoon);
        const ConversationId id = desk.conversation(u"Where is my parcel"_s);
        SystemClock clock;
        GuiSetup setup(clock);
        AnsweringDialogs dialogs;
        ui::MainWindow theirs(setup.look, other.workspace(), dialogs);
        HeardNotices heard;
        const ui::Alerts alerts(other.workspace(), theirs, heard, clock);
        ui::MainWindow window(setup.look, desk.workspace(), dialogs);
        window.resize(1280, 720);
        window.begin({View::Open, {}, {}, {}, {}});
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.open(id);
        window.conversation()->openComposer(ui::Composer::Mode::Note);
        ui::MessageEdit *edit = window.conversation()->composer()->edit();
        QTRY_VERIFY_WITH_TIMEOUT(edit->hasFocus(), kSoon);
        QTest::keyClicks(edit, u"Please look, @ir"_s);
        auto *popup = window.findChild<ui::MentionPopup *>();
        QVERIFY(popup && popup->isVisible());
        QCOMPARE(popup->model()->rowCount(), 1);
        picture(window, u"mention"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(window.conversation()->composer()->text().trimmed(), u"Please look, @iryna"_s);
        QVERIFY(!popup->isVisible());
        window.actions().trigger(u"compose.send"_s);
        QTRY_VERIFY_WITH_TIMEOUT(heard.titles.contains(u"olena named you in a note"_s), kSoon);
        QCOMPARE(heard.titles.count(u"olena named you in a note"_s), 1);
        theirs.resize(1280, 720);
        theirs.actions().trigger(u"go.mentions"_s);
        theirs.show();
        QTRY_COMPARE_WITH_TIMEOUT(theirs.queue()->model().rowCount(), 1, kSoon);
        picture(theirs, u"mentions"_s);
        // Whoever opens it has seen it.
        theirs.open(id);
        const AgentId irynas = other.workspace().me().agent;
        QTRY_COMPARE_WITH_TIMEOUT(other.pages().viewCounts(irynas, clock.now()).mentions, 0, kSoon);
        // In an answer to the customer nobody is offered.
        window.conversation()->openComposer(ui::Composer::Mode::Reply);
        QTest::keyClicks(edit, u"@ir"_s);
        QVERIFY(!popup->isVisible());
    }

    void workIsHandedOverWithAReason()
    {
        HubOffice office;
        QVERIFY2(office.open(m_password, u"supervisor"_s), office.hub.errors());
        office.channel->put(u"m1"_s, u"Where is my parcel"_s, u"It should be here since Monday."_s);
        TestDesk desk;
        TestDesk other;
        QVERIFY(desk.join(office.hub.url(), u"olena"_s, m_password));
        QVERIFY(other.join(office.hub.url(), u"iryna"_s, m_password));
        QTRY_VERIFY_WITH_TIMEOUT(desk.conversation(u"Where is my parcel"_s).isValid(), kSoon);
        const ConversationId id = desk.conversation(u"Where is my parcel"_s);
        // The inbox is closed to those two: whoever may not see it is not offered.
        QVERIFY(office.hub.addAgent(u"zoya"_s, m_password) > 0);
        QVERIFY(office.hub.addAgent(u"reader"_s, m_password, u"auditor"_s) > 0);
        const auto boss = [&office](const QStringList &words) { return office.hub.boss(words).status; };
        QCOMPARE(boss({u"team"_s, u"add"_s, u"Carriers"_s}), 0);
        QCOMPARE(boss({u"team"_s, u"add"_s, u"Returns"_s}), 0);
        QCOMPARE(boss({u"agent"_s, u"set"_s, u"zoya"_s, u"--team"_s, u"Returns"_s}), 0);
        for (const QString &name : {u"olena"_s, u"iryna"_s})
            QCOMPARE(boss({u"agent"_s, u"set"_s, name, u"--team"_s, u"Carriers"_s}), 0);
        const qint64 inbox = rowOf(desk, id).inbox.id;
        QCOMPARE(boss({u"inbox"_s, u"close"_s, QString::number(inbox), u"Carriers"_s}), 0);
        const SeenField closedTo{Entity::Inbox, inbox, u"closed_to"_s, {}};
        QTRY_VERIFY_WITH_TIMEOUT(!desk.pages().fieldNow(closedTo).value_or(QString()).isEmpty(), kSoon);
        SystemClock clock;
        GuiSetup setup(clock);
        AnsweringDialogs dialogs;
        ui::MainWindow window(setup.look, desk.workspace(), dialogs);
        window.resize(1280, 720);
        window.begin({View::Open, {}, {}, {}, {}});
        window.show();
        window.open(id);
        window.queue()->view()->setFocus();
        QTest::keyClick(window.queue()->view(), Qt::Key_L);
        QTRY_COMPARE_WITH_TIMEOUT(rowOf(desk, id).followers.size(), 1, kSoon);
        QTest::keyClick(window.queue()->view(), Qt::Key_A, Qt::ShiftModifier);
        auto *dialog = window.findChild<ui::HandOverDialog *>();
        QVERIFY(dialog);
        QVERIFY(dialog->whom()->findText(HubProgram::kBoss) >= 0);
        QCOMPARE(dialog->whom()->findText(u"zoya"_s), -1);
        QCOMPARE(dialog->whom()->findText(u"reader"_s), -1);
        QVERIFY(dialog->whom()->findText(u"Team Carriers"_s) >= 0);
        QCOMPARE(dialog->whom()->findText(u"Team Returns"_s), -1);
        dialog->whom()->setCurrentText(u"iryna"_s);
        QTest::keyClicks(dialog->reason(), u"she knows the carrier"_s);
        picture(*dialog, u"hand-over"_s);
        QTest::keyClick(dialog->reason(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(rowOf(other, id).assignee.name, u"iryna"_s, kSoon);
        QStringList said;
        for (const TimelineEntry &entry : other.pages().thread(id, 50).entries)
            said.append(ui::ThreadText::event(entry));
        QVERIFY2(said.contains(u"Assigned to iryna: she knows the carrier"_s), qPrintable(said.join(u'|')));
    }

    void aSupervisorActsFromTheFloor()
    {
        HubOffice office;
        QVERIFY2(office.open(m_password, u"supervisor"_s), office.hub.errors());
        QCOMPARE(office.hub.boss({u"team"_s, u"add"_s, u"Returns"_s}).status, 0);
        office.channel->put(u"m1"_s, u"One"_s, u"Hello"_s);
        office.channel->put(u"m2"_s, u"Two"_s, u"Hello"_s);
        TestDesk desk;
        TestDesk other;
        QVERIFY(desk.join(office.hub.url(), u"olena"_s, m_password));
        QVERIFY(other.join(office.hub.url(), u"iryna"_s, m_password));
        QTRY_VERIFY_WITH_TIMEOUT(desk.conversation(u"One"_s).isValid(), kSoon);
        QTRY_VERIFY_WITH_TIMEOUT(desk.conversation(u"Two"_s).isValid(), kSoon);
        SystemClock clock;
        GuiSetup setup(clock);
        AnsweringDialogs dialogs;
        ui::MainWindow window(setup.look, desk.workspace(), dialogs);
        window.resize(1280, 720);
        window.begin({View::Mine, desk.workspace().me().agent, {}, {}, {}});
        window.show();
        // The one that the window does not show.
        const bool showsOne = window.selection().conversation() == desk.conversation(u"One"_s);
        const QString subject = showsOne ? u"Two"_s : u"One"_s;
        const ConversationId two = desk.conversation(subject);
        QVERIFY(two.isValid());
        window.actions().trigger(u"go.floor"_s);
        auto *floor = window.findChild<ui::FloorDialog *>();
        QVERIFY(floor);
        ui::FloorWork *work = floor->work();
        QTRY_COMPARE_WITH_TIMEOUT(work->rowCount(), 2, kSoon);
        // The row of the queue that waits, its second conversation, by the keyboard.
        floor->queues()->selectRow(0);
        QCOMPARE(work->rowCount(), 2);
        QVERIFY(QTest::qWaitForWindowActive(floor));
        work->setFocus();
        work->selectRow(work->item(0, 1)->text() == subject ? 0 : 1);
        // The off-screen platform gives no window back its focus when a menu closes.
        const auto press = [&](Qt::Key key) {
            floor->activateWindow();
            work->setFocus();
            return QTest::qWaitFor([&] { return work->hasFocus(); }) && (QTest::keyClick(work, key), true);
        };
        QVERIFY(press(Qt::Key_A));
        QVERIFY(choose(u"iryna"_s));
        QTRY_COMPARE_WITH_TIMEOUT(rowOf(other, two).assignee.name, u"iryna"_s, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(floor->said(), u"Assigned to iryna"_s, kSoon);
        QVERIFY(press(Qt::Key_Y));
        QVERIFY(choose(u"high"_s));
        QTRY_COMPARE_WITH_TIMEOUT(rowOf(other, two).priority, Priority::High, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(floor->said(), u"Priority: high"_s, kSoon);
        const auto shown = [&](int column) {
            const auto found = work->findItems(subject, Qt::MatchExactly);
            return found.isEmpty() ? QString() : work->item(found.first()->row(), column)->text();
        };
        QTRY_COMPARE_WITH_TIMEOUT(shown(2), u"iryna"_s, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(shown(3), u"high"_s, kSoon);
        picture(*floor, u"floor-work"_s);
        floor->undo();
        QTRY_COMPARE_WITH_TIMEOUT(rowOf(other, two).priority, Priority::Normal, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(floor->said(), u"Undone"_s, kSoon);
        QVERIFY(press(Qt::Key_T));
        QVERIFY(choose(u"Returns"_s));
        QTRY_COMPARE_WITH_TIMEOUT(rowOf(other, two).team.name, u"Returns"_s, kSoon);
        // Somebody else's presence, and back.
        const AgentId irynas = other.workspace().me().agent;
        const auto presence = [&] {
            for (const AgentRow &agent : desk.pages().agents()) {
                if (agent.id == irynas)
                    return agent.presence;
            }
            return Presence::Offline;
        };
        floor->setPresence(irynas, Presence::Busy);
        QTRY_COMPARE_WITH_TIMEOUT(presence(), Presence::Busy, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(floor->said(), u"iryna: Busy"_s, kSoon);
        floor->undo();
        QTRY_COMPARE_WITH_TIMEOUT(presence(), Presence::Available, kSoon);
        // What somebody looks at; looking in leaves the customer's message unread.
        other.team().lookAt(two, false);
        const auto place = [&] {
            const auto found = floor->agents()->findItems(u"iryna"_s, Qt::MatchExactly);
            return found.isEmpty() ? QString() : floor->agents()->item(found.first()->row(), 5)->text();
        };
        QTRY_VERIFY_WITH_TIMEOUT(!place().isEmpty(), kSoon);
        QVERIFY(!floor->queues()->horizontalHeaderItem(3)->toolTip().isEmpty());
        floor->agents()->clearSelection();
        QTRY_VERIFY_WITH_TIMEOUT(work->rowCount() > 0, kSoon);
        QVERIFY(rowOf(desk, two).unread > 0);
        Q_EMIT work->lookInWished(two);
        QTRY_COMPARE_WITH_TIMEOUT(window.selection().conversation(), two, kSoon);
        QTest::qWait(1200); // longer than a glance
        QVERIFY(rowOf(desk, two).unread > 0);
    }
};

QTEST_MAIN(TestTeamWork)
#include "tst_teamwork.moc"
