// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/threadqueries.h"

#include "app/store/addressjson.h"
#include "app/store/database.h"
#include "app/store/idlist.h"
#include "app/store/queuequeries.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace centrala::store {

namespace {

// Each entry with its kind's row. The columns of what it is not are NULL and are not asked for.
#define CENTRALA_ENTRIES                                                                                               \
    "SELECT e.id, e.kind, e.at, coalesce(m.agent, n.agent, c.agent, v.agent), a.name, coalesce(m.inbox, c.inbox),"     \
    " i.name, i.channel, m.sent_at, m.received_at, m.direction, m.sender, m.recipients, m.subject, m.automatic,"       \
    " m.delivery, m.reason, o.not_before, m.body, m.html, n.body, v.kind, v.data, c.direction, c.started_at,"          \
    " c.answered_at, c.ended_at, d.kind, d.value, d.name, e.conversation, m.identity FROM entry e"                     \
    " LEFT JOIN message m ON m.entry = e.id LEFT JOIN note n ON n.entry = e.id LEFT JOIN call c ON c.entry = e.id"     \
    " LEFT JOIN event v ON v.entry = e.id LEFT JOIN outbox o ON o.entry = e.id"                                        \
    " LEFT JOIN agent a ON a.id = coalesce(m.agent, n.agent, c.agent, v.agent)"                                        \
    " LEFT JOIN inbox i ON i.id = coalesce(m.inbox, c.inbox) LEFT JOIN identity d ON d.id = c.identity"
constexpr auto kNewest = CENTRALA_ENTRIES " WHERE e.conversation = ? ORDER BY e.at DESC, e.id DESC LIMIT ?";
constexpr auto kBefore = CENTRALA_ENTRIES " WHERE e.conversation = ? AND (e.at, e.id) < (?, ?)"
                                          " ORDER BY e.at DESC, e.id DESC LIMIT ?";
constexpr auto kNamed = CENTRALA_ENTRIES " WHERE e.id IN (SELECT value FROM json_each(?)) ORDER BY e.at, e.id";
#undef CENTRALA_ENTRIES
// Only the index is read: how long the messages are does not count.
// Whoever may not see the other conversation, on whose desk it is not, finds nothing.
constexpr auto kReferredTo = "SELECT c.id FROM referring r"
                             " CROSS JOIN json_each(r.ids) j"
                             " CROSS JOIN message m ON m.external_id = j.value AND m.external_id <> ''"
                             " JOIN entry e ON e.id = m.entry JOIN conversation c ON c.id = e.conversation"
                             " JOIN conversation o ON o.id = r.conversation"
                             " WHERE r.conversation = ? AND c.id <> o.id AND o.merged_into IS NULL"
                             " AND c.state <> 'spam' ORDER BY j.key, c.id LIMIT 1";
constexpr auto kOfCustomer = "SELECT e.id FROM conversation c JOIN entry e ON e.conversation = c.id"
                             " WHERE c.customer = (SELECT root FROM customer WHERE id = ?) AND (e.at, e.id) < (?, ?) "
                             "ORDER BY e.at DESC, e.id DESC LIMIT ?";

void readMessage(const Rows &rows, TimelineEntry &entry)
{
    entry.sentAt = rows.instant(8);
    entry.receivedAt = rows.instant(9);
    entry.direction = rows.named<Direction>(10);
    entry.author = addressFromText(rows.text(11));
    Recipients recipients = recipientsFromText(rows.text(12));
    entry.to = std::move(recipients.to);
    entry.cc = std::move(recipients.cc);
    entry.replyTo = std::move(recipients.replyTo);
    entry.nobodys = entry.direction == Direction::In && rows.isNull(31);
    entry.subject = rows.text(13);
    entry.automatic = rows.flag(14);
    entry.delivery = rows.named<Delivery>(15);
    entry.deliveryReason = rows.text(16);
    entry.notBefore = rows.optionalInstant(17);
    entry.text = rows.text(18);
    entry.html = rows.text(19);
}

void readCall(const Rows &rows, TimelineEntry &entry)
{
    entry.direction = rows.named<Direction>(23);
    entry.sentAt = entry.receivedAt = rows.instant(24);
    if (!rows.isNull(25))
        entry.eventData.insert(QStringLiteral("answered_at"), rows.number(25));
    if (!rows.isNull(26))
        entry.eventData.insert(QStringLiteral("ended_at"), rows.number(26));
    entry.author = {rows.text(27), rows.text(28), rows.text(29)};
}

TimelineEntry readEntry(const Rows &rows)
{
    TimelineEntry entry;
    entry.id = rows.id<EntryId>(0);
    entry.conversation = rows.id<ConversationId>(30);
    entry.kind = rows.named<EntryKind>(1);
    entry.at = entry.sentAt = entry.receivedAt = rows.instant(2);
    entry.agent = {rows.number(3), rows.text(4)};
    entry.inbox = {rows.number(5), rows.text(6)};
    entry.channel = rows.text(7);
    switch (entry.kind) {
    case EntryKind::Message:
        readMessage(rows, entry);
        break;
    case EntryKind::Note:
        entry.text = rows.text(20);
        break;
    case EntryKind::Call:
        readCall(rows, entry);
        break;
    case EntryKind::Event:
        entry.event = rows.named<EventKind>(21);
        entry.eventData = QJsonDocument::fromJson(rows.text(22).toUtf8()).object();
        break;
    }
    return entry;
}

} // namespace

