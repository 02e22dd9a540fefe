// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/intake.h"

#include "app/engine/arrival.h"
#include "app/engine/automaticanswer.h"
#include "app/engine/chatmails.h"
#include "app/engine/claims.h"
#include "app/engine/context.h"
#include "app/engine/customerlinks.h"
#include "app/engine/delivery.h"
#include "app/engine/matching.h"
#include "app/engine/ourown.h"
#include "app/engine/reports.h"
#include "app/engine/samemessage.h"
#include "app/engine/startlinks.h"
#include "app/engine/threading.h"
#include "app/engine/timeline.h"
#include "app/model/addresses.h"
#include "app/model/cardnumbers.h"
#include "app/store/conversationparts.h"
#include "app/store/erasures.h"
#include "app/store/ledgercounts.h"

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

constexpr qsizetype kProvedLimit = 5;

} // namespace

Intake::Intake(Context &context, InboxId inbox, QString spoolFolder)
    : m_context(context), m_inbox(inbox), m_spoolFolder(std::move(spoolFolder)), m_ours(ourAddresses(context))
{
}

Result<Engine::Acceptance> Intake::accept(const Batch &batch)
{
    const auto record = m_context.inboxes.get(m_inbox);
    if (!record || record->removed)
        return notFound("inbox", m_inbox.value);
    m_record = *record;
    m_historyDays = m_record.settings.value(u"history_days"_s).toInt(14);
    m_knownIds.emplace(m_context, m_inbox, batch);
    m_anybodyErased = store::Erasures(m_context.database).any();
    m_anythingRefused = m_context.ledgers.hasRefused(m_inbox);

    Engine::Acceptance acceptance;
    acceptance.cursor = m_context.ledgers.cursor(m_inbox, batch.stream);
    if (acceptance.cursor != batch.fromCursor)
        return acceptance;

    const qint64 received = receivedNow(batch);
    QList<std::pair<Reading, const InboundMessage *>> fresh;
    for (const InboundMessage &message : batch.messages)
        fresh.append({readingOf(message, m_ours, batch.backfill, m_context.now), &message});
    // In rising order of time, whatever order they came in: the full text is written twice as fast so, and a
    // conversation begins with its first message.
    std::stable_sort(fresh.begin(), fresh.end(),
                     [](const auto &a, const auto &b) { return a.first.orderTime < b.first.orderTime; });
    for (const auto &[reading, message] : fresh) {
        if (const auto entry = m_knownIds->mayBeStored(*message)
                                   ? storedAlready(m_context, m_inbox, *message, reading, m_ours)
                                   : std::nullopt) {
            ++acceptance.duplicates;
            takeAgain(*message, *entry);
            continue;
        }
        if (m_anybodyErased && isErased(m_context, reading.person)) {
            ++acceptance.duplicates;
            if (!message->number.isEmpty()) // a proof of completeness need not ask for it again
                m_context.ledgers.refuse(m_inbox, {{}, message->folder, message->number, u"erased"_s, 0, {}}, {},
                                         m_context.now);
            continue;
        }
        if (auto stored = store(*message, reading, batch.backfill); !stored)
            return stored.error();
        m_knownIds->noteStored(*message);
        ++acceptance.stored;
    }
    saveConversations();
    noteTouchpoints(m_context, m_inbox, batch.touchpoints);
    DeliveryLife(m_context).customersWrote(m_written);
    DeliveryLife(m_context).foundSent(m_foundSent);
    for (const RefusedItem &item : batch.refused) {
        if (auto kept = refuse(item); !kept)
            return kept.error();
    }
    for (const GoneMessages &item : batch.gone) {
        if (const std::optional<NumberSet> numbers = NumberSet::from(item.numbers))
            m_context.appearances.markGone(m_inbox, item.folder, item.epoch, *numbers, m_context.now);
    }
    for (const DeliveryReport &item : batch.reports)
        takeReport(m_context, m_inbox, item, batch.backfill);

    store::LedgerRecord ledger = m_context.ledgers.get(m_inbox);
    ledger.received += received;
    ledger.stored += acceptance.stored;
    ledger.duplicates += acceptance.duplicates;
    ledger.gaps += batch.gaps;
    m_context.ledgers.setCursor(m_inbox, batch.stream, batch.toCursor);
    if (batch.done) {
        store::LedgerCounts counts(m_context.database, m_inbox);
        counts.setProgress(batch.stream, *batch.done, batch.total.value_or(*batch.done));
        std::tie(ledger.backfillDone, ledger.backfillTotal) = counts.progress();
    }
    m_context.ledgers.put(m_inbox, ledger);
    m_context.touch(Entity::Ledger, m_inbox.value);
    if (acceptance.stored > 0) {
        m_record.lastEventAt = m_context.now;
        m_context.save(m_record);
    }
    acceptance.accepted = true;
    acceptance.cursor = batch.toCursor;
    return acceptance;
}

