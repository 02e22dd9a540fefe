// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/ctl/asker.h"
#include "app/programs/ctl/command.h"
#include "app/programs/ctl/jsonform.h"
#include "app/programs/ctl/lookup.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace centrala::ctl {

namespace {

Result<QJsonObject> channelNamed(Asker &asker, const QString &name)
{
    const Result<QJsonObject> answer = asker.ask(u"channels"_s);
    if (!answer)
        return answer.error();
    QStringList known;
    for (const QJsonValue &one : (*answer)[u"channels"_s].toArray()) {
        const QJsonObject channel = one.toObject();
        known.append(channel[u"name"_s].toString());
        if (known.last() == name)
            return channel;
    }
    return usage(u"There is no channel \"%1\"; there are: %2."_s.arg(name, known.join(u", "_s)));
}

QJsonObject schemaOf(const QJsonObject &channel, const QString &key)
{
    return channel[u"settings"_s][u"properties"_s][key].toObject();
}

/// The value in the type the channel's schema asks for. Usage for a secret written on the command line.
Result<QJsonObject> typedSettings(const QJsonObject &channel, const QStringList &pairs)
{
    QJsonObject settings;
    for (const QString &pair : pairs) {
        const qsizetype split = pair.indexOf(u'=');
        if (split < 1)
            return usage(u"\"%1\" is not of the form NAME=VALUE."_s.arg(pair));
        const QString key = pair.left(split);
        const QString text = pair.mid(split + 1);
        const QJsonObject schema = schemaOf(channel, key);
        if (schema[u"writeOnly"_s].toBool())
            return usage(u"\"%1\" is a secret and never stands on the command line: use --secret %1=@FILE."_s.arg(key));
        const QString type = schema[u"type"_s].toString();
        const QString format = schema[u"format"_s].toString();
        bool fits = true;
        QJsonValue value = text;
        if (type == u"integer")
            value = text.toLongLong(&fits);
        else if (type == u"number")
            value = text.toDouble(&fits);
        else if (type == u"boolean") {
            fits = text == u"true" || text == u"false";
            value = text == u"true";
        } else if ((format == u"directory" || format == u"file") && !text.isEmpty()) {
            value = QDir::cleanPath(QDir::current().absoluteFilePath(text));
        }
        if (!fits)
            return usage(u"\"%1\" cannot be the value of %2."_s.arg(text, key));
        settings.insert(key, value);
    }
    return settings;
}

Result<QJsonObject> secretsFrom(const QStringList &pairs)
{
    QJsonObject secrets;
    for (const QString &pair : pairs) {
        const QString key = pair.section(u'=', 0, 0);
        const QString file = pair.section(u'=', 1);
        if (!file.startsWith(u'@') || key.isEmpty())
            return usage(u"A secret is given as NAME=@FILE."_s);
        const Result<QString> text = fileText(file.mid(1));
        if (!text)
            return text.error();
        QString secret = *text;
        while (secret.endsWith(u'\n') || secret.endsWith(u'\r'))
            secret.chop(1);
        secrets.insert(key, secret);
    }
    return secrets;
}

Output inboxOutput(const InboxRow &row)
{
    return {jsonOf(row), {u"id"_s, u"channel"_s, u"name"_s, u"state"_s, u"error"_s, u"retry_at"_s, u"last_event_at"_s}};
}

Result<Output> inboxAfter(Asker &asker, const Result<Outcome> &outcome, InboxId id)
{
    if (!outcome)
        return outcome.error();
    const Result<InboxRow> row = inboxOf(asker, QString::number(outcome->inbox.value_or(id).value));
    if (!row)
        return row.error();
    return inboxOutput(*row);
}

Result<Output> add(Asker &asker, const Arguments &arguments)
{
    if (!arguments.has(u"--name"_s) || arguments.value(u"--name"_s).isEmpty())
        return usage(u"--name is missing."_s);
    const Result<QJsonObject> channel = channelNamed(asker, arguments.word(0));
    if (!channel)
        return channel.error();
    const Result<QJsonObject> settings = typedSettings(*channel, arguments.values(u"--set"_s));
    if (!settings)
        return settings.error();
    const Result<QJsonObject> secrets = secretsFrom(arguments.values(u"--secret"_s));
    if (!secrets)
        return secrets.error();
    if (!arguments.has(u"--no-test"_s)) {
        const Result<QJsonObject> tested = asker.ask(
            u"test_inbox"_s, {{u"channel"_s, arguments.word(0)}, {u"settings"_s, *settings}, {u"secrets"_s, *secrets}});
        if (!tested)
            return tested.error();
    }
    const AddInbox wish{arguments.word(0), arguments.value(u"--name"_s), *settings};
    const Result<QJsonObject> answer = asker.ask(
        u"add_inbox"_s,
        {{u"id"_s, QUuid::createUuid().toString()}, {u"inbox"_s, wire::toJson(wish)}, {u"secrets"_s, *secrets}});
    if (!answer)
        return answer.error();
    return inboxAfter(asker, wire::fromJson<Outcome>(*answer), {});
}

Result<Output> listInboxes(Asker &asker, const Arguments &)
{
    const Result<QList<InboxRow>> rows = asker.rows<InboxRow>(u"inboxes"_s);
    if (!rows)
        return rows.error();
    return Output{arrayOf(*rows), {u"id"_s, u"channel"_s, u"name"_s, u"state"_s, u"error"_s, u"last_event_at"_s}};
}

Result<Output> show(Asker &asker, const Arguments &arguments)
{
    const Result<InboxRow> row = inboxOf(asker, arguments.word(0));
    if (!row)
        return row.error();
    return inboxOutput(*row);
}

Result<Output> setPaused(Asker &asker, const Arguments &arguments, bool paused)
{
    const Result<InboxRow> row = inboxOf(asker, arguments.word(0));
    if (!row)
        return row.error();
    return inboxAfter(asker, asker.run(EditInbox{row->id, {}, {}, paused}), row->id);
}

/// To these teams; to everybody where none is named.
Result<Output> closeTo(Asker &asker, const Arguments &arguments)
{
    const Result<InboxRow> row = inboxOf(asker, arguments.word(0));
    if (!row)
        return row.error();
    QList<TeamId> teams;
    for (const QString &name : arguments.words().mid(1)) {
        const Result<RecordRow> team = recordOf(asker, Catalogue::Team, name);
        if (!team)
            return team.error();
        teams.append(TeamId{team->id.value});
    }
    EditInbox wish;
    wish.inbox = row->id;
    wish.closedTo = teams;
    return inboxAfter(asker, asker.run(wish), row->id);
}

Result<Output> remove(Asker &asker, const Arguments &arguments)
{
    const Result<InboxRow> row = inboxOf(asker, arguments.word(0));
    if (!row)
        return row.error();
    const Result<Outcome> outcome = asker.run(RemoveInbox{row->id});
    if (!outcome)
        return outcome.error();
    return inboxOutput(*row);
}

Result<Output> ledger(Asker &asker, const Arguments &arguments)
{
    const Result<InboxRow> row = inboxOf(asker, arguments.word(0));
    if (!row)
        return row.error();
    const Result<SyncLedger> ledger = asker.read<SyncLedger>(u"ledger"_s, {{u"inbox"_s, row->id.value}});
    if (!ledger)
        return ledger.error();
    return Output{jsonOf(*ledger), {}};
}

} // namespace

