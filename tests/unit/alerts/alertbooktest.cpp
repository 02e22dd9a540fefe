// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertbook.h"

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

} // namespace

class AlertBookTest : public QObject
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
        book.takeAsKnown(row(2), {});
        QVERIFY(!book.look(row(2), {kMe, false, {}}));
        QVERIFY(book.look(row(3), {kMe, false, {}}));
    }

    void workThatIsHandedOverIsToldOnce()
    {
        ui::AlertBook book;
        book.takeAsKnown(row(0, 2), kMe);
        const ui::AlertSituation away{kMe, false, {}};
        const auto handed = book.look(row(0, 1), away); // read by whoever had it: no message is new
        QVERIFY(handed && handed->kind == ui::Alert::Kind::Handed);
        QVERIFY(!book.look(row(0, 1), away));
        QVERIFY(book.look(row(1, 1), away)->kind == ui::Alert::Kind::Tell); // and the customer writes
        QVERIFY(book.look(row(0, 2), away)->kind == ui::Alert::Kind::Withdraw);
        QVERIFY(book.look(row(0, 1), away)->kind == ui::Alert::Kind::Handed);
        QVERIFY(book.look(row(0, 1), {kMe, false, ConversationId{7}})->kind == ui::Alert::Kind::Withdraw);
        ui::AlertBook other;
        other.takeAsKnown(row(0, 1), kMe);
        QVERIFY(!other.look(row(0, 1), away)); // theirs from the start
        QVERIFY(!ui::AlertBook().look(row(0, 1), {kMe, true, {}}));
    }

    void aMentionIsToldOnceAndWithdrawnWhenSeen()
    {
        ui::AlertBook book;
        const ui::AlertSituation away{kMe, false, {}};
        const MentionRow old{EntryId{1}, ConversationId{3}, {}, {2, u"Olena"_s}, u"old"_s};
        const MentionRow fresh{EntryId{2}, ConversationId{7}, {}, {2, u"Olena"_s}, u"have a look"_s};
        book.takeAsKnown(QList<MentionRow>{old});
        QVERIFY(book.lookAtMentions({old, fresh}, {kMe, true, {}}).isEmpty()); // away
        QCOMPARE(book.unhandled(), 1);
        const QList<ui::Alert> told = book.lookAtMentions({old, fresh}, away); // and back
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().text, u"have a look"_s);
        QVERIFY(book.lookAtMentions({old, fresh}, away).isEmpty());
        const QList<ui::Alert> seen = book.lookAtMentions({old}, away);
        QCOMPARE(seen.size(), 1);
        QVERIFY(seen.first().kind == ui::Alert::Kind::Withdraw && seen.first().conversation == ConversationId{7});
        QCOMPARE(book.unhandled(), 0);
    }

    void doNotDisturbCountsAndKeepsQuiet()
    {
        ui::AlertBook book;
        QVERIFY(!book.look(row(1), {kMe, true, {}}));
        QCOMPARE(book.unhandled(), 1);
        QVERIFY(!book.look(row(1), {kMe, false, {}})); // not told late
        QVERIFY(book.look(row(2), {kMe, false, {}})->kind == ui::Alert::Kind::Tell);
    }
};

QTEST_GUILESS_MAIN(AlertBookTest)
#include "alertbooktest.moc"
