// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/guisetup.h"
#include "ui/alerts/alerts.h"
#include "ui/thread/conversationpane.h"

#include <QTest>

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
};

QTEST_MAIN(TestAlerts)
#include "tst_alerts.moc"
