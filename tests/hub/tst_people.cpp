// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/guisetup.h"
#include "tests/support/hubprogram.h"
#include "tests/support/testdesk.h"
#include "ui/controls/button.h"
#include "ui/settings/persondialog.h"
#include "ui/settings/settingswindow.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>

#include <algorithm>

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// An administrator and the people of a real hub, in the real window's settings.
class TestPeople : public QObject
{
    Q_OBJECT

    static constexpr int kSoon = 20'000;
    const QString m_password = u"a password of hers"_s;

    /// The settings over the window of the hub's administrator.
    struct Office
    {
        HubProgram hub;
        TestDesk desk;
        SystemClock clock;
        std::unique_ptr<GuiSetup> setup;
        AnsweringDialogs dialogs;
        std::unique_ptr<ui::MainWindow> window;
        ui::SettingsWindow *settings = nullptr;

        [[nodiscard]] bool open(ui::SettingsWindow::Page page, const QString &user = HubProgram::kBoss,
                                const QString &password = HubProgram::kBossPassword)
        {
            if (!desk.join(hub.url(), user, password))
                return false;
            setup = std::make_unique<GuiSetup>(clock);
            window = std::make_unique<ui::MainWindow>(setup->look, desk.workspace(), dialogs);
            window->resize(1280, 720);
            window->begin({View::Open, {}, {}, {}, {}});
            window->show();
            window->openSettings(page);
            settings = window->findChild<ui::SettingsWindow *>();
            return settings != nullptr;
        }
        template<typename W>
        [[nodiscard]] W *part(const QString &name) const
        {
            const auto all = settings->findChildren<W *>(name);
            const auto shown = std::ranges::find_if(all, &QWidget::isVisible);
            return shown == all.end() ? nullptr : *shown;
        }
        [[nodiscard]] static bool click(QWidget &in, const QString &words)
        {
            for (ui::Button *button : in.findChildren<ui::Button *>()) {
                if (button->isVisible() && button->isEnabled() && button->text() == words) {
                    QTest::mouseClick(button, Qt::LeftButton);
                    return true;
                }
            }
            return false;
        }
        [[nodiscard]] bool choosePerson(const QString &name) const
        {
            auto *list = part<QListWidget>(u"people"_s);
            const auto found = list->findItems(name + u" – "_s, Qt::MatchStartsWith);
            if (found.size() != 1)
                return false;
            list->setCurrentItem(found.first());
            return true;
        }
        [[nodiscard]] QString said() const { return part<QLabel>(u"peopleSaid"_s)->text(); }
    };
    static void picture(QWidget &widget, const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("CENTRALA_PICTURES"); !folder.isEmpty())
            widget.grab().save(folder + u'/' + name + u".png"_s);
    }

