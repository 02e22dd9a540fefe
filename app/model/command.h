// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/administrationcommands.h"
#include "app/model/conversationcommands.h"
#include "app/model/customercommands.h"
#include "app/model/messagecommands.h"
#include "app/model/seen.h"

#include <QUuid>

#include <variant>

/// Every wish to change something, as plain values. Who asks and when is known to the holder of the engine and is no
/// part of a command. Each command has one handler, in `app/engine/commands/`.
namespace centrala {

using Command =
    std::variant<Assign, TakeNext, Reply, StartConversation, Forward, AddNote, Tag, Untag, SetPriority, Pin, Snooze,
                 Resolve, Reopen, MarkSpam, MarkRead, Follow, WrapUp, MergeConversations, SplitConversation, Undo,
                 Recall, Retry, GiveUp, MergeCustomers, UnmergeCustomers, EditCustomer, TagCustomer, UntagCustomer,
                 PutConsent, AddIdentity, RemoveIdentity, PutFirstIdentity, ImportCustomers, EraseCustomer, SetPresence,
                 AddInbox, EditInbox, RemoveInbox, PutRecord, RemoveRecord, PutAgent, PutSetting>;

/// A command with the number that makes it count once, however often it arrives.
struct Request
{
    QUuid id;
    Command command;
    /// Of the fields it sets, what stood there when it was wished; none: whatever stands there gives way.
    QList<SeenField> seen = {};
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
    std::optional<UndoId> undo;         ///< set where the command can be undone
    QString text;                       ///< the text of a recalled message
    std::optional<ImportReport> report; ///< of an import
    static constexpr std::tuple fields = {Field{"conversation", &Outcome::conversation},
                                          Field{"entry", &Outcome::entry},
                                          Field{"customer", &Outcome::customer},
                                          Field{"merge", &Outcome::merge},
                                          Field{"inbox", &Outcome::inbox},
                                          Field{"agent", &Outcome::agent},
                                          Field{"record", &Outcome::record},
                                          Field{"undo", &Outcome::undo},
                                          Field{"text", &Outcome::text},
                                          Field{"report", &Outcome::report}};
};

} // namespace centrala
