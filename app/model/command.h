// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/agent.h"
#include "app/model/conversation.h"
#include "app/model/fields.h"
#include "app/model/identity.h"
#include "app/model/ids.h"
#include "app/model/instant.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUuid>

#include <optional>
#include <variant>

/// Every wish to change something, as plain values. Who asks and when is known to the holder of the engine and is no
/// part of a command. Each command has one handler, in `app/engine/commands/`.
namespace centrala {

/// A file handed in with a reply: a path on the machine of whoever asks (local), already readable there.
struct FileToAttach
{
    QString path;
    QString name; ///< as the recipient sees it; empty: the path's file name
    QString type; ///< MIME type; empty: found from the content
    static constexpr std::tuple fields = {Field{"path", &FileToAttach::path}, Field{"name", &FileToAttach::name},
                                          Field{"type", &FileToAttach::type}};
};

struct Assign
{
    QList<ConversationId> conversations;
    std::optional<AgentId> agent; ///< nobody: back to the queue
    std::optional<TeamId> team;   ///< unset: the team stays
    QString reason;
    static constexpr auto name = "assign";
    static constexpr std::tuple fields = {Field{"conversations", &Assign::conversations},
                                          Field{"agent", &Assign::agent}, Field{"team", &Assign::team},
                                          Field{"reason", &Assign::reason}};
};

/// Gives the most urgent conversation that waits and that nobody has to whoever asks, held until answered or the lease
/// ends.
struct TakeNext
{
    static constexpr auto name = "take_next";
    static constexpr std::tuple<> fields = {};
};

struct Reply
{
    ConversationId conversation;
    QString text;
    QString html;
    QList<FileToAttach> attachments;
    std::optional<InboxId> via; ///< unset: the inbox of the last message
    QList<Address> to;          ///< empty: who wrote last
    QList<Address> cc;
    QList<Address> bcc;
    std::optional<Instant> at;   ///< send later
    bool now = false;            ///< without the seconds for recall
    std::optional<EntryId> seen; ///< the last entry the writer saw: an answer of somebody else after it stops this one
    static constexpr auto name = "reply";
    static constexpr std::tuple fields = {Field{"conversation", &Reply::conversation},
                                          Field{"text", &Reply::text},
                                          Field{"html", &Reply::html},
                                          Field{"attachments", &Reply::attachments},
                                          Field{"via", &Reply::via},
                                          Field{"to", &Reply::to},
                                          Field{"cc", &Reply::cc},
                                          Field{"bcc", &Reply::bcc},
                                          Field{"at", &Reply::at},
                                          Field{"now", &Reply::now},
                                          Field{"seen", &Reply::seen}};
};

struct StartConversation
{
    InboxId via;
    QList<Address> to;
    QList<Address> cc;
    QString subject;
    QString text;
    QString html;
    QList<FileToAttach> attachments;
    std::optional<Instant> at;
    bool now = false;
    static constexpr auto name = "start_conversation";
    static constexpr std::tuple fields = {Field{"via", &StartConversation::via},
                                          Field{"to", &StartConversation::to},
                                          Field{"cc", &StartConversation::cc},
                                          Field{"subject", &StartConversation::subject},
                                          Field{"text", &StartConversation::text},
                                          Field{"html", &StartConversation::html},
                                          Field{"attachments", &StartConversation::attachments},
                                          Field{"at", &StartConversation::at},
                                          Field{"now", &StartConversation::now}};
};

struct Forward
{
    EntryId entry;
    QList<Address> to;
    QString text; ///< written above the forwarded message
    bool now = false;
    static constexpr auto name = "forward";
    static constexpr std::tuple fields = {Field{"entry", &Forward::entry}, Field{"to", &Forward::to},
                                          Field{"text", &Forward::text}, Field{"now", &Forward::now}};
};

struct AddNote
{
    ConversationId conversation;
    QString text;
    static constexpr auto name = "note";
    static constexpr std::tuple fields = {Field{"conversation", &AddNote::conversation}, Field{"text", &AddNote::text}};
};

struct Tag
{
    QList<ConversationId> conversations;
    QString tag;
    static constexpr auto name = "tag";
    static constexpr std::tuple fields = {Field{"conversations", &Tag::conversations}, Field{"tag", &Tag::tag}};
};

struct Untag
{
    QList<ConversationId> conversations;
    QString tag;
    static constexpr auto name = "untag";
    static constexpr std::tuple fields = {Field{"conversations", &Untag::conversations}, Field{"tag", &Untag::tag}};
};

struct SetPriority
{
    QList<ConversationId> conversations;
    Priority priority = Priority::Normal;
    static constexpr auto name = "priority";
    static constexpr std::tuple fields = {Field{"conversations", &SetPriority::conversations},
                                          Field{"priority", &SetPriority::priority}};
};

struct Snooze
{
    QList<ConversationId> conversations;
    Instant until{};
    static constexpr auto name = "snooze";
    static constexpr std::tuple fields = {Field{"conversations", &Snooze::conversations},
                                          Field{"until", &Snooze::until}};
};

struct Resolve
{
    QList<ConversationId> conversations;
    static constexpr auto name = "resolve";
    static constexpr std::tuple fields = {Field{"conversations", &Resolve::conversations}};
};

struct Reopen
{
    QList<ConversationId> conversations;
    static constexpr auto name = "reopen";
    static constexpr std::tuple fields = {Field{"conversations", &Reopen::conversations}};
};

struct MarkSpam
{
    QList<ConversationId> conversations;
    static constexpr auto name = "spam";
    static constexpr std::tuple fields = {Field{"conversations", &MarkSpam::conversations}};
};

/// The customer's messages up to `upTo` were seen by whoever asks: takes the conversation's unread mark away.
struct MarkRead
{
    ConversationId conversation;
    static constexpr auto name = "mark_read";
    static constexpr std::tuple fields = {Field{"conversation", &MarkRead::conversation}};
};

struct WrapUp
{
    ConversationId conversation;
    QString code; ///< name of a wrap-up code of the workspace
    static constexpr auto name = "wrap_up";
    static constexpr std::tuple fields = {Field{"conversation", &WrapUp::conversation}, Field{"code", &WrapUp::code}};
};

struct MergeConversations
{
    ConversationId into;
    ConversationId from;
    static constexpr auto name = "merge_conversations";
    static constexpr std::tuple fields = {Field{"into", &MergeConversations::into},
                                          Field{"from", &MergeConversations::from}};
};

struct SplitConversation
{
    ConversationId conversation;
    QList<EntryId> entries; ///< these move to a new conversation
    QString subject;
    static constexpr auto name = "split_conversation";
    static constexpr std::tuple fields = {Field{"conversation", &SplitConversation::conversation},
                                          Field{"entries", &SplitConversation::entries},
                                          Field{"subject", &SplitConversation::subject}};
};

/// Takes one undoable command back: the one named, or the newest undoable one of whoever asks that touched
/// `conversation`, or their newest of all. Conflict where a field no longer holds what was set.
struct Undo
{
    std::optional<UndoId> undo;
    std::optional<ConversationId> conversation;
    static constexpr auto name = "undo";
    static constexpr std::tuple fields = {Field{"undo", &Undo::undo}, Field{"conversation", &Undo::conversation}};
};

/// Before it leaves: the message becomes a draft again, its text is in the outcome.
struct Recall
{
    EntryId entry;
    static constexpr auto name = "recall";
    static constexpr std::tuple fields = {Field{"entry", &Recall::entry}};
};

/// Sends a failed, held or uncertain message again (the person has decided).
struct Retry
{
    EntryId entry;
    static constexpr auto name = "retry";
    static constexpr std::tuple fields = {Field{"entry", &Retry::entry}};
};

/// An uncertain or failed message is not tried again; `arrived` says that it did arrive.
struct GiveUp
{
    EntryId entry;
    bool arrived = false;
    static constexpr auto name = "give_up";
    static constexpr std::tuple fields = {Field{"entry", &GiveUp::entry}, Field{"arrived", &GiveUp::arrived}};
};

struct MergeCustomers
{
    CustomerId into;
    CustomerId from;
    static constexpr auto name = "merge_customers";
    static constexpr std::tuple fields = {Field{"into", &MergeCustomers::into}, Field{"from", &MergeCustomers::from}};
};

struct UnmergeCustomers
{
    MergeId merge;
    static constexpr auto name = "unmerge_customers";
    static constexpr std::tuple fields = {Field{"merge", &UnmergeCustomers::merge}};
};

struct EditCustomer
{
    CustomerId customer;
    std::optional<QString> customerName;
    std::optional<QString> about;
    static constexpr auto name = "edit_customer";
    static constexpr std::tuple fields = {Field{"customer", &EditCustomer::customer},
                                          Field{"customer_name", &EditCustomer::customerName},
                                          Field{"about", &EditCustomer::about}};
};

struct EraseCustomer
{
    CustomerId customer;
    static constexpr auto name = "erase_customer";
    static constexpr std::tuple fields = {Field{"customer", &EraseCustomer::customer}};
};

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
    static constexpr auto name = "edit_inbox";
    static constexpr std::tuple fields = {Field{"inbox", &EditInbox::inbox}, Field{"inbox_name", &EditInbox::inboxName},
                                          Field{"settings", &EditInbox::settings}, Field{"paused", &EditInbox::paused}};
};

