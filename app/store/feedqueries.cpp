// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/feedqueries.h"

#include "app/store/database.h"

namespace centrala::store {

namespace {

template<typename I>
QList<I> listOf(Rows rows)
{
    QList<I> list;
    while (rows.next())
        list.append(rows.id<I>(0));
    return list;
}

qint64 single(Rows rows)
{
    return rows.next() ? rows.number(0) : 0;
}

} // namespace

QList<ConversationId> FeedQueries::conversations(Instant horizon) const
{
    return listOf<ConversationId>(
        m_database.query("SELECT id FROM conversation WHERE state IN ('open', 'pending', 'snoozed') OR last_at >= ?"
                         " ORDER BY state NOT IN ('open', 'pending', 'snoozed'), last_at DESC, id DESC",
                         horizon));
}

QList<CustomerId> FeedQueries::customers() const
{
    return listOf<CustomerId>(m_database.query("SELECT id FROM customer ORDER BY id DESC"));
}

QList<EntryId> FeedQueries::entriesOf(ConversationId id) const
{
    return listOf<EntryId>(m_database.query("SELECT id FROM entry WHERE conversation = ? ORDER BY at, id", id));
}

QList<CustomerId> FeedQueries::familyOf(CustomerId id) const
{
    return listOf<CustomerId>(
        m_database.query("SELECT id FROM customer WHERE root = (SELECT root FROM customer WHERE id = ?)", id));
}

QList<IdentityId> FeedQueries::identitiesOf(CustomerId id) const
{
    return listOf<IdentityId>(m_database.query("SELECT id FROM identity WHERE customer = ?", id));
}

CustomerId FeedQueries::customerOf(ConversationId id) const
{
    return CustomerId{single(m_database.query("SELECT customer FROM conversation WHERE id = ?", id))};
}

qint64 FeedQueries::firstChange() const
{
    return single(m_database.query("SELECT min(seq) FROM journal"));
}

qint64 FeedQueries::topConversation() const
{
    return single(m_database.query("SELECT max(id) FROM main.conversation"));
}

QString FeedQueries::epoch() const
{
    Rows rows = m_database.query("SELECT value FROM setting WHERE key = 'epoch'");
    return rows.next() ? rows.text(0) : QString();
}

} // namespace centrala::store
