// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/livefigures.h"

#include "app/store/database.h"
#include "app/store/figurequeries.h"
#include "app/store/listqueries.h"
#include "app/store/records.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QTimeZone>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace centrala::stats {

namespace {

qint64 seconds(Milliseconds time)
{
    return std::chrono::duration_cast<std::chrono::seconds>(time).count();
}

} // namespace

QByteArray workspaceZone(store::Database &database)
{
    const store::Records records(database);
    const auto calendar = records.named(Catalogue::Calendar, records.setting(u"calendar"_s));
    const QByteArray zone = calendar ? calendar->content[u"zone"_s].toString().toUtf8() : QByteArray();
    return QTimeZone(zone).isValid() ? zone : QTimeZone::utc().id();
}

std::optional<double> LiveFigures::serviceLevel() const
{
    const qint64 promised = answeredInTime + answeredLate + answersMissing;
    if (promised == 0)
        return std::nullopt;
    return static_cast<double>(answeredInTime) / static_cast<double>(promised);
}

std::optional<double> LiveFigures::serviceLevelNow() const
{
    if (waiting == 0)
        return std::nullopt;
    return static_cast<double>(waiting - overdue) / static_cast<double>(waiting);
}

Result<LiveFigures> liveFigures(store::Database &database, Instant now)
{
    const store::FigureQueries queries(database);
    const store::WaitingFigures waiting = queries.waiting(now);
    const store::FirstAnswerFigures answers = queries.firstAnswers(beginOfDay(now, workspaceZone(database)), now);
    QHash<qint64, store::AgentLoad> loads;
    for (const store::AgentLoad &load : queries.loads())
        loads.insert(load.agent.value, load);

    LiveFigures figures;
    figures.waiting = waiting.waiting;
    figures.overdue = waiting.overdue;
    if (waiting.longestSince)
        figures.longestWait = qMax(Milliseconds(0), now - *waiting.longestSince);
    figures.answeredInTime = answers.inTime;
    figures.answeredLate = answers.late;
    figures.answersMissing = answers.missing;
    for (const store::WaitingGroup &group : queries.waitingGroups(now)) {
        figures.queues.append({group.team, group.channel, group.figures.waiting, group.figures.overdue,
                               qMax(Milliseconds(0), now - group.figures.longestSince.value_or(now))});
    }
    for (const AgentRow &agent : store::ListQueries(database).agents()) {
        if (!agent.active)
            continue;
        const store::AgentLoad load = loads.value(agent.id.value);
        figures.agents.append({{agent.id.value, agent.name},
                               agent.presence,
                               qMax(Milliseconds(0), now - agent.presenceSince),
                               load.open,
                               load.waiting});
    }
    if (auto read = database.takeError(); !read)
        return read.error();
    return figures;
}

Instant beginOfDay(Instant now, const QByteArray &zone)
{
    const QTimeZone wanted(zone);
    const QTimeZone there = wanted.isValid() ? wanted : QTimeZone::utc();
    const QDate day = QDateTime::fromMSecsSinceEpoch(toMs(now), there).date();
    return instantFromMs(day.startOfDay(there).toMSecsSinceEpoch());
}

QJsonObject toJson(const LiveFigures &figures)
{
    QJsonArray agents;
    for (const AgentFigures &agent : figures.agents) {
        agents.append(QJsonObject{{u"id"_s, agent.agent.id},
                                  {u"name"_s, agent.agent.name},
                                  {u"presence"_s, QString(nameOf(agent.presence))},
                                  {u"for_s"_s, seconds(agent.inPresence)},
                                  {u"open"_s, agent.open},
                                  {u"waiting"_s, agent.waiting}});
    }
    QJsonArray queues;
    for (const QueueFigures &queue : figures.queues) {
        const bool isTeams = queue.team.id != 0;
        queues.append(QJsonObject{
            {u"team"_s, isTeams ? QJsonValue(QJsonObject{{u"id"_s, queue.team.id}, {u"name"_s, queue.team.name}})
                                : QJsonValue(QJsonValue::Null)},
            {u"channel"_s, queue.channel},
            {u"waiting"_s, queue.waiting},
            {u"overdue"_s, queue.overdue},
            {u"longest_wait_s"_s, seconds(queue.longestWait)}});
    }
    const auto asJson = [](const std::optional<double> &share) {
        return share ? QJsonValue(std::round(*share * 1000) / 1000) : QJsonValue(QJsonValue::Null);
    };
    return {{u"waiting"_s, figures.waiting},
            {u"longest_wait_s"_s, figures.longestWait ? QJsonValue(seconds(*figures.longestWait)) : QJsonValue(0)},
            {u"overdue"_s, figures.overdue},
            {u"service_level"_s, asJson(figures.serviceLevel())},
            {u"service_level_now"_s, asJson(figures.serviceLevelNow())},
            {u"queues"_s, queues},
            {u"first_answers"_s, QJsonObject{{u"in_time"_s, figures.answeredInTime},
                                             {u"late"_s, figures.answeredLate},
                                             {u"missing"_s, figures.answersMissing}}},
            {u"agents"_s, agents}};
}

} // namespace centrala::stats
