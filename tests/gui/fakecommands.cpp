// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/fakeworkspace.h"

namespace centrala::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Outcome FakeWorkspace::apply(const Reply &wish)
{
    TimelineEntry entry;
    entry.conversation = wish.conversation;
    entry.at = m_clock.now();
    entry.direction = Direction::Out;
    entry.channel = conversations.value(wish.conversation.value).channel;
    entry.inbox = conversations.value(wish.conversation.value).inbox;
    entry.agent = {1, agentRows.isEmpty() ? u"me"_s : agentRows.first().name};
    entry.to = wish.to;
    entry.cc = wish.cc;
    entry.text = wish.text;
    entry.html = wish.html;
    entry.delivery = wish.at ? Delivery::Scheduled : Delivery::Waiting;
    entry.notBefore = wish.at ? *wish.at : m_clock.now() + 5s;
    Outcome outcome;
    outcome.entry = addEntry(entry);
    return outcome;
}

Outcome FakeWorkspace::apply(const AddNote &wish)
{
    TimelineEntry entry;
    entry.conversation = wish.conversation;
    entry.kind = EntryKind::Note;
    entry.at = m_clock.now();
    entry.agent = {1, agentRows.isEmpty() ? u"me"_s : agentRows.first().name};
    entry.text = wish.text;
    Outcome outcome;
    outcome.entry = addEntry(entry);
    return outcome;
}

Outcome FakeWorkspace::apply(const StartConversation &wish)
{
    QueueRow row;
    row.subject = wish.subject;
    for (const InboxRow &inbox : std::as_const(inboxRows)) {
        if (inbox.id == wish.via) {
            row.channel = inbox.channel;
            row.inbox = {inbox.id.value, inbox.name};
        }
    }
    row.customer = {0, wish.to.isEmpty() ? QString() : wish.to.first().name};
    row.state = ConversationState::Pending;
    const ConversationId id = addConversation(row);
    Reply reply;
    reply.conversation = id;
    reply.to = wish.to;
    reply.cc = wish.cc;
    reply.text = wish.text;
    Outcome outcome = apply(reply);
    outcome.conversation = id;
    return outcome;
}

Outcome FakeWorkspace::apply(const PutRecord &wish)
{
    Outcome outcome;
    for (RecordRow &row : recordRows) {
        if (wish.id && row.id == *wish.id) {
            row.name = wish.recordName;
            row.content = wish.content;
            outcome.record = row.id;
        }
    }
    if (!outcome.record) {
        outcome.record = RecordId{++m_next};
        recordRows.append({*outcome.record, wish.catalogue, wish.recordName, wish.content});
    }
    return outcome;
}

CustomerId FakeWorkspace::customerWith(const Address &address) const
{
    for (const CustomerCard &card : customers) {
        for (const IdentityRow &identity : card.identities) {
            if (identity.kind == address.kind && identity.value == address.value)
                return card.id;
        }
    }
    return {};
}

Outcome FakeWorkspace::apply(const ImportCustomers &wish)
{
    ImportReport report;
    for (const ImportedCustomer &customer : wish.customers) {
        ImportedLine line;
        line.line = customer.line;
        line.fate = customer.addresses.isEmpty() ? ImportFate::Refused : ImportFate::New;
        line.reason = customer.addresses.isEmpty() ? u"no_address"_s : QString();
        report.made += customer.addresses.isEmpty() ? 0 : 1;
        if (wish.onlyTry || line.fate == ImportFate::Refused)
            report.lines.append(line);
    }
    Outcome outcome;
    outcome.report = report;
    if (!wish.onlyTry) {
        outcome.undo = UndoId{++m_next};
        importParts.append({*outcome.undo, report.made});
    }
    return outcome;
}

/// An import part after part, as the engine does; of all else only that it was done.
Outcome FakeWorkspace::apply(const Undo &wish)
{
    Outcome outcome;
    if (importParts.isEmpty() || (wish.undo && *wish.undo != importParts.last().first))
        return outcome;
    outcome.report = ImportReport();
    outcome.report->takenBack = importParts.takeLast().second;
    if (!importParts.isEmpty())
        outcome.undo = importParts.last().first;
    return outcome;
}

Outcome FakeWorkspace::recall(const Recall &wish)
{
    Outcome outcome;
    for (auto thread = entries.begin(); thread != entries.end(); ++thread) {
        for (qsizetype i = 0; i < thread->size(); ++i) {
            if (thread->at(i).id != wish.entry)
                continue;
            outcome.text = thread->at(i).text;
            outcome.conversation = ConversationId{thread.key()};
            thread->removeAt(i);
            Change change;
            change.entity = Entity::Entry;
            change.id = wish.entry.value;
            change.scope = thread.key();
            Q_EMIT changed({change});
            return outcome;
        }
    }
    return outcome;
}

QFuture<Result<Outcome>> FakeWorkspace::run(const Command &command)
{
    commands.append(command);
    if (nextError)
        return QtFuture::makeReadyFuture(Result<Outcome>(*std::exchange(nextError, std::nullopt)));
    Outcome outcome;
    if (const auto *reply = std::get_if<Reply>(&command))
        outcome = apply(*reply);
    else if (const auto *note = std::get_if<AddNote>(&command))
        outcome = apply(*note);
    else if (const auto *begun = std::get_if<StartConversation>(&command))
        outcome = apply(*begun);
    else if (const auto *record = std::get_if<PutRecord>(&command))
        outcome = apply(*record);
    else if (const auto *import = std::get_if<ImportCustomers>(&command))
        outcome = apply(*import);
    else if (const auto *undone = std::get_if<Undo>(&command))
        outcome = apply(*undone);
    else if (const auto *recalled = std::get_if<Recall>(&command))
        outcome = recall(*recalled);
    else if (const auto *gone = std::get_if<RemoveRecord>(&command))
        recordRows.removeIf([gone](const RecordRow &row) { return row.id == gone->id; });
    else if (const auto *resolved = std::get_if<Resolve>(&command))
        setState(resolved->conversations, ConversationState::Resolved);
    else if (const auto *snoozed = std::get_if<Snooze>(&command))
        setState(snoozed->conversations, ConversationState::Snoozed);
    if (std::holds_alternative<Resolve>(command) || std::holds_alternative<Snooze>(command))
        outcome.undo = UndoId{++m_next};
    if (const auto *read = std::get_if<MarkRead>(&command)) {
        conversations[read->conversation.value].unread = 0;
        touch(read->conversation);
    }
    if (std::holds_alternative<TakeNext>(command)) {
        const auto ids = queueIds({View::Mine, AgentId{1}, {}, {}, {}}, 1);
        if (!ids.isEmpty())
            outcome.conversation = ids.first();
    }
    return QtFuture::makeReadyFuture(Result<Outcome>(outcome));
}

} // namespace centrala::test
