// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/threading.h"

#include "app/engine/context.h"
#include "app/engine/knownids.h"
#include "app/model/addresses.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

std::optional<FoundConversation> conversationOf(Context &context, InboxId inbox, const InboundMessage &message,
                                                const Address &person, const KnownIds &known)
{
    // The channel's own key is the channel's word on who talks: nobody can quote it.
    if (!message.thread.isEmpty()) {
        const QString key = store::ThreadKeys::channelKeyText(inbox, message.thread);
        if (const auto found = known.mayBeTied(key) ? context.threadKeys.find(key) : std::nullopt)
            return FoundConversation{*found, key};
    }
    QStringList ids = message.references.mid(0, kReferenceLimit);
    ids.prepend(message.externalId);
    for (const QString &id : std::as_const(ids)) {
        if (id.isEmpty() || !known.mayBeTied(id))
            continue;
        const auto found = context.threadKeys.find(id);
        if (found && context.threadKeys.isParticipant(*found, normalised(person)))
            return FoundConversation{*found, id};
    }
    return std::nullopt;
}

void tieTo(Context &context, ConversationId conversation, InboxId inbox, const InboundMessage &message,
           const Address &person, const std::optional<FoundConversation> &found)
{
    const auto tie = [&](const QString &key) {
        if (!key.isEmpty() && !(found && found->key == key))
            context.threadKeys.insert(key, conversation);
    };
    const QString channelKey =
        message.thread.isEmpty() ? QString() : store::ThreadKeys::channelKeyText(inbox, message.thread);
    tie(channelKey);
    tie(message.externalId);
    for (const QString &id : message.references.mid(0, kReferenceLimit))
        tie(id);
    // Found by a key that anybody could quote, they were asked to take part already.
    if (!found || found->key == channelKey)
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
