// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/report.h"
#include "app/store/agents.h"
#include "tests/unit/store/samplestore.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using stats::ReportBy;
using test::SampleStore;

class ReportTest : public QObject
{
    Q_OBJECT

    static constexpr stats::ReportSpan span(qint64 from, qint64 to)
    {
        return {instantFromMs(1'795'000'000'000 + from * 60'000), instantFromMs(1'795'000'000'000 + to * 60'000)};
    }

    /// Begun by the customer at `at` with an hour for the first answer, in minutes; answered and resolved where told.
    static store::ConversationRecord began(SampleStore &store, qint64 at, std::optional<qint64> answered = {},
                                           std::optional<qint64> resolved = {}, AgentId agent = {})
    {
        const CustomerId anna = store.customer(u"Anna"_s, u"a%1@b.example"_s.arg(at));
        auto record = store.conversation(anna, u"x"_s);
        record.createdAt = record.lastAt = SampleStore::at(at);
        record.waitingSince = SampleStore::at(at);
        record.due = SampleStore::at(at + 60);
        store::Conversations conversations(store.database());
        conversations.update(record, 1); // the first due time is kept from here on
        if (agent.isValid())
            record.assignee = agent;
        if (answered) {
            record.answeredAt = SampleStore::at(*answered);
            record.waitingSince.reset();
            record.due.reset();
            record.state = ConversationState::Pending;
        }
        if (resolved) {
            record.resolvedAt = SampleStore::at(*resolved);
            record.waitingSince.reset();
            record.due.reset();
            record.state = ConversationState::Resolved;
        }
        conversations.update(record, 2);
        return record;
    }

private Q_SLOTS:
    void nothingIsNoFigure()
    {
        SampleStore store;
        const auto made = stats::report(store.database(), span(0, 60), {}, SampleStore::at(60)).value();
        QCOMPARE(made.total.offered, 0);
        const QJsonObject json = stats::toJson(made);
        QVERIFY(json[u"service_level"_s].isNull());
        QVERIFY(json[u"first_answer"_s].isNull());
        QVERIFY(!json.contains(u"groups"_s));
    }

    void aConversationBelongsToWhereItWasBegun()
    {
        SampleStore store;
        began(store, -10, 5);       // before: its answer lies in the span and does not count
        began(store, 0, 10);        // in time, 10 minutes
        began(store, 5, 65, 100);   // in time to the minute, 60 minutes; resolved after 95
        began(store, 10, 90);       // late, 80 minutes
        began(store, 20);           // waits, its time ran out
        began(store, 110);          // waits, still in time: counts neither way
        began(store, 115, {}, 118); // resolved without an answer
        began(store, 120, 121);     // the end is not in the span
        const auto made = stats::report(store.database(), span(0, 120), {}, SampleStore::at(130)).value();
        QCOMPARE(made.total.offered, 6);
        QCOMPARE(made.total.answeredInTime, 2);
        QCOMPARE(made.total.answeredLate, 1);
        QCOMPARE(made.total.answersMissing, 1);
        QCOMPARE(made.total.waiting, 2);
        QCOMPARE(made.total.resolved, 2);
        QCOMPARE(made.total.serviceLevel(), std::optional(0.5));
        QCOMPARE(made.total.longestWait, Milliseconds(110 * 60'000)); // who still waits counts
        const QJsonObject first = stats::toJson(made)[u"first_answer"_s].toObject();
        QCOMPARE(first[u"n"_s].toInt(), 3);
        QCOMPARE(first[u"mean_s"_s].toDouble(), 3000);
        QCOMPARE(first[u"median_s"_s].toDouble(), 3600);
        QCOMPARE(first[u"p90_s"_s].toDouble(), 4800); // nearest rank: of three the third
        QCOMPARE(stats::toJson(made)[u"resolution"_s][u"longest_s"_s].toDouble(), 95 * 60);
    }

    void cutByAgentAndByHour()
    {
        SampleStore store;
        const AgentId ola = store::Agents(store.database())
                                .insert({{}, u"Ola"_s, Role::Agent, {}, true, Presence::Busy, {}, SampleStore::at(0)});
        began(store, 0, 10, {}, ola);
        began(store, 70, 80, {}, ola);
        began(store, 75);
        const auto byAgent =
            stats::report(store.database(), span(0, 120), ReportBy::Agent, SampleStore::at(100)).value();
        QCOMPARE(byAgent.groups.size(), 2);
        QCOMPARE(byAgent.groups[0].name.id, 0); // nobody's
        QCOMPARE(byAgent.groups[0].figures.offered, 1);
        QCOMPARE(byAgent.groups[1].name.name, u"Ola"_s);
        QCOMPARE(byAgent.groups[1].figures.answeredInTime, 2);
        const QJsonArray groups = stats::toJson(byAgent)[u"groups"_s].toArray();
        QVERIFY(groups[0][u"agent"_s].isNull());
        QCOMPARE(groups[1][u"agent"_s][u"name"_s].toString(), u"Ola"_s);

        const auto byHour = stats::report(store.database(), span(0, 120), ReportBy::Hour, SampleStore::at(100)).value();
        QCOMPARE(byHour.groups.size(), 2);
        QCOMPARE(byHour.agents.size(), 1);
        QVERIFY(byHour.groups[0].name.name < byHour.groups[1].name.name);
        QVERIFY(byHour.groups[0].name.name.endsWith(u":00:00.000Z"_s));
        QCOMPARE(byHour.groups[1].figures.offered, 2);
        const auto tooMany =
            stats::report(store.database(), {SampleStore::at(0), SampleStore::at(60 * 24 * 93)}, ReportBy::Hour, {});
        QCOMPARE(tooMany.error().kind, Error::Kind::Usage);
    }

    void spansAsTheyAreTyped()
    {
        SampleStore store;
        const Instant noon = *instantFromIso(u"2026-11-22T12:00:00Z"_s);
        const auto today = stats::spanFrom(store.database(), {}, {}, noon).value();
        QCOMPARE(toIso(today.from), u"2026-11-22T00:00:00.000Z"_s);
        QCOMPARE(today.to, noon);
        const auto aDay = stats::spanFrom(store.database(), {}, u"2026-11-22"_s, noon).value();
        QCOMPARE(toIso(aDay.from), u"2026-11-21T00:00:00.000Z"_s);
        QVERIFY(!stats::spanFrom(store.database(), u"yesterday"_s, {}, noon));
        QVERIFY(!stats::spanFrom(store.database(), u"2026-11-23"_s, {}, noon));
    }
};

QTEST_GUILESS_MAIN(ReportTest)
#include "reporttest.moc"
