// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/queuequeries.h"

#include "app/store/database.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace centrala::store {

namespace {

/// Whose conversations of the queue a view shows.
constexpr int kAnybodys = 0;
constexpr int kMineOrNobodys = 1;
constexpr int kNobodys = 2;

int ownership(View view)
{
    return view == View::Mine ? kMineOrNobodys : view == View::Unassigned ? kNobodys : kAnybodys;
}

bool inQueueOrder(View view)
{
    return view == View::Mine || view == View::Open || view == View::Unassigned;
}

ConversationState stateOf(View view)
{
    switch (view) {
    case View::Pending:
        return ConversationState::Pending;
    case View::Snoozed:
        return ConversationState::Snoozed;
    case View::Resolved:
        return ConversationState::Resolved;
    case View::Spam:
        return ConversationState::Spam;
    case View::Mine:
    case View::Open:
    case View::Unassigned:
    case View::Outbox:
    case View::Mentions:
    case View::Followed:
        break;
    }
    return ConversationState::Open;
}

// The queue's order in four runs: what its reader has pinned; then, each as the index conversation_queue holds it,
// those with a due time, those who wait without one, those where nobody waits for us. (A plain ORDER BY would put the
// last ones first.)
#define CENTRALA_QUEUE_FILTER                                                                                          \
    " AND (? = 0 OR assignee IS NULL OR (? = 1 AND assignee = ?)) AND (? = 0 OR inbox = ?) AND (? = 0 OR team = ?)"
// Whoever has pinned nothing is nobody here (0): no row is looked for among their pins.
#define CENTRALA_PINNED "? <> 0 AND id IN (SELECT p.conversation FROM conversation_pin p WHERE p.agent = ?)"
#define CENTRALA_OTHERS(which)                                                                                         \
    which " AND (? = 0 OR id NOT IN (SELECT p.conversation FROM conversation_pin p WHERE p.agent = ?))"
#define CENTRALA_QUEUE_FROM(what) "SELECT " what " FROM conversation WHERE state = 'open' AND "
struct Run
{
    const char *ids;
    const char *count;
};
constexpr std::array<Run, 4> kRuns = {
    Run{CENTRALA_QUEUE_FROM("id") CENTRALA_PINNED CENTRALA_QUEUE_FILTER
        " ORDER BY due IS NULL, due, waiting_since IS NULL, waiting_since, id LIMIT ? OFFSET ?",
        CENTRALA_QUEUE_FROM("count(*)") CENTRALA_PINNED CENTRALA_QUEUE_FILTER},
    Run{CENTRALA_QUEUE_FROM("id") CENTRALA_OTHERS("due >= 0") CENTRALA_QUEUE_FILTER
        " ORDER BY due, waiting_since, id LIMIT ? OFFSET ?",
        CENTRALA_QUEUE_FROM("count(*)") CENTRALA_OTHERS("due >= 0") CENTRALA_QUEUE_FILTER},
    Run{CENTRALA_QUEUE_FROM("id") CENTRALA_OTHERS("due IS NULL AND waiting_since >= 0") CENTRALA_QUEUE_FILTER
        " ORDER BY waiting_since, id LIMIT ? OFFSET ?",
        CENTRALA_QUEUE_FROM("count(*)") CENTRALA_OTHERS("due IS NULL AND waiting_since >= 0") CENTRALA_QUEUE_FILTER},
    Run{CENTRALA_QUEUE_FROM("id") CENTRALA_OTHERS("due IS NULL AND waiting_since IS NULL") CENTRALA_QUEUE_FILTER
        " ORDER BY id LIMIT ? OFFSET ?",
        CENTRALA_QUEUE_FROM("count(*)") CENTRALA_OTHERS("due IS NULL AND waiting_since IS NULL") CENTRALA_QUEUE_FILTER},
};
constexpr auto kOpenCount = CENTRALA_QUEUE_FROM("count(*)") "(? = 0 OR assignee IS NULL OR (? = 1 AND assignee = ?))"
                                                            " AND (? = 0 OR inbox = ?) AND (? = 0 OR team = ?)";

constexpr auto kRecent = "SELECT id FROM conversation WHERE state = ? AND merged_into IS NULL AND (? = 0 OR inbox = ?)"
                         " AND (? = 0 OR team = ?) ORDER BY last_at DESC, id DESC LIMIT ? OFFSET ?";
constexpr auto kRecentCount = "SELECT count(*) FROM conversation WHERE state = ? AND merged_into IS NULL"
                              " AND (? = 0 OR inbox = ?) AND (? = 0 OR team = ?)";

#define CENTRALA_OF_CUSTOMER                                                                                           \
    " FROM conversation WHERE customer = (SELECT root FROM customer WHERE id = ?) AND state = ? AND merged_into IS "   \
    "NULL"                                                                                                             \
    " AND (? = 0 OR assignee IS NULL OR (? = 1 AND assignee = ?)) AND (? = 0 OR inbox = ?) AND (? = 0 OR team = ?)"
constexpr auto kOfCustomer = "SELECT id" CENTRALA_OF_CUSTOMER " ORDER BY last_at DESC, id DESC LIMIT ? OFFSET ?";
constexpr auto kOfCustomerCount = "SELECT count(*)" CENTRALA_OF_CUSTOMER;

constexpr auto kWithOutbox =
    "SELECT c.id FROM conversation c WHERE c.id IN (SELECT e.conversation FROM outbox o JOIN entry e ON e.id = o.entry)"
    " AND (? = 0 OR c.inbox = ?) AND (? = 0 OR c.team = ?) ORDER BY c.last_at DESC, c.id DESC LIMIT ? OFFSET ?";

constexpr auto kMentioning =
    "SELECT c.id FROM mention m JOIN entry e ON e.id = m.entry JOIN conversation c ON c.id = e.conversation"
    " WHERE m.agent = ? AND (? = 0 OR c.inbox = ?) AND (? = 0 OR c.team = ?)"
    " GROUP BY c.id ORDER BY max(e.at) DESC, c.id DESC LIMIT ? OFFSET ?";
constexpr auto kFollowed =
    "SELECT c.id FROM follower f JOIN conversation c ON c.id = f.conversation WHERE f.agent = ?"
    " AND (? = 0 OR c.inbox = ?) AND (? = 0 OR c.team = ?) ORDER BY c.last_at DESC, c.id DESC LIMIT ? OFFSET ?";

// What is narrowed down further or sorted otherwise: one statement an order.
#define CENTRALA_NARROWED                                                                                              \
    " FROM conversation c LEFT JOIN customer u ON u.id = c.customer WHERE c.state = ? AND c.merged_into IS NULL"       \
    " AND (? = 0 OR c.assignee IS NULL OR (? = 1 AND c.assignee = ?)) AND (? = 0 OR c.inbox = ?)"                      \
    " AND (? = 0 OR c.team = ?) AND (? = 0 OR c.customer = (SELECT root FROM customer WHERE id = ?))"                  \
    " AND (? = 0 OR c.assignee = ?) AND (? = '' OR c.priority = ?) AND (? = 0 OR c.unread > 0)"                        \
    " AND (? = '' OR c.id IN (SELECT g.conversation FROM conversation_tag g WHERE g.tag = ?))"
#define CENTRALA_SORTED(order) "SELECT c.id" CENTRALA_NARROWED " ORDER BY " order ", c.id DESC LIMIT ? OFFSET ?"
constexpr auto kByDue =
    "SELECT c.id" CENTRALA_NARROWED " ORDER BY c.id NOT IN (SELECT p.conversation FROM conversation_pin p WHERE "
    "p.agent = ?), c.due IS NULL, c.due, c.waiting_since IS NULL,"
    " c.waiting_since, c.id LIMIT ? OFFSET ?";
constexpr auto kNewestFirst = CENTRALA_SORTED("c.last_at DESC");
constexpr auto kOldestFirst = "SELECT c.id" CENTRALA_NARROWED " ORDER BY c.last_at, c.id LIMIT ? OFFSET ?";
constexpr auto kByCustomer = CENTRALA_SORTED("coalesce(u.name, '') = '', u.name COLLATE NOCASE, c.last_at DESC");
constexpr auto kByPriority = CENTRALA_SORTED("CASE c.priority WHEN 'urgent' THEN 0 WHEN 'high' THEN 1 WHEN 'normal'"
                                             " THEN 2 ELSE 3 END, c.due IS NULL, c.due, c.last_at DESC");
constexpr auto kNarrowedCount = "SELECT count(*)" CENTRALA_NARROWED;
#undef CENTRALA_QUEUE_FILTER
#undef CENTRALA_PINNED
#undef CENTRALA_OTHERS
#undef CENTRALA_QUEUE_FROM
#undef CENTRALA_OF_CUSTOMER
#undef CENTRALA_SORTED
#undef CENTRALA_NARROWED

const char *narrowedQuery(const QueueFilter &filter)
{
    switch (filter.sort) {
    case QueueSort::Newest:
        return kNewestFirst;
    case QueueSort::Oldest:
        return kOldestFirst;
    case QueueSort::Customer:
        return kByCustomer;
    case QueueSort::Priority:
        return kByPriority;
    case QueueSort::Usual:
        break;
    }
    return inQueueOrder(filter.view) ? kByDue : kNewestFirst;
}

/// Views that are no state of a conversation: what hangs on it counts.
bool isCollected(View view)
{
    return view == View::Outbox || view == View::Mentions || view == View::Followed;
}

bool isNarrowed(const QueueFilter &filter)
{
    return !isCollected(filter.view) && (filter.isNarrowed() || filter.sort != QueueSort::Usual);
}

/// Asks one of the statements above; `rest` is what stands behind the filter: by due whose pins, limit, offset.
template<typename... Rest>
Rows narrowed(Database &database, const char *sql, const QueueFilter &filter, Rest... rest)
{
    const InboxId inbox = filter.inbox.value_or(InboxId{});
    const TeamId team = filter.team.value_or(TeamId{});
    const CustomerId customer = filter.customer.value_or(CustomerId{});
    const AgentId assignee = filter.assignee.value_or(AgentId{});
    const QString priority = filter.priority ? QString(nameOf(*filter.priority)) : u""_s;
    const QString tag = filter.tag.isEmpty() ? u""_s : filter.tag;
    const int whose = ownership(filter.view);
    return database.query(sql, stateOf(filter.view), whose, whose, filter.agent, inbox, inbox, team, team, customer,
                          customer, assignee, assignee, priority, priority, filter.unread, tag, tag, rest...);
}

void append(QList<ConversationId> &ids, Rows rows)
{
    while (rows.next())
        ids.append(rows.id<ConversationId>(0));
}

qint64 single(Rows rows)
{
    return rows.next() ? rows.number(0) : 0;
}

} // namespace

