// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/samemessage.h"

#include "app/engine/context.h"
#include "app/engine/ourown.h"
#include "app/model/addresses.h"
#include "app/model/cardnumbers.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

/// Two mails with one id: whether both say the same of themselves. Where their bodies differ, only if the folder gave
/// its mails new numbers meanwhile: a later version of us, or of the server, writes the same body differently.
bool isSameLetter(Context &context, InboxId inbox, const InboundMessage &message, const Reading &reading,
                  const store::Messages::Known &candidate)
{
    const auto stored = context.messages.get(candidate.entry);
    if (!stored)
        return false;
    const Address &writer = reading.direction == Direction::In ? reading.person : message.from;
    if (normalised(writer).value != normalised(stored->sender).value)
        return false;
    const bool isSameTime = message.sentAt && *message.sentAt == stored->sentAt;
    const bool isSameSubject = withCardNumbersMasked(message.subject) == stored->subject;
    if (candidate.bodyHash == message.bodyHash)
        return isSameTime || isSameSubject;
    return isSameTime && isSameSubject && !message.number.isEmpty() &&
           context.appearances.stoodElsewhere(candidate.entry, inbox, message.folder,
                                              message.number.section(u':', 0, 0));
}

} // namespace

std::optional<EntryId> storedAlready(Context &context, InboxId inbox, const InboundMessage &message,
                                     const Reading &reading, const QSet<QString> &ours)
{
    if (!message.number.isEmpty()) {
        // A mailbox brought back from a backup gives a number again, to another mail.
        const auto seen = context.appearances.find(inbox, message.folder, message.number);
        if (seen && !context.messages.isAnother(*seen, message.externalId, message.bodyHash))
            return seen;
    }
    const bool isFromUs = message.direction == Direction::Out || isOurs(ours, message.from);
    const QList<store::Messages::Known> same =
        context.messages.withExternalId(message.externalId) + context.messages.withExternalId(message.otherId);
    for (const store::Messages::Known &candidate : same) {
        // Our own message comes back from Sent with whatever the server made of its body; a message of another channel
        // is the same only in the same inbox.
        const bool isOurCopy = isFromUs && candidate.direction == Direction::Out && candidate.bodyHash.isEmpty();
        const bool isSameElsewhere =
            message.bodyHash.isEmpty() && candidate.bodyHash.isEmpty() && candidate.inbox == inbox;
        const bool haveBodies = !message.bodyHash.isEmpty() && !candidate.bodyHash.isEmpty();
        if (isOurCopy || isSameElsewhere || (haveBodies && isSameLetter(context, inbox, message, reading, candidate)))
            return candidate.entry;
    }
    return std::nullopt;
}

} // namespace centrala::engine
