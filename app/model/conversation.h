// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/enumnames.h"

namespace centrala {

enum class ConversationState { Open, Pending, Snoozed, Resolved, Spam };
template<>
struct EnumNames<ConversationState>
{
    static constexpr std::array names = {"open", "pending", "snoozed", "resolved", "spam"};
};

/// Priority chooses the SLA, so urgent is due sooner; the queue's order itself does not look at it.
enum class Priority { Low, Normal, High, Urgent };
template<>
struct EnumNames<Priority>
{
    static constexpr std::array names = {"low", "normal", "high", "urgent"};
};

/// What one line of a conversation's timeline is. Each kind has a table of its own: no code path can send a note.
enum class EntryKind { Message, Note, Call, Event };
template<>
struct EnumNames<EntryKind>
{
    static constexpr std::array names = {"message", "note", "call", "event"};
};

enum class EventKind {
    Opened,
    Assigned,
    Taken,
    Returned, ///< a held conversation went back to the queue because its lease ran out
    Snoozed,
    Woken,
    Resolved,
    Reopened,
    MarkedSpam,
    Tagged,
    Untagged,
    Prioritised,
    WrappedUp,
    Merged,
    Split,
    CustomersMerged,
    CustomersUnmerged,
    Undone,
    Forwarded ///< a colleague passed a customer's mail on to the inbox
};
template<>
struct EnumNames<EventKind>
{
    static constexpr std::array names = {"opened",
                                         "assigned",
                                         "taken",
                                         "returned",
                                         "snoozed",
                                         "woken",
                                         "resolved",
                                         "reopened",
                                         "spam",
                                         "tagged",
                                         "untagged",
                                         "priority",
                                         "wrapped_up",
                                         "merged",
                                         "split",
                                         "customers_merged",
                                         "customers_unmerged",
                                         "undone",
                                         "forwarded"};
};

} // namespace centrala
