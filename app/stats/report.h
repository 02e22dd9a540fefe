// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/enumnames.h"
#include "app/model/instant.h"
#include "app/model/named.h"
#include "app/model/result.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace centrala::store {
class Database;
}

namespace centrala::stats {

/// What a report is cut by.
enum class ReportBy { Inbox, Channel, Team, Agent, Hour };

/// From `from` until before `to`; both lie on the time line, whatever zone the business has.
struct ReportSpan
{
    Instant from{};
    Instant to{};
};

/// How long something took: with the mean the median and the 90th percentile (nearest rank), since a mean hides its
/// tail. Of nothing: all zero, and n says so.
struct Durations
{
    qint64 n = 0;
    Milliseconds mean{};
    Milliseconds median{};
    Milliseconds p90{};
    Milliseconds longest{};
};

/// One row of a report. A conversation belongs to the span in which the customer began it, whenever it was answered.
struct ReportFigures
{
    qint64 received = 0;       ///< messages of customers
    qint64 sent = 0;           ///< messages of agents; those of machines are none
    qint64 offered = 0;        ///< conversations that customers began and that were promised an answer
    qint64 answeredInTime = 0; ///< first answers
    qint64 answeredLate = 0;
    qint64 answersMissing = 0;  ///< the promised time ran out without one
    qint64 waiting = 0;         ///< without a first answer, in time or not, and not resolved
    qint64 resolved = 0;        ///< of those offered
    Milliseconds longestWait{}; ///< for a first answer, given or not yet
    Durations firstAnswer;      ///< from the customer's first message to the first answer of a person
    Durations resolution;       ///< from there to the last time it was resolved

    /// In time, among all answered and those whose time ran out. Unset where nothing was to be answered yet.
    [[nodiscard]] std::optional<double> serviceLevel() const;
};

struct ReportGroup
{
    Named name; ///< 0 without a name: nobody's. By channel and by hour there is no id
    ReportFigures figures;
};

struct Report
{
    ReportSpan span;
    QByteArray zone; ///< that hours and days are cut in
    std::optional<ReportBy> by;
    ReportFigures total;
    QList<ReportGroup> groups; ///< by name; hours in their order
    QList<ReportGroup> agents; ///< whoever had a part, whatever the report is cut by
};

/// A span out of what was typed: an ISO time, or a date, which begins at midnight in the workspace's zone. Without `to`
/// it ends now, without `from` it begins with the day that it ends in. Usage where it is no span.
[[nodiscard]] Result<ReportSpan> spanFrom(store::Database &database, const QString &from, const QString &to,
                                          Instant now);
/// Usage where more than kHoursLimit hours are asked for one by one.
[[nodiscard]] Result<Report> report(store::Database &database, const ReportSpan &span, std::optional<ReportBy> by,
                                    Instant now);
constexpr qint64 kHoursLimit = 24 * 92;

[[nodiscard]] QJsonObject toJson(const Report &report);

} // namespace centrala::stats

template<>
struct centrala::EnumNames<centrala::stats::ReportBy>
{
    static constexpr std::array names = {"inbox", "channel", "team", "agent", "hour"};
};
