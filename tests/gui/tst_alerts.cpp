// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/guisetup.h"
#include "ui/alerts/alerts.h"
#include "ui/alerts/alertwishes.h"
#include "ui/settings/settingswindow.h"
#include "ui/style/relativetime.h"
#include "ui/thread/conversationpane.h"

#include <QCheckBox>
#include <QComboBox>
#include <QTest>
#include <QTimeEdit>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Remembers what it was asked to show.
class RecordingNotifier final : public ui::Notifier
{
public:
    QList<ui::Notice> shown;
    QList<ConversationId> withdrawn;
    qsizetype count = -1;
    void show(const ui::Notice &notice) override { shown.append(notice); }
    void withdraw(ConversationId conversation) override { withdrawn.append(conversation); }
    void setCount(qsizetype now) override { count = now; }
};

} // namespace

class TestAlerts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWindowTellsAndAnswers()
    {
        test::SampleWindow sample;
        RecordingNotifier notifier;
        const ui::Alerts alerts(sample.workspace, sample.window, notifier, sample.clock);
        sample.workspace.agentRows.first().presence = Presence::Available;
        const ConversationId watched = sample.window.selection().conversation();
        ConversationId other;
        for (const QueueRow &one : std::as_const(sample.workspace.conversations)) {
            if (one.id != watched && one.state == ConversationState::Open && one.assignee.id == 0)
                other = one.id;
        }
        QVERIFY(other.isValid());
        sample.workspace.conversations[other.value].unread += 1;
        sample.workspace.touch(other);
        QTRY_COMPARE(notifier.shown.size(), 1);
        QVERIFY(notifier.shown.first().sound);
        QCOMPARE(notifier.count, 1);
        QVERIFY(sample.window.windowTitle().startsWith(u"(1)"_s));
        Q_EMIT notifier.answerWished(other);
        QCOMPARE(sample.window.selection().conversation(), other);
        QTRY_COMPARE(notifier.withdrawn, QList{other}); // read now
        QTRY_COMPARE(notifier.count, 0);

        sample.workspace.agentRows.first().presence = Presence::Busy;
        sample.workspace.conversations[watched.value].assignee = {};
        sample.workspace.conversations[watched.value].unread += 1;
        sample.workspace.touch(watched);
        QTRY_COMPARE(notifier.count, 1);
        QCOMPARE(notifier.shown.size(), 1);
    }

    void quietHoursAndDoNotDisturb()
    {
        test::SampleWindow sample;
        ui::AlertWishes wishes(sample.workspace.desk());
        const auto at = [&](int hour, int minute) {
            QDateTime local = ui::RelativeTime::local(sample.clock.now());
            local.setTime(QTime(hour, minute));
            return instantFromMs(local.toMSecsSinceEpoch());
        };
        QVERIFY(!wishes.isQuiet(at(23, 0)));
        wishes.setQuietHours(true, {QTime(18, 0), QTime(8, 0)});
        QVERIFY(wishes.isQuiet(at(23, 0)) && wishes.isQuiet(at(7, 59)) && wishes.isQuiet(at(18, 0)));
        QVERIFY(!wishes.isQuiet(at(8, 0)) && !wishes.isQuiet(at(17, 59)));
        wishes.setQuietHours(false, {QTime(12, 0), QTime(13, 0)});
        QVERIFY(!wishes.isQuiet(at(12, 30)));
        QCOMPARE(wishes.quietHours().from, QTime(12, 0)); // kept for the next time
        wishes.setQuietUntil(at(12, 0));
        QVERIFY(wishes.isQuiet(at(11, 59)) && !wishes.isQuiet(at(12, 0)));
        wishes.setQuietUntil({});
        wishes.setShown(false);
        QVERIFY(wishes.isQuiet(at(12, 0)));
    }

    void thePageSetsThem()
    {
        test::SampleWindow sample;
        sample.window.showNamed(u"settings-alerts"_s);
        auto *settings = sample.window.findChild<ui::SettingsWindow *>();
        QVERIFY(settings);
        const ui::AlertWishes wishes(sample.workspace.desk());
        const auto tick = [settings](const QString &name) {
            auto *box = settings->findChild<QCheckBox *>(name);
            QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
        };
        tick(u"alertsSound"_s);
        QVERIFY(!wishes.sound());
        tick(u"alertsWords"_s);
        QVERIFY(!wishes.words());
        tick(u"quietHours"_s);
        settings->findChild<QTimeEdit *>(u"quietFrom"_s)->setTime(QTime(20, 30));
        QVERIFY(wishes.hasQuietHours());
        QCOMPARE(wishes.quietHours().from, QTime(20, 30));
        auto *until = settings->findChild<QComboBox *>(u"doNotDisturb"_s);
        until->setCurrentIndex(1);
        Q_EMIT until->activated(1);
        QCOMPARE(wishes.quietUntil(), sample.clock.now() + std::chrono::hours(1));
        tick(u"alertsShown"_s);
        QVERIFY(!wishes.shown());
        QVERIFY(!settings->findChild<QCheckBox *>(u"alertsSound"_s)->isEnabled());
    }

    void aNoticeMayKeepTheWordsToItself()
    {
        test::SampleWindow sample;
        RecordingNotifier notifier;
        const ui::Alerts alerts(sample.workspace, sample.window, notifier, sample.clock);
        sample.workspace.agentRows.first().presence = Presence::Available;
        ui::AlertWishes(sample.workspace.desk()).setWords(false);
        QueueRow row;
        row.channel = u"email"_s;
        row.customer = {1, u"Anna Nowak"_s};
        row.snippet = u"My card number"_s;
        row.unread = 1;
        row.waitingSince = sample.clock.now();
        sample.workspace.touch(sample.workspace.addConversation(row));
        QTRY_COMPARE(notifier.shown.size(), 1);
        QVERIFY(!notifier.shown.first().title.contains(u"Anna"_s));
        QVERIFY(!notifier.shown.first().text.contains(u"card"_s));
    }
};

QTEST_MAIN(TestAlerts)
#include "tst_alerts.moc"
