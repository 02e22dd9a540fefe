// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/founding.h"

#include "app/engine/context.h"

#include <QJsonArray>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

QJsonObject officeHours()
{
    QJsonObject week;
    for (const QString &day : {u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s})
        week.insert(day, QJsonArray{QJsonArray{u"09:00"_s, u"17:00"_s}});
    const QByteArray zone = QTimeZone::systemTimeZoneId();
    return {{u"zone"_s, QTimeZone::isTimeZoneIdAvailable(zone) ? QString::fromLatin1(zone) : u"UTC"_s},
            {u"hours"_s, week}};
}

QJsonObject answers(int urgent, int high, int normal, int low)
{
    const auto line = [](int minutes) {
        return QJsonObject{{u"first_answer_min"_s, minutes}, {u"next_answer_min"_s, minutes}};
    };
    return {{u"urgent"_s, line(urgent)}, {u"high"_s, line(high)}, {u"normal"_s, line(normal)}, {u"low"_s, line(low)}};
}

} // namespace

Result<Actor> found(Context &context)
{
    // By number, not by name: the person may be called something else by now.
    if (const auto known = context.agents.first())
        return Actor{known->id, known->role};
    store::AgentRecord me;
    me.name = kUnnamedAgent;
    me.role = Role::Administrator;
    me.presence = Presence::Available;
    me.presenceSince = context.now;
    me.id = context.agents.insert(me);
    context.touch(Entity::Agent, me.id.value);

    const auto add = [&](Catalogue catalogue, const QString &name, const QJsonObject &content) {
        const RecordId id = context.records.insert({{}, catalogue, name, content});
        context.touch(Entity::Record, id.value);
    };
    add(Catalogue::Calendar, u"Office hours"_s, officeHours());
    add(Catalogue::Sla, u"Standard"_s,
        {{u"calendar"_s, u"Office hours"_s}, {u"priorities"_s, answers(60, 120, 240, 480)}});
    const qint64 changed = context.touch(Entity::Setting, 1);
    context.records.setSetting(u"calendar"_s, u"Office hours"_s, changed);
    context.records.setSetting(u"sla"_s, u"Standard"_s, changed);
    context.records.setSetting(u"erasure_salt"_s, QString::fromLatin1(context.random.bytes(16).toHex()), changed);
    return Actor{me.id, me.role};
}

} // namespace centrala::engine
