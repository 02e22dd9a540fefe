// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/subjects.h"

#include "app/store/database.h"

namespace centrala::store {

std::optional<ConversationId> Subjects::newest(InboxId inbox, const QString &subject, const Address &person,
                                               Instant since) const
{
    // By the person's customer first: that is few rows, whatever the workspace holds.
    auto rows = m_database.query(
        "SELECT c.id FROM identity i JOIN customer k ON k.id = i.customer JOIN conversation c ON c.customer = k.root"
        " JOIN participant p ON p.conversation = c.id AND p.kind = i.kind AND p.value = i.value"
        " WHERE i.kind = ? AND i.value = ? AND c.inbox = ? AND c.last_at >= ? AND c.merged_into IS NULL"
        " AND c.state <> 'spam' AND c.subject = ? ORDER BY c.last_at DESC, c.id DESC LIMIT 1",
        person.kind, person.value, inbox, since, subject);
    return rows.next() ? std::optional(rows.id<ConversationId>(0)) : std::nullopt;
}

} // namespace centrala::store