void addInboxCommands(CommandList &list)
{
    list.push_back({u"inbox add"_s,
                    {u"CHANNEL"_s,
                     {{u"--name"_s, u"NAME"_s, u"as people call it"_s},
                      {u"--set"_s, u"K=V"_s, u"one of the channel's settings"_s, true},
                      {u"--secret"_s, u"K=@FILE"_s, u"a secret, from a file"_s, true},
                      {u"--no-test"_s, {}, u"does not try the settings first"_s}}},
                    u"Connects an inbox, after its settings were tried."_s,
                    add});
    list.push_back({u"inbox list"_s, {}, u"The inboxes and how they do."_s, listInboxes});
    list.push_back({u"inbox show"_s, {u"ID"_s, {}}, u"One inbox."_s, show});
    list.push_back({u"inbox pause"_s,
                    {u"ID"_s, {}},
                    u"Stops following an inbox until it is resumed."_s,
                    [](Asker &asker, const Arguments &arguments) { return setPaused(asker, arguments, true); }});
    list.push_back({u"inbox resume"_s,
                    {u"ID"_s, {}},
                    u"Follows a paused inbox again."_s,
                    [](Asker &asker, const Arguments &arguments) { return setPaused(asker, arguments, false); }});
    list.push_back({u"inbox remove"_s, {u"ID"_s, {}}, u"Follows an inbox no more; its conversations stay."_s, remove});
    list.push_back(
        {u"inbox close"_s, {u"ID TEAM…"_s, {}}, u"Only these teams see the inbox and its conversations."_s, closeTo});
    list.push_back({u"inbox open"_s, {u"ID"_s, {}}, u"Everybody sees the inbox again."_s, closeTo});
    list.push_back({u"inbox ledger"_s, {u"ID"_s, {}}, u"What was seen, understood and refused."_s, ledger});
}

} // namespace centrala::ctl
