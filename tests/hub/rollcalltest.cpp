// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/rollcall.h"

#include <QTest>

using namespace centrala;
using namespace std::chrono_literals;

/// Who is said to be at a desk, and when.
class RollCallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoeverIsGoneForLongIsNotThere()
    {
        QList<QList<AgentId>> told;
        hub::RollCall roll(300ms, [&told](QList<AgentId> present) {
            std::sort(present.begin(), present.end());
            told.append(present);
        });
        const AgentId olena{1};
        const AgentId jan{2};
        roll.come(olena);
        roll.come(olena); // two desks
        roll.come(jan);
        QTRY_COMPARE(told.size(), 1); // those of yesterday who did not come today are gone
        QCOMPARE(told.last(), (QList<AgentId>{olena, jan}));
        roll.go(olena);
        roll.go(jan);
        roll.come(jan); // a line that broke and is there again
        QTest::qWait(700);
        for (const QList<AgentId> &present : std::as_const(told))
            QCOMPARE(present.size(), 2);
        roll.go(jan);
        QTRY_COMPARE(told.last(), QList<AgentId>{olena});
        roll.go(olena);
        QTRY_COMPARE(told.last(), QList<AgentId>());
    }
};

QTEST_GUILESS_MAIN(RollCallTest)
#include "rollcalltest.moc"
