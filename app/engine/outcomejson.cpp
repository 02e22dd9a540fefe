// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/outcomejson.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

template<typename Visit>
void eachId(Visit visit)
{
    visit(u"conversation"_s, &Outcome::conversation);
    visit(u"entry"_s, &Outcome::entry);
    visit(u"customer"_s, &Outcome::customer);
    visit(u"merge"_s, &Outcome::merge);
    visit(u"inbox"_s, &Outcome::inbox);
    visit(u"agent"_s, &Outcome::agent);
    visit(u"record"_s, &Outcome::record);
    visit(u"undo"_s, &Outcome::undo);
}

} // namespace

QJsonObject outcomeToJson(const Outcome &outcome)
{
    QJsonObject json;
    eachId([&](const QString &name, auto member) {
        if (outcome.*member)
            json.insert(name, (outcome.*member)->value);
    });
    if (!outcome.text.isEmpty())
        json.insert(u"text"_s, outcome.text);
    if (outcome.report) {
        QJsonArray lines;
        for (const ImportedLine &line : outcome.report->lines)
            lines.append(QJsonArray{line.line, QString(nameOf(line.fate)), line.reason});
        json.insert(u"report"_s, QJsonArray{outcome.report->made, outcome.report->changed, outcome.report->same, lines,
                                            outcome.report->takenBack, outcome.report->kept});
    }
    return json;
}

Outcome outcomeFromJson(const QJsonObject &json)
{
    Outcome outcome;
    eachId([&](const QString &name, auto member) {
        if (const auto found = json.constFind(name); found != json.constEnd())
            (outcome.*member).emplace().value = found->toInteger();
    });
    outcome.text = json[u"text"_s].toString();
    if (const QJsonArray told = json[u"report"_s].toArray(); !told.isEmpty()) {
        ImportReport report{told[0].toInteger(), told[1].toInteger(), told[2].toInteger(), {},
                            told[4].toInteger(), told[5].toInteger()};
        const QJsonArray lines = told[3].toArray();
        for (const auto &line : lines) {
            const auto fate = valueNamed<ImportFate>(line[1].toString()).value_or(ImportFate::Same);
            report.lines.append({line[0].toInteger(), fate, line[2].toString(), {}});
        }
        outcome.report = report;
    }
    return outcome;
}

} // namespace centrala::engine
