// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/deskdatabase.h"
#include "app/workspace/folder.h"
#include "tests/gui/guisetup.h"
#include "tests/support/badline.h"
#include "tests/support/hubprogram.h"
#include "tests/support/testdesk.h"
#include "ui/compose/composer.h"
#include "ui/compose/messageedit.h"
#include "ui/queue/queuepane.h"
#include "ui/settings/preferences.h"
#include "ui/shell/statusline.h"
#include "ui/team/floordialog.h"
#include "ui/team/joindialog.h"
#include "ui/team/lookersline.h"
#include "ui/team/refuseddialog.h"
#include "ui/team/signindialog.h"
#include "ui/thread/conversationpane.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// The real window over a replica of a real hub.
class TestTeam : public QObject
{
    Q_OBJECT

    const QString m_password = u"a password of hers"_s;
    static constexpr int kSoon = 20'000;

    static void picture(QWidget &widget, const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("CENTRALA_PICTURES"); !folder.isEmpty())
            widget.grab().save(folder + u'/' + name + u".png"_s);
    }
    static bool tells(const ui::MainWindow &window, const QString &words)
    {
        return window.status()->words().join(u'|').contains(words);
    }

private Q_SLOTS:
    void oneSignsInReadsAndWritesAlsoWithoutTheLine()
    {
        HubProgram hub;
        QVERIFY2(hub.start(), hub.errors());
        const LoopbackFolder channel(hub.path(u"channel"_s));
        QVERIFY(hub.addInbox(u"Shop"_s, channel) > 0);
        QVERIFY(hub.addAgent(u"olena"_s, m_password) > 0);
        QVERIFY(hub.addAgent(u"iryna"_s, m_password) > 0);
        channel.put(u"m1"_s, u"Where is my parcel"_s, u"It should be here since Monday."_s);

        BadLine line(hub.port());
        TestDesk desk;
        desk.start(line.url());
        SystemClock clock;
        GuiSetup setup(clock);
        AnsweringDialogs dialogs;
        ui::MainWindow window(setup.look, desk.workspace(), dialogs);
        window.setHub(u"hub.shop.example"_s);
        window.resize(1280, 720);
        window.begin({View::Open, {}, {}, {}, {}});
        window.show();
        // A sign-in opens over the window by itself; a wrong password is told there.
        QTRY_VERIFY_WITH_TIMEOUT(window.findChild<ui::SignInDialog *>(), kSoon);
        auto *signIn = window.findChild<ui::SignInDialog *>();
        signIn->name()->setText(u"olena"_s);
        QTest::keyClicks(signIn->password(), u"wrong password"_s);
        QTest::keyClick(signIn->password(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!signIn->trouble().isEmpty(), kSoon);
        picture(*signIn, u"sign-in"_s);
        signIn->password()->clear();
        QTest::keyClicks(signIn->password(), m_password);
        QTest::keyClick(signIn->password(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window.queue()->model().rowCount() == 1, kSoon);
        QTRY_VERIFY_WITH_TIMEOUT(!window.findChild<ui::SignInDialog *>(), kSoon);
        QTRY_VERIFY_WITH_TIMEOUT(tells(window, u"Online"_s), kSoon);
        const ConversationId id = desk.conversation(u"Where is my parcel"_s);
        window.open(id);

        // A colleague looks, and types.
        TestDesk other;
        QVERIFY(other.join(hub.url(), u"iryna"_s, m_password));
        other.team().lookAt(id, true);
        auto *lookers = window.findChild<ui::LookersLine *>();
        QTRY_VERIFY_WITH_TIMEOUT(lookers->words().contains(u"iryna"_s), kSoon);
        QVERIFY(lookers->isVisible());
        picture(window, u"typing"_s);

        // The line breaks; one goes on writing.
        line.cut();
        QTRY_VERIFY_WITH_TIMEOUT(tells(window, u"Offline"_s), kSoon);
        window.conversation()->openComposer(ui::Composer::Mode::Reply);
        window.conversation()->composer()->setText(u"It comes tomorrow."_s);
        window.actions().trigger(u"compose.send"_s);
        QTRY_VERIFY_WITH_TIMEOUT(tells(window, u"kept for the hub"_s), kSoon);
        // Who would leave the hub now would leave that answer behind: it is said, and one stays.
        QSignalSpy reopened(&window, &ui::MainWindow::reopenWished);
        window.setHub(u"hub.shop.example"_s, true);
        QVERIFY(window.actions().trigger(u"team.leave"_s));
        QVERIFY(reopened.isEmpty());
        QVERIFY(tells(window, u"still wait for the hub"_s));
        QTRY_VERIFY_WITH_TIMEOUT(desk.texts(id).contains(u"It comes tomorrow."_s), kSoon);
        picture(window, u"offline"_s);

        // Meanwhile a colleague answers: mine is stopped, both are shown, and I decide.
        Reply theirs;
        theirs.conversation = id;
        theirs.text = u"We are looking for it."_s;
        theirs.now = true;
        QVERIFY(other.run(theirs)->ok());
        line.mend();
        QTRY_VERIFY_WITH_TIMEOUT(tells(window, u"not accepted"_s), kSoon);
        window.decide();
        auto *refused = window.findChild<ui::RefusedDialog *>();
        QVERIFY(refused);
        QCOMPARE(refused->ours(), u"It comes tomorrow."_s);
        QTRY_COMPARE_WITH_TIMEOUT(refused->theirs(), u"We are looking for it."_s, kSoon);
        picture(*refused, u"conflict"_s);
        refused->drop();
        QTRY_VERIFY_WITH_TIMEOUT(!tells(window, u"not accepted"_s), kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(desk.texts(id).size(), 2, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(channel.answers().size(), 1, kSoon);
        QVERIFY(window.actions().trigger(u"team.leave"_s));
        QCOMPARE(reopened.size(), 1);
    }

    void theFloorFollowsEachChange()
    {
        HubProgram hub;
        QVERIFY2(hub.start(), hub.errors());
        const LoopbackFolder channel(hub.path(u"channel"_s));
        QVERIFY(hub.addInbox(u"Shop"_s, channel) > 0);
        QVERIFY(hub.addAgent(u"olena"_s, m_password, u"supervisor"_s) > 0);
        TestDesk desk;
        QVERIFY(desk.join(hub.url(), u"olena"_s, m_password));
        SystemClock clock;
        GuiSetup setup(clock, ui::ThemeKind::Dark);
        ui::FloorDialog floor(setup.look, desk.workspace(), nullptr);
        floor.show();
        QCOMPARE(floor.queues()->rowCount(), 0);
        channel.put(u"m1"_s, u"One"_s, u"Hello"_s);
        channel.put(u"m2"_s, u"Two"_s, u"Hello"_s);
        QTRY_VERIFY_WITH_TIMEOUT(floor.headline().startsWith(u"Waiting: 2."_s), kSoon);
        QCOMPARE(floor.queues()->rowCount(), 1);
        QCOMPARE(floor.queues()->item(0, 2)->text(), u"2"_s);
        QVERIFY(desk.run(TakeNext{})->ok());
        QTRY_VERIFY_WITH_TIMEOUT(floor.agents()->findItems(u"olena"_s, Qt::MatchExactly).size() == 1, kSoon);
        const int row = floor.agents()->findItems(u"olena"_s, Qt::MatchExactly).first()->row();
        QTRY_COMPARE_WITH_TIMEOUT(floor.agents()->item(row, 3)->text(), u"1"_s, kSoon);
        picture(floor, u"floor-dark"_s);
        const QJsonObject told = hub.boss({u"stats"_s, u"--live"_s}).object();
        QCOMPARE(told[u"waiting"_s].toInt(), 2);
        QCOMPARE(told[u"queues"_s].toArray().size(), 1);
    }

    void aDeskJoinsItsHubInTheWindowAndLeavesIt()
    {
        HubProgram hub;
        QVERIFY2(hub.start(), hub.errors());
        SampleWindow sample;
        QSignalSpy reopened(&sample.window, &ui::MainWindow::reopenWished);
        QVERIFY(!sample.window.actions().trigger(u"team.leave"_s)); // there is none to leave
        QVERIFY(sample.window.actions().trigger(u"team.join"_s));
        auto *dialog = sample.window.findChild<ui::JoinDialog *>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->field(), u"http://example.com"_s);
        QTest::keyClick(dialog->field(), Qt::Key_Return);
        QVERIFY(dialog->trouble().startsWith(u"This is no address of a hub"_s));
        const auto type = [dialog](const QString &words) {
            dialog->field()->selectAll();
            QTest::keyClicks(dialog->field(), words);
            QTest::keyClick(dialog->field(), Qt::Key_Return);
        };
        type(u"ws://127.0.0.1:1"_s); // nobody listens there
        QTRY_VERIFY_WITH_TIMEOUT(dialog->trouble().startsWith(u"No hub answers at ws://127.0.0.1:1"_s), kSoon);
        picture(*dialog, u"join"_s);
        QVERIFY(sample.workspace.desk().preference(u"hub"_s).isEmpty());
        type(hub.url());
        QTRY_COMPARE_WITH_TIMEOUT(reopened.size(), 1, kSoon);
        QCOMPARE(sample.workspace.desk().preference(u"hub"_s), hub.url().toUtf8());
    }

    /// The program itself: what was joined holds for the next start, beside the desk's own workspace.
    void theNextStartIsAtTheHub()
    {
        HubProgram hub;
        QVERIFY2(hub.start(), hub.errors());
        QTemporaryDir place;
        const workspace::Folder folder(place.filePath(u"own"_s));
        const auto shownSignIn = [&place, &folder] {
            QProcess program;
            program.start(QStringLiteral(CENTRALA_BINARY_DIRECTORY "/bin/centrala"),
                          {u"--workspace"_s, folder.path(), u"--screenshot"_s, place.filePath(u"a.png"_s), u"--view"_s,
                           u"sign-in"_s});
            return program.waitForFinished(60'000) && program.exitCode() == 0;
        };
        QVERIFY(!shownSignIn()); // alone there is nobody to sign in to
        {
            SystemClock clock;
            const auto desk = workspace::DeskDatabase::open(folder.desk(), clock, [](const Error &) {});
            QVERIFY(desk.ok());
            ui::Preferences(**desk).setHub(hub.url());
        }
        QVERIFY(shownSignIn());
        QVERIFY(QFileInfo::exists(folder.path() + u"/hubs"_s));
        QVERIFY(QFileInfo::exists(folder.database()));
    }
};

QTEST_MAIN(TestTeam)
#include "tst_team.moc"