/// The conversations stay; the inbox is no longer followed and can no longer send.
struct RemoveInbox
{
    InboxId inbox;
    static constexpr auto name = "remove_inbox";
    static constexpr std::tuple fields = {Field{"inbox", &RemoveInbox::inbox}};
};

/// The workspace's small lists, all edited the same way. What `fields` of a record may hold is checked by the engine.
enum class Catalogue { Team, Skill, Sla, Calendar, Template, WrapUpCode };
template<>
struct EnumNames<Catalogue>
{
    static constexpr std::array names = {"team", "skill", "sla", "calendar", "template", "wrap-up-code"};
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
    static constexpr auto name = "put_agent";
    static constexpr std::tuple fields = {
        Field{"agent", &PutAgent::agent}, Field{"agent_name", &PutAgent::agentName},
        Field{"role", &PutAgent::role},   Field{"password_hash", &PutAgent::passwordHash},
        Field{"teams", &PutAgent::teams}, Field{"active", &PutAgent::active}};
};

/// A setting of the whole workspace, such as its country or the seconds for recall.
struct PutSetting
{
    QString key;
    QString value;
    static constexpr auto name = "put_setting";
    static constexpr std::tuple fields = {Field{"key", &PutSetting::key}, Field{"value", &PutSetting::value}};
};

