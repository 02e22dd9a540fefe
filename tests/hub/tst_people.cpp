// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hub/settingsoffice.h"
#include "ui/settings/ownpassworddialog.h"
#include "ui/settings/persondialog.h"

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

    using Office = SettingsOffice;
    static constexpr int kSoon = 20'000;
    const QString m_password = u"a password of hers"_s;

    [[nodiscard]] static QString said(const Office &office) { return office.part<QLabel>(u"peopleSaid"_s)->text(); }

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
        Office::picture(*dialog, u"person"_s);
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
        QTRY_COMPARE_WITH_TIMEOUT(said(office), u"Saved."_s, kSoon);
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
        Office::picture(*office.settings, u"people"_s);

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
        QTRY_VERIFY_WITH_TIMEOUT(said(office).startsWith(u"Saved."_s), kSoon);
        QCOMPARE(office.hub.ctl(u"olena"_s, m_password, {u"queue"_s}).status, 3);
        QCOMPARE(office.hub.ctl(u"olena"_s, u"short no longer"_s, {u"queue"_s}).status, 0);
    }

    void onesOwnPasswordIsChangedAndOneStaysSignedInHere()
    {
        Office office;
        QVERIFY2(office.hub.start(), office.hub.errors());
        QVERIFY(office.hub.addAgent(u"olena"_s, m_password) > 0);
        TestDesk home;
        QVERIFY(home.join(office.hub.url(), u"olena"_s, m_password));
        QVERIFY(office.open(ui::SettingsWindow::You, u"olena"_s, m_password));
        const auto *signIns = office.part<QListWidget>(u"signIns"_s);
        QTRY_COMPARE_WITH_TIMEOUT(signIns->count(), 2, kSoon);
        QVERIFY(Office::click(*office.settings, u"Change your password …"_s));
        auto *dialog = office.settings->findChild<ui::OwnPasswordDialog *>();
        QVERIFY(dialog);
        const auto type = [dialog](const QString &field, const QString &words) {
            auto *edit = dialog->findChild<QLineEdit *>(field);
            QCOMPARE(edit->echoMode(), QLineEdit::Password);
            edit->setText(words);
        };
        type(u"oldPassword"_s, u"not hers"_s);
        type(u"newPassword"_s, u"short"_s);
        QVERIFY(Office::click(*dialog, u"Change the password"_s));
        QCOMPARE(dialog->trouble(), u"A password has 8 letters or more."_s);
        type(u"newPassword"_s, u"another password"_s);
        type(u"newPasswordAgain"_s, u"an other password"_s);
        QVERIFY(Office::click(*dialog, u"Change the password"_s));
        QCOMPARE(dialog->trouble(), u"The new password is not the same both times."_s);
        type(u"newPasswordAgain"_s, u"another password"_s);
        QVERIFY(Office::click(*dialog, u"Change the password"_s));
        QTRY_COMPARE_WITH_TIMEOUT(dialog->trouble(), u"This is not your password until now."_s, kSoon);
        Office::picture(*dialog, u"own-password"_s);
        type(u"oldPassword"_s, m_password);
        QVERIFY(Office::click(*dialog, u"Change the password"_s));
        QTRY_COMPARE_WITH_TIMEOUT(office.part<QLabel>(u"passwordSaid"_s)->text(), u"Your password was changed."_s,
                                  kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(home.team().line(), LineState::SignInNeeded, kSoon);
        QCOMPARE(office.desk.team().line(), LineState::Online);
        QTRY_COMPARE_WITH_TIMEOUT(signIns->count(), 1, kSoon);
        Office::picture(*office.settings, u"you-password"_s);
        home.team().signIn(u"olena"_s, u"another password"_s);
        QVERIFY(home.isUpToDate());
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
        Office::picture(*office.settings, u"you"_s);
    }
};

QTEST_MAIN(TestPeople)
#include "tst_people.moc"
