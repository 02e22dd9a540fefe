// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/ctl/asker.h"
#include "app/programs/ctl/command.h"
#include "app/programs/ctl/jsonform.h"
#include "app/programs/ctl/lookup.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::ctl {

namespace {

Result<Output> search(Asker &asker, const Arguments &arguments)
{
    const Result<qint64> limit = arguments.number(u"--limit"_s, 50);
    if (!limit)
        return limit.error();
    const QString scope = arguments.has(u"--in"_s) ? arguments.value(u"--in"_s) : u"messages"_s;
    if (scope != u"messages" && scope != u"customers")
        return usage(u"--in is messages or customers."_s);
    const Result<QJsonObject> answer =
        asker.ask(u"search"_s, {{u"text"_s, arguments.words().join(u' ')}, {u"in"_s, scope}, {u"limit"_s, *limit}});
    if (!answer)
        return answer.error();
    const Result<QList<SearchHit>> hits = wire::fromJson<QList<SearchHit>>((*answer)[u"hits"_s]);
    if (!hits)
        return hits.error();
    return Output{arrayOf(*hits), {u"conversation"_s, u"entry"_s, u"at"_s, u"customer"_s, u"snippet"_s}};
}

Result<Output> audit(Asker &asker, const Arguments &arguments)
{
    const Result<qint64> limit = arguments.number(u"--limit"_s, 100);
    if (!limit)
        return limit.error();
    const Result<QList<AuditRow>> rows = asker.rows<AuditRow>(u"audit"_s, {{u"limit"_s, *limit}});
    if (!rows)
        return rows.error();
    return Output{arrayOf(*rows), {u"at"_s, u"agent"_s, u"action"_s, u"subject"_s}};
}

Result<Output> stats(Asker &asker, const Arguments &arguments)
{
    QJsonObject which;
    for (const QString &option : {u"from"_s, u"to"_s, u"by"_s}) {
        if (arguments.has(u"--"_s + option))
            which.insert(option, arguments.value(u"--"_s + option));
    }
    if (arguments.has(u"--live"_s) && !which.isEmpty())
        return usage(u"--live is now: it takes no --from, --to or --by."_s);
    const Result<QJsonObject> answer = asker.readJson(u"stats"_s, which);
    if (!answer)
        return answer.error();
    return Output{*answer, {}};
}

Result<Output> check(Asker &asker, const Arguments &)
{
    const Result<QJsonObject> answer = asker.ask(u"check"_s);
    if (!answer)
        return answer.error();
    Output output{*answer, {}};
    if (!(*answer)[u"ok"_s].toBool())
        output.trouble = Error{Error::Kind::Storage, {}, u"The check found problems."_s, {}};
    return output;
}

} // namespace

void addSearchCommands(CommandList &list)
{
    list.push_back(
        {u"search"_s,
         {u"TEXT…"_s,
          {{u"--limit"_s, u"N"_s, u"at most so many (50)"_s}, {u"--in"_s, u"WHERE"_s, u"messages or customers"_s}}},
         u"Finds messages or customers, the newest first."_s,
         search});
}

void addReportCommands(CommandList &list)
{
    list.push_back({u"audit"_s,
                    {{}, {{u"--limit"_s, u"N"_s, u"at most so many (100)"_s}}},
                    u"Who did what with people's data and with settings."_s,
                    audit});
    list.push_back({u"stats"_s,
                    {{},
                     {{u"--live"_s, {}, u"as it is now (usual)"_s},
                      {u"--from"_s, u"T"_s, u"a report from then on: a time or a date"_s},
                      {u"--to"_s, u"T"_s, u"until then (now)"_s},
                      {u"--by"_s, u"WHAT"_s, u"cut by inbox, channel, team, agent or hour"_s}}},
                    u"Waiting times, service level and who does what, now or over a span of time."_s,
                    stats});
    list.push_back({u"check"_s, {}, u"Looks through database, files, journal and full text."_s, check});
}

} // namespace centrala::ctl
