// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/threading.h"

#include "app/engine/context.h"
#include "app/model/addresses.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

constexpr qsizetype kReferenceLimit = 20;

} // namespace

std::optional<ConversationId> conversationOf(Context &context, InboxId inbox, const InboundMessage &message,
                                             const Address &person)
{
    // The channel's own key is the channel's word on who talks: nobody can quote it.
    if (!message.thread.isEmpty()) {
        if (const auto found = context.threadKeys.find(store::ThreadKeys::channelKeyText(inbox, message.thread)))
            return found;
    }
    QStringList ids = message.references.mid(0, kReferenceLimit);
    ids.prepend(message.externalId);
    for (const QString &id : std::as_const(ids)) {
        if (id.isEmpty())
            continue;
        const auto found = context.threadKeys.find(id);
        if (found && context.threadKeys.isParticipant(*found, normalised(person)))
            return found;
    }
    return std::nullopt;
}

void tieTo(Context &context, ConversationId conversation, InboxId inbox, const InboundMessage &message,
           const Address &person)
{
    if (!message.thread.isEmpty())
        context.threadKeys.insert(store::ThreadKeys::channelKeyText(inbox, message.thread), conversation);
    if (!message.externalId.isEmpty())
        context.threadKeys.insert(message.externalId, conversation);
    for (const QString &id : message.references.mid(0, kReferenceLimit)) {
        if (!id.isEmpty())
            context.threadKeys.insert(id, conversation);
    }
    context.threadKeys.addParticipant(conversation, normalised(person));
}

QString bareSubject(const QString &subject)
{
    static const QRegularExpression mark(
        u"^\\s*(?:(?:re|fw|fwd|odp|pd|ред|на|відп|відпов|aw|wg|sv|vs|rv|rif|ynt|antw|tr)\\.?(?:\\s*[\\[(]\\d+[\\])])?\\s*[:：])\\s*"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QString bare = subject.simplified().left(500);
    for (int i = 0; i < 20; ++i) {
        const QRegularExpressionMatch match = mark.match(bare);
        if (!match.hasMatch())
            break;
        bare.remove(0, match.capturedLength());
    }
    return bare;
}

} // namespace centrala::engine
