// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/customercommands.h"
#include "app/model/result.h"
#include "app/store/identities.h"

namespace centrala::engine {

struct Context;

/// Makes two customers one, seen from everywhere; conversations and identities keep whom they came with, so that the
/// link can be taken apart later, with all that came since. Of their fields those survive that the wish names. Conflict
/// where they are one already.
[[nodiscard]] Result<MergeId> merge(Context &context, const MergeCustomers &wish);

/// An address that its channel proved to be this person's own joins the person. Where it was proved to be another
/// customer's before, the two are one person, and a link says so; an address that somebody only typed stays where it
/// is, for a person to decide.
void joinProved(Context &context, const store::IdentityRecord &person, const Address &proved);

/// Takes one link apart; what it replaced comes back where nobody changed it since. Conflict where it was taken apart
/// before.
[[nodiscard]] Result<void> unmerge(Context &context, MergeId id);

} // namespace centrala::engine
