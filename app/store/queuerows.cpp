// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/queuequeries.h"

#include "app/store/database.h"
#include "app/store/idlist.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace centrala::store {

namespace {

constexpr auto kRows =
    "SELECT c.id, c.subject, i.channel, c.inbox, i.name, c.customer, u.name, c.assignee, a.name, c.team, t.name,"
    " c.state, c.priority, c.waiting_since, c.due, c.held_until, c.snoozed_until, c.last_at, c.unread, c.snippet,"
    " c.attention FROM conversation c JOIN inbox i ON i.id = c.inbox LEFT JOIN customer u ON u.id = c.customer"
    " LEFT JOIN agent a ON a.id = c.assignee LEFT JOIN record t ON t.id = c.team"
    " WHERE c.id IN (SELECT value FROM json_each(?))";
QueueRow readRow(const Rows &rows)
{
    QueueRow row;
    row.id = rows.id<ConversationId>(0);
    row.subject = rows.text(1);
    row.channel = rows.text(2);
    row.inbox = {rows.number(3), rows.text(4)};
    row.customer = {rows.number(5), rows.text(6)};
    row.assignee = {rows.number(7), rows.text(8)};
    row.team = {rows.number(9), rows.text(10)};
    row.state = rows.named<ConversationState>(11);
    row.priority = rows.named<Priority>(12);
    row.waitingSince = rows.optionalInstant(13);
    row.due = rows.optionalInstant(14);
    row.heldUntil = rows.optionalInstant(15);
    row.snoozedUntil = rows.optionalInstant(16);
    row.lastAt = rows.instant(17);
    row.unread = rows.number(18);
    row.snippet = rows.text(19);
    row.lastDelivery = rows.named<Delivery>(20);
    return row;
}

qint64 single(Rows rows)
{
    return rows.next() ? rows.number(0) : 0;
}

} // namespace

QList<QueueRow> QueueQueries::rows(const QList<ConversationId> &ids) const
{
    if (ids.isEmpty())
        return {};
    const QString list = idList(ids);
    QHash<qint64, QueueRow> found;
    found.reserve(ids.size());
    {
        auto read = m_database.query(kRows, list);
        while (read.next())
            found.insert(read.number(0), readRow(read));
    }
    QList<QueueRow> rows;
    rows.reserve(ids.size());
    for (const ConversationId id : ids) {
        if (const auto row = found.find(id.value); row != found.end())
            rows.append(*row);
    }
    readTags(rows, list);
    readPins(rows, list);
    readFollowers(rows, list);
    return rows;
}

void QueueQueries::readTags(QList<QueueRow> &rows, const QString &ids) const
{
    QHash<qint64, QStringList> tags;
    {
        auto read =
            m_database.query("SELECT conversation, tag FROM conversation_tag"
                             " WHERE conversation IN (SELECT value FROM json_each(?)) ORDER BY conversation, tag",
                             ids);
        while (read.next())
            tags[read.number(0)].append(read.text(1));
    }
    if (tags.isEmpty())
        return;
    for (QueueRow &row : rows)
        row.tags = tags.value(row.id.value);
}

void QueueQueries::readPins(QList<QueueRow> &rows, const QString &ids) const
{
    auto read = m_database.query("SELECT conversation, agent FROM conversation_pin"
                                 " WHERE conversation IN (SELECT value FROM json_each(?)) ORDER BY conversation, agent",
                                 ids);
    QHash<qint64, QList<AgentId>> pins;
    while (read.next())
        pins[read.number(0)].append(read.id<AgentId>(1));
    if (pins.isEmpty())
        return;
    for (QueueRow &row : rows)
        row.pinnedBy = pins.value(row.id.value);
}

void QueueQueries::readFollowers(QList<QueueRow> &rows, const QString &ids) const
{
    QHash<qint64, QList<Named>> followers;
    {
        auto read =
            m_database.query("SELECT f.conversation, a.id, a.name FROM follower f JOIN agent a ON a.id = f.agent"
                             " WHERE f.conversation IN (SELECT value FROM json_each(?)) ORDER BY a.name",
                             ids);
        while (read.next())
            followers[read.number(0)].append({read.number(1), read.text(2)});
    }
    if (followers.isEmpty())
        return;
    for (QueueRow &row : rows)
        row.followers = followers.value(row.id.value);
}

QList<MentionRow> QueueQueries::mentions(AgentId agent, qsizetype limit) const
{
    QList<MentionRow> mentions;
    auto rows =
        m_database.query("SELECT m.entry, e.conversation, e.at, a.id, a.name, n.body FROM mention m"
                         " JOIN entry e ON e.id = m.entry JOIN note n ON n.entry = m.entry"
                         " JOIN agent a ON a.id = n.agent WHERE m.agent = ? AND m.seen = 0 ORDER BY m.entry DESC"
                         " LIMIT ?",
                         agent, static_cast<qint64>(limit));
    while (rows.next()) {
        mentions.append({rows.id<EntryId>(0),
                         rows.id<ConversationId>(1),
                         rows.instant(2),
                         {rows.number(3), rows.text(4)},
                         rows.text(5)});
    }
    return mentions;
}

ViewCounts QueueQueries::viewCounts(AgentId agent, Instant now) const
{
    ViewCounts counts;
    {
        auto read = m_database.query("SELECT inbox, count(*), count(CASE WHEN assignee IS NULL THEN 1 END),"
                                     " count(CASE WHEN assignee IS NULL OR assignee = ? THEN 1 END),"
                                     " count(CASE WHEN (assignee IS NULL OR assignee = ?) AND due < ? THEN 1 END)"
                                     " FROM conversation WHERE state = 'open' GROUP BY inbox ORDER BY inbox",
                                     agent, agent, now);
        while (read.next()) {
            counts.openByInbox.append({read.id<InboxId>(0), read.number(1)});
            counts.open += read.number(1);
            counts.unassigned += read.number(2);
            counts.mine += read.number(3);
            counts.overdue += read.number(4);
        }
    }
    constexpr auto inState = "SELECT count(*) FROM conversation WHERE state = ? AND merged_into IS NULL";
    counts.pending = single(m_database.query(inState, ConversationState::Pending));
    counts.snoozed = single(m_database.query(inState, ConversationState::Snoozed));
    counts.outbox = single(m_database.query("SELECT count(*) FROM outbox"));
    counts.mentions = single(m_database.query("SELECT count(DISTINCT e.conversation) FROM mention m JOIN entry e"
                                              " ON e.id = m.entry WHERE m.agent = ? AND m.seen = 0",
                                              agent));
    counts.followed = single(m_database.query("SELECT count(*) FROM follower f JOIN conversation c"
                                              " ON c.id = f.conversation WHERE f.agent = ? AND c.unread > 0",
                                              agent));
    return counts;
}

} // namespace centrala::store