/// What is tried again, understood by now or not, came before.
qint64 Intake::receivedNow(const Batch &batch) const
{
    qint64 count = batch.messages.size();
    if (m_anythingRefused) {
        count -= std::count_if(batch.messages.begin(), batch.messages.end(), [this](const InboundMessage &message) {
            return !message.number.isEmpty() &&
                   m_context.ledgers.refusedOctets(m_inbox, message.folder, message.number).has_value();
        });
    }
    const store::LedgerCounts counts(m_context.database, m_inbox);
    return count + std::count_if(batch.refused.begin(), batch.refused.end(),
                                 [&counts](const RefusedItem &item) { return !counts.isRefused(item); });
}

void Intake::takeAgain(const InboundMessage &message, EntryId entry)
{
    if (!message.number.isEmpty())
        appear(message, entry);
    if (message.direction != Direction::Out)
        return;
    m_foundSent.append(entry);
    const auto stored = message.otherId.isEmpty() ? std::nullopt : m_context.messages.get(entry);
    const auto row = stored ? m_context.entries.get(entry) : std::nullopt;
    if (!row || stored->direction != Direction::Out || stored->externalId != message.otherId)
        return;
    m_context.messages.setExternalId(entry, message.externalId); // what customers and their servers will call it
    m_context.touchEntry(entry, row->conversation);
    m_knownIds->tie(message.externalId, row->conversation);
    m_knownIds->noteStored(message);
}

Result<void> Intake::store(const InboundMessage &message, const Reading &reading, bool backfill)
{
    const auto reportedOn = conversationOfOurs(m_context, m_inbox, message.reportOn);
    // A server that sends a mail back is no customer.
    const bool isVerified = message.fromVerified && reading.direction == Direction::In && !reading.isSaid;
    const auto identity = reportedOn || reading.isOwn ? std::nullopt : personOf(reading, isVerified);
    const auto text = body(message, u"text"_s, message.text);
    const auto html = body(message, u"html"_s, message.html);
    if (!text || !html)
        return text ? html.error() : text.error();

    const QString subject = withCardNumbersMasked(message.subject);
    store::ConversationRecord *const ofReport = reportedOn ? arrivalOf(*reportedOn) : nullptr;
    store::ConversationRecord &conversation =
        ofReport ? *ofReport : conversationFor(message, reading, identity, subject, backfill);

    store::MessageRecord record;
    record.entry = m_context.addEntry({{}, conversation.id, EntryKind::Message, reading.orderTime});
    record.inbox = m_inbox;
    record.direction = reading.direction;
    if (identity)
        record.identity = identity->id;
    record.externalId = message.externalId;
    record.bodyHash = message.bodyHash;
    record.sender = reading.direction == Direction::In ? reading.person : message.from;
    record.recipients = {message.to, message.cc, hiddenRecipients(message), message.replyTo};
    record.subject = subject;
    record.text = *text;
    record.html = *html;
    record.receivedAt = backfill ? message.serverAt.value_or(m_context.now) : m_context.now;
    record.sentAt = message.sentAt.value_or(record.receivedAt);
    record.automatic = message.automatic;
    record.delivery = reading.direction == Direction::In ? Delivery::None : Delivery::Sent;
    record.textKey = m_context.fullText.nextTextKey(reading.orderTime);
    m_context.messages.insert(record);
    if (!message.number.isEmpty())
        appear(message, record.entry);
    QStringList names;
    if (auto stored = storeFiles(message, record.entry, names); !stored)
        return stored;
    m_context.fullText.addMessage(
        record.textKey, store::messageDocument(record.subject, record.text, searchableSender(record.sender), names));
    if (identity && isVerified) {
        for (qsizetype i = 0; i < std::min(message.proved.size(), kProvedLimit); ++i)
            joinProved(m_context, *identity, message.proved[i]);
    }
    if (identity && reading.direction == Direction::In)
        noteClaims(m_context, *identity, message);
    if (identity && reading.direction == Direction::In && !backfill)
        noteClaimedMail(m_context, conversation, *identity, record.entry);
    const bool isNews = arrive(m_context, conversation,
                               {reading.direction, reading.orderTime, reading.waitingSince, backfill, message.automatic,
                                message.automaticAnswer, snippetOf(record.text), m_historyDays});
    if (isNews && !message.automatic && !reading.isOwn)
        m_written.insert(conversation.id);
    const Address &passedOn = message.forwardedBy;
    if (!passedOn.value.isEmpty())
        addEvent(m_context, conversation.id, EventKind::Forwarded,
                 {{u"by"_s, passedOn.name.isEmpty() ? passedOn.value : passedOn.name}}, reading.orderTime);
    if (reading.direction == Direction::In && !backfill && !reportedOn && !reading.isOwn && passedOn.value.isEmpty())
        acknowledge(m_context, m_record, conversation, message, m_ours);
    return {};
}

QList<Address> Intake::hiddenRecipients(const InboundMessage &message) const
{
    const Address own = normalised({u"email"_s, message.deliveredTo, {}});
    if (!isOurs(m_ours, own.value))
        return {};
    const QList<Address> named = message.to + message.cc;
    const bool isNamed =
        std::any_of(named.begin(), named.end(), [&](const Address &one) { return normalised(one).value == own.value; });
    return isNamed ? QList<Address>() : QList<Address>{own};
}

