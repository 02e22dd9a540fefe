// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"
#include "app/engine/identitymoves.h"
#include "app/engine/matching.h"
#include "app/engine/threading.h"
#include "app/engine/timeline.h"
#include "app/store/conversationparts.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

void eraseEntry(Context &context, const store::EntryRecord &entry)
{
    QStringList files;
    QStringList names;
    const QList<AttachmentRow> attachments = context.attachments.ofEntry(entry.id);
    for (const AttachmentRow &row : attachments) {
        files.append(row.sha256);
        names.append(row.name);
    }
    if (const auto message = context.messages.get(entry.id)) {
        context.fullText.removeMessage(
            message->textKey,
            store::messageDocument(message->subject, message->text, searchableSender(message->sender), names));
    }
    context.entries.remove(entry.id);
    context.forget(Entity::Entry, entry.id.value, entry.conversation.value);
    for (const QString &sha256 : std::as_const(files)) {
        if (context.attachments.usesOf(sha256) == 0)
            context.files.remove(sha256);
    }
}

/// A conversation of theirs into which another customer's was joined: what is the other's stays, and is from now on
/// the other's conversation.
void leaveToOthers(Context &context, ConversationId id, const QList<store::EntryRecord> &kept)
{
    auto record = context.conversations.get(id);
    const auto newest = context.messages.get(kept.last().id);
    if (!record || !newest)
        return;
    const auto identity = context.identities.get(*newest->identity);
    const auto customer = identity ? context.customers.get(identity->customer) : std::nullopt;
    record->identity = newest->identity;
    record->customer = customer ? std::optional(customer->root) : std::nullopt;
    record->subject = bareSubject(newest->subject);
    if (!record->subject.isEmpty())
        context.fullText.putShort(store::ShortText::Conversation, id.value, record->subject);
    refreshSummary(context, *record);
    context.save(*record);
}

void eraseConversation(Context &context, ConversationId conversation, const QSet<IdentityId> &theirs)
{
    QList<store::EntryRecord> kept;
    const QList<store::EntryRecord> entries = context.entries.ofConversation(conversation);
    for (const store::EntryRecord &entry : entries) {
        const auto message = context.messages.get(entry.id);
        if (message && message->identity && !theirs.contains(*message->identity))
            kept.append(entry);
        else
            eraseEntry(context, entry);
    }
    context.fullText.removeShort(store::ShortText::Conversation, conversation.value);
    context.log.eraseUndo(conversation);
    if (!kept.isEmpty()) {
        store::ConversationParts(context.database, conversation).setReferring({});
        leaveToOthers(context, conversation, kept);
        return;
    }
    for (const ConversationId merged : context.conversations.mergedInto(conversation)) {
        if (auto record = context.conversations.get(merged)) {
            record->mergedInto.reset();
            context.save(*record);
        }
    }
    context.conversations.remove(conversation);
    context.forget(Entity::Conversation, conversation.value);
}

/// What they wrote, and what was written to them, in conversations of others into which theirs were joined.
void eraseFromOthers(Context &context, IdentityId identity)
{
    QSet<ConversationId> touched;
    for (const EntryId id : context.messages.ofIdentity(identity)) {
        if (const auto entry = context.entries.get(id)) {
            eraseEntry(context, *entry);
            touched.insert(entry->conversation);
        }
    }
    for (const ConversationId id : std::as_const(touched)) {
        auto record = context.conversations.get(id);
        if (!record)
            continue;
        refreshSummary(context, *record);
        context.save(*record);
    }
}

} // namespace

Result<Outcome> handle(Context &context, const EraseCustomer &wish)
{
    if (!context.customers.get(wish.customer))
        return notFound("customer", wish.customer.value);
    const CustomerId root = rootOf(context, wish.customer);
    const QList<store::IdentityRecord> identities = identitiesOf(context, root);
    QSet<IdentityId> theirs;
    for (const store::IdentityRecord &identity : identities) {
        theirs.insert(identity.id);
        context.threadKeys.forget(identity.address);
    }
    const QList<ConversationId> conversations = context.conversations.ofCustomer(root);
    for (const ConversationId conversation : conversations)
        eraseConversation(context, conversation, theirs);
    for (const store::IdentityRecord &identity : identities) {
        eraseFromOthers(context, identity.id);
        rememberErased(context, identity.address);
        context.identities.remove(identity.id);
        context.forget(Entity::Identity, identity.id.value);
    }
    const QList<CustomerId> customers = context.customers.withRoot(root);
    for (const CustomerId customer : customers) {
        context.fullText.removeShort(store::ShortText::Customer, customer.value);
        context.log.eraseUndo(customer);
        context.customers.remove(customer);
        context.forget(Entity::Customer, customer.value);
    }
    context.log.audit(context.now, context.agent(), u"erase_customer"_s, u"customer %1"_s.arg(root.value), {});
    Outcome outcome;
    outcome.customer = root;
    return outcome;
}

} // namespace centrala::engine
