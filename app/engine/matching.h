// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/identity.h"
#include "app/model/instant.h"
#include "app/store/identities.h"
#include "app/store/inboxes.h"

#include <QSet>
#include <QStringList>

#include <optional>

namespace centrala::engine {

struct Context;

/// Who is this? Gives the identity behind an address, with its customer; one that nobody has seen yet becomes a new
/// customer. Unset for an empty address. `verified`: the channel vouches for it.
[[nodiscard]] std::optional<store::IdentityRecord> identityOf(Context &context, const Address &address, Instant seenAt,
                                                              bool verified);

/// The customer as agents see it: the root of whatever merges there are.
[[nodiscard]] CustomerId rootOf(Context &context, CustomerId customer);

/// Brings the customer's searchable names and addresses up to date; of the root, with all that is merged into it.
void refreshSearchableNames(Context &context, CustomerId root);

/// How a message's writer stands in the full text: the same for the same address, always.
[[nodiscard]] QString searchableSender(const Address &sender);

/// The addresses of our own inboxes, with their other names (setting `aliases`): none of them is ever a customer.
[[nodiscard]] QSet<QString> ourAddresses(Context &context);

/// The other addresses of an inbox, as normalised() writes them.
[[nodiscard]] QStringList aliasesOf(const store::InboxRecord &inbox);

/// True where the person was erased and must not come back.
[[nodiscard]] bool isErased(Context &context, const Address &address);
/// Remembers the address as a salted hash only.
void rememberErased(Context &context, const Address &address);

} // namespace centrala::engine
