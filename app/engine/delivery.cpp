// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/delivery.h"

#include "app/engine/chatmails.h"
#include "app/engine/context.h"
#include "app/engine/founding.h"
#include "app/engine/timeline.h"
#include "app/model/sentences.h"

#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

constexpr qsizetype kReferenceLimit = 40;

/// How long to wait before trying again for the n-th time, where the channel does not say: 1, 5, 15, 30, then 60
/// minutes; given up after two days.
std::optional<std::chrono::minutes> waitBeforeTry(qint64 attempts)
{
    constexpr std::array steps = {1, 5, 15, 30, 60};
    if (attempts >= 52)
        return std::nullopt;
    return std::chrono::minutes(steps[static_cast<size_t>(std::min<qint64>(attempts, steps.size() - 1))]);
}

Result<SpoolFile> spoolText(const QString &folder, EntryId entry, const QString &which, const QString &text)
{
    SpoolFile file;
    file.spoolName = u"out-%1-%2"_s.arg(entry.value).arg(which);
    file.contentId = which;
    const QByteArray octets = text.toUtf8();
    file.size = octets.size();
    QSaveFile target(folder + u'/' + file.spoolName);
    if (!target.open(QIODevice::WriteOnly) || target.write(octets) != octets.size() || !target.commit())
        return Error{Error::Kind::Storage, target.fileName(), target.errorString(), {}};
    return file;
}

} // namespace

Result<QList<OutgoingMessage>> DeliveryLife::claim(InboxId inbox, int limit, const QString &spoolFolder)
{
    QList<OutgoingMessage> messages;
    const QList<EntryId> entries = m_context.outbox.leaving(inbox, m_context.now, limit);
    for (const EntryId entry : entries) {
        const auto record = m_context.messages.get(entry);
        if (!record)
            continue;
        if (record->delivery == Delivery::Scheduled)
            dateAnew(entry);
        auto message = compose(*record, spoolFolder);
        if (!message) {
            // A file that is gone is no reason to stop the others; a full disk is.
            if (message.error().kind != Error::Kind::NotFound)
                return message.error();
            setState(entry, Delivery::Failed, message.error().detail);
            continue;
        }
        setState(entry, Delivery::Sending, {});
        messages.append(*std::move(message));
    }
    return messages;
}

Result<OutgoingMessage> DeliveryLife::compose(const store::MessageRecord &record, const QString &spoolFolder) const
{
    OutgoingMessage message;
    message.entry = record.entry.value;
    message.externalId = record.externalId;
    if (const auto entry = m_context.entries.get(record.entry)) {
        message.references = m_context.messages.externalIds(entry->conversation, record.inbox, kReferenceLimit);
        message.references.removeAll(record.externalId);
        message.at = entry->at;
        // The chat a conversation began in is one person's: whoever else is written to is found by their address.
        const auto conversation = m_context.conversations.get(entry->conversation);
        if (conversation && conversation->identity == record.identity)
            message.thread = m_context.threadKeys.channelKey(entry->conversation, record.inbox);
    }
    message.from = record.sender;
    message.automatic = record.automatic;
    const auto agent = record.agent ? m_context.agents.get(*record.agent) : std::nullopt;
    if (agent && agent->name != kUnnamedAgent)
        message.agent = agent->name;
    if (const auto row = m_context.outbox.get(record.entry))
        message.only = row->remaining;
    message.to = record.recipients.to;
    message.cc = record.recipients.cc;
    message.bcc = record.recipients.bcc;
    message.subject = record.subject;
    const auto put = [&](const QString &which, const QString &text, QString &direct) -> Result<void> {
        if (text.size() * 3 < InboundMessage::kInlineBodyLimit) {
            direct = text;
            return {};
        }
        auto file = spoolText(spoolFolder, record.entry, which, text);
        if (!file)
            return file.error();
        message.bodies.append(*file);
        return {};
    };
    if (auto done = put(u"text"_s, asItLeaves(m_context, record), message.text); !done)
        return done.error();
    if (auto done = put(u"html"_s, record.html, message.html); !done)
        return done.error();
    const QList<AttachmentRow> attachments = m_context.attachments.ofEntry(record.entry);
    for (const AttachmentRow &attachment : attachments) {
        const QString name = u"out-%1-%2"_s.arg(record.entry.value).arg(attachment.id.value);
        if (auto copied = m_context.files.copyOut(attachment.sha256, spoolFolder + u'/' + name); !copied)
            return copied.error();
        message.files.append({name, attachment.sha256, attachment.name, attachment.type, attachment.size,
                              attachment.contentId, attachment.isInline});
    }
    return message;
}

