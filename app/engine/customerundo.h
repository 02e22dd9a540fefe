// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"

#include <QJsonObject>

namespace centrala::engine {

struct Context;

/// Takes back one step of what was done to a customer. A step is {"customer": id} and one of:
///   "before", "after": fields of its row;
///   "tag", "added": on the row itself;
///   "consent": the one that was written down;
///   "added_identity": the one that was typed;
///   "removed_identity": {"kind", "value", "name", "verified", "is_first"} of one without messages;
///   "parted_identity", "to": the one that became a customer of its own;
///   "firsts_before", "firsts_after": which identities stood first.
/// Conflict where that is not as it was left.
[[nodiscard]] Result<void> takeBackFromCustomer(Context &context, const QJsonObject &step);

} // namespace centrala::engine
