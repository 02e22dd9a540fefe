// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/threading.h"

#include "app/engine/knownids.h"
#include "app/model/addresses.h"
#include "app/store/threadkeys.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

std::optional<ConversationId> conversationOf(InboxId inbox, const InboundMessage &message, const Address &person,
                                             const KnownIds &known)
{
    // The channel's own key is the channel's word on who talks: nobody can quote it.
    if (!message.thread.isEmpty()) {
        if (const auto found = known.tiedTo(store::ThreadKeys::channelKeyText(inbox, message.thread)))
            return found;
    }
    QStringList ids = message.references.mid(0, kReferenceLimit);
    ids.prepend(message.externalId);
    for (const QString &id : std::as_const(ids)) {
        const auto found = known.tiedTo(id);
        if (found && known.takesPart(*found, normalised(person)))
            return found;
    }
    return std::nullopt;
}

void tieTo(KnownIds &known, ConversationId conversation, InboxId inbox, const InboundMessage &message,
           const Address &person)
{
    if (!message.thread.isEmpty())
        known.tie(store::ThreadKeys::channelKeyText(inbox, message.thread), conversation);
    known.tie(message.externalId, conversation);
    for (const QString &id : message.references.mid(0, kReferenceLimit))
        known.tie(id, conversation);
    known.letTakePart(conversation, normalised(person));
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
