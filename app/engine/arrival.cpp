// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/arrival.h"

#include "app/engine/context.h"
#include "app/engine/slaclock.h"
#include "app/engine/timeline.h"
#include "app/store/waiting.h"

#include <algorithm>

namespace centrala::engine {

namespace {

void arriveLive(Context &context, store::ConversationRecord &conversation, Instant waitingSince, bool wakes)
{
    ++conversation.unread;
    if (conversation.state == ConversationState::Spam || !wakes)
        return;
    if (conversation.state == ConversationState::Resolved)
        addEvent(context, conversation.id, EventKind::Reopened);
    else if (conversation.state == ConversationState::Snoozed)
        addEvent(context, conversation.id, EventKind::Woken);
    if (conversation.state == ConversationState::Snoozed)
        goOnWaiting(context, conversation, waitingSince);
    else if (conversation.state != ConversationState::Open || !conversation.waitingSince)
        beginWaiting(context, conversation, waitingSince);
}

/// A mailbox that was moved, or mail found missing later: what stands behind our last message waits for us.
bool arriveAsHistory(Context &context, store::ConversationRecord &conversation, const Arrival &arrival)
{
    const bool isNewest = arrival.orderTime >= conversation.lastAt;
    const bool isYoung = arrival.orderTime > context.now - std::chrono::days(arrival.historyDays);
    if (!isNewest || !isYoung || arrival.automatic || conversation.state == ConversationState::Spam)
        return false;
    if (conversation.state == ConversationState::Open)
        return false;
    const bool wasTalk = conversation.state != ConversationState::Resolved || conversation.assignee ||
                         conversation.resolvedAt.has_value();
    if (wasTalk) {
        ++conversation.unread;
        addEvent(context, conversation.id,
                 conversation.state == ConversationState::Snoozed ? EventKind::Woken : EventKind::Reopened);
    }
    beginWaiting(context, conversation, arrival.orderTime);
    return wasTalk;
}

} // namespace

bool arrive(Context &context, store::ConversationRecord &conversation, const Arrival &arrival)
{
    const bool isNewest = arrival.orderTime >= conversation.lastAt;
    bool isNews = false;
    if (arrival.direction == Direction::Out) {
        if (!conversation.answeredAt || arrival.orderTime < *conversation.answeredAt)
            conversation.answeredAt = arrival.orderTime;
        if (isNewest && conversation.state == ConversationState::Open)
            endWaiting(conversation, arrival.backfill ? ConversationState::Resolved : ConversationState::Pending);
    } else if (arrival.backfill) {
        isNews = arriveAsHistory(context, conversation, arrival);
    } else {
        isNews = true;
        arriveLive(context, conversation, arrival.waitingSince, !arrival.automaticAnswer);
    }
    if (isNewest) {
        conversation.lastAt = arrival.orderTime;
        conversation.snippet = arrival.snippet;
        conversation.attention.clear();
    }
    return isNews;
}

void beginWaiting(Context &context, store::ConversationRecord &conversation, Instant since)
{
    conversation.state = ConversationState::Open;
    conversation.waitingSince = since;
    conversation.snoozedUntil.reset();
    conversation.resolvedAt.reset();
    conversation.due = SlaClock(context).due(conversation);
}

void goOnWaiting(Context &context, store::ConversationRecord &conversation, Instant since)
{
    // What arrived as history never waited here, and to resolve after an answer was the end of the wait.
    const bool hasWaited =
        conversation.state != ConversationState::Resolved || (conversation.resolvedAt && !conversation.answeredAt);
    const auto unanswered =
        hasWaited ? store::Waiting(context.database).unansweredSince(conversation.id) : std::nullopt;
    beginWaiting(context, conversation, std::min(unanswered.value_or(since), since));
}

void endWaiting(store::ConversationRecord &conversation, ConversationState state)
{
    conversation.state = state;
    conversation.waitingSince.reset();
    conversation.due.reset();
    conversation.heldUntil.reset();
    conversation.snoozedUntil.reset();
}

} // namespace centrala::engine
