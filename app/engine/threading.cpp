// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/threading.h"

#include "app/engine/context.h"
#include "app/engine/knownids.h"
#include "app/model/addresses.h"
#include "app/store/subjects.h"
#include "app/store/threadkeys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

constexpr qsizetype kReferenceLength = 1000;

} // namespace

std::optional<ConversationId> conversationOf(InboxId inbox, const InboundMessage &message, const Address &person,
                                             const KnownIds &known)
{
    // The channel's own key is the channel's word on who talks: nobody can quote it.
    if (!message.thread.isEmpty()) {
        if (const auto found = known.tiedTo(store::ThreadKeys::channelKeyText(inbox, message.thread)))
            return found;
    }
    if (person.value.isEmpty())
        return std::nullopt;
    QStringList ids = message.references.mid(0, kReferenceLimit);
    if (!message.otherId.isEmpty())
        ids.prepend(message.otherId);
    ids.prepend(message.externalId);
    for (const QString &id : std::as_const(ids)) {
        const auto found = known.tiedTo(id);
        if (found && known.takesPart(*found, normalised(person)))
            return found;
    }
    return std::nullopt;
}

QString referencesOf(const InboundMessage &message)
{
    QStringList ids = message.references.mid(0, kReferenceLimit);
    ids.removeIf([](const QString &id) { return id.isEmpty() || id.size() > kReferenceLength; });
    return ids.isEmpty()
               ? QString()
               : QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(ids)).toJson(QJsonDocument::Compact));
}

std::optional<ConversationId> conversationBySubject(Context &context, InboxId inbox, const QString &subject,
                                                    const Address &person, Instant at)
{
    constexpr qsizetype kShortest = 4;
    constexpr auto kSpan = std::chrono::days(7);
    static const QStringList common{u"hello"_s,      u"question"_s, u"order"_s,       u"your order"_s,
                                    u"help"_s,       u"contact"_s,  u"zapytanie"_s,   u"pytanie"_s,
                                    u"zamówienie"_s, u"kontakt"_s,  u"reklamacja"_s,  u"питання"_s,
                                    u"замовлення"_s, u"anfrage"_s,  u"(no subject)"_s};
    const QString bare = bareSubject(subject);
    const bool isAnswer = bare.size() < subject.simplified().left(500).size();
    if (!isAnswer || bare.size() < kShortest || person.value.isEmpty() || common.contains(bare.toLower()))
        return std::nullopt;
    return store::Subjects(context.database).newest(inbox, bare, normalised(person), at - kSpan);
}

void tieTo(KnownIds &known, ConversationId conversation, InboxId inbox, const InboundMessage &message,
           const Address &person)
{
    if (!message.thread.isEmpty())
        known.tie(store::ThreadKeys::channelKeyText(inbox, message.thread), conversation);
    known.tie(message.externalId, conversation);
    known.tie(message.otherId, conversation);
    for (const QString &id : message.references.mid(0, kReferenceLimit))
        known.tie(id, conversation);
    if (!person.value.isEmpty())
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
