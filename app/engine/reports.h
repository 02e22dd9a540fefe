// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/batch.h"
#include "app/model/ids.h"

#include <optional>

namespace centrala::engine {

struct Context;

/// The conversation in which we sent the message with this external id from this inbox.
[[nodiscard]] std::optional<ConversationId> conversationOfOurs(Context &context, InboxId inbox,
                                                               const QString &externalId);

/// What the channel says later about a message we sent. States only go up, but a message that came back is failed, and
/// its conversation waits for us again. A report that the message is only late, or that the recipient complained, is
/// noted as its reason. `backfill`: history makes no work.
void takeReport(Context &context, InboxId inbox, const DeliveryReport &report, bool backfill);

} // namespace centrala::engine
