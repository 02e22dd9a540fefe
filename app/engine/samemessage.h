// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/reading.h"
#include "app/model/ids.h"

#include <optional>

namespace centrala::engine {

struct Context;

/// Which stored message this one is, where it came before: from another folder or inbox, from Sent, or once more under
/// a new number. An id alone proves nothing: many programs give the same one to all their mails.
[[nodiscard]] std::optional<EntryId> storedAlready(Context &context, InboxId inbox, const InboundMessage &message,
                                                   const Reading &reading, const QSet<QString> &ours);

} // namespace centrala::engine