private Q_SLOTS:
    void somebodyComesWorksAndLeaves()
    {
        Office office;
        QVERIFY2(office.hub.start(), office.hub.errors());
        QVERIFY(office.hub.boss({u"team"_s, u"add"_s, u"Returns"_s}).status == 0);
        const LoopbackFolder channel(office.hub.path(u"channel"_s));
        QVERIFY(office.hub.addInbox(u"Shop"_s, channel) > 0);
        channel.put(u"m1"_s, u"Parcel"_s, u"Hello"_s);
        QVERIFY(office.open(ui::SettingsWindow::People));
        QVERIFY(Office::click(*office.settings, u"Add a person …"_s));
        auto *dialog = office.settings->findChild<ui::PersonDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(u"personName"_s)->setText(u"Łucja Wójcik"_s);
        QVERIFY(Office::click(*dialog, u"Suggest one"_s));
        const QString password = dialog->findChild<QLineEdit *>(u"personPassword"_s)->text();
        QCOMPARE(password.size(), 19);
        picture(*dialog, u"person"_s);
        QVERIFY(Office::click(*dialog, u"Add"_s));
        QTRY_VERIFY_WITH_TIMEOUT(office.choosePerson(u"Łucja Wójcik"_s), kSoon);

        // What stands there is hers: she signs in with it and works.
        TestDesk desk;
        QVERIFY(desk.join(office.hub.url(), u"Łucja Wójcik"_s, password));
        QTRY_VERIFY_WITH_TIMEOUT(desk.conversation(u"Parcel"_s).isValid(), kSoon);
        const auto taken = desk.run(TakeNext{});
        QVERIFY(taken && *taken);

        // Her role, her team and how much she gets at once hold as soon as they are set.
        auto *role = office.part<QComboBox>(u"role"_s);
        role->setCurrentIndex(role->findData(static_cast<int>(Role::Supervisor)));
        Q_EMIT role->activated(role->currentIndex());
        QTRY_COMPARE_WITH_TIMEOUT(office.said(), u"Saved."_s, kSoon);
        auto *teams = office.part<QListWidget>(u"teams"_s);
        QCOMPARE(teams->item(0)->text(), u"Returns"_s);
        teams->item(0)->setCheckState(Qt::Checked);
        office.part<QSpinBox>(u"capacity"_s)->setValue(7);
        const auto hers = [&] {
            for (const QJsonValue &one : office.hub.boss({u"agent"_s, u"list"_s}).array()) {
                if (one[u"name"_s] == u"Łucja Wójcik"_s)
                    return one.toObject();
            }
            return QJsonObject();
        };
        QTRY_COMPARE_WITH_TIMEOUT(hers()[u"capacity"_s].toInt(), 7, kSoon);
        QCOMPARE(hers()[u"role"_s].toString(), u"supervisor"_s);
        QCOMPARE(hers()[u"teams"_s][0][u"name"_s].toString(), u"Returns"_s);
        QTRY_COMPARE_WITH_TIMEOUT(desk.workspace().me().role, Role::Supervisor, kSoon);
        picture(*office.settings, u"people"_s);

        // She leaves: her desk is closed, her work is back in the queue.
        QVERIFY(Office::click(*office.settings, u"Leaves …"_s));
        QVERIFY(Office::click(*office.settings, u"Leaves the team"_s));
        QTRY_COMPARE_WITH_TIMEOUT(desk.team().line(), LineState::SignInNeeded, kSoon);
        QVERIFY(office.hub.boss({u"queue"_s}).array().first()[u"assignee"_s].isNull());
        const auto *list = office.part<QListWidget>(u"people"_s);
        QTRY_COMPARE_WITH_TIMEOUT(list->currentItem()->text(), u"Łucja Wójcik – has left"_s, kSoon);
        QVERIFY(Office::click(*office.settings, u"Is back"_s));
        QTRY_COMPARE_WITH_TIMEOUT(list->currentItem()->text(), u"Łucja Wójcik – Supervisor"_s, kSoon);
    }

    void aForgottenPasswordIsSetAnewAndADeskIsSignedOut()
    {
        Office office;
        QVERIFY2(office.hub.start(), office.hub.errors());
        QVERIFY(office.hub.addAgent(u"olena"_s, m_password) > 0);
        TestDesk desk;
        QVERIFY(desk.join(office.hub.url(), u"olena"_s, m_password));
        QVERIFY(office.open(ui::SettingsWindow::People));
        QVERIFY(office.choosePerson(u"olena"_s));
        auto *signIns = office.part<QListWidget>(u"signIns"_s);
        QTRY_COMPARE_WITH_TIMEOUT(signIns->count(), 1, kSoon);
        signIns->setCurrentRow(0);
        QVERIFY(Office::click(*office.settings, u"Sign out there"_s));
        QTRY_COMPARE_WITH_TIMEOUT(desk.team().line(), LineState::SignInNeeded, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(signIns->count(), 0, kSoon);

        QVERIFY(Office::click(*office.settings, u"New password …"_s));
        auto *dialog = office.settings->findChild<ui::PersonDialog *>();
        QVERIFY(dialog);
        auto *password = dialog->findChild<QLineEdit *>(u"personPassword"_s);
        QTest::keyClicks(password, u"short"_s);
        QVERIFY(Office::click(*dialog, u"Set the password"_s));
        QVERIFY(dialog->isVisible()); // too short: it is said, and nothing is lost
        QTest::keyClicks(password, u" no longer"_s);
        QVERIFY(Office::click(*dialog, u"Set the password"_s));
        QTRY_VERIFY_WITH_TIMEOUT(office.said().startsWith(u"Saved."_s), kSoon);
        QCOMPARE(office.hub.ctl(u"olena"_s, m_password, {u"queue"_s}).status, 3);
        QCOMPARE(office.hub.ctl(u"olena"_s, u"short no longer"_s, {u"queue"_s}).status, 0);
    }

    void nobodyElseHasThePage()
    {
        Office office;
        QVERIFY2(office.hub.start(), office.hub.errors());
        QVERIFY(office.hub.addAgent(u"olena"_s, m_password, u"supervisor"_s) > 0);
        QVERIFY(office.open(ui::SettingsWindow::You, u"olena"_s, m_password));
        QVERIFY(!office.part<QListWidget>(u"people"_s));
        QVERIFY(office.part<QLineEdit>(u"ownName"_s)->isReadOnly());
        // Where she is signed in herself she sees, and nobody else's.
        QTRY_COMPARE_WITH_TIMEOUT(office.part<QListWidget>(u"signIns"_s)->count(), 1, kSoon);
        picture(*office.settings, u"you"_s);
    }
};

QTEST_MAIN(TestPeople)
#include "tst_people.moc"
