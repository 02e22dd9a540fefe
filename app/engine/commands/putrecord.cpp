// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"
#include "app/engine/ownrecords.h"
#include "app/model/businesshours.h"
#include "app/model/cannedfiles.h"
#include "app/model/capacity.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

constexpr qsizetype kTemplateLimit = 100'000;

Result<void> check(Context &context, const RecordRow &row)
{
    if (row.name.trimmed().isEmpty() || row.name.size() > 200)
        return Error{Error::Kind::Usage, row.name, u"a name has 1 to 200 letters"_s, {}};
    if (isKeptByEverybody(row.catalogue) && row.content.value("text"_L1).toString().size() > kTemplateLimit)
        return Error{Error::Kind::TooLarge, row.name, u"a text has at most %1 letters"_s.arg(kTemplateLimit), {}};
    qint64 octets = 0;
    const QJsonArray files = row.content.value("files"_L1).toArray();
    for (const auto &file : files)
        octets += file[u"data"_s].toString().size() / 4 * 3;
    if (octets > kCannedFilesLimit + 3 * files.size())
        return Error{Error::Kind::TooLarge, row.name, u"its files have at most %1 octets"_s.arg(kCannedFilesLimit), {}};
    if (row.catalogue == Catalogue::Calendar) {
        if (auto hours = BusinessHours::fromJson(row.content); !hours)
            return hours.error();
    }
    const auto refersTo = [&](const QString &member, Catalogue catalogue) -> Result<void> {
        const QString name = row.content[member].toString();
        if (name.isEmpty() || context.records.named(catalogue, name))
            return {};
        return Error{Error::Kind::NotFound, name, u"there is no such %1"_s.arg(nameOf(catalogue)), {}};
    };
    if (row.catalogue == Catalogue::Sla)
        return refersTo(u"calendar"_s, Catalogue::Calendar);
    if (row.catalogue == Catalogue::Team)
        return refersTo(u"sla"_s, Catalogue::Sla);
    return {};
}

/// Only what is given: what an older version took stands in nobody's way.
Result<void> checkSharing(const QJsonObject &given)
{
    const QJsonValue routing = given[u"routing"_s];
    if (!routing.isUndefined() && routing != u""_s && routing != u"round_robin"_s)
        return Error{Error::Kind::Usage, routing.toString(), u"work is shared out by round_robin, or not at all"_s, {}};
    const QString capacity = given[u"capacity"_s].toVariant().toString();
    bool isNumber = false;
    const qint64 most = capacity.toLongLong(&isNumber);
    if (!capacity.isEmpty() && (!isNumber || most < 0 || most > kMostAtOnce))
        return Error{Error::Kind::Usage, u"capacity"_s, u"a capacity is 0 to %1"_s.arg(kMostAtOnce), {}};
    return {};
}

} // namespace

Result<Outcome> handle(Context &context, const PutRecord &wish)
{
    RecordRow row;
    row.catalogue = wish.catalogue;
    if (wish.id) {
        const auto known = context.records.get(*wish.id);
        if (!known || known->catalogue != wish.catalogue)
            return notFound("record", wish.id->value);
        row = *known;
        if (auto may = mayKeep(context.by, row); !may)
            return may.error();
    }
    if (!wish.recordName.isEmpty())
        row.name = wish.recordName.trimmed();
    for (auto member = wish.content.begin(); member != wish.content.end(); ++member)
        row.content.insert(member.key(), *member);
    if (auto may = mayKeep(context.by, row); !may)
        return may.error();
    if (auto checked = check(context, row); !checked)
        return checked.error();
    if (auto checked = row.catalogue == Catalogue::Team ? checkSharing(wish.content) : Result<void>(); !checked)
        return checked.error();
    if (const auto same = context.records.named(row.catalogue, row.name); same && same->id != row.id)
        return conflict(row.name, u"there is one of that name already"_s);
    if (!wish.id)
        row.id = context.records.insert(row);
    context.records.update(row, context.touch(Entity::Record, row.id.value));
    Outcome outcome;
    outcome.record = row.id;
    return outcome;
}

} // namespace centrala::engine
