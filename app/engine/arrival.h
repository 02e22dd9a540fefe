// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/instant.h"
#include "app/model/message.h"
#include "app/store/conversations.h"

namespace centrala::engine {

struct Context;

/// What a message that arrived from the channel does to its conversation.
struct Arrival
{
    Direction direction = Direction::In;
    Instant orderTime{};
    Instant waitingSince{}; ///< when the channel had the message: who wrote while we were away has waited since then
    bool backfill = false;
    bool automatic = false;
    bool automaticAnswer = false; ///< wakes nobody
    QString snippet;
    int historyDays = 14; ///< history younger than this and unanswered is work
};

/// A live message of the customer (but no out-of-office answer) opens the conversation again, with its last agent, and
/// starts the clock; an answer of ours given elsewhere stops it. History is work only where it is young and unanswered,
/// also where we answered what came before it. Gives whether somebody wrote to us just now. Whoever called saves the
/// record.
bool arrive(Context &context, store::ConversationRecord &conversation, const Arrival &arrival);

/// Which kind of change of state it is to wait for us again, from `since` on: open, due anew.
void beginWaiting(Context &context, store::ConversationRecord &conversation, Instant since);
/// The same after a pause that was no answer, as a snooze is: a customer who was not answered has waited all the time,
/// and what was promised to them holds; else they wait from `since` on.
void goOnWaiting(Context &context, store::ConversationRecord &conversation, Instant since);
/// Nobody waits for us any more; the state is set to `state`.
void endWaiting(store::ConversationRecord &conversation, ConversationState state);

} // namespace centrala::engine