using Command =
    std::variant<Assign, TakeNext, Reply, StartConversation, Forward, AddNote, Tag, Untag, SetPriority, Snooze, Resolve,
                 Reopen, MarkSpam, MarkRead, WrapUp, MergeConversations, SplitConversation, Undo, Recall, Retry, GiveUp,
                 MergeCustomers, UnmergeCustomers, EditCustomer, EraseCustomer, SetPresence, AddInbox, EditInbox,
                 RemoveInbox, PutRecord, RemoveRecord, PutAgent, PutSetting>;

/// A command with the number that makes it count once, however often it arrives.
struct Request
{
    QUuid id;
    Command command;
};

/// What a command made or touched; only what fits the command is set.
struct Outcome
{
    std::optional<ConversationId> conversation;
    std::optional<EntryId> entry;
    std::optional<CustomerId> customer;
    std::optional<MergeId> merge;
    std::optional<InboxId> inbox;
    std::optional<AgentId> agent;
    std::optional<RecordId> record;
    std::optional<UndoId> undo; ///< set where the command can be undone
    QString text;               ///< the text of a recalled message
    static constexpr std::tuple fields = {Field{"conversation", &Outcome::conversation},
                                          Field{"entry", &Outcome::entry},
                                          Field{"customer", &Outcome::customer},
                                          Field{"merge", &Outcome::merge},
                                          Field{"inbox", &Outcome::inbox},
                                          Field{"agent", &Outcome::agent},
                                          Field{"record", &Outcome::record},
                                          Field{"undo", &Outcome::undo},
                                          Field{"text", &Outcome::text}};
};

} // namespace centrala