QList<ConversationId> QueueQueries::ids(const QueueFilter &filter, qsizetype limit, qsizetype offset) const
{
    const InboxId inbox = filter.inbox.value_or(InboxId{});
    const TeamId team = filter.team.value_or(TeamId{});
    const int whose = ownership(filter.view);
    const auto most = static_cast<qint64>(limit);
    auto skip = static_cast<qint64>(offset);
    QList<ConversationId> ids;
    if (isNarrowed(filter)) {
        const char *query = narrowedQuery(filter);
        append(ids, query == kByDue ? narrowed(m_database, query, filter, filter.agent, most, skip)
                                    : narrowed(m_database, query, filter, most, skip));
    } else if (filter.view == View::Outbox) {
        append(ids, m_database.query(kWithOutbox, inbox, inbox, team, team, most, skip));
    } else if (isCollected(filter.view)) {
        append(ids, m_database.query(filter.view == View::Mentions ? kMentioning : kFollowed, filter.agent, inbox,
                                     inbox, team, team, most, skip));
    } else if (filter.customer) {
        append(ids, m_database.query(kOfCustomer, *filter.customer, stateOf(filter.view), whose, whose, filter.agent,
                                     inbox, inbox, team, team, most, skip));
    } else if (!inQueueOrder(filter.view)) {
        append(ids, m_database.query(kRecent, stateOf(filter.view), inbox, inbox, team, team, most, skip));
    } else {
        const AgentId reader = hasPins(filter.agent) ? filter.agent : AgentId{};
        for (const Run &run : kRuns) {
            if (ids.size() >= limit)
                break;
            if (&run == &kRuns.front() && !reader.isValid())
                continue;
            const qsizetype before = ids.size();
            append(ids, m_database.query(run.ids, reader, reader, whose, whose, filter.agent, inbox, inbox, team, team,
                                         static_cast<qint64>(limit - before), skip));
            if (ids.size() > before)
                skip = 0;
            else if (skip > 0)
                skip -= single(
                    m_database.query(run.count, reader, reader, whose, whose, filter.agent, inbox, inbox, team, team));
        }
    }
    return ids;
}

bool QueueQueries::hasPins(AgentId agent) const
{
    return m_database.query("SELECT 1 FROM conversation_pin WHERE agent = ? LIMIT 1", agent).next();
}

qint64 QueueQueries::count(const QueueFilter &filter) const
{
    const InboxId inbox = filter.inbox.value_or(InboxId{});
    const TeamId team = filter.team.value_or(TeamId{});
    const int whose = ownership(filter.view);
    if (isNarrowed(filter))
        return single(narrowed(m_database, kNarrowedCount, filter));
    if (isCollected(filter.view))
        return ids(filter, 100'000, 0).size();
    if (filter.customer) {
        return single(m_database.query(kOfCustomerCount, *filter.customer, stateOf(filter.view), whose, whose,
                                       filter.agent, inbox, inbox, team, team));
    }
    if (!inQueueOrder(filter.view))
        return single(m_database.query(kRecentCount, stateOf(filter.view), inbox, inbox, team, team));
    return single(m_database.query(kOpenCount, whose, whose, filter.agent, inbox, inbox, team, team));
}

} // namespace centrala::store
