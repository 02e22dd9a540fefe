// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/waiting.h"

#include "app/store/database.h"

namespace centrala::store {

std::optional<Instant> Waiting::unansweredSince(ConversationId conversation) const
{
    auto rows = m_database.query(
        "SELECT min(m.received_at) FROM entry e JOIN message m ON m.entry = e.id WHERE e.conversation = ?"
        " AND m.direction = 'in' AND m.automatic = 0 AND e.at > coalesce((SELECT max(a.at) FROM entry a JOIN message o"
        " ON o.entry = a.id WHERE a.conversation = ? AND o.direction = 'out' AND o.automatic = 0"
        " AND o.delivery NOT IN ('scheduled', 'held', 'failed')), -1)",
        conversation, conversation);
    return rows.next() ? rows.optionalInstant(0) : std::nullopt;
}

} // namespace centrala::store
