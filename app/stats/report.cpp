// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/report.h"

#include "app/stats/livefigures.h"
#include "app/store/database.h"
#include "app/store/reportqueries.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace centrala::stats {

namespace {

/// What one row of the report is made of while the rows of the store go by.
struct Tally
{
    Named name;
    ReportFigures figures;
    std::vector<Milliseconds> firstAnswers;
    std::vector<Milliseconds> resolutions;
};

/// By name, and by id where two have the same.
using Tallies = std::map<std::pair<QString, qint64>, Tally>;

Named groupOf(const store::ReportPlace &place, Instant at, ReportBy by, const QTimeZone &zone)
{
    switch (by) {
    case ReportBy::Inbox:
        return place.inbox;
    case ReportBy::Channel:
        return {0, place.channel};
    case ReportBy::Team:
        return place.team;
    case ReportBy::Agent:
        return place.agent;
    case ReportBy::Hour:
        break;
    }
    const QDateTime there = QDateTime::fromMSecsSinceEpoch(toMs(at), zone);
    const qint64 since = QTime(there.time().hour(), 0).msecsTo(there.time());
    return {0, toIso(at - Milliseconds(since))};
}

void count(Tally &tally, const store::OfferedConversation &one, Instant now)
{
    ReportFigures &figures = tally.figures;
    ++figures.offered;
    if (one.answeredAt) {
        ++(*one.answeredAt <= one.firstDue ? figures.answeredInTime : figures.answeredLate);
        tally.firstAnswers.push_back(std::max(Milliseconds(0), *one.answeredAt - one.at));
        figures.longestWait = std::max(figures.longestWait, tally.firstAnswers.back());
    } else if (one.state != ConversationState::Resolved) {
        ++figures.waiting;
        figures.longestWait = std::max(figures.longestWait, now - one.at);
        if (one.firstDue < now)
            ++figures.answersMissing;
    }
    if (one.state == ConversationState::Resolved) {
        ++figures.resolved;
        if (one.resolvedAt)
            tally.resolutions.push_back(std::max(Milliseconds(0), *one.resolvedAt - one.at));
    }
}

Durations durationsOf(std::vector<Milliseconds> &all)
{
    Durations made;
    if (all.empty())
        return made;
    std::sort(all.begin(), all.end());
    const auto rank = [&all](size_t percent) { return all[(all.size() * percent + 99) / 100 - 1]; };
    Milliseconds sum{};
    for (const Milliseconds one : all)
        sum += one;
    made.n = static_cast<qint64>(all.size());
    made.mean = sum / made.n;
    made.median = rank(50);
    made.p90 = rank(90);
    made.longest = all.back();
    return made;
}

ReportFigures finished(Tally &tally)
{
    tally.figures.firstAnswer = durationsOf(tally.firstAnswers);
    tally.figures.resolution = durationsOf(tally.resolutions);
    return tally.figures;
}

QList<ReportGroup> finished(Tallies &tallies)
{
    QList<ReportGroup> made;
    for (auto &[key, tally] : tallies)
        made.append({tally.name, finished(tally)});
    return made;
}

Tally &tallyOf(Tallies &tallies, const Named &name)
{
    Tally &tally = tallies[{name.name, name.id}];
    tally.name = name;
    return tally;
}

Error usage(const QString &sentence)
{
    return {Error::Kind::Usage, {}, sentence, {}};
}

} // namespace

std::optional<double> ReportFigures::serviceLevel() const
{
    const qint64 promised = answeredInTime + answeredLate + answersMissing;
    if (promised == 0)
        return std::nullopt;
    return static_cast<double>(answeredInTime) / static_cast<double>(promised);
}

Result<ReportSpan> spanFrom(store::Database &database, const QString &from, const QString &to, Instant now)
{
    const QTimeZone zone(workspaceZone(database));
    const auto read = [&zone](const QString &text) -> std::optional<Instant> {
        if (const QDate day = QDate::fromString(text, Qt::ISODate); text.size() == 10 && day.isValid())
            return instantFromMs(day.startOfDay(zone).toMSecsSinceEpoch());
        return instantFromIso(text);
    };
    ReportSpan span{{}, now};
    for (const QString &text : {from, to}) {
        if (!text.isEmpty() && !read(text))
            return usage(u"\"%1\" is no time such as 2026-11-22T14:00:00Z or 2026-11-22."_s.arg(text));
    }
    if (!to.isEmpty())
        span.to = *read(to);
    // A span that ends at midnight is the day before.
    span.from = from.isEmpty() ? beginOfDay(span.to - Milliseconds(1), zone.id()) : *read(from);
    if (span.from >= span.to)
        return usage(u"The report would end before it begins."_s);
    return span;
}

Result<Report> report(store::Database &database, const ReportSpan &span, std::optional<ReportBy> by, Instant now)
{
    if (by == ReportBy::Hour && span.to - span.from > std::chrono::hours(kHoursLimit))
        return usage(u"By hour a report may span %1 days at most."_s.arg(kHoursLimit / 24));
    const QTimeZone zone(workspaceZone(database));
    Tally total;
    Tallies groups;
    Tallies agents;
    const auto each = [&](const store::ReportPlace &place, Instant at, const std::function<void(Tally &)> &counted) {
        counted(total);
        if (place.agent.id != 0)
            counted(tallyOf(agents, place.agent));
        if (by)
            counted(tallyOf(groups, groupOf(place, at, *by, zone)));
    };
    const store::ReportQueries queries(database);
    queries.offered(span.from, span.to, [&](const store::OfferedConversation &one) {
        each(one.place, one.at, [&](Tally &tally) { count(tally, one, now); });
    });
    queries.messages(span.from, span.to, [&](const store::CountedMessage &one) {
        each(one.place, one.at,
             [&](Tally &tally) { ++(one.direction == Direction::In ? tally.figures.received : tally.figures.sent); });
    });
    if (auto read = database.takeError(); !read)
        return read.error();
    return Report{span, zone.id(), by, finished(total), finished(groups), finished(agents)};
}

} // namespace centrala::stats
