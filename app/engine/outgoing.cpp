// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/outgoing.h"

#include "app/engine/context.h"
#include "app/engine/matching.h"
#include "app/engine/ourown.h"
#include "app/model/addresses.h"

#include <QFileInfo>
#include <QMimeDatabase>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

Error usage(const QString &detail)
{
    return {Error::Kind::Usage, {}, detail, {}};
}

/// As a Message-ID (RFC 5322 section 3.6.4) without its brackets: conversation, entry, chance, and the sender's domain.
QString newExternalId(Context &context, ConversationId conversation, EntryId entry, const QString &address)
{
    const QString domain = address.section(u'@', 1);
    return u"c%1.m%2.%3@%4"_s.arg(QString::number(conversation.value), QString::number(entry.value),
                                  QString::fromLatin1(context.random.bytes(12).toHex()),
                                  domain.isEmpty() ? u"centrala.invalid"_s : domain);
}

/// Whoever wrote to one of the inbox's other addresses is answered from there.
QString writtenTo(Context &context, const store::ConversationRecord &conversation, const store::InboxRecord &inbox)
{
    const QStringList aliases = aliasesOf(inbox);
    const auto newest = aliases.isEmpty() ? std::nullopt : context.messages.newestOfCustomer(conversation.id);
    const auto message = newest ? context.messages.get(*newest) : std::nullopt;
    if (!message || message->inbox != inbox.id)
        return inbox.address;
    const store::Recipients &people = message->recipients;
    for (const Address &person : people.to + people.cc + people.bcc) {
        const QString address = normalised(person).value;
        if (address == inbox.address || aliases.contains(address))
            return address;
    }
    return inbox.address;
}

/// Which of the customer's identities a message is for: the first recipient, where that is one.
std::optional<IdentityId> identityOf(Context &context, const store::ConversationRecord &conversation,
                                     const QList<Address> &to)
{
    if (!to.isEmpty()) {
        const Address first = normalised(to.first());
        const auto identity = context.identities.find(first.kind, first.value);
        if (identity && conversation.customer && rootOf(context, identity->customer) == *conversation.customer)
            return identity->id;
    }
    return conversation.identity;
}

Result<QStringList> attach(Context &context, EntryId entry, const Letter &letter)
{
    QStringList names;
    for (const FileToAttach &file : letter.attachments) {
        const QFileInfo info(file.path);
        if (!info.isFile())
            return Error{Error::Kind::NotFound, file.path, u"there is no such file"_s, {}};
        const auto sha256 = context.files.takeIn(file.path);
        if (!sha256)
            return sha256.error();
        const QString name = file.name.isEmpty() ? info.fileName() : file.name;
        const QString type = file.type.isEmpty() ? QMimeDatabase().mimeTypeForFile(info).name() : file.type;
        context.attachments.insert(entry, {{}, name, type, info.size(), *sha256, {}, false});
        names.append(name);
    }
    for (const AttachmentRow &row : letter.forwarded) {
        context.attachments.insert(entry, row);
        names.append(row.name);
    }
    return names;
}

} // namespace

Result<store::InboxRecord> sendingInbox(Context &context, InboxId id)
{
    const auto inbox = context.inboxes.get(id);
    if (!inbox)
        return notFound("inbox", id.value);
    if (inbox->removed)
        return conflict(inbox->name, u"the inbox was removed"_s);
    return *inbox;
}

InboxId answeringInbox(Context &context, const store::ConversationRecord &conversation)
{
    const auto newest = context.messages.newestOfCustomer(conversation.id);
    const auto message = newest ? context.messages.get(*newest) : std::nullopt;
    const auto inbox = message ? context.inboxes.get(message->inbox) : std::nullopt;
    return inbox && !inbox->removed ? inbox->id : conversation.inbox;
}

QList<Address> defaultRecipients(Context &context, const store::ConversationRecord &conversation)
{
    const QSet<QString> ours = ourAddresses(context);
    if (const auto entry = context.messages.newestOfCustomer(conversation.id)) {
        const auto message = context.messages.get(*entry);
        QList<Address> recipients = message ? message->recipients.replyTo : QList<Address>();
        recipients.removeIf([&](const Address &address) { return isOurs(ours, address); });
        if (recipients.isEmpty() && message)
            recipients.append(message->sender);
        return recipients;
    }
    if (conversation.identity) {
        if (const auto identity = context.identities.get(*conversation.identity))
            return {identity->address};
    }
    return {};
}

Result<EntryId> enqueue(Context &context, const store::ConversationRecord &conversation,
                        const store::InboxRecord &inbox, const Letter &letter)
{
    if (letter.recipients.to.isEmpty() && letter.recipients.cc.isEmpty() && letter.recipients.bcc.isEmpty())
        return usage(u"a message needs a recipient"_s);
    if (letter.text.trimmed().isEmpty() && letter.html.isEmpty() && letter.attachments.isEmpty() &&
        letter.forwarded.isEmpty())
        return usage(u"a message needs a text or a file"_s);
    if (letter.at && *letter.at <= context.now)
        return usage(u"the time to send at has passed"_s);

    const EntryId entry = context.entries.insert({{}, conversation.id, EntryKind::Message, context.now});
    context.touchEntry(entry, conversation.id);
    store::MessageRecord record;
    record.entry = entry;
    record.inbox = inbox.id;
    record.direction = Direction::Out;
    record.identity = identityOf(context, conversation, letter.recipients.to);
    record.agent = letter.agent ? letter.agent : context.agent();
    record.externalId = newExternalId(context, conversation.id, entry, inbox.address);
    record.automatic = letter.automatic;
    record.sender = {{}, writtenTo(context, conversation, inbox), inbox.settings[u"name"_s].toString(inbox.name)};
    record.recipients = letter.recipients;
    record.subject = letter.subject;
    record.text = letter.text;
    record.html = letter.html;
    record.sentAt = context.now;
    record.receivedAt = context.now;
    Instant notBefore = context.now;
    if (letter.at) {
        record.delivery = Delivery::Scheduled;
        notBefore = *letter.at;
    } else if (letter.now) {
        record.delivery = Delivery::Queued;
    } else {
        record.delivery = Delivery::Waiting;
        notBefore += std::chrono::seconds(context.records.setting(u"recall_seconds"_s, u"5"_s).toInt());
    }
    record.textKey = context.fullText.nextTextKey(context.now);
    context.messages.insert(record);
    const auto names = attach(context, entry, letter);
    if (!names)
        return names.error();
    context.fullText.addMessage(
        record.textKey, store::messageDocument(record.subject, record.text, searchableSender(record.sender), *names));
    context.outbox.put({entry, inbox.id, notBefore, 0, letter.at && letter.unlessTheyWrite});
    context.threadKeys.insert(record.externalId, conversation.id);
    for (const QList<Address> &list : {letter.recipients.to, letter.recipients.cc}) {
        for (const Address &address : list)
            context.threadKeys.addParticipant(conversation.id, normalised(address));
    }
    return entry;
}

} // namespace centrala::engine
