// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/customerqueries.h"

#include "app/store/database.h"

#include <algorithm>

namespace centrala::store {

CustomerCard CustomerQueries::card(CustomerId id) const
{
    CustomerCard card;
    {
        auto rows = m_database.query("SELECT id, name, about, since FROM customer"
                                     " WHERE id = (SELECT root FROM customer WHERE id = ?)",
                                     id);
        if (!rows.next())
            return card;
        card.id = rows.id<CustomerId>(0);
        card.name = rows.text(1);
        card.about = rows.text(2);
        card.since = rows.instant(3);
    }
    {
        auto rows = m_database.query("SELECT d.id, d.kind, d.value, d.name, d.verified, d.customer, d.is_first"
                                     " FROM customer u JOIN identity d ON d.customer = u.id WHERE u.root = ?"
                                     " ORDER BY d.is_first DESC, d.kind, d.id",
                                     card.id);
        while (rows.next()) {
            card.identities.append({rows.id<IdentityId>(0), rows.text(1), rows.text(2), rows.text(3), rows.flag(4),
                                    rows.id<CustomerId>(5), rows.flag(6)});
        }
    }
    {
        auto rows = m_database.query("SELECT g.id, g.into_customer, i.name, g.from_customer, f.name, g.at"
                                     " FROM customer_merge g JOIN customer i ON i.id = g.into_customer"
                                     " JOIN customer f ON f.id = g.from_customer"
                                     " WHERE g.undone_at IS NULL AND f.root = ? AND f.id <> ? ORDER BY g.at, g.id",
                                     card.id, card.id);
        while (rows.next()) {
            card.merges.append(
                {rows.id<MergeId>(0), {rows.number(1), rows.text(2)}, {rows.number(3), rows.text(4)}, rows.instant(5)});
        }
    }
    {
        auto rows = m_database.query("SELECT DISTINCT t.tag FROM customer u JOIN customer_tag t ON t.customer = u.id"
                                     " WHERE u.root = ? ORDER BY t.tag",
                                     card.id);
        while (rows.next())
            card.tags.append(rows.text(0));
    }
    {
        auto rows = m_database.query("SELECT c.id, c.kind, c.state, c.at, c.source, c.agent, coalesce(a.name, '')"
                                     " FROM customer u JOIN consent c ON c.customer = u.id"
                                     " LEFT JOIN agent a ON a.id = c.agent WHERE u.root = ?"
                                     " ORDER BY c.kind, c.at DESC, c.id DESC",
                                     card.id);
        while (rows.next()) {
            card.consents.append({rows.id<ConsentId>(0),
                                  rows.text(1),
                                  rows.named<ConsentState>(2),
                                  rows.instant(3),
                                  rows.text(4),
                                  {rows.number(5), rows.text(6)}});
        }
    }
    auto rows =
        m_database.query("SELECT count(*) FROM conversation WHERE customer = ? AND merged_into IS NULL", card.id);
    if (rows.next())
        card.conversations = rows.number(0);
    return card;
}

QList<HistoryRow> CustomerQueries::history(CustomerId id, qsizetype limit) const
{
    QList<HistoryRow> history;
    QList<std::pair<ConversationId, Instant>> conversations;
    {
        // One that was joined into another customer's is told from there.
        auto rows = m_database.query("SELECT coalesce(t.id, c.id), coalesce(t.last_at, c.last_at) AS at"
                                     " FROM conversation c LEFT JOIN conversation t ON t.id = c.merged_into"
                                     " WHERE c.customer = (SELECT root FROM customer WHERE id = ?)"
                                     " ORDER BY at DESC LIMIT ?",
                                     id, static_cast<qint64>(limit));
        while (rows.next())
            conversations.append({rows.id<ConversationId>(0), rows.instant(1)});
    }
    QSet<ConversationId> told;
    const auto newerFirst = [](const HistoryRow &a, const HistoryRow &b) {
        return a.at != b.at ? a.at > b.at : a.entry > b.entry;
    };
    for (const auto &[conversation, lastAt] : std::as_const(conversations)) {
        if (told.contains(conversation))
            continue;
        told.insert(conversation);
        // Nothing in a conversation is newer than its end: once enough is newer than that, the rest is not asked.
        if (history.size() >= limit && history[limit - 1].at > lastAt)
            break;
        readHistory(id, conversation, limit, history);
        std::sort(history.begin(), history.end(), newerFirst);
        if (history.size() > limit)
            history.resize(limit);
    }
    return history;
}

void CustomerQueries::readHistory(CustomerId id, ConversationId conversation, qsizetype limit,
                                  QList<HistoryRow> &history) const
{
    // What people said and wrote; what was done with the conversation stands in its own timeline.
    auto rows = m_database.query(
        "SELECT e.at, e.kind, coalesce(m.direction, c.direction), i.channel, substr(coalesce(m.body, n.body, ''), 1, "
        "200),"
        " e.id, m.subject FROM entry e LEFT JOIN message m ON m.entry = e.id LEFT JOIN note n ON n.entry = e.id"
        " LEFT JOIN call c ON c.entry = e.id JOIN conversation t ON t.id = e.conversation"
        " JOIN inbox i ON i.id = coalesce(m.inbox, c.inbox, t.inbox)"
        " LEFT JOIN identity p ON p.id = m.identity LEFT JOIN customer u ON u.id = p.customer"
        " WHERE e.conversation = ? AND e.kind <> 'event'"
        " AND coalesce(u.root, t.customer) = (SELECT root FROM customer WHERE id = ?)"
        " ORDER BY e.at DESC, e.id DESC LIMIT ?",
        conversation, id, static_cast<qint64>(limit));
    while (rows.next()) {
        HistoryRow row;
        row.at = rows.instant(0);
        row.kind = rows.named<EntryKind>(1);
        row.direction = rows.named<Direction>(2);
        row.channel = rows.text(3);
        row.summary = rows.text(4).simplified();
        if (row.summary.isEmpty())
            row.summary = rows.text(6);
        row.conversation = conversation;
        row.entry = rows.id<EntryId>(5);
        history.append(row);
    }
}

CustomerId CustomerQueries::withAddress(const QString &kind, const QString &value) const
{
    auto rows = m_database.query("SELECT c.root FROM identity d JOIN customer c ON c.id = d.customer"
                                 " WHERE d.kind = ? AND d.value = ?",
                                 kind, value);
    return rows.next() ? rows.id<CustomerId>(0) : CustomerId{};
}

QList<Named> CustomerQueries::list(qsizetype limit, qsizetype offset) const
{
    QList<Named> customers;
    auto rows = m_database.query("SELECT id, name FROM customer WHERE root = id ORDER BY id DESC LIMIT ? OFFSET ?",
                                 static_cast<qint64>(limit), static_cast<qint64>(offset));
    while (rows.next())
        customers.append({rows.number(0), rows.text(1)});
    return customers;
}

} // namespace centrala::store