store::ConversationRecord &Intake::conversationFor(const InboundMessage &message, const Reading &reading,
                                                   const std::optional<store::IdentityRecord> &identity,
                                                   const QString &subject, bool backfill)
{
    std::optional<ConversationId> found;
    if (identity && message.fromVerified && !backfill && reading.direction == Direction::In)
        found = followStartLink(m_context, m_inbox, message, *identity);
    if (found)
        m_knownIds->tieAnew(store::ThreadKeys::channelKeyText(m_inbox, message.thread), *found);
    else
        found = conversationOf(m_inbox, message, reading.person, *m_knownIds);
    if (!found && !backfill && reading.direction == Direction::In && !reading.isOwn)
        found = conversationBySubject(m_context, m_inbox, subject, reading.person, reading.orderTime);
    if (store::ConversationRecord *known = found ? arrivalOf(*found) : nullptr) {
        tie(*found, message, reading);
        return *known;
    }
    store::ConversationRecord fresh;
    fresh.subject = bareSubject(subject);
    fresh.state = ConversationState::Resolved; // what arrives below may open it
    fresh.inbox = m_inbox;
    fresh.team = m_record.team;
    fresh.createdAt = reading.orderTime;
    fresh.lastAt = reading.orderTime;
    if (identity) {
        fresh.identity = identity->id;
        fresh.customer = rootOf(m_context, identity->customer);
    }
    const bool isLive = !backfill && reading.direction == Direction::In;
    const bool isSpam = isLive && fresh.customer && !m_context.newcomers.contains(fresh.customer->value) &&
                        m_context.conversations.isKnownForSpamOnly(*fresh.customer);
    if (isSpam)
        fresh.state = ConversationState::Spam;
    else if (isLive)
        beginWaiting(m_context, fresh, reading.waitingSince);
    fresh.id = m_context.conversations.insert(fresh);
    m_context.touch(Entity::Conversation, fresh.id.value);
    if (!fresh.subject.isEmpty())
        m_context.fullText.addShort(store::ShortText::Conversation, fresh.id.value, fresh.subject);
    if (isSpam)
        addEvent(m_context, fresh.id, EventKind::MarkedSpam);
    if (const QString ids = isLive && !reading.isOwn ? referencesOf(message) : QString(); !ids.isEmpty())
        store::ConversationParts(m_context.database, fresh.id).setReferring(ids);
    tie(fresh.id, message, reading);
    return m_conversations.emplace(fresh.id.value, Arrived{fresh, fresh}).first->second.record;
}

void Intake::tie(ConversationId conversation, const InboundMessage &message, const Reading &reading)
{
    constexpr qsizetype kRecipients = 20;
    tieTo(*m_knownIds, conversation, m_inbox, message, reading.person);
    // Whoever was written to may answer all. Our own addresses are nobody's.
    const QList<Address> recipients = (message.to + message.cc).mid(0, kRecipients);
    if (const Address colleague = normalised(message.forwardedBy); !colleague.value.isEmpty())
        m_knownIds->letTakePart(conversation, colleague);
    for (const Address &recipient : recipients) {
        if (const Address clean = normalised(recipient); !clean.value.isEmpty() && !isOurs(m_ours, clean.value))
            m_knownIds->letTakePart(conversation, clean);
    }
}

store::ConversationRecord *Intake::arrivalOf(ConversationId conversation)
{
    auto known = m_conversations.find(conversation.value);
    if (known == m_conversations.end()) {
        const auto stored = m_context.conversations.get(conversation);
        if (!stored)
            return nullptr;
        known = m_conversations.emplace(conversation.value, Arrived{*stored, *stored}).first;
    }
    m_context.touch(Entity::Conversation, conversation.value);
    return &known->second.record;
}

std::optional<store::IdentityRecord> Intake::personOf(const Reading &reading, bool verified)
{
    const Address &person = reading.person;
    const QString key = person.kind + u'\n' + person.value + u'\n' + person.name + (verified ? u'+' : u'-');
    auto known = m_people.find(key);
    if (known == m_people.end())
        known = m_people.insert(key, identityOf(m_context, person, reading.orderTime, verified));
    return *known;
}

void Intake::saveConversations()
{
    for (const auto &[id, arrived] : m_conversations)
        m_context.conversations.updateArrival(arrived.record, arrived.before,
                                              m_context.touch(Entity::Conversation, id));
    m_conversations.clear();
}

void Intake::appear(const InboundMessage &message, EntryId entry)
{
    m_context.appearances.insert(m_inbox, message.folder, message.number, entry);
    const auto octets =
        m_anythingRefused ? m_context.ledgers.refusedOctets(m_inbox, message.folder, message.number) : std::nullopt;
    if (!octets)
        return;
    m_context.ledgers.understand(m_inbox, message.folder, message.number);
    if (!octets->isEmpty() && m_context.attachments.usesOf(*octets) == 0 && !m_context.ledgers.isKept(*octets))
        m_unused.append(*octets);
}

} // namespace centrala::engine