void DeliveryLife::settle(EntryId entry, const SendOutcome &outcome)
{
    const auto record = m_context.messages.get(entry);
    if (!record || record->delivery != Delivery::Sending)
        return;
    if (!outcome.externalId.isEmpty() && outcome.externalId != record->externalId) {
        m_context.messages.setExternalId(entry, outcome.externalId);
        if (const auto row = m_context.entries.get(entry))
            m_context.threadKeys.insert(outcome.externalId, row->conversation);
    }
    if (outcome.delivery == Delivery::Queued) // given back: nobody tried, its time stays
        return setState(entry, Delivery::Queued, {});
    if (outcome.delivery == Delivery::Failed && outcome.retryAt) {
        store::OutboxRecord row =
            m_context.outbox.get(entry).value_or(store::OutboxRecord{entry, record->inbox, {}, 0});
        if (const auto wait = waitBeforeTry(row.attempts++)) {
            row.notBefore = std::max(*outcome.retryAt, m_context.now + std::min(*wait, std::chrono::minutes(60)));
            if (!outcome.remaining.isEmpty())
                row.remaining = outcome.remaining;
            m_context.outbox.put(row);
            setState(entry, Delivery::Queued, outcome.reason);
            return;
        }
    }
    if (outcome.delivery == Delivery::Failed && !outcome.remaining.isEmpty()) {
        store::OutboxRecord row =
            m_context.outbox.get(entry).value_or(store::OutboxRecord{entry, record->inbox, m_context.now, 0});
        row.remaining = outcome.remaining;
        m_context.outbox.put(row);
    }
    if (outcome.delivery == Delivery::Uncertain && m_context.appearances.hasAny(entry)) // the channel has it
        return setState(entry, Delivery::Sent, {});
    setState(entry, outcome.delivery, outcome.reason);
}

void DeliveryLife::foundSent(const QList<EntryId> &entries)
{
    for (const EntryId entry : entries) {
        const auto record = m_context.messages.get(entry);
        const auto row = m_context.outbox.get(entry);
        if (!record || !row || !row->remaining.isEmpty())
            continue;
        if (record->delivery == Delivery::Uncertain || (record->delivery == Delivery::Queued && row->attempts > 0))
            setState(entry, Delivery::Sent, {});
    }
}

/// What was written on Friday to leave on Monday is Monday's message, at the customer and with us.
void DeliveryLife::dateAnew(EntryId entry)
{
    const auto row = m_context.outbox.get(entry);
    const auto written = m_context.entries.get(entry);
    if (!row || !written || row->notBefore <= written->at)
        return;
    m_context.entries.setAt(entry, row->notBefore);
    m_context.messages.setSentAt(entry, row->notBefore);
    m_context.touchEntry(entry, written->conversation);
}

void DeliveryLife::recover(InboxId inbox, bool idempotent)
{
    const QList<EntryId> entries = m_context.outbox.withDelivery(inbox, Delivery::Sending);
    for (const EntryId entry : entries) {
        if (idempotent)
            setState(entry, Delivery::Queued, {});
        else if (m_context.appearances.hasAny(entry))
            setState(entry, Delivery::Sent, {});
        else
            setState(entry, Delivery::Uncertain, QString::fromLatin1(sentences::kEndedWhileSending));
    }
}

void DeliveryLife::release()
{
    const QList<EntryId> entries = m_context.outbox.ripe(m_context.now);
    for (const EntryId entry : entries) {
        const auto record = m_context.messages.get(entry);
        const bool wasScheduled = record && record->delivery == Delivery::Scheduled;
        if (wasScheduled)
            dateAnew(entry);
        setState(entry, Delivery::Queued, {});
        if (wasScheduled)
            noteAnswer(entry);
    }
}

/// What was written to be sent later answers only now.
void DeliveryLife::noteAnswer(EntryId entry)
{
    const auto row = m_context.entries.get(entry);
    auto conversation = row ? m_context.conversations.get(row->conversation) : std::nullopt;
    if (!conversation || conversation->answeredAt)
        return;
    conversation->answeredAt = m_context.now;
    m_context.save(*conversation);
}

void DeliveryLife::customersWrote(const QSet<ConversationId> &conversations)
{
    if (conversations.isEmpty())
        return;
    const auto conditional = m_context.outbox.conditional();
    for (const auto &[conversation, entry] : conditional) {
        if (conversations.contains(conversation))
            setState(entry, Delivery::Held, QString::fromLatin1(kCustomerWrote));
    }
}

void DeliveryLife::setState(EntryId entry, Delivery delivery, const QString &reason)
{
    const auto row = m_context.entries.get(entry);
    if (!row)
        return;
    m_context.messages.setDelivery(entry, delivery, reason);
    if (delivery == Delivery::Sent || delivery == Delivery::Delivered || delivery == Delivery::Read)
        m_context.outbox.remove(entry);
    m_context.touchEntry(entry, row->conversation);
    if (auto conversation = m_context.conversations.get(row->conversation)) {
        refreshSummary(m_context, *conversation);
        m_context.save(*conversation);
    }
}

} // namespace centrala::engine
