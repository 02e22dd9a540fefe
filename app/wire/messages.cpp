// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/messages.h"

#include "app/wire/json.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::wire {

namespace {

/// Tries the alternatives of Command one after the other until one has the name.
template<size_t index = 0>
Result<Command> readNamed(const QString &name, const QJsonObject &json)
{
    if constexpr (index == std::variant_size_v<Command>) {
        return Error{Error::Kind::Malformed, name, u"no command has this name"_s, {}};
    } else {
        using Candidate = std::variant_alternative_t<index, Command>;
        if (name != QLatin1StringView(Candidate::name))
            return readNamed<index + 1>(name, json);
        Result<Candidate> command = fromJson<Candidate>(json);
        if (!command)
            return command.error();
        return Command(*std::move(command));
    }
}

} // namespace

QString commandName(const Command &command)
{
    return std::visit([](const auto &one) { return QString(QLatin1StringView(one.name)); }, command);
}

QJsonObject commandToJson(const Command &command)
{
    QJsonObject json = std::visit([](const auto &one) { return toJson(one).toObject(); }, command);
    json.insert(u"name"_s, commandName(command));
    return json;
}

Result<Command> commandFromJson(const QJsonObject &json)
{
    return readNamed(json[u"name"_s].toString(), json);
}

QJsonObject requestToJson(const Request &request)
{
    QJsonObject json{{u"id"_s, request.id.toString(QUuid::WithoutBraces)},
                     {u"command"_s, commandToJson(request.command)}};
    if (!request.seen.isEmpty())
        json.insert(u"seen"_s, toJson(request.seen));
    return json;
}

Result<Request> requestFromJson(const QJsonObject &json)
{
    const QUuid id = QUuid::fromString(json[u"id"_s].toString());
    if (id.isNull())
        return Error{Error::Kind::Malformed, u"id"_s, u"a request has no number"_s, {}};
    Result<Command> command = commandFromJson(json[u"command"_s].toObject());
    if (!command)
        return command.error();
    Result<QList<SeenField>> seen = fromJson<QList<SeenField>>(json[u"seen"_s].toArray());
    if (!seen)
        return seen.error();
    return Request{id, *std::move(command), *std::move(seen)};
}

} // namespace centrala::wire
