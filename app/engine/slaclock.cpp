// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/slaclock.h"

#include "app/engine/context.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

using std::chrono::minutes;

/// Without any SLA: an hour, two, four and eight of working time, by priority.
minutes builtInAnswer(Priority priority)
{
    switch (priority) {
    case Priority::Urgent:
        return minutes(60);
    case Priority::High:
        return minutes(120);
    case Priority::Normal:
        return minutes(240);
    case Priority::Low:
        break;
    }
    return minutes(480);
}

} // namespace

BusinessHours SlaClock::calendarNamed(const QString &name) const
{
    const QString wanted = name.isEmpty() ? m_context.records.setting(u"calendar"_s) : name;
    if (const auto record = m_context.records.named(Catalogue::Calendar, wanted))
        return BusinessHours::fromJson(record->content).valueOr({});
    return {};
}

const SlaPromise &SlaClock::promiseFor(const store::ConversationRecord &conversation) const
{
    auto &promise = m_context.promises[{conversation.team.value_or(TeamId{}).value, conversation.priority}];
    if (!promise)
        promise = std::make_shared<SlaPromise>(readPromise(conversation));
    return *promise;
}

SlaPromise SlaClock::readPromise(const store::ConversationRecord &conversation) const
{
    QString name;
    if (conversation.team) {
        if (const auto team = m_context.records.get(RecordId{conversation.team->value}))
            name = team->content[u"sla"_s].toString();
    }
    if (name.isEmpty())
        name = m_context.records.setting(u"sla"_s);
    const auto sla = m_context.records.named(Catalogue::Sla, name);
    const QJsonObject content = sla ? sla->content : QJsonObject();
    // {"calendar": NAME, "priorities": {"urgent": {"first_answer_min": 30, "next_answer_min": 60}, …}}
    const QJsonObject line = content[u"priorities"_s].toObject()[nameOf(conversation.priority)].toObject();
    const auto builtIn = static_cast<int>(builtInAnswer(conversation.priority).count());
    const minutes first(line[u"first_answer_min"_s].toInt(builtIn));
    const minutes next(line[u"next_answer_min"_s].toInt(static_cast<int>(first.count())));
    return {first, next, calendarNamed(content[u"calendar"_s].toString())};
}

std::optional<Instant> SlaClock::due(const store::ConversationRecord &conversation) const
{
    if (!conversation.waitingSince)
        return std::nullopt;
    const SlaPromise &promise = promiseFor(conversation);
    const Milliseconds answer = conversation.answeredAt ? promise.nextAnswer : promise.firstAnswer;
    return promise.hours.after(*conversation.waitingSince, answer);
}

Instant SlaClock::leaseEnd() const
{
    const int lease = m_context.records.setting(u"lease_minutes"_s, u"30"_s).toInt();
    return calendarNamed({}).after(m_context.now, minutes(qMax(1, lease)));
}

} // namespace centrala::engine
