// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/command.h"
#include "app/model/result.h"

namespace centrala::engine {

struct Context;

/// One handler a command, each in a file of its own. A handler checks what the wish supposes, changes rows through the
/// context and says what it made; whatever error it returns, nothing of it stays.
Result<Outcome> handle(Context &context, const Assign &wish);
Result<Outcome> handle(Context &context, const TakeNext &wish);
Result<Outcome> handle(Context &context, const Reply &wish);
Result<Outcome> handle(Context &context, const StartConversation &wish);
Result<Outcome> handle(Context &context, const Forward &wish);
Result<Outcome> handle(Context &context, const AddNote &wish);
Result<Outcome> handle(Context &context, const Tag &wish);
Result<Outcome> handle(Context &context, const Untag &wish);
Result<Outcome> handle(Context &context, const SetPriority &wish);
Result<Outcome> handle(Context &context, const Pin &wish);
Result<Outcome> handle(Context &context, const Snooze &wish);
Result<Outcome> handle(Context &context, const Resolve &wish);
Result<Outcome> handle(Context &context, const Reopen &wish);
Result<Outcome> handle(Context &context, const MarkSpam &wish);
Result<Outcome> handle(Context &context, const MarkRead &wish);
Result<Outcome> handle(Context &context, const Follow &wish);
Result<Outcome> handle(Context &context, const WrapUp &wish);
Result<Outcome> handle(Context &context, const MergeConversations &wish);
Result<Outcome> handle(Context &context, const SplitConversation &wish);
Result<Outcome> handle(Context &context, const Undo &wish);
Result<Outcome> handle(Context &context, const Recall &wish);
Result<Outcome> handle(Context &context, const Retry &wish);
Result<Outcome> handle(Context &context, const GiveUp &wish);
Result<Outcome> handle(Context &context, const MergeCustomers &wish);
Result<Outcome> handle(Context &context, const UnmergeCustomers &wish);
Result<Outcome> handle(Context &context, const EditCustomer &wish);
Result<Outcome> handle(Context &context, const TagCustomer &wish);
Result<Outcome> handle(Context &context, const UntagCustomer &wish);
Result<Outcome> handle(Context &context, const PutConsent &wish);
Result<Outcome> handle(Context &context, const AddIdentity &wish);
Result<Outcome> handle(Context &context, const RemoveIdentity &wish);
Result<Outcome> handle(Context &context, const PutFirstIdentity &wish);
Result<Outcome> handle(Context &context, const ImportCustomers &wish);
Result<Outcome> handle(Context &context, const EraseCustomer &wish);
Result<Outcome> handle(Context &context, const SetPresence &wish);
Result<Outcome> handle(Context &context, const AddInbox &wish);
Result<Outcome> handle(Context &context, const EditInbox &wish);
Result<Outcome> handle(Context &context, const RemoveInbox &wish);
Result<Outcome> handle(Context &context, const PutRecord &wish);
Result<Outcome> handle(Context &context, const RemoveRecord &wish);
Result<Outcome> handle(Context &context, const PutAgent &wish);
Result<Outcome> handle(Context &context, const PutSetting &wish);

} // namespace centrala::engine
