// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/agent.h"
#include "app/model/fields.h"
#include "app/model/ids.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

/// Wishes about the workspace itself: people, inboxes, lists and settings.
namespace centrala {

struct SetPresence
{
    std::optional<AgentId> agent; ///< unset: whoever asks
    Presence presence = Presence::Available;
    QString reason;
    static constexpr auto name = "set_presence";
    static constexpr std::tuple fields = {Field{"agent", &SetPresence::agent},
                                          Field{"presence", &SetPresence::presence},
                                          Field{"reason", &SetPresence::reason}};
};

/// Secrets are no part of it: they go to the secret store first, under the new inbox's number.
struct AddInbox
{
    QString channel;
    QString inboxName;
    QJsonObject settings;
    static constexpr auto name = "add_inbox";
    static constexpr std::tuple fields = {Field{"channel", &AddInbox::channel},
                                          Field{"inbox_name", &AddInbox::inboxName},
                                          Field{"settings", &AddInbox::settings}};
};

struct EditInbox
{
    InboxId inbox;
    std::optional<QString> inboxName;
    std::optional<QJsonObject> settings;
    std::optional<bool> paused;
    std::optional<QList<TeamId>> closedTo = {}; ///< only these teams see it; none: everybody
    std::optional<TeamId> team = {};            ///< whose work is what arrives there from now on; 0: nobody's
    static constexpr auto name = "edit_inbox";
    static constexpr std::tuple fields = {
        Field{"inbox", &EditInbox::inbox},        Field{"inbox_name", &EditInbox::inboxName},
        Field{"settings", &EditInbox::settings},  Field{"paused", &EditInbox::paused},
        Field{"closed_to", &EditInbox::closedTo}, Field{"team", &EditInbox::team}};
};

/// The conversations stay; the inbox is no longer followed and can no longer send.
struct RemoveInbox
{
    InboxId inbox;
    static constexpr auto name = "remove_inbox";
    static constexpr std::tuple fields = {Field{"inbox", &RemoveInbox::inbox}};
};

/// The workspace's small lists, all edited the same way. What `fields` of a record may hold is checked by the engine.
enum class Catalogue { Team, Skill, Sla, Calendar, Template, WrapUpCode, Signature };
template<>
struct EnumNames<Catalogue>
{
    static constexpr std::array names = {"team", "skill", "sla", "calendar", "template", "wrap-up-code", "signature"};
};

struct PutRecord
{
    Catalogue catalogue = Catalogue::Team;
    std::optional<RecordId> id; ///< unset: a new one
    QString recordName;         ///< empty: stays as it is
    QJsonObject content;        ///< only what is given changes
    static constexpr auto name = "put_record";
    static constexpr std::tuple fields = {Field{"catalogue", &PutRecord::catalogue}, Field{"id", &PutRecord::id},
                                          Field{"record_name", &PutRecord::recordName},
                                          Field{"content", &PutRecord::content}};
};

struct RemoveRecord
{
    Catalogue catalogue = Catalogue::Team;
    RecordId id;
    static constexpr auto name = "remove_record";
    static constexpr std::tuple fields = {Field{"catalogue", &RemoveRecord::catalogue}, Field{"id", &RemoveRecord::id}};
};

struct PutAgent
{
    std::optional<AgentId> agent; ///< unset: a new one
    std::optional<QString> agentName;
    std::optional<Role> role;
    std::optional<QString> passwordHash; ///< made by the hub's sign-in; never the password
    std::optional<QList<TeamId>> teams;
    std::optional<bool> active;
    std::optional<int> capacity = {}; ///< open conversations at once, when a team's work is shared out; 0: the team's
    static constexpr auto name = "put_agent";
    static constexpr std::tuple fields = {
        Field{"agent", &PutAgent::agent},      Field{"agent_name", &PutAgent::agentName},
        Field{"role", &PutAgent::role},        Field{"password_hash", &PutAgent::passwordHash},
        Field{"teams", &PutAgent::teams},      Field{"active", &PutAgent::active},
        Field{"capacity", &PutAgent::capacity}};
};

/// A setting of the whole workspace, such as its country or the seconds for recall.
struct PutSetting
{
    QString key;
    QString value;
    static constexpr auto name = "put_setting";
    static constexpr std::tuple fields = {Field{"key", &PutSetting::key}, Field{"value", &PutSetting::value}};
};

} // namespace centrala
