// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/batch.h"
#include "app/model/ids.h"

#include <QString>

#include <optional>

namespace centrala::engine {

struct Context;
class KnownIds;

/// The conversation an inbound message belongs to: by the channel's own conversation key, else by its own id, then by
/// the ids it refers to, nearest first. Whoever wrote it must take part in that conversation: a stranger who quotes one
/// of its ids gets a conversation of his own. `person` is the customer's side of the message.
[[nodiscard]] std::optional<ConversationId> conversationOf(InboxId inbox, const InboundMessage &message,
                                                           const Address &person, const KnownIds &known);

/// What a message that began a conversation says it answers, to be kept as ConversationParts::setReferring() takes it:
/// whether or not anything of it is known, so that it tells nobody what is. Empty where it answers nothing.
[[nodiscard]] QString referencesOf(const InboundMessage &message);

/// Where no id tells: the conversation with the same subject and the same person within a week before `at`, if the
/// subject says that the message answers something. Subjects that everybody uses tell nothing.
[[nodiscard]] std::optional<ConversationId>
conversationBySubject(Context &context, InboxId inbox, const QString &subject, const Address &person, Instant at);

/// Makes later messages that refer to this one find the conversation, and whoever wrote or got it belong to it.
void tieTo(KnownIds &known, ConversationId conversation, InboxId inbox, const InboundMessage &message,
           const Address &person);

/// A subject without the marks of answering and forwarding that mail programs put before it.
[[nodiscard]] QString bareSubject(const QString &subject);

} // namespace centrala::engine
