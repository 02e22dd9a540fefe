// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/ctl/asker.h"
#include "app/programs/ctl/command.h"
#include "app/programs/ctl/jsonform.h"
#include "app/programs/ctl/lookup.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::ctl {

namespace {

const QStringList kColumns{u"id"_s, u"name"_s, u"role"_s, u"presence"_s, u"teams"_s, u"active"_s};

Result<Output> agentOutput(Asker &asker, AgentId id)
{
    const Result<AgentRow> row = agentOf(asker, QString::number(id.value));
    if (!row)
        return row.error();
    return Output{jsonOf(*row), kColumns};
}

/// Asks for the agent, and hands the first line of the password's file over beside it: its hash is made by the holder.
Result<Outcome> put(Asker &asker, const Arguments &arguments, const PutAgent &wish)
{
    QJsonObject params{{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}, {u"agent"_s, wire::toJson(wish)}};
    if (arguments.has(u"--password"_s)) {
        const Result<QString> password = passwordFrom(u"--password"_s, arguments.value(u"--password"_s));
        if (!password)
            return password.error();
        params.insert(u"password"_s, *password);
    }
    const Result<QJsonObject> answer = asker.ask(u"put_agent"_s, params);
    if (!answer)
        return answer.error();
    return wire::fromJson<Outcome>(*answer);
}

/// Fills what the options say, but for the password.
std::optional<Error> readOptions(Asker &asker, const Arguments &arguments, PutAgent &wish)
{
    if (arguments.has(u"--role"_s)) {
        wish.role = valueNamed<Role>(arguments.value(u"--role"_s));
        if (!wish.role)
            return usage(
                u"\"%1\" is none of agent, supervisor, administrator, auditor."_s.arg(arguments.value(u"--role"_s)));
    }
    if (arguments.has(u"--name"_s))
        wish.agentName = arguments.value(u"--name"_s);
    if (arguments.has(u"--active"_s)) {
        const QString active = arguments.value(u"--active"_s);
        if (active != u"yes" && active != u"no")
            return usage(u"--active is yes or no."_s);
        wish.active = active == u"yes";
    }
    if (arguments.has(u"--capacity"_s)) {
        bool isNumber = false;
        wish.capacity = arguments.value(u"--capacity"_s).toInt(&isNumber);
        if (!isNumber)
            return usage(u"\"%1\" is not a number for --capacity."_s.arg(arguments.value(u"--capacity"_s)));
    }
    if (!arguments.has(u"--team"_s))
        return {};
    QList<TeamId> teams;
    for (const QString &name : arguments.values(u"--team"_s)) {
        const Result<RecordRow> team = recordOf(asker, Catalogue::Team, name);
        if (!team)
            return team.error();
        teams.append(TeamId{team->id.value});
    }
    wish.teams = teams;
    return {};
}

Result<Output> add(Asker &asker, const Arguments &arguments)
{
    PutAgent wish;
    wish.role = Role::Agent;
    if (const std::optional<Error> wrong = readOptions(asker, arguments, wish))
        return *wrong;
    wish.agentName = arguments.word(0);
    const Result<Outcome> outcome = put(asker, arguments, wish);
    if (!outcome)
        return outcome.error();
    return agentOutput(asker, outcome->agent.value_or(AgentId{}));
}

Result<Output> set(Asker &asker, const Arguments &arguments)
{
    const Result<AgentRow> row = agentOf(asker, arguments.word(0));
    if (!row)
        return row.error();
    PutAgent wish;
    wish.agent = row->id;
    if (const std::optional<Error> wrong = readOptions(asker, arguments, wish))
        return *wrong;
    const Result<Outcome> outcome = put(asker, arguments, wish);
    if (!outcome)
        return outcome.error();
    return agentOutput(asker, row->id);
}

Result<Output> listAgents(Asker &asker, const Arguments &)
{
    const Result<QList<AgentRow>> rows = asker.rows<AgentRow>(u"agents"_s);
    if (!rows)
        return rows.error();
    return Output{arrayOf(*rows), kColumns};
}

Result<Output> setPresence(Asker &asker, const Arguments &arguments)
{
    const auto presence = valueNamed<Presence>(arguments.word(0));
    if (!presence)
        return usage(u"\"%1\" is none of available, busy, away, call, acw, offline."_s.arg(arguments.word(0)));
    SetPresence wish{{}, *presence, arguments.value(u"--reason"_s)};
    AgentId whose = asker.me();
    if (arguments.has(u"--agent"_s)) {
        const Result<AgentRow> row = agentOf(asker, arguments.value(u"--agent"_s));
        if (!row)
            return row.error();
        wish.agent = row->id;
        whose = row->id;
    }
    const Result<Outcome> outcome = asker.run(wish);
    if (!outcome)
        return outcome.error();
    return agentOutput(asker, whose);
}

} // namespace

void addAgentCommands(CommandList &list)
{
    const std::vector<Option> common{{u"--role"_s, u"ROLE"_s, u"agent, supervisor, administrator or auditor"_s},
                                     {u"--team"_s, u"T"_s, u"a team's number or name"_s, true},
                                     {u"--capacity"_s, u"N"_s, u"open conversations at once; 0: as the team says"_s},
                                     {u"--password"_s, u"@FILE"_s, u"for signing in to a hub"_s}};
    std::vector<Option> forSet = common;
    forSet.push_back({u"--name"_s, u"N"_s, u"another name"_s});
    forSet.push_back({u"--active"_s, u"yes|no"_s, u"whether the agent still works here"_s});
    list.push_back({u"agent add"_s, {u"NAME"_s, common}, u"Adds an agent."_s, add});
    list.push_back({u"agent list"_s, {}, u"The agents and what they are doing."_s, listAgents});
    list.push_back({u"agent set"_s, {u"ID"_s, forSet}, u"Changes an agent."_s, set});
    list.push_back({u"presence set"_s,
                    {u"STATE"_s, {{u"--reason"_s, u"R"_s, u"why"_s}, {u"--agent"_s, u"A"_s, u"somebody else's"_s}}},
                    u"Says what you are doing: available, busy, away, call, acw, offline."_s,
                    setPresence});
}

} // namespace centrala::ctl
