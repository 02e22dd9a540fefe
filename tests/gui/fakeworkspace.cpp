// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/fakeworkspace.h"

#include <QtConcurrent>

#include <algorithm>

namespace centrala::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

void FakeWorkspace::touch(ConversationId id)
{
    Change change;
    change.entity = Entity::Conversation;
    change.id = id.value;
    Q_EMIT changed({change});
}

ConversationId FakeWorkspace::addConversation(QueueRow row)
{
    if (!row.id.isValid())
        row.id = ConversationId{++m_next};
    conversations.insert(row.id.value, row);
    return row.id;
}

EntryId FakeWorkspace::addEntry(TimelineEntry entry)
{
    entry.id = EntryId{++m_next};
    if (toMs(entry.sentAt) == 0)
        entry.sentAt = entry.at;
    entries[entry.conversation.value].append(entry);
    Change change;
    change.entity = Entity::Entry;
    change.id = entry.id.value;
    change.scope = entry.conversation.value;
    Q_EMIT changed({change});
    return entry.id;
}

void FakeWorkspace::setState(const QList<ConversationId> &ids, ConversationState state)
{
    for (const ConversationId id : ids) {
        conversations[id.value].state = state;
        touch(id);
    }
}

QFuture<Result<QList<SearchHit>>> FakeWorkspace::search(const QString &text, workspace::SearchScope scope,
                                                        qsizetype limit)
{
    QList<SearchHit> hits;
    const QString wanted = text.section(u' ', 0, 0);
    if (scope == workspace::SearchScope::Customers) {
        for (const CustomerCard &card : std::as_const(customers)) {
            if (card.name.contains(wanted, Qt::CaseInsensitive) && hits.size() < limit)
                hits.append({{}, {}, {card.id.value, card.name}, {}, {}, {}});
        }
        return QtFuture::makeReadyFuture(Result<QList<SearchHit>>(hits));
    }
    for (auto thread = entries.begin(); thread != entries.end(); ++thread) {
        for (const TimelineEntry &entry : *thread) {
            if (entry.text.contains(wanted, Qt::CaseInsensitive) && hits.size() < limit)
                hits.append({entry.conversation, entry.id, conversations.value(thread.key()).customer, entry.at,
                             entry.text, conversations.value(thread.key()).subject});
        }
    }
    return QtFuture::makeReadyFuture(Result<QList<SearchHit>>(hits));
}

QFuture<Result<QJsonObject>> FakeWorkspace::testInbox(const QString &, const QJsonObject &,
                                                      const QHash<QString, QString> &)
{
    if (nextError)
        return QtFuture::makeReadyFuture(Result<QJsonObject>(*std::exchange(nextError, std::nullopt)));
    return QtFuture::makeReadyFuture(Result<QJsonObject>(QJsonObject()));
}

QFuture<Result<QJsonObject>> FakeWorkspace::verifyInbox(InboxId)
{
    if (nextError)
        return QtFuture::makeReadyFuture(Result<QJsonObject>(*std::exchange(nextError, std::nullopt)));
    return QtFuture::makeReadyFuture(Result<QJsonObject>(proof));
}

QFuture<Result<workspace::FoundSettings>> FakeWorkspace::findSettings(const QString &channel, const QString &address)
{
    if (!found)
        return Workspace::findSettings(channel, address);
    return QtFuture::makeReadyFuture(Result<workspace::FoundSettings>(*found));
}

QFuture<Result<Outcome>> FakeWorkspace::addInbox(const AddInbox &wish, const QHash<QString, QString> &)
{
    commands.append(wish);
    InboxRow row;
    row.id = InboxId{++m_next};
    row.channel = wish.channel;
    row.name = wish.inboxName;
    row.settings = wish.settings;
    inboxRows.append(row);
    Outcome outcome;
    outcome.inbox = row.id;
    Change change;
    change.entity = Entity::Inbox;
    change.id = row.id.value;
    Q_EMIT changed({change});
    return QtFuture::makeReadyFuture(Result<Outcome>(outcome));
}

bool FakeWorkspace::belongs(const QueueRow &row, const QueueFilter &filter) const
{
    if ((filter.inbox && row.inbox.id != filter.inbox->value) || (filter.team && row.team.id != filter.team->value) ||
        (filter.customer && row.customer.id != filter.customer->value))
        return false;
    if ((filter.assignee && row.assignee.id != filter.assignee->value) ||
        (filter.priority && row.priority != *filter.priority) || (filter.unread && row.unread == 0) ||
        (!filter.tag.isEmpty() && !row.tags.contains(filter.tag)))
        return false;
    switch (filter.view) {
    case View::Mine:
        return row.state == ConversationState::Open && (row.assignee.id == 0 || row.assignee.id == filter.agent.value);
    case View::Open:
        return row.state == ConversationState::Open;
    case View::Unassigned:
        return row.state == ConversationState::Open && row.assignee.id == 0;
    case View::Pending:
        return row.state == ConversationState::Pending;
    case View::Snoozed:
        return row.state == ConversationState::Snoozed;
    case View::Resolved:
        return row.state == ConversationState::Resolved;
    case View::Spam:
        return row.state == ConversationState::Spam;
    case View::Outbox:
        return row.lastDelivery != Delivery::None;
    case View::Followed:
        return std::any_of(row.followers.begin(), row.followers.end(),
                           [&filter](const Named &one) { return one.id == filter.agent.value; });
    case View::Mentions:
        break; // the fake knows none
    }
    return false;
}

