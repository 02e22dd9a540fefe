// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/livefigures.h"
#include "app/store/agents.h"
#include "app/store/records.h"
#include "tests/unit/store/samplestore.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using test::SampleStore;

class LiveFiguresTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyQueueHasNoServiceLevel()
    {
        SampleStore store;
        const auto figures = stats::liveFigures(store.database(), SampleStore::at(0)).value();
        QCOMPARE(figures.waiting, 0);
        QVERIFY(!figures.longestWait);
        QVERIFY(!figures.serviceLevel());
        QVERIFY(stats::toJson(figures)[u"service_level"_s].isNull());
    }

    void theDaySoFar()
    {
        SampleStore store;
        const AgentId ola =
            store::Agents(store.database())
                .insert({{}, u"Ola"_s, Role::Agent, {}, true, Presence::Busy, {}, SampleStore::at(-10)});
        const CustomerId anna = store.customer(u"Anna"_s, u"a@b.example"_s);
        store::Conversations conversations(store.database());
        const auto waits = [&](qint64 since, qint64 due) {
            auto record = store.conversation(anna, u"x"_s);
            record.waitingSince = SampleStore::at(since);
            record.due = SampleStore::at(due);
            record.lastAt = SampleStore::at(since);
            conversations.update(record, 1);
            return record;
        };
        const auto answer = [&](store::ConversationRecord record, qint64 when) {
            record.answeredAt = record.lastAt = SampleStore::at(when);
            record.waitingSince.reset();
            record.due.reset();
            conversations.update(record, 2);
        };
        answer(waits(-60, -30), -40);          // in time
        answer(waits(-60, -30), -31);          // in time
        answer(waits(-60, -30), -20);          // late
        waits(-50, -5);                        // its time ran out
        waits(-20, 30);                        // still in time: counts neither way
        answer(waits(-9'000, -8'000), -7'900); // days ago
        auto held = waits(-90, 60);
        held.assignee = ola;
        conversations.update(held, 3);

        const auto figures = stats::liveFigures(store.database(), SampleStore::at(0)).value();
        QCOMPARE(figures.waiting, 3);
        QCOMPARE(figures.overdue, 1);
        QCOMPARE(figures.longestWait, std::optional(Milliseconds(90 * 60'000)));
        QCOMPARE(figures.answeredInTime, 2);
        QCOMPARE(figures.answeredLate, 1);
        QCOMPARE(figures.answersMissing, 1);
        QCOMPARE(figures.serviceLevel(), std::optional(0.5));
        const QJsonObject json = stats::toJson(figures);
        QCOMPARE(json[u"longest_wait_s"_s].toInt(), 5'400);
        const QJsonObject agent = json[u"agents"_s].toArray().first().toObject();
        QCOMPARE(agent[u"name"_s].toString(), u"Ola"_s);
        QCOMPARE(agent[u"presence"_s].toString(), u"busy"_s);
        QCOMPARE(agent[u"for_s"_s].toInt(), 600);
        QCOMPARE(agent[u"waiting"_s].toInt(), 1);
    }

    void theDayBeginsWhereTheBusinessIs()
    {
        const Instant noon = *instantFromIso(u"2026-11-22T12:00:00Z"_s);
        QCOMPARE(stats::beginOfDay(noon, "Europe/Warsaw"), *instantFromIso(u"2026-11-21T23:00:00Z"_s));
        QCOMPARE(stats::beginOfDay(noon, "nowhere"), *instantFromIso(u"2026-11-22T00:00:00Z"_s));
        // The clock was changed in that night.
        QCOMPARE(stats::beginOfDay(*instantFromIso(u"2026-10-25T12:00:00Z"_s), "Europe/Warsaw"),
                 *instantFromIso(u"2026-10-24T22:00:00Z"_s));
    }
};

QTEST_GUILESS_MAIN(LiveFiguresTest)
#include "livefigurestest.moc"
