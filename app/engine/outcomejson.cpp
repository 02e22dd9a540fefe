// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/outcomejson.h"

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
    return outcome;
}

} // namespace centrala::engine
