// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/conversations.h"

#include "app/store/database.h"
#include "app/store/idlist.h"

#include <tuple>

namespace centrala::store {

namespace {

QList<ConversationId> ids(Rows rows)
{
    QList<ConversationId> list;
    while (rows.next())
        list.append(rows.id<ConversationId>(0));
    return list;
}

} // namespace

std::optional<ConversationRecord> Conversations::get(ConversationId id) const
{
    auto rows = m_database.query("SELECT id, subject, state, inbox, identity, customer, assignee, team, priority, "
                                 "created_at, waiting_since, due,"
                                 " held_until, snoozed_until, answered_at, resolved_at, last_at, unread, snippet, "
                                 "attention, wrap_up, merged_into"
                                 " FROM conversation WHERE id = ?",
                                 id);
    if (!rows.next())
        return std::nullopt;
    ConversationRecord record;
    record.id = rows.id<ConversationId>(0);
    record.subject = rows.text(1);
    record.state = rows.named<ConversationState>(2);
    record.inbox = rows.id<InboxId>(3);
    record.identity = rows.optionalId<IdentityId>(4);
    record.customer = rows.optionalId<CustomerId>(5);
    record.assignee = rows.optionalId<AgentId>(6);
    record.team = rows.optionalId<TeamId>(7);
    record.priority = rows.named<Priority>(8);
    record.createdAt = rows.instant(9);
    record.waitingSince = rows.optionalInstant(10);
    record.due = rows.optionalInstant(11);
    record.heldUntil = rows.optionalInstant(12);
    record.snoozedUntil = rows.optionalInstant(13);
    record.answeredAt = rows.optionalInstant(14);
    record.resolvedAt = rows.optionalInstant(15);
    record.lastAt = rows.instant(16);
    record.unread = rows.number(17);
    record.snippet = rows.text(18);
    record.attention = rows.text(19);
    record.wrapUp = rows.text(20);
    record.mergedInto = rows.optionalId<ConversationId>(21);
    return record;
}

ConversationId Conversations::insert(const ConversationRecord &record, qint64 changed)
{
    return ConversationId{m_database.insert(
        "INSERT INTO conversation (subject, state, inbox, identity, customer, assignee, team, priority, created_at,"
        " waiting_since, due, first_due, held_until, snoozed_until, answered_at, resolved_at, last_at, unread, snippet,"
        " attention, wrap_up, merged_into, changed) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        record.subject, record.state, record.inbox, record.identity, record.customer, record.assignee, record.team,
        record.priority, record.createdAt, record.waitingSince, record.due,
        record.answeredAt ? std::nullopt : record.due, record.heldUntil, record.snoozedUntil, record.answeredAt,
        record.resolvedAt, record.lastAt, record.unread, record.snippet, record.attention, record.wrapUp,
        record.mergedInto, changed)};
}

void Conversations::update(const ConversationRecord &record, qint64 changed)
{
    m_database.run(
        "UPDATE conversation SET subject = ?, state = ?, inbox = ?, identity = ?, customer = ?, assignee = ?,"
        " team = ?, priority = ?, created_at = ?, waiting_since = ?, due = ?, first_due = coalesce(?, first_due),"
        " held_until = ?, snoozed_until = ?,"
        " answered_at = ?, resolved_at = ?, last_at = ?, unread = ?, snippet = ?, attention = ?, wrap_up = ?,"
        " merged_into = ?, changed = ? WHERE id = ?",
        record.subject, record.state, record.inbox, record.identity, record.customer, record.assignee, record.team,
        record.priority, record.createdAt, record.waitingSince, record.due,
        record.answeredAt ? std::nullopt : record.due, record.heldUntil, record.snoozedUntil, record.answeredAt,
        record.resolvedAt, record.lastAt, record.unread, record.snippet, record.attention, record.wrapUp,
        record.mergedInto, changed, record.id);
}

void Conversations::updateArrival(const ConversationRecord &record, const ConversationRecord &before, qint64 changed)
{
    const auto place = [](const ConversationRecord &one) {
        return std::tie(one.state, one.waitingSince, one.due, one.heldUntil, one.snoozedUntil, one.answeredAt,
                        one.resolvedAt, one.lastAt);
    };
    if (place(record) == place(before)) { // no index is touched
        m_database.run("UPDATE conversation SET unread = ?, snippet = ?, attention = ?, changed = ? WHERE id = ?",
                       record.unread, record.snippet, record.attention, changed, record.id);
        return;
    }
    m_database.run("UPDATE conversation SET state = ?, waiting_since = ?, due = ?, first_due = coalesce(?, first_due),"
                   " held_until = ?, snoozed_until = ?, answered_at = ?, resolved_at = ?, last_at = ?, unread = ?,"
                   " snippet = ?, attention = ?, changed = ? WHERE id = ?",
                   record.state, record.waitingSince, record.due, record.answeredAt ? std::nullopt : record.due,
                   record.heldUntil, record.snoozedUntil, record.answeredAt, record.resolvedAt, record.lastAt,
                   record.unread, record.snippet, record.attention, changed, record.id);
}

void Conversations::remove(ConversationId id)
{
    m_database.run("DELETE FROM conversation_tag WHERE conversation = ?", id);
    m_database.run("DELETE FROM conversation_pin WHERE conversation = ?", id);
    m_database.run("DELETE FROM follower WHERE conversation = ?", id);
    m_database.run("DELETE FROM referring WHERE conversation = ?", id);
    m_database.run("DELETE FROM thread_key WHERE conversation = ?", id);
    m_database.run("DELETE FROM participant WHERE conversation = ?", id);
    m_database.run("UPDATE conversation SET merged_into = NULL WHERE merged_into = ?", id);
    m_database.run("DELETE FROM conversation WHERE id = ?", id);
}

std::optional<ConversationId> Conversations::mostUrgentFor(AgentId agent, const QList<InboxId> &hidden) const
{
    const QString list = idList(hidden);
    // Those with a due time wait for us; the others come only where none does (a plain order would put them first).
    {
        auto rows =
            m_database.query("SELECT id FROM conversation WHERE state = 'open' AND due >= 0 AND (assignee IS NULL"
                             " OR (assignee = ? AND held_until IS NULL)) AND inbox NOT IN (SELECT value FROM"
                             " json_each(?)) ORDER BY due, waiting_since, id LIMIT 1",
                             agent, list);
        if (rows.next())
            return rows.id<ConversationId>(0);
    }
    auto rows =
        m_database.query("SELECT id FROM conversation WHERE state = 'open' AND due IS NULL AND (assignee IS NULL"
                         " OR (assignee = ? AND held_until IS NULL)) AND inbox NOT IN (SELECT value FROM"
                         " json_each(?)) ORDER BY waiting_since, id LIMIT 1",
                         agent, list);
    return rows.next() ? std::optional(rows.id<ConversationId>(0)) : std::nullopt;
}

QList<ConversationId> Conversations::mergedInto(ConversationId id) const
{
    QList<ConversationId> ids;
    auto rows = m_database.query("SELECT id FROM conversation WHERE merged_into = ?", id);
    while (rows.next())
        ids.append(rows.id<ConversationId>(0));
    return ids;
}

QList<ConversationId> Conversations::assignedTo(AgentId agent) const
{
    QList<ConversationId> ids;
    auto rows = m_database.query("SELECT id FROM conversation WHERE state IN ('open', 'pending', 'snoozed')"
                                 " AND assignee = ? ORDER BY id",
                                 agent);
    while (rows.next())
        ids.append(rows.id<ConversationId>(0));
    return ids;
}

QList<ConversationId> Conversations::ofCustomer(CustomerId root) const
{
    return ids(m_database.query("SELECT id FROM conversation WHERE customer = ?", root));
}

bool Conversations::isKnownForSpamOnly(CustomerId customer) const
{
    auto rows = m_database.query("SELECT sum(CASE WHEN state = 'spam' THEN 1 ELSE 0 END),"
                                 " sum(CASE WHEN state <> 'spam' AND answered_at IS NOT NULL THEN 1 ELSE 0 END)"
                                 " FROM conversation WHERE customer = ?",
                                 customer);
    return rows.next() && rows.number(0) > 0 && rows.number(1) == 0;
}

QList<ConversationId> Conversations::ofIdentity(IdentityId identity) const
{
    // Through the customer, for which there is an index.
    return ids(m_database.query("SELECT c.id FROM identity i JOIN customer k ON k.id = i.customer"
                                " JOIN conversation c ON c.customer = k.root WHERE i.id = ? AND c.identity = i.id",
                                identity));
}

QList<ConversationId> Conversations::heldUntil(Instant now) const
{
    return ids(m_database.query("SELECT id FROM conversation WHERE held_until <= ? ORDER BY held_until", now));
}

QList<ConversationId> Conversations::snoozedUntil(Instant now) const
{
    return ids(m_database.query("SELECT id FROM conversation WHERE snoozed_until <= ? ORDER BY snoozed_until", now));
}

std::optional<Instant> Conversations::nextWake() const
{
    auto rows = m_database.query(
        "SELECT min(at) FROM (SELECT min(held_until) AS at FROM conversation WHERE held_until IS NOT NULL"
        " UNION ALL SELECT min(snoozed_until) FROM conversation WHERE snoozed_until IS NOT NULL) AS times");
    return rows.next() ? rows.optionalInstant(0) : std::nullopt;
}

bool Conversations::tag(ConversationId id, const QString &tag)
{
    return m_database.run("INSERT INTO conversation_tag (conversation, tag) VALUES (?, ?) ON CONFLICT DO NOTHING", id,
                          tag) > 0;
}

bool Conversations::untag(ConversationId id, const QString &tag)
{
    return m_database.run("DELETE FROM conversation_tag WHERE conversation = ? AND tag = ?", id, tag) > 0;
}

bool Conversations::pin(ConversationId id, AgentId agent)
{
    return m_database.run("INSERT INTO conversation_pin (agent, conversation) VALUES (?, ?) ON CONFLICT DO NOTHING",
                          agent, id) > 0;
}

bool Conversations::unpin(ConversationId id, AgentId agent)
{
    return m_database.run("DELETE FROM conversation_pin WHERE agent = ? AND conversation = ?", agent, id) > 0;
}

bool Conversations::follow(ConversationId id, AgentId agent)
{
    return m_database.run("INSERT INTO follower (conversation, agent) VALUES (?, ?) ON CONFLICT DO NOTHING", id,
                          agent) > 0;
}

bool Conversations::unfollow(ConversationId id, AgentId agent)
{
    return m_database.run("DELETE FROM follower WHERE conversation = ? AND agent = ?", id, agent) > 0;
}

void Conversations::moveFollowers(ConversationId from, ConversationId into)
{
    m_database.run("INSERT INTO follower (conversation, agent) SELECT ?, agent FROM follower WHERE conversation = ?"
                   " ON CONFLICT DO NOTHING",
                   into, from);
    m_database.run("DELETE FROM follower WHERE conversation = ?", from);
}

QStringList Conversations::tags(ConversationId id) const
{
    QStringList tags;
    auto rows = m_database.query("SELECT tag FROM conversation_tag WHERE conversation = ? ORDER BY tag", id);
    while (rows.next())
        tags.append(rows.text(0));
    return tags;
}

} // namespace centrala::store
