// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/ctl/asker.h"
#include "app/programs/ctl/command.h"
#include "app/programs/ctl/jsonform.h"
#include "app/programs/ctl/lookup.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::ctl {

namespace {

const QStringList kColumns{u"id"_s, u"name"_s};

Result<Output> recordOutput(Asker &asker, Catalogue catalogue, const QString &which)
{
    const Result<RecordRow> row = recordOf(asker, catalogue, which);
    if (!row)
        return row.error();
    return Output{jsonOf(*row), {}};
}

/// What --set and --text say.
Result<QJsonObject> contentIn(const Arguments &arguments)
{
    Result<QJsonObject> content = settingsFrom(arguments.values(u"--set"_s));
    if (content && arguments.has(u"--text"_s))
        content->insert(u"text"_s, arguments.value(u"--text"_s));
    return content;
}

Result<Output> add(Asker &asker, Catalogue catalogue, const Arguments &arguments)
{
    const Result<QJsonObject> content = contentIn(arguments);
    if (!content)
        return content.error();
    const Result<Outcome> outcome = asker.run(PutRecord{catalogue, {}, arguments.word(0), *content});
    if (!outcome)
        return outcome.error();
    return recordOutput(asker, catalogue, QString::number(outcome->record.value_or(RecordId{}).value));
}

Result<Output> setRecord(Asker &asker, Catalogue catalogue, const Arguments &arguments)
{
    const Result<RecordRow> row = recordOf(asker, catalogue, arguments.word(0));
    if (!row)
        return row.error();
    const Result<QJsonObject> content = contentIn(arguments);
    if (!content)
        return content.error();
    const Result<Outcome> outcome = asker.run(PutRecord{catalogue, row->id, arguments.value(u"--name"_s), *content});
    if (!outcome)
        return outcome.error();
    return recordOutput(asker, catalogue, QString::number(row->id.value));
}

Result<Output> remove(Asker &asker, Catalogue catalogue, const Arguments &arguments)
{
    const Result<RecordRow> row = recordOf(asker, catalogue, arguments.word(0));
    if (!row)
        return row.error();
    const Result<Outcome> outcome = asker.run(RemoveRecord{catalogue, row->id});
    if (!outcome)
        return outcome.error();
    return Output{jsonOf(*row), {}};
}

Result<Output> listRecords(Asker &asker, Catalogue catalogue, const Arguments &)
{
    const Result<QList<RecordRow>> rows =
        asker.rows<RecordRow>(u"records"_s, {{u"catalogue"_s, QString(nameOf(catalogue))}});
    if (!rows)
        return rows.error();
    return Output{arrayOf(*rows), kColumns};
}

using Work = Result<Output> (*)(Asker &, Catalogue, const Arguments &);

CommandSpec about(Catalogue catalogue, const QString &verb, const Signature &signature, const QString &help, Work work)
{
    return {QString(nameOf(catalogue)) + u' ' + verb, signature, help,
            [=](Asker &asker, const Arguments &arguments) { return work(asker, catalogue, arguments); }};
}

} // namespace

void addCatalogueCommands(CommandList &list)
{
    const Option set{u"--set"_s, u"K=V"_s, u"one of its fields"_s, true};
    const Option text{u"--text"_s, u"T"_s, u"the text of a template"_s};
    const Option name{u"--name"_s, u"N"_s, u"another name"_s};
    for (const Catalogue one : {Catalogue::Team, Catalogue::Skill, Catalogue::Sla, Catalogue::Calendar,
                                Catalogue::Template, Catalogue::WrapUpCode, Catalogue::Signature}) {
        const QString what = QString(nameOf(one)).replace(u'-', u' ');
        list.push_back(about(one, u"add"_s, {u"NAME"_s, {set, text}}, u"Adds one: %1."_s.arg(what), add));
        list.push_back(about(one, u"list"_s, {}, u"All there are: %1."_s.arg(what), listRecords));
        list.push_back(about(one, u"set"_s, {u"ID"_s, {set, text, name}}, u"Changes one: %1."_s.arg(what), setRecord));
        list.push_back(about(one, u"remove"_s, {u"ID"_s, {}}, u"Removes one: %1."_s.arg(what), remove));
    }
}

} // namespace centrala::ctl
