// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/chatmails.h"

#include "app/engine/claims.h"
#include "app/engine/context.h"
#include "app/engine/customerlinks.h"
#include "app/engine/matching.h"
#include "app/engine/outgoing.h"
#include "app/engine/timeline.h"
#include "app/model/addresses.h"
#include "app/model/cardnumbers.h"
#include "app/model/quotedsplit.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

constexpr qsizetype kProofOctets = 32;
constexpr int kElsewhereLimit = 20;

QString hashOf(const QString &proof)
{
    return QString::fromLatin1(QCryptographicHash::hash(proof.toUtf8(), QCryptographicHash::Sha256).toHex());
}

/// In a time that does not tell where they differ.
bool isSame(const QString &a, const QString &b)
{
    if (a.size() != b.size())
        return false;
    volatile ushort difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference = difference | static_cast<ushort>(a.at(i).unicode() ^ b.at(i).unicode());
    return difference == 0;
}

std::optional<ConversationId> conversationOf(Context &context, InboxId inbox, const QString &thread)
{
    return context.threadKeys.find(store::ThreadKeys::channelKeyText(inbox, thread));
}

/// Who writes in the chat.
std::optional<store::IdentityRecord> writerOf(Context &context, InboxId inbox, const QString &thread,
                                              ConversationId conversation)
{
    const auto record = context.inboxes.get(inbox);
    if (auto writer = record ? context.identities.find(record->channel, thread) : std::nullopt)
        return writer;
    const auto talk = context.conversations.get(conversation);
    return talk && talk->identity ? context.identities.get(*talk->identity) : std::nullopt;
}

/// The address is the writer's own from now on; a customer who had it before is the same person.
void join(Context &context, const store::IdentityRecord &writer, const Address &address)
{
    if (const auto known = context.identities.find(address.kind, address.value);
        known && rootOf(context, known->customer) != rootOf(context, writer.customer))
        (void)merge(context, {known->customer, writer.customer});
    joinProved(context, writer, address);
    const QString claimed = QLatin1StringView(kClaimed) + address.kind;
    if (const auto claim = context.identities.find(claimed, writer.address.value);
        claim && claim->address.name == address.value) {
        context.identities.remove(claim->id);
        context.forget(Entity::Identity, claim->id.value);
    }
    refreshSearchableNames(context, rootOf(context, writer.customer));
}

ChannelAnswer prove(Context &context, InboxId inbox, const ChannelQuestion &question, ConversationId conversation)
{
    store::ChatMails mails(context.database);
    const QString hash = hashOf(question.proof);
    const QList<store::ChatMailRecord> sent = mails.ofThread(inbox, question.thread);
    const store::ChatMailRecord *found = nullptr;
    for (const store::ChatMailRecord &one : sent) {
        if (isSame(one.hash, hash) && one.expiresAt > context.now)
            found = &one;
    }
    const auto writer = writerOf(context, inbox, question.thread, conversation);
    const Address address = found ? normalised({u"email"_s, found->address, {}}) : Address();
    if (!found || !writer || isErased(context, address))
        return {};
    for (const store::ChatMailRecord &one : sent) {
        if (one.address == found->address)
            mails.setProof(one.entry, {}, context.now);
    }
    join(context, *writer, address);
    addEvent(context, conversation, EventKind::Opened,
             {{u"touchpoint"_s, u"address_proved"_s}, {u"title"_s, address.value}});
    return {address.value, {}};
}

/// From or to one of the addresses, and over: what may still be called back was not said yet.
std::optional<ElsewhereMessage> shownElsewhere(Context &context, EntryId entry, const QStringList &proved)
{
    const auto message = context.messages.get(entry);
    const auto row = context.entries.get(entry);
    if (!message || !row)
        return std::nullopt;
    const auto isTheirs = [&](const Address &address) {
        const Address clean = normalised(address);
        return clean.kind == u"email" && proved.contains(clean.value);
    };
    const bool isIn = message->direction == Direction::In;
    const QList<Address> people = message->recipients.to + message->recipients.cc;
    const bool hasLeft = message->delivery == Delivery::Sent || message->delivery == Delivery::Delivered ||
                         message->delivery == Delivery::Read;
    if (isIn ? !isTheirs(message->sender) : !hasLeft || !std::any_of(people.begin(), people.end(), isTheirs))
        return std::nullopt;
    ElsewhereMessage shown;
    shown.id = u"mail-%1"_s.arg(entry.value);
    shown.fromCustomer = isIn;
    shown.text = splitQuoted(message->text).own.trimmed().left(ElsewhereMessage::kTextLimit);
    shown.at = row->at;
    if (const auto agent = message->agent ? context.agents.get(*message->agent) : std::nullopt)
        shown.agent = agent->name;
    const QList<AttachmentRow> files = context.attachments.ofEntry(entry);
    for (const AttachmentRow &file : files) {
        if (!file.isInline)
            shown.files.append(file.name);
    }
    return shown;
}

