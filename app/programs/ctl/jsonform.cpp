// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/ctl/jsonform.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::ctl {

namespace {

template<typename E>
QString word(E value)
{
    return QString(nameOf(value));
}

/// "in", "out", "note", "call" or "event".
QString kindOf(EntryKind kind, Direction direction)
{
    return kind == EntryKind::Message ? word(direction) : word(kind);
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue authorOf(const TimelineEntry &entry)
{
    if (entry.agent.id != 0)
        return jsonOf(entry.agent);
    if (entry.author.value.isEmpty())
        return QJsonValue();
    const QString &name = entry.author.name.isEmpty() ? entry.author.value : entry.author.name;
    return QJsonObject{
        {u"id"_s, QJsonValue()}, {u"name"_s, name}, {u"kind"_s, entry.author.kind}, {u"value"_s, entry.author.value}};
}

QJsonObject jsonOf(const AttachmentRow &row)
{
    return {{u"id"_s, row.id.value}, {u"name"_s, row.name},     {u"type"_s, row.type},
            {u"size"_s, row.size},   {u"sha256"_s, row.sha256}, {u"inline"_s, row.isInline}};
}

QJsonObject jsonOf(const IdentityRow &row)
{
    return {{u"id"_s, row.id.value}, {u"kind"_s, row.kind},         {u"value"_s, row.value},
            {u"name"_s, row.name},   {u"verified"_s, row.verified}, {u"first"_s, row.isFirst}};
}

QJsonObject jsonOf(const ConsentRow &row)
{
    return {{u"kind"_s, row.kind},
            {u"state"_s, word(row.state)},
            {u"at"_s, ctl::jsonOf(row.at)},
            {u"source"_s, row.source},
            {u"agent"_s, ctl::jsonOf(row.agent)}};
}

/// The conversation it may belong to; null where none is proposed.
QJsonValue suggestionOf(const ThreadPage &page)
{
    if (page.topics.isEmpty())
        return QJsonValue::Null;
    const QueueRow &other = page.topics.first();
    return QJsonObject{{u"conversation"_s, ctl::jsonOf(Named{other.id.value, other.subject})},
                       {u"customer"_s, ctl::jsonOf(other.customer)},
                       {u"reason"_s, u"refers"_s}};
}

QJsonObject jsonOf(const MergeRow &row)
{
    return {{u"id"_s, row.id.value},
            {u"into"_s, ctl::jsonOf(row.into)},
            {u"from"_s, ctl::jsonOf(row.from)},
            {u"at"_s, ctl::jsonOf(row.at)}};
}

QJsonObject jsonOf(const RefusedRow &row)
{
    return {{u"external_id"_s, row.externalId}, {u"reason"_s, row.reason}, {u"bytes"_s, row.bytes}};
}

template<typename T>
QJsonArray each(const QList<T> &list)
{
    QJsonArray array;
    for (const T &one : list)
        array.append(jsonOf(one));
    return array;
}

} // namespace

QJsonValue jsonOf(Instant at)
{
    return toMs(at) == 0 ? QJsonValue() : QJsonValue(toIso(at));
}

QJsonValue jsonOf(const std::optional<Instant> &at)
{
    return at ? QJsonValue(toIso(*at)) : QJsonValue();
}

QJsonValue jsonOf(const Named &named)
{
    if (named.id == 0)
        return QJsonValue();
    return QJsonObject{{u"id"_s, named.id}, {u"name"_s, named.name}};
}

QJsonObject jsonOf(const Address &address)
{
    return {{u"kind"_s, address.kind}, {u"value"_s, address.value}, {u"name"_s, address.name}};
}

QJsonObject jsonOf(const QueueRow &row)
{
    QJsonArray followers;
    for (const Named &one : row.followers)
        followers.append(jsonOf(one));
    return {{u"id"_s, row.id.value},
            {u"subject"_s, row.subject},
            {u"channel"_s, row.channel},
            {u"inbox"_s, jsonOf(row.inbox)},
            {u"customer"_s, jsonOf(row.customer)},
            {u"state"_s, word(row.state)},
            {u"assignee"_s, jsonOf(row.assignee)},
            {u"team"_s, jsonOf(row.team)},
            {u"priority"_s, word(row.priority)},
            {u"waiting_since"_s, jsonOf(row.waitingSince)},
            {u"due"_s, jsonOf(row.due)},
            {u"held_until"_s, jsonOf(row.heldUntil)},
            {u"snoozed_until"_s, jsonOf(row.snoozedUntil)},
            {u"last_at"_s, jsonOf(row.lastAt)},
            {u"unread"_s, row.unread},
            {u"snippet"_s, row.snippet},
            {u"tags"_s, QJsonArray::fromStringList(row.tags)},
            {u"followers"_s, followers}};
}

QJsonObject jsonOf(const TimelineEntry &entry)
{
    QJsonObject json{{u"id"_s, entry.id.value},
                     {u"kind"_s, kindOf(entry.kind, entry.direction)},
                     {u"at"_s, jsonOf(entry.at)},
                     {u"channel"_s, orNull(entry.channel)},
                     {u"inbox"_s, jsonOf(entry.inbox)},
                     {u"author"_s, authorOf(entry)},
                     {u"to"_s, arrayOf(entry.to)},
                     {u"cc"_s, arrayOf(entry.cc)},
                     {u"sent_at"_s, jsonOf(entry.sentAt)},
                     {u"received_at"_s, jsonOf(entry.receivedAt)},
                     {u"subject"_s, entry.subject},
                     {u"text"_s, entry.text},
                     {u"html"_s, orNull(entry.html)},
                     {u"attachments"_s, each(entry.attachments)},
                     {u"delivery"_s, entry.delivery == Delivery::None ? QJsonValue() : word(entry.delivery)},
                     {u"error"_s, orNull(entry.deliveryReason)},
                     {u"not_before"_s, jsonOf(entry.notBefore)}};
    if (entry.kind == EntryKind::Message)
        json.insert(u"automatic"_s, entry.automatic);
    if (entry.kind == EntryKind::Event) {
        json.insert(u"event"_s, word(entry.event));
        json.insert(u"data"_s, entry.eventData);
    }
    return json;
}

QJsonObject jsonOf(const ThreadPage &page)
{
    QJsonObject json = jsonOf(page.head);
    json.insert(u"wrap_up_code"_s, orNull(page.wrapUpCode));
    json.insert(u"suggestion"_s, suggestionOf(page));
    json.insert(u"entries"_s, arrayOf(page.entries));
    return json;
}

QJsonObject jsonOf(const CustomerCard &card)
{
    return {{u"id"_s, card.id.value},
            {u"name"_s, card.name},
            {u"about"_s, card.about},
            {u"since"_s, jsonOf(card.since)},
            {u"identities"_s, each(card.identities)},
            {u"merges"_s, each(card.merges)},
            {u"conversations"_s, card.conversations},
            {u"tags"_s, QJsonArray::fromStringList(card.tags)},
            {u"consents"_s, each(card.consents)}};
}

QJsonObject jsonOf(const HistoryRow &row)
{
    return {
        {u"at"_s, jsonOf(row.at)},   {u"kind"_s, kindOf(row.kind, row.direction)}, {u"channel"_s, orNull(row.channel)},
        {u"summary"_s, row.summary}, {u"conversation"_s, row.conversation.value},  {u"entry"_s, row.entry.value}};
}

QJsonObject jsonOf(const SearchHit &hit)
{
    const auto number = [](qint64 id) { return id == 0 ? QJsonValue() : QJsonValue(id); };
    return {{u"conversation"_s, number(hit.conversation.value)},
            {u"entry"_s, number(hit.entry.value)},
            {u"customer"_s, jsonOf(hit.customer)},
            {u"at"_s, jsonOf(hit.at)},
            {u"subject"_s, hit.subject},
            {u"snippet"_s, hit.snippet}};
}

QJsonObject jsonOf(const InboxRow &row)
{
    return {{u"id"_s, row.id.value},
            {u"channel"_s, row.channel},
            {u"name"_s, row.name},
            {u"address"_s, row.address},
            {u"state"_s, word(row.state)},
            {u"error"_s, orNull(row.error)},
            {u"retry_at"_s, jsonOf(row.retryAt)},
            {u"last_event_at"_s, jsonOf(row.lastEventAt)},
            {u"settings"_s, row.settings}};
}

QJsonObject jsonOf(const SyncLedger &ledger)
{
    return {{u"received"_s, ledger.received},
            {u"stored"_s, ledger.stored},
            {u"duplicates"_s, ledger.duplicates},
            {u"refused"_s, each(ledger.refused)},
            {u"cursor"_s, ledger.cursors},
            {u"gaps"_s, ledger.gaps},
            {u"gone"_s, ledger.gone},
            {u"retries"_s, ledger.retries},
            {u"backfill"_s, QJsonObject{{u"done"_s, ledger.backfillDone}, {u"total"_s, ledger.backfillTotal}}}};
}

QJsonObject jsonOf(const AgentRow &row)
{
    QJsonArray teams;
    for (const Named &team : row.teams)
        teams.append(jsonOf(team));
    return {{u"id"_s, row.id.value},
            {u"name"_s, row.name},
            {u"role"_s, word(row.role)},
            {u"presence"_s, word(row.presence)},
            {u"presence_reason"_s, orNull(row.presenceReason)},
            {u"presence_since"_s, jsonOf(row.presenceSince)},
            {u"active"_s, row.active},
            {u"capacity"_s, row.capacity},
            {u"teams"_s, teams}};
}

QJsonObject jsonOf(const RecordRow &row)
{
    QJsonObject json = row.content;
    json.insert(u"id"_s, row.id.value);
    json.insert(u"name"_s, row.name);
    return json;
}

QJsonObject jsonOf(const OutboxRow &row)
{
    return {{u"entry"_s, row.entry.value},
            {u"conversation"_s, row.conversation.value},
            {u"inbox"_s, jsonOf(row.inbox)},
            {u"subject"_s, row.subject},
            {u"to"_s, row.to},
            {u"delivery"_s, word(row.delivery)},
            {u"not_before"_s, jsonOf(row.notBefore)},
            {u"attempts"_s, row.attempts},
            {u"error"_s, orNull(row.reason)}};
}

QJsonObject jsonOf(const Draft &draft)
{
    return {{u"conversation"_s, draft.conversation.value},
            {u"kind"_s, draft.isNote ? u"note"_s : u"reply"_s},
            {u"text"_s, draft.text},
            {u"at"_s, jsonOf(draft.at)}};
}

QJsonObject jsonOf(const AuditRow &row)
{
    return {{u"at"_s, jsonOf(row.at)},
            {u"agent"_s, jsonOf(row.agent)},
            {u"action"_s, row.action},
            {u"subject"_s, row.subject},
            {u"detail"_s, row.detail}};
}

} // namespace centrala::ctl
