// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/report.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace centrala::stats {

namespace {

double seconds(Milliseconds time)
{
    return static_cast<double>(time.count()) / 1000;
}

/// Null where there was nothing: no figure is not a good figure.
QJsonValue durations(const Durations &of)
{
    if (of.n == 0)
        return QJsonValue::Null;
    return QJsonObject{{u"n"_s, of.n},
                       {u"mean_s"_s, seconds(of.mean)},
                       {u"median_s"_s, seconds(of.median)},
                       {u"p90_s"_s, seconds(of.p90)},
                       {u"longest_s"_s, seconds(of.longest)}};
}

QJsonObject figures(const ReportFigures &of)
{
    const std::optional<double> level = of.serviceLevel();
    return {{u"received"_s, of.received},
            {u"sent"_s, of.sent},
            {u"offered"_s, of.offered},
            {u"waiting"_s, of.waiting},
            {u"longest_wait_s"_s, seconds(of.longestWait)},
            {u"service_level"_s, level ? QJsonValue(std::round(*level * 1000) / 1000) : QJsonValue::Null},
            {u"first_answers"_s, QJsonObject{{u"in_time"_s, of.answeredInTime},
                                             {u"late"_s, of.answeredLate},
                                             {u"missing"_s, of.answersMissing}}},
            {u"first_answer"_s, durations(of.firstAnswer)},
            {u"resolved"_s, of.resolved},
            {u"resolution"_s, durations(of.resolution)}};
}

QJsonValue nameOfGroup(const Named &name, ReportBy by)
{
    if (by == ReportBy::Channel || by == ReportBy::Hour)
        return name.name;
    return name.id == 0 ? QJsonValue(QJsonValue::Null)
                        : QJsonValue(QJsonObject{{u"id"_s, name.id}, {u"name"_s, name.name}});
}

} // namespace

QJsonObject toJson(const Report &report)
{
    QJsonObject json = figures(report.total);
    json.insert(u"from"_s, toIso(report.span.from));
    json.insert(u"to"_s, toIso(report.span.to));
    json.insert(u"zone"_s, QString::fromUtf8(report.zone));
    QJsonArray agents;
    for (const ReportGroup &agent : report.agents) {
        QJsonObject row = figures(agent.figures);
        row.insert(u"id"_s, agent.name.id);
        row.insert(u"name"_s, agent.name.name);
        agents.append(row);
    }
    json.insert(u"agents"_s, agents);
    if (report.by) {
        QJsonArray groups;
        for (const ReportGroup &group : report.groups) {
            QJsonObject row = figures(group.figures);
            row.insert(QString(nameOf(*report.by)), nameOfGroup(group.name, *report.by));
            groups.append(row);
        }
        json.insert(u"by"_s, QString(nameOf(*report.by)));
        json.insert(u"groups"_s, groups);
    }
    return json;
}

} // namespace centrala::stats
