// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/outgoing.h"
#include "app/model/batch.h"
#include "app/store/identities.h"

namespace centrala::engine {

struct Context;

/// A link with which a customer goes on in another channel. Where an answer says "{link.telegram}", the customer gets
/// the address in the setting `start_link` of an inbox of that channel, with a payload that nobody can guess. Who comes
/// through it is this conversation's customer, and the conversation goes on there with its history; whoever has a
/// history of their own is left for a person to decide. It holds once, and for two weeks.
///
/// Puts the links in. Usage where no inbox of the channel has such an address.
[[nodiscard]] Result<void> fillStartLinks(Context &context, ConversationId conversation, Letter &letter);

/// The same places in a text for somebody who is not the conversation's customer (a supplier that it is forwarded to):
/// they get the channel's address without a payload, which joins nobody to anybody.
[[nodiscard]] Result<QString> withPlainStartLinks(Context &context, QString text);

/// The text without such links, for somebody who has not proved who they are.
[[nodiscard]] QString withoutStartLinks(Context &context, QString text);

/// The connector names the payload among the message's references, as "start:PAYLOAD". If it is one of ours that still
/// holds, `person` and the conversation's customer become one, what the chat says from now on belongs to the
/// conversation that is returned, and the link is used up.
[[nodiscard]] std::optional<ConversationId>
followStartLink(Context &context, InboxId inbox, const InboundMessage &message, const store::IdentityRecord &person);

} // namespace centrala::engine
