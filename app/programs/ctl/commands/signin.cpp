// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/signin.h"
#include "app/programs/ctl/asker.h"
#include "app/programs/ctl/command.h"
#include "app/programs/ctl/jsonform.h"
#include "app/programs/ctl/lookup.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::ctl {

namespace {

QJsonObject rowOf(const SignInRow &row)
{
    return {{u"id"_s, row.id.value}, {u"agent"_s, jsonOf(row.agent)},          {u"kind"_s, QString(nameOf(row.kind))},
            {u"name"_s, row.name},   {u"created_at"_s, jsonOf(row.createdAt)}, {u"used_at"_s, jsonOf(row.usedAt)}};
}

Result<Output> add(Asker &asker, const Arguments &arguments)
{
    QJsonObject params{{u"name"_s, arguments.word(0)}};
    if (arguments.has(u"--agent"_s)) {
        const Result<AgentRow> row = agentOf(asker, arguments.value(u"--agent"_s));
        if (!row)
            return row.error();
        params.insert(u"agent"_s, row->id.value);
    }
    const Result<QJsonObject> answer = asker.ask(u"add_token"_s, params);
    if (!answer)
        return answer.error();
    return Output{*answer, {u"id"_s, u"name"_s, u"token"_s}};
}

Result<Output> list(Asker &asker, SignInKind kind)
{
    QJsonArray shown;
    QJsonObject which;
    for (bool more = true; more;) {
        const Result<QJsonObject> answer = asker.ask(u"sign_ins"_s, which);
        if (!answer)
            return answer.error();
        const Result<QList<SignInRow>> rows = wire::fromJson<QList<SignInRow>>((*answer)[u"rows"_s]);
        if (!rows)
            return rows.error();
        for (const SignInRow &row : *rows) {
            if (row.kind == kind)
                shown.append(rowOf(row));
        }
        more = (*answer)[u"more"_s].toBool() && !rows->isEmpty();
        if (more)
            which.insert(u"before"_s, rows->last().id.value);
    }
    return Output{shown, {u"id"_s, u"agent"_s, u"name"_s, u"created_at"_s, u"used_at"_s}};
}

Result<Output> end(Asker &asker, const Arguments &arguments)
{
    const auto id = arguments.id<SignInId>(0);
    if (!id)
        return id.error();
    const Result<QJsonObject> answer = asker.ask(u"end_sign_in"_s, {{u"id"_s, id->value}});
    if (!answer)
        return answer.error();
    return Output{*answer, {}};
}

Result<Output> setPassword(Asker &asker, const Arguments &arguments)
{
    QJsonObject params;
    for (const auto &[option, member] : {std::pair{u"--old"_s, u"old"_s}, {u"--new"_s, u"new"_s}}) {
        if (!arguments.has(option))
            return usage(u"--old @FILE and --new @FILE are needed."_s);
        const Result<QString> password = passwordFrom(option, arguments.value(option));
        if (!password)
            return password.error();
        params.insert(member, *password);
    }
    const Result<QJsonObject> answer = asker.ask(u"set_password"_s, params);
    if (!answer)
        return answer.error();
    return Output{QJsonObject{{u"changed"_s, true}}, {}};
}

} // namespace

void addSignInCommands(CommandList &commands)
{
    commands.push_back({u"token add"_s,
                        {u"NAME"_s, {{u"--agent"_s, u"A"_s, u"somebody else's; without it, yours"_s}}},
                        u"Makes a way in for a program; the token is told this once."_s,
                        add});
    commands.push_back({u"token list"_s,
                        {},
                        u"The tokens there are; yours, or for an administrator everybody's."_s,
                        [](Asker &asker, const Arguments &) { return list(asker, SignInKind::Token); }});
    commands.push_back({u"token remove"_s, {u"ID"_s, {}}, u"Ends a token at once."_s, end});
    commands.push_back({u"password set"_s,
                        {{},
                         {{u"--old"_s, u"@FILE"_s, u"the file that holds the password until now"_s},
                          {u"--new"_s, u"@FILE"_s, u"the file that holds the new one"_s}}},
                        u"Changes your own password at a hub; everywhere else you are signed out."_s,
                        setPassword});
    commands.push_back({u"session list"_s,
                        {},
                        u"Who is signed in and may come again without a password."_s,
                        [](Asker &asker, const Arguments &) { return list(asker, SignInKind::Session); }});
    commands.push_back({u"session end"_s, {u"ID"_s, {}}, u"Signs out, at once and wherever it is."_s, end});
}

} // namespace centrala::ctl
