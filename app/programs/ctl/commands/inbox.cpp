// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/settingscheck.h"
#include "app/programs/ctl/asker.h"
#include "app/programs/ctl/command.h"
#include "app/programs/ctl/inboxsettings.h"
#include "app/programs/ctl/jsonform.h"
#include "app/programs/ctl/lookup.h"
#include "app/programs/ctl/signin.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::ctl {

namespace {

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
    Result<QJsonObject> secrets = secretsFrom(arguments.values(u"--secret"_s));
    if (secrets && arguments.has(u"--sign-in"_s))
        secrets = withBrowserSignIn(*settings, *secrets);
    if (!secrets)
        return secrets.error();
    if (!arguments.has(u"--no-test"_s)) {
        const Result<QJsonObject> tested = asker.ask(
            u"test_inbox"_s, {{u"channel"_s, arguments.word(0)}, {u"settings"_s, *settings}, {u"secrets"_s, *secrets}});
        if (!tested)
            return tested.error();
        const QJsonObject renewed = (*tested)[u"renewed"_s].toObject();
        for (auto one = renewed.begin(); one != renewed.end(); ++one)
            secrets->insert(one.key(), *one);
    }
    const AddInbox wish{arguments.word(0), arguments.value(u"--name"_s), *settings};
    const Result<QJsonObject> answer = asker.ask(
        u"add_inbox"_s,
        {{u"id"_s, QUuid::createUuid().toString()}, {u"inbox"_s, wire::toJson(wish)}, {u"secrets"_s, *secrets}});
    if (!answer)
        return answer.error();
    return inboxAfter(asker, wire::fromJson<Outcome>(*answer), {});
}

/// The given settings replace those of their names; all are tried before anything is stored.
Result<Output> set(Asker &asker, const Arguments &arguments)
{
    const Result<InboxRow> row = inboxOf(asker, arguments.word(0));
    if (!row)
        return row.error();
    const Result<QJsonObject> channel = channelNamed(asker, row->channel);
    if (!channel)
        return channel.error();
    const Result<QJsonObject> given = typedSettings(*channel, arguments.values(u"--set"_s));
    if (!given)
        return given.error();
    // Without what an earlier version of the connector had, and this one has no more.
    QJsonObject settings = connect::knownSettings((*channel)[u"settings"_s].toObject(), row->settings);
    for (auto one = given->begin(); one != given->end(); ++one)
        settings.insert(one.key(), *one);
    Result<QJsonObject> secrets = secretsFrom(arguments.values(u"--secret"_s));
    if (secrets && arguments.has(u"--sign-in"_s))
        secrets = withBrowserSignIn(settings, *secrets);
    if (!secrets)
        return secrets.error();
    EditInbox wish;
    wish.inbox = row->id;
    wish.settings = settings;
    if (arguments.has(u"--name"_s))
        wish.inboxName = arguments.value(u"--name"_s);
    const Result<QJsonObject> answer = asker.ask(
        u"edit_inbox"_s, {{u"channel"_s, row->channel}, {u"inbox"_s, wire::toJson(wish)}, {u"secrets"_s, *secrets}});
    if (!answer)
        return answer.error();
    return inboxAfter(asker, wire::fromJson<Outcome>(*answer), row->id);
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

/// What arrives from now on is that team's; nobody's where none is named.
Result<Output> giveTo(Asker &asker, const Arguments &arguments)
{
    const Result<InboxRow> row = inboxOf(asker, arguments.word(0));
    if (!row)
        return row.error();
    EditInbox wish;
    wish.inbox = row->id;
    wish.team = TeamId{};
    if (const QString name = arguments.word(1); !name.isEmpty()) {
        const Result<RecordRow> team = recordOf(asker, Catalogue::Team, name);
        if (!team)
            return team.error();
        wish.team = TeamId{team->id.value};
    }
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

/// Whole folders against the store; what was missing is fetched again on the way.
Result<Output> verify(Asker &asker, const Arguments &arguments)
{
    const Result<InboxRow> row = inboxOf(asker, arguments.word(0));
    if (!row)
        return row.error();
    const Result<QJsonObject> proof = asker.ask(u"verify_inbox"_s, {{u"inbox"_s, row->id.value}});
    if (!proof)
        return proof.error();
    const bool complete = (*proof)[u"complete"_s].toBool();
    QString text = complete ? u"Complete.\n"_s : u"Not complete.\n"_s;
    for (const QJsonValue &folder : (*proof)[u"folders"_s].toArray()) {
        text += u"%1: %2 on the server, %3 stored, %4 refused"_s.arg(
            folder[u"folder"_s].toString(), QString::number(folder[u"server"_s].toInteger()),
            QString::number(folder[u"stored"_s].toInteger()), QString::number(folder[u"refused"_s].toInteger()));
        if (folder[u"missing_count"_s].toInteger() > 0)
            text += u"; missing: %1"_s.arg(folder[u"missing"_s].toString());
        if (folder[u"gone_count"_s].toInteger() > 0)
            text += u"; no longer on the server: %1"_s.arg(folder[u"gone"_s].toString());
        text += u'\n';
    }
    if (const qint64 again = (*proof)[u"fetched_again"_s].toInteger(); again > 0)
        text += u"%1 were missing and were fetched again.\n"_s.arg(again);
    Output output{*proof, {}, text};
    if (!complete)
        output.trouble = Error{Error::Kind::Storage, row->name, u"mails of the server are missing here"_s, {}};
    return output;
}

} // namespace

void addInboxCommands(CommandList &list)
{
    list.push_back({u"inbox add"_s,
                    {u"CHANNEL"_s,
                     {{u"--name"_s, u"NAME"_s, u"as people call it"_s},
                      {u"--set"_s, u"K=V"_s, u"one of the channel's settings"_s, true},
                      {u"--secret"_s, u"K=@FILE"_s, u"a secret, from a file"_s, true},
                      {u"--sign-in"_s, {}, u"the account's owner signs in with the browser (OAuth)"_s},
                      {u"--no-test"_s, {}, u"does not try the settings first"_s}}},
                    u"Connects an inbox, after its settings were tried."_s,
                    add});
    list.push_back({u"inbox set"_s,
                    {u"ID"_s,
                     {{u"--name"_s, u"NAME"_s, u"as people call it"_s},
                      {u"--set"_s, u"K=V"_s, u"one of the channel's settings"_s, true},
                      {u"--secret"_s, u"K=@FILE"_s, u"a secret, from a file"_s, true},
                      {u"--sign-in"_s, {}, u"the account's owner signs in with the browser (OAuth)"_s}}},
                    u"Changes an inbox, after its settings were tried."_s,
                    set});
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
    list.push_back({u"inbox team"_s, {u"ID [TEAM]"_s, {}}, u"What arrives there is this team's work."_s, giveTo});
    list.push_back({u"inbox open"_s, {u"ID"_s, {}}, u"Everybody sees the inbox again."_s, closeTo});
    list.push_back({u"inbox verify"_s,
                    {u"ID"_s, {}},
                    u"Compares the whole mailbox with what is stored, and fetches what is missing."_s,
                    verify});
    list.push_back({u"inbox ledger"_s, {u"ID"_s, {}}, u"What was seen, understood and refused."_s, ledger});
}

} // namespace centrala::ctl