ChannelAnswer elsewhere(Context &context, InboxId inbox, const ChannelQuestion &question, ConversationId conversation)
{
    QStringList proved;
    for (const QString &address : question.proved)
        proved.append(normalised({u"email"_s, address, {}}).value);
    proved.removeAll(QString());
    ChannelAnswer answer;
    const QList<EntryId> entries =
        store::ChatMails(context.database).elsewhere(conversation, inbox, proved.isEmpty() ? 0 : kElsewhereLimit);
    for (const EntryId entry : entries) {
        if (const auto shown = shownElsewhere(context, entry, proved))
            answer.messages.prepend(*shown);
    }
    return answer;
}

Result<ChannelAnswer> sendTranscript(Context &context, InboxId inbox, const ChannelQuestion &question,
                                     ConversationId conversation)
{
    const Address to = normalised({u"email"_s, question.proved.value(0), {}});
    if (!isPlausible(to) || isErased(context, to))
        return Error{Error::Kind::NotPermitted, u"transcript"_s, u"no address was proved"_s, {}};
    store::ChatMails mails(context.database);
    const QList<store::ChatMailRecord> sent = mails.ofThread(inbox, question.thread);
    const auto recent = std::count_if(sent.begin(), sent.end(), [&](const store::ChatMailRecord &one) {
        return one.isTranscript && one.at > context.now - std::chrono::hours(1);
    });
    if (recent >= kTranscriptsAnHour)
        return Error{Error::Kind::RateLimited, u"transcript"_s, u"enough for now"_s,
                     context.now + std::chrono::hours(1)};
    const auto talk = context.conversations.get(conversation);
    const auto mailbox = talk ? mailboxFor(context, *talk) : std::nullopt;
    if (!mailbox || talk->state == ConversationState::Spam)
        return Error{Error::Kind::NotFound, u"transcript"_s, u"there is no mailbox to send it from"_s, {}};
    Letter letter;
    letter.subject = question.subject.left(200);
    letter.text = withCardNumbersMasked(question.transcript);
    letter.recipients.to = {to};
    letter.now = true;
    letter.automatic = true;
    const auto entry = enqueue(context, *talk, *mailbox, letter);
    if (!entry)
        return entry.error();
    mails.insert({*entry, inbox, question.thread, to.value, true, {}, {}, {}, {}, context.now});
    return ChannelAnswer{to.value, {}};
}

} // namespace

std::optional<ChatPlace> chatPlaceOf(Context &context, const store::MessageRecord &message, ConversationId conversation)
{
    const auto to = message.recipients.to.isEmpty() ? Address() : message.recipients.to.first();
    const QString own = store::ThreadKeys::channelKeyText(message.inbox, to.value);
    const bool isOwn = !to.value.isEmpty() && context.threadKeys.find(own) == conversation;
    const QString thread = isOwn ? to.value : context.threadKeys.channelKey(conversation, message.inbox);
    return thread.isEmpty() ? std::nullopt : std::optional(ChatPlace{message.inbox, thread});
}

QString asItLeaves(Context &context, const store::MessageRecord &message)
{
    store::ChatMails mails(context.database);
    const auto mail = mails.get(message.entry);
    if (!mail || mail->link.isEmpty())
        return message.text;
    const QString proof = QString::fromLatin1(
        context.random.bytes(kProofOctets).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    mails.setProof(message.entry, hashOf(proof), context.now + kProofHolds);
    return message.text + u"\n\n"_s + mail->words + u"\n"_s + mail->link + proof;
}

void noteClaimedMail(Context &context, const store::ConversationRecord &conversation,
                     const store::IdentityRecord &sender, EntryId mail)
{
    const auto writer = conversation.identity && *conversation.identity != sender.id
                            ? context.identities.get(*conversation.identity)
                            : std::nullopt;
    const QString kind = QLatin1StringView(kClaimed) + sender.address.kind;
    const auto claim = writer ? context.identities.find(kind, writer->address.value) : std::nullopt;
    if (claim && claim->address.name == sender.address.value &&
        store::ChatMails(context.database).isFirstOf(sender.id, conversation.id, mail))
        addEvent(context, conversation.id, EventKind::Opened,
                 {{u"touchpoint"_s, u"claimed_mail"_s}, {u"title"_s, sender.address.value}});
}

Result<ChannelAnswer> answerChannel(Context &context, InboxId inbox, const ChannelQuestion &question)
{
    const auto conversation = conversationOf(context, inbox, question.thread);
    if (!conversation)
        return Error{Error::Kind::NotFound, u"thread"_s, u"no conversation of this inbox"_s, {}};
    switch (question.kind) {
    case QuestionKind::Prove:
        return prove(context, inbox, question, *conversation);
    case QuestionKind::Elsewhere:
        return elsewhere(context, inbox, question, *conversation);
    case QuestionKind::Transcript:
        return sendTranscript(context, inbox, question, *conversation);
    }
    return ChannelAnswer{};
}

} // namespace centrala::engine
