// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/conversation.h"
#include "app/model/fields.h"
#include "app/model/ids.h"
#include "app/model/instant.h"

#include <QList>
#include <QString>

#include <optional>

/// Wishes about conversations and the queue.
namespace centrala {

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

/// Puts conversations under *Pinned*, at the head of the asker's own lists, or takes them from there. Nobody else's
/// list changes.
struct Pin
{
    QList<ConversationId> conversations;
    bool pinned = true;
    static constexpr auto name = "pin";
    static constexpr std::tuple fields = {Field{"conversations", &Pin::conversations}, Field{"pinned", &Pin::pinned}};
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
    std::optional<EntryId> upTo = {}; ///< the last that was seen; unset: all
    static constexpr auto name = "mark_read";
    static constexpr std::tuple fields = {Field{"conversation", &MarkRead::conversation},
                                          Field{"up_to", &MarkRead::upTo}};
};

/// Whoever asks is told of what happens there, as if it were theirs; or no longer.
struct Follow
{
    QList<ConversationId> conversations;
    bool on = true;
    static constexpr auto name = "follow";
    static constexpr std::tuple fields = {Field{"conversations", &Follow::conversations}, Field{"on", &Follow::on}};
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
    QList<EntryId> entries; ///< these move to a new conversation; none: it stays apart from what it refers to
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

} // namespace centrala
