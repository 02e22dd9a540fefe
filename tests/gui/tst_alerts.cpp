// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/guisetup.h"
#include "ui/alerts/alerts.h"
#include "ui/thread/conversationpane.h"

#include <QTest>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr AgentId kMe{1};

QueueRow row(qint64 unread, qint64 assignee = 0, ConversationState state = ConversationState::Open)
{
    QueueRow made;
    made.id = ConversationId{7};
    made.customer = {3, u"Anna Nowak"_s};
    made.assignee.id = assignee;
    made.state = state;
    made.unread = unread;
    made.channel = u"email"_s;
    made.snippet = u"Gdzie jest moja lampa?"_s;
    return made;
}

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
    void oneMessageIsToldOnce()
    {
        ui::AlertBook book;
        const ui::AlertSituation away{kMe, false, {}};
        const auto first = book.look(row(1), away);
        QVERIFY(first && first->kind == ui::Alert::Kind::Tell);
        QCOMPARE(first->customer, u"Anna Nowak"_s);
        QVERIFY(!book.look(row(1), away)); // the same row again
        const auto second = book.look(row(2), away);
        QVERIFY(second && second->kind == ui::Alert::Kind::Renew); // no second sound before it is handled
        QCOMPARE(book.unhandled(), 1);
        const auto read = book.look(row(0), away);
        QVERIFY(read && read->kind == ui::Alert::Kind::Withdraw);
        QCOMPARE(book.unhandled(), 0);
        QVERIFY(!book.look(row(0), away));
        QVERIFY(book.look(row(1), away)->kind == ui::Alert::Kind::Tell);
    }

    void whatIsHandledElsewhereGoesQuiet()
    {
        const ui::AlertSituation away{kMe, false, {}};
        for (const QueueRow &handled : {row(1, 2), row(1, 1, ConversationState::Resolved), row(0, 1)}) {
            ui::AlertBook book;
            QVERIFY(book.look(row(1), away));
            QVERIFY(book.look(handled, away)->kind == ui::Alert::Kind::Withdraw);
            QVERIFY(!book.look(handled, away));
        }
        ui::AlertBook book;
        QVERIFY(book.look(row(1), away));
        QVERIFY(book.gone(ConversationId{7})->kind == ui::Alert::Kind::Withdraw);
        QVERIFY(!book.gone(ConversationId{7}));
    }

    void whoWatchesIsNotTold()
    {
        ui::AlertBook book;
        QVERIFY(!book.look(row(1), {kMe, false, ConversationId{7}}));
        QVERIFY(!book.look(row(1), {kMe, false, {}})); // seen already
        QVERIFY(book.look(row(2), {kMe, false, {}}));
    }

    void othersWorkIsNoNews()
    {
        ui::AlertBook book;
        QVERIFY(!book.look(row(1, 2), {kMe, false, {}}));
        QVERIFY(!book.look(row(1, 1, ConversationState::Spam), {kMe, false, {}}));
        QVERIFY(book.look(row(2, 1), {kMe, false, {}})); // they wrote again, and it is mine now
    }

    void whatWasThereBeforeIsNoNews()
    {
        ui::AlertBook book;
        book.takeAsKnown(row(2));
        QVERIFY(!book.look(row(2), {kMe, false, {}}));
        QVERIFY(book.look(row(3), {kMe, false, {}}));
    }

    void doNotDisturbCountsAndKeepsQuiet()
    {
        ui::AlertBook book;
        QVERIFY(!book.look(row(1), {kMe, true, {}}));
        QCOMPARE(book.unhandled(), 1);
        QVERIFY(!book.look(row(1), {kMe, false, {}})); // not told late
        QVERIFY(book.look(row(2), {kMe, false, {}})->kind == ui::Alert::Kind::Tell);
    }

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