ThreadPage ThreadQueries::page(ConversationId id, qsizetype limit, std::optional<EntryId> before) const
{
    ThreadPage page;
    const QList<QueueRow> heads = QueueQueries(m_database).rows({id});
    if (heads.isEmpty())
        return page;
    page.head = heads.first();
    {
        auto rows = m_database.query("SELECT wrap_up FROM conversation WHERE id = ?", id);
        if (rows.next())
            page.wrapUpCode = rows.text(0);
    }
    page.topics = referredTo(id);
    qint64 at = std::numeric_limits<qint64>::max();
    if (before) {
        auto rows = m_database.query("SELECT at FROM entry WHERE id = ? AND conversation = ?", *before, id);
        if (!rows.next())
            return page;
        at = rows.number(0);
    }
    {
        const qint64 oneMore = static_cast<qint64>(limit) + 1;
        auto rows =
            before ? m_database.query(kBefore, id, at, *before, oneMore) : m_database.query(kNewest, id, oneMore);
        page.entries.reserve(limit);
        while (rows.next()) {
            if (page.entries.size() == limit) {
                page.hasEarlier = true;
                break;
            }
            page.entries.append(readEntry(rows));
        }
    }
    std::reverse(page.entries.begin(), page.entries.end());
    readAttachments(page.entries);
    return page;
}

QList<QueueRow> ThreadQueries::referredTo(ConversationId id) const
{
    ConversationId other;
    {
        auto rows = m_database.query(kReferredTo, id);
        if (!rows.next())
            return {};
        other = rows.id<ConversationId>(0);
    }
    return QueueQueries(m_database).rows({other});
}

ThreadPage ThreadQueries::ofCustomer(CustomerId id, qsizetype limit, std::optional<EntryId> before) const
{
    ThreadPage page;
    qint64 at = std::numeric_limits<qint64>::max();
    if (before) {
        auto rows = m_database.query("SELECT at FROM entry WHERE id = ?", *before);
        if (!rows.next())
            return page;
        at = rows.number(0);
    }
    QList<EntryId> ids;
    {
        auto rows = m_database.query(kOfCustomer, id, at, before.value_or(EntryId{std::numeric_limits<qint64>::max()}),
                                     static_cast<qint64>(limit) + 1);
        while (rows.next())
            ids.append(rows.id<EntryId>(0));
    }
    page.hasEarlier = ids.size() > limit;
    ids.resize(qMin(ids.size(), limit));
    QList<ConversationId> conversations;
    {
        auto rows = m_database.query(kNamed, idList(ids));
        while (rows.next()) {
            page.entries.append(readEntry(rows));
            if (!conversations.contains(page.entries.last().conversation))
                conversations.append(page.entries.last().conversation);
        }
    }
    page.topics = QueueQueries(m_database).rows(conversations);
    readAttachments(page.entries);
    return page;
}

void ThreadQueries::readAttachments(QList<TimelineEntry> &entries) const
{
    QList<EntryId> ids;
    QHash<qint64, qsizetype> place;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (entries[i].kind == EntryKind::Message) {
            ids.append(entries[i].id);
            place.insert(entries[i].id.value, i);
        }
    }
    if (ids.isEmpty())
        return;
    auto rows = m_database.query("SELECT entry, id, name, type, size, sha256, content_id, is_inline FROM attachment"
                                 " WHERE entry IN (SELECT value FROM json_each(?)) ORDER BY entry, id",
                                 idList(ids));
    while (rows.next()) {
        entries[place.value(rows.number(0))].attachments.append({rows.id<AttachmentId>(1), rows.text(2), rows.text(3),
                                                                 rows.number(4), rows.text(5), rows.text(6),
                                                                 rows.flag(7)});
    }
}

} // namespace centrala::store
