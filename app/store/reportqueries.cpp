// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/reportqueries.h"

#include "app/store/database.h"
#include "app/store/fulltext.h"

namespace centrala::store {

namespace {

/// Of the seven columns that begin both queries.
ReportPlace placeIn(Rows &rows)
{
    return {
        {rows.number(0), rows.text(1)}, rows.text(2), {rows.number(3), rows.text(4)}, {rows.number(5), rows.text(6)}};
}

} // namespace

void ReportQueries::offered(Instant from, Instant to,
                            const std::function<void(const OfferedConversation &)> &take) const
{
    auto rows = m_database.query(
        "SELECT i.id, i.name, i.channel, t.id, t.name, a.id, a.name, c.created_at, c.first_due, c.answered_at,"
        " c.resolved_at, c.state FROM conversation c JOIN inbox i ON i.id = c.inbox"
        " LEFT JOIN record t ON t.id = c.team LEFT JOIN agent a ON a.id = c.assignee"
        " WHERE c.created_at >= ? AND c.created_at < ? AND c.first_due IS NOT NULL AND c.merged_into IS NULL"
        " AND c.state <> 'spam'",
        from, to);
    while (rows.next()) {
        take({placeIn(rows), rows.instant(7), rows.instant(8), rows.optionalInstant(9), rows.optionalInstant(10),
              rows.named<ConversationState>(11)});
    }
}

void ReportQueries::messages(Instant from, Instant to, const std::function<void(const CountedMessage &)> &take) const
{
    // The key in the full text is a time, and the only index of messages by time. Where many came at once it runs ahead
    // of the time, so that the entry has the last word.
    constexpr Milliseconds kAhead = std::chrono::hours(1);
    auto rows = m_database.query(
        "SELECT i.id, i.name, i.channel, t.id, t.name, a.id, a.name, e.at, m.direction FROM message m"
        " JOIN entry e ON e.id = m.entry JOIN conversation c ON c.id = e.conversation JOIN inbox i ON i.id = m.inbox"
        " LEFT JOIN record t ON t.id = c.team"
        " LEFT JOIN agent a ON a.id = CASE m.direction WHEN 'out' THEN m.agent ELSE c.assignee END"
        " WHERE m.text_key >= ? AND m.text_key < ? AND e.at >= ? AND e.at < ? AND m.automatic = 0"
        " AND c.state <> 'spam'",
        FullText::firstTextKey(from), FullText::firstTextKey(to + kAhead), from, to);
    while (rows.next())
        take({placeIn(rows), rows.instant(7), rows.named<Direction>(8)});
}

} // namespace centrala::store
