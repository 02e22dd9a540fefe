// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/batch.h"
#include "app/store/conversations.h"
#include "app/store/identities.h"
#include "app/store/inboxes.h"

namespace centrala::engine {

struct Context;

/// What people say of themselves and nobody has proved: an address typed into a form before a chat. It stands among the
/// customer's identities under a kind of its own ("claimed_email"), its value being the identity that claims it and its
/// name the address, so that two may claim one address and neither gets anything by it: no earlier conversation, no
/// merge. Customers who have such an address are only proposed as the same person.
inline constexpr auto kClaimed = "claimed_";

/// Writes down what `message` claims for the identity it came from.
void noteClaims(Context &context, const store::IdentityRecord &person, const InboundMessage &message);
/// Where mail reaches the person of a conversation: a proved address, else the one claimed there; none: empty.
[[nodiscard]] Address mailAddressOf(Context &context, IdentityId identity);

/// Steps of the customers' journey become lines in the timelines of their conversations: an event Opened whose data
/// name a "touchpoint" (and its "title", "url", "data"), which an older desk still can show.
void noteTouchpoints(Context &context, InboxId inbox, const QList<Touchpoint> &touchpoints);

/// The first line of the reason in a report on an answer that lies in a chat whose visitor has left. The second one is
/// the address that leads back, to which a proof is appended, the third what stands before it, in the visitor's
/// language; without them nothing leads back.
inline constexpr auto kVisitorLeft = "visitor_left";
/// Sends that answer on by mail, in the same conversation, where it was not before (its reason says so), with the link
/// that leads back to the page (see chatmails.h); nothing where there is no address or no mailbox.
void carryOnByMail(Context &context, EntryId answer, const QString &reason);
/// The mailbox of the conversation's team, else one that is no team's; none that is paused, or closed to some.
[[nodiscard]] std::optional<store::InboxRecord> mailboxFor(Context &context,
                                                           const store::ConversationRecord &conversation);

} // namespace centrala::engine
