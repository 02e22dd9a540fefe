// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"
#include "app/engine/matching.h"

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

} // namespace

Result<Outcome> handle(Context &context, const EraseCustomer &wish)
{
    if (!context.customers.get(wish.customer))
        return notFound("customer", wish.customer.value);
    const CustomerId root = rootOf(context, wish.customer);
    const QList<ConversationId> conversations = context.conversations.ofCustomer(root);
    for (const ConversationId conversation : conversations) {
        const QList<store::EntryRecord> entries = context.entries.ofConversation(conversation);
        for (const store::EntryRecord &entry : entries)
            eraseEntry(context, entry);
        context.fullText.removeShort(store::ShortText::Conversation, conversation.value);
        context.log.eraseUndo(conversation);
        for (const ConversationId merged : context.conversations.mergedInto(conversation)) {
            if (auto record = context.conversations.get(merged)) {
                record->mergedInto.reset();
                context.save(*record);
            }
        }
        context.conversations.remove(conversation);
        context.forget(Entity::Conversation, conversation.value);
    }
    const QList<CustomerId> customers = context.customers.withRoot(root);
    for (const CustomerId customer : customers) {
        const QList<store::IdentityRecord> identities = context.identities.ofCustomer(customer);
        for (const store::IdentityRecord &identity : identities) {
            rememberErased(context, identity.address);
            context.identities.remove(identity.id);
            context.forget(Entity::Identity, identity.id.value);
        }
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
