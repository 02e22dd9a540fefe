// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/ids.h"
#include "app/model/result.h"
#include "app/store/identities.h"

namespace centrala::engine {

struct Context;

/// All identities of a customer with everybody merged into it, in the order of their numbers.
[[nodiscard]] QList<store::IdentityRecord> identitiesOf(Context &context, CustomerId root);

/// Those of them that somebody chose to stand first: one or none, more only for a moment while customers are merged.
[[nodiscard]] QList<IdentityId> firstsOf(Context &context, CustomerId root);
void setFirsts(Context &context, CustomerId root, const QList<IdentityId> &firsts);

/// Gives an identity, with the conversations that came from it, to another customer.
void moveIdentity(Context &context, store::IdentityRecord identity, CustomerId to);

/// Notes that the customer's row was touched, for what hangs on it: tags and consents.
void touchCustomer(Context &context, CustomerId id);

} // namespace centrala::engine
