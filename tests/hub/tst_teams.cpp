// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hub/settingsoffice.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// The teams of a real hub, in the real window's settings.
class TestTeams : public QObject
{
    Q_OBJECT

    using Office = SettingsOffice;
    static constexpr int kSoon = 20'000;
    const QString m_password = u"a password of hers"_s;

    static QListWidgetItem *line(const Office &office, const QString &list, const QString &words)
    {
        const auto found = office.part<QListWidget>(list)->findItems(words, Qt::MatchExactly);
        return found.size() == 1 ? found.first() : nullptr;
    }
    static void tick(const Office &office, const QString &list, const QString &words, bool on)
    {
        QListWidgetItem *item = line(office, list, words);
        QVERIFY2(item, qPrintable(words));
        item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
    static QStringList teams(const Office &office)
    {
        QStringList names;
        const auto *list = office.part<QListWidget>(u"teamList"_s);
        for (int row = 0; list && row < list->count(); ++row)
            names.append(list->item(row)->text());
        return names;
    }
    static QJsonObject agent(const Office &office, const QString &name)
    {
        for (const QJsonValue &one : office.hub.boss({u"agent"_s, u"list"_s}).array()) {
            if (one[u"name"_s] == name)
                return one.toObject();
        }
        return {};
    }

private Q_SLOTS:
    void aTeamComesGetsPeopleAndAnInboxOfItsOwnAndGoes()
    {
        Office office;
        QVERIFY2(office.hub.start(), office.hub.errors());
        QVERIFY(office.hub.addAgent(u"olena"_s, m_password) > 0);
        QVERIFY(office.hub.addAgent(u"iryna"_s, m_password) > 0);
        const LoopbackFolder channel(office.hub.path(u"channel"_s));
        QVERIFY(office.hub.addInbox(u"Shop"_s, channel) > 0);
        channel.put(u"m1"_s, u"Parcel"_s, u"Hello"_s);
        TestDesk olena;
        TestDesk iryna;
        QVERIFY(olena.join(office.hub.url(), u"olena"_s, m_password));
        QVERIFY(iryna.join(office.hub.url(), u"iryna"_s, m_password));
        QTRY_VERIFY_WITH_TIMEOUT(iryna.conversation(u"Parcel"_s).isValid(), kSoon);

        QVERIFY(office.open(ui::SettingsWindow::Teams));
        QVERIFY(teams(office).isEmpty());
        auto *fresh = office.part<QLineEdit>(u"newTeam"_s);
        QTest::keyClicks(fresh, u"Returns"_s);
        QTest::keyClick(fresh, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(teams(office), QStringList{u"Returns – 0 people"_s}, kSoon);
        QVERIFY(fresh->text().isEmpty());
        // Its people: olena, and nobody else.
        tick(office, u"members"_s, u"olena"_s, true);
        QTRY_COMPARE_WITH_TIMEOUT(teams(office), QStringList{u"Returns – 1 people"_s}, kSoon);
        QCOMPARE(agent(office, u"olena"_s)[u"teams"_s][0][u"name"_s].toString(), u"Returns"_s);
        QVERIFY(agent(office, u"iryna"_s)[u"teams"_s].toArray().isEmpty());
        // An inbox for them alone goes from the other's desk at once.
        tick(office, u"closedInboxes"_s, u"Shop"_s, true);
        QTRY_VERIFY_WITH_TIMEOUT(!iryna.conversation(u"Parcel"_s).isValid(), kSoon);
        QVERIFY(olena.conversation(u"Parcel"_s).isValid());
        QTRY_COMPARE_WITH_TIMEOUT(line(office, u"closedInboxes"_s, u"Shop"_s)->checkState(), Qt::Checked, kSoon);
        Office::picture(*office.settings, u"teams"_s);
        // Another name; a name that is taken is told.
        auto *name = office.part<QLineEdit>(u"teamName"_s);
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, u"Claims"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(teams(office), QStringList{u"Claims – 1 people"_s}, kSoon);
        QTest::keyClicks(fresh, u"Claims"_s);
        QVERIFY(Office::click(*office.settings, u"Add the team"_s));
        QTRY_COMPARE_WITH_TIMEOUT(office.part<QLabel>(u"teamsSaid"_s)->text(),
                                  u"There is a team of that name already."_s, kSoon);
        fresh->clear();
        // One that still has an inbox stays, and it is said why.
        const auto remove = [&office] {
            return Office::click(*office.settings, u"Remove the team …"_s) &&
                   Office::click(*office.settings, u"Remove the team"_s);
        };
        QVERIFY(remove());
        QTRY_VERIFY_WITH_TIMEOUT(office.part<QLabel>(u"teamsSaid"_s)->text().startsWith(u"Claims still has"_s), kSoon);
        tick(office, u"closedInboxes"_s, u"Shop"_s, false);
        QTRY_VERIFY_WITH_TIMEOUT(iryna.conversation(u"Parcel"_s).isValid(), kSoon);
        QVERIFY(remove());
        QTRY_VERIFY_WITH_TIMEOUT(teams(office).isEmpty(), kSoon);
        QVERIFY(office.hub.boss({u"team"_s, u"list"_s}).array().isEmpty());
        QVERIFY(agent(office, u"olena"_s)[u"teams"_s].toArray().isEmpty());
    }

    /// One team's tick leaves another's where it is.
    void twoTeamsShareAnInbox()
    {
        Office office;
        QVERIFY2(office.hub.start(), office.hub.errors());
        QVERIFY(office.hub.boss({u"team"_s, u"add"_s, u"Returns"_s}).status == 0);
        QVERIFY(office.hub.boss({u"team"_s, u"add"_s, u"Sales"_s}).status == 0);
        QVERIFY(office.hub.addAgent(u"olena"_s, m_password, u"agent"_s, {u"--team"_s, u"Sales"_s}) > 0);
        const LoopbackFolder channel(office.hub.path(u"channel"_s));
        const qint64 inbox = office.hub.addInbox(u"Shop"_s, channel);
        QVERIFY(office.hub.boss({u"inbox"_s, u"close"_s, QString::number(inbox), u"Sales"_s}).status == 0);
        QVERIFY(
            office.open(ui::SettingsWindow::Teams, HubProgram::kBoss, HubProgram::kBossPassword, ui::ThemeKind::Dark));
        auto *list = office.part<QListWidget>(u"teamList"_s);
        list->setCurrentRow(0);
        QCOMPARE(office.part<QLineEdit>(u"teamName"_s)->text(), u"Returns"_s);
        tick(office, u"closedInboxes"_s, u"Shop"_s, true);
        const SeenField closedTo{Entity::Inbox, inbox, u"closed_to"_s, {}};
        QTRY_COMPARE_WITH_TIMEOUT(office.desk.pages().fieldNow(closedTo).value_or(QString()).count(u' '), 1, kSoon);
        tick(office, u"members"_s, u"olena"_s, true);
        QTRY_COMPARE_WITH_TIMEOUT(agent(office, u"olena"_s)[u"teams"_s].toArray().size(), 2, kSoon);
        list->setCurrentRow(1);
        QCOMPARE(line(office, u"members"_s, u"olena"_s)->checkState(), Qt::Checked);
        QCOMPARE(line(office, u"closedInboxes"_s, u"Shop"_s)->checkState(), Qt::Checked);
        Office::picture(*office.settings, u"teams-dark"_s);
    }

    /// The whole way without a command line: whose work an inbox is, in turn, and how many at once.
    void whatArrivesIsSharedOutInTurn()
    {
        Office office;
        QVERIFY2(office.hub.start(), office.hub.errors());
        QVERIFY(office.hub.boss({u"team"_s, u"add"_s, u"Sales"_s}).status == 0);
        QVERIFY(office.hub.boss({u"team"_s, u"add"_s, u"Returns"_s}).status == 0);
        QVERIFY(office.hub.addAgent(u"olena"_s, m_password, u"agent"_s, {u"--team"_s, u"Returns"_s}) > 0);
        const LoopbackFolder channel(office.hub.path(u"channel"_s));
        const qint64 inbox = office.hub.addInbox(u"Shop"_s, channel);
        QVERIFY(office.hub.boss({u"inbox"_s, u"team"_s, QString::number(inbox), u"Sales"_s}).status == 0);
        TestDesk olena;
        QVERIFY(olena.join(office.hub.url(), u"olena"_s, m_password));
        const auto hers = [&olena] {
            QueueFilter mine{View::Open, {}, {}, {}, {}};
            mine.assignee = olena.workspace().me().agent;
            return olena.pages().queueIds(mine, 10).size();
        };

        const auto returns = [&office] {
            const QList<RecordRow> all = office.desk.pages().records(Catalogue::Team);
            const auto found = std::ranges::find(all, u"Returns"_s, &RecordRow::name);
            return found == all.end() ? QJsonObject() : found->content;
        };

        QVERIFY(office.open(ui::SettingsWindow::Teams));
        office.part<QListWidget>(u"teamList"_s)->setCurrentRow(0);
        QCOMPARE(office.part<QLineEdit>(u"teamName"_s)->text(), u"Returns"_s);
        QTRY_VERIFY_WITH_TIMEOUT(line(office, u"ownInboxes"_s, u"Shop – Sales"_s), kSoon); // another team's so far
        auto *atOnce = office.part<QSpinBox>(u"teamAtOnce"_s);
        auto *inTurn = office.part<QCheckBox>(u"inTurn"_s);
        QVERIFY(!atOnce->isEnabled());
        tick(office, u"ownInboxes"_s, u"Shop – Sales"_s, true);
        inTurn->click();
        atOnce->setValue(2);
        QTRY_COMPARE_WITH_TIMEOUT(returns()[u"capacity"_s].toInt(), 2, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(office.part<QLabel>(u"teamsSaid"_s)->text(), u"Saved."_s, kSoon);
        QTRY_VERIFY_WITH_TIMEOUT(line(office, u"ownInboxes"_s, u"Shop"_s), kSoon);
        QVERIFY(inTurn->isChecked() && atOnce->isEnabled() && atOnce->value() == 2);
        for (int i = 0; i < 3; ++i)
            channel.put(u"m%1"_s.arg(i), u"Matter %1"_s.arg(i), u"Hello"_s);
        QTRY_VERIFY_WITH_TIMEOUT(olena.conversation(u"Matter 2"_s).isValid(), kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(hers(), 2, kSoon); // and not the third
        Office::picture(*office.settings, u"teams-work"_s);
        // Nobody of theirs could see it any more.
        office.part<QListWidget>(u"teamList"_s)->setCurrentRow(1);
        tick(office, u"closedInboxes"_s, u"Shop"_s, true);
        QTRY_COMPARE_WITH_TIMEOUT(office.part<QLabel>(u"teamsSaid"_s)->text(),
                                  u"Nobody of the team whose work it is could see that inbox."_s, kSoon);
        QCOMPARE(line(office, u"closedInboxes"_s, u"Shop"_s)->checkState(), Qt::Unchecked);
        office.part<QListWidget>(u"teamList"_s)->setCurrentRow(0);
        // What is being typed stays while the page changes under it, and holds with Return.
        atOnce->setFocus();
        atOnce->selectAll();
        QTest::keyClicks(atOnce, u"3"_s);
        QVERIFY(office.hub.boss({u"team"_s, u"add"_s, u"Zebras"_s}).status == 0);
        QTRY_COMPARE_WITH_TIMEOUT(teams(office).size(), 3, kSoon);
        QCOMPARE(hers(), 2);
        QTest::keyClick(atOnce, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(hers(), 3, kSoon);
        // With room for more, and nobody who gives it out any more.
        atOnce->setValue(9);
        inTurn->click();
        QTRY_COMPARE_WITH_TIMEOUT(returns()[u"capacity"_s].toInt(), 9, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(returns()[u"routing"_s].toString(), QString(), kSoon);
        channel.put(u"m9"_s, u"Matter 9"_s, u"Hello"_s);
        QTRY_VERIFY_WITH_TIMEOUT(olena.conversation(u"Matter 9"_s).isValid(), kSoon);
        QCOMPARE(hers(), 3);
    }
};

QTEST_MAIN(TestTeams)
#include "tst_teams.moc"