QList<ConversationId> FakeWorkspace::queueIds(const QueueFilter &filter, qsizetype limit, qsizetype offset) const
{
    QList<const QueueRow *> rows;
    for (const QueueRow &row : conversations) {
        if (belongs(row, filter))
            rows.append(&row);
    }
    std::stable_sort(rows.begin(), rows.end(), [&filter](const QueueRow *a, const QueueRow *b) {
        if (filter.sort == QueueSort::Customer)
            return a->customer.name < b->customer.name;
        if (filter.sort == QueueSort::Newest)
            return a->lastAt > b->lastAt;
        const auto place = [&filter](const QueueRow &row) {
            return std::pair(!row.pinnedBy.contains(filter.agent), row.due.value_or(Instant::max()));
        };
        return place(*a) < place(*b);
    });
    QList<ConversationId> ids;
    for (qsizetype i = offset; i < rows.size() && ids.size() < limit; ++i)
        ids.append(rows.at(i)->id);
    return ids;
}

qint64 FakeWorkspace::queueCount(const QueueFilter &filter) const
{
    return queueIds(filter, conversations.size()).size();
}

QList<QueueRow> FakeWorkspace::queueRows(const QList<ConversationId> &ids) const
{
    QList<QueueRow> rows;
    for (const ConversationId id : ids) {
        if (conversations.contains(id.value))
            rows.append(conversations.value(id.value));
    }
    return rows;
}

ViewCounts FakeWorkspace::viewCounts(AgentId agent, Instant now) const
{
    ViewCounts counts;
    counts.mine = queueCount({View::Mine, agent, {}, {}, {}});
    counts.open = queueCount({View::Open, agent, {}, {}, {}});
    counts.unassigned = queueCount({View::Unassigned, agent, {}, {}, {}});
    counts.pending = queueCount({View::Pending, agent, {}, {}, {}});
    counts.snoozed = queueCount({View::Snoozed, agent, {}, {}, {}});
    counts.outbox = outbox().size();
    for (const QueueRow &row : conversations)
        counts.overdue += row.state == ConversationState::Open && row.due && *row.due < now ? 1 : 0;
    for (const InboxRow &inbox : inboxRows)
        counts.openByInbox.append({inbox.id, queueCount({View::Open, agent, inbox.id, {}, {}})});
    return counts;
}

ThreadPage FakeWorkspace::thread(ConversationId id, qsizetype limit, std::optional<EntryId> before) const
{
    ThreadPage page;
    page.head = conversations.value(id.value);
    const QList<TimelineEntry> all = entries.value(id.value);
    qsizetype end = all.size();
    for (qsizetype i = 0; before && i < all.size(); ++i) {
        if (all.at(i).id == *before)
            end = i;
    }
    const qsizetype from = qMax<qsizetype>(0, end - limit);
    page.entries = all.mid(from, end - from);
    page.hasEarlier = from > 0;
    return page;
}

ThreadPage FakeWorkspace::wholeHistory(CustomerId id, qsizetype limit, std::optional<EntryId> before) const
{
    ThreadPage page;
    QList<TimelineEntry> all;
    for (const QueueRow &row : conversations) {
        if (row.customer.id != id.value)
            continue;
        page.topics.append(row);
        all += entries.value(row.id.value);
    }
    std::stable_sort(all.begin(), all.end(), [](const TimelineEntry &a, const TimelineEntry &b) {
        return a.at != b.at ? a.at < b.at : a.id < b.id;
    });
    qsizetype end = all.size();
    for (qsizetype i = 0; before && i < all.size(); ++i) {
        if (all.at(i).id == *before)
            end = i;
    }
    const qsizetype from = qMax<qsizetype>(0, end - limit);
    page.entries = all.mid(from, end - from);
    page.hasEarlier = from > 0;
    return page;
}

QList<HistoryRow> FakeWorkspace::history(CustomerId id, qsizetype limit) const
{
    QList<HistoryRow> rows;
    for (const QueueRow &row : conversations) {
        if (row.customer.id == id.value && rows.size() < limit)
            rows.append({row.lastAt,
                         EntryKind::Message,
                         Direction::In,
                         row.channel,
                         row.subject.isEmpty() ? row.snippet : row.subject,
                         row.id,
                         {}});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const HistoryRow &a, const HistoryRow &b) { return a.at > b.at; });
    return rows;
}

QList<RecordRow> FakeWorkspace::records(Catalogue catalogue) const
{
    if (catalogue == Catalogue::Team)
        return teamRows;
    QList<RecordRow> rows;
    std::copy_if(recordRows.begin(), recordRows.end(), std::back_inserter(rows),
                 [catalogue](const RecordRow &row) { return row.catalogue == catalogue; });
    return rows;
}

QList<OutboxRow> FakeWorkspace::outbox() const
{
    QList<OutboxRow> rows;
    for (const QList<TimelineEntry> &thread : entries) {
        for (const TimelineEntry &entry : thread) {
            if (entry.delivery == Delivery::Waiting || entry.delivery == Delivery::Queued)
                rows.append(
                    {entry.id, entry.conversation, entry.inbox, {}, {}, entry.delivery, entry.notBefore, 0, {}});
        }
    }
    return rows;
}

void FakeWorkspace::saveDraft(ConversationId conversation, bool isNote, const QString &text)
{
    if (text.isEmpty())
        m_drafts.remove({conversation.value, isNote});
    else
        m_drafts.insert({conversation.value, isNote}, text);
}

QString FakeWorkspace::draft(ConversationId conversation, bool isNote) const
{
    return m_drafts.value({conversation.value, isNote});
}

} // namespace centrala::test
