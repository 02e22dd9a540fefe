// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/startlinks.h"

#include "app/engine/context.h"
#include "app/engine/customerlinks.h"
#include "app/engine/matching.h"
#include "app/engine/timeline.h"
#include "app/store/startlinks.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

constexpr std::chrono::hours kHolds{14 * 24};
constexpr int kPayloadOctets = 16;
constexpr qsizetype kPayloadLimit = 64; ///< Telegram's; no messenger allows less

qint64 hoursOf(Instant at)
{
    return std::chrono::duration_cast<std::chrono::hours>(at.time_since_epoch()).count();
}

/// When it ends stands in the payload itself: it is known as a whole or not at all.
QString newPayload(Context &context, Instant sentAt)
{
    return QString::number(hoursOf(sentAt + kHolds), 36) + u'_' +
           QString::fromLatin1(context.random.bytes(kPayloadOctets).toHex());
}

/// "https://t.me/shop_bot?start=" and the inbox it leads to.
std::optional<std::pair<InboxId, QString>> doorOf(Context &context, const QString &channel)
{
    for (const store::InboxRecord &inbox : context.inboxes.all()) {
        const QString address = inbox.settings[u"start_link"_s].toString().trimmed();
        if (inbox.channel == channel && address.startsWith(u"https://"_s))
            return std::pair(inbox.id, address);
    }
    return std::nullopt;
}

/// Where a link is to stand.
const QRegularExpression &place()
{
    static const QRegularExpression place(u"\\{link\\.([a-z0-9-]{1,30})\\}"_s);
    return place;
}

Error noDoor(const QString &place)
{
    return {Error::Kind::Usage, place, u"no inbox of this channel has an address to start from (start_link)"_s, {}};
}

} // namespace

Result<void> fillStartLinks(Context &context, ConversationId conversation, Letter &letter)
{
    for (;;) {
        QRegularExpressionMatch match = place().match(letter.text);
        if (!match.hasMatch())
            match = place().match(letter.html);
        if (!match.hasMatch())
            return {};
        const auto door = doorOf(context, match.captured(1));
        if (!door)
            return noDoor(match.captured());
        const QString payload = newPayload(context, letter.at.value_or(context.now));
        store::StartLinks(context.database).put(door->first, payload, conversation);
        letter.text.replace(match.captured(), door->second + payload);
        letter.html.replace(match.captured(), (door->second + payload).toHtmlEscaped());
    }
}

Result<QString> withPlainStartLinks(Context &context, QString text)
{
    for (;;) {
        const QRegularExpressionMatch match = place().match(text);
        if (!match.hasMatch())
            return text;
        const auto door = doorOf(context, match.captured(1));
        if (!door)
            return noDoor(match.captured());
        text.replace(match.captured(), door->second.section(u'?', 0, 0));
    }
}

QString withoutStartLinks(Context &context, QString text)
{
    for (const store::InboxRecord &inbox : context.inboxes.all()) {
        const QString address = inbox.settings[u"start_link"_s].toString().trimmed();
        if (address.startsWith(u"https://"_s))
            text.remove(QRegularExpression(QRegularExpression::escape(address) + u"[a-z0-9_]*"_s));
    }
    return text;
}

std::optional<ConversationId> followStartLink(Context &context, InboxId inbox, const InboundMessage &message,
                                              const store::IdentityRecord &person)
{
    const QString reference = message.references.value(0);
    const QString prefix = store::StartLinks::prefix();
    if (!reference.startsWith(prefix) || reference.size() > prefix.size() + kPayloadLimit)
        return std::nullopt;
    const QString payload = reference.mid(prefix.size());
    const auto conversation = store::StartLinks(context.database).take(inbox, payload);
    const auto record = conversation ? context.conversations.get(*conversation) : std::nullopt;
    if (!record || !record->customer)
        return std::nullopt;
    bool isNumber = false;
    if (payload.section(u'_', 0, 0).toLongLong(&isNumber, 36) < hoursOf(context.now) || !isNumber)
        return std::nullopt;
    const CustomerId theirs = rootOf(context, person.customer);
    if (rootOf(context, *record->customer) == theirs)
        return conversation;
    // Whoever has a history of their own may have been sent the link by somebody: two histories are joined by a person.
    if (!context.conversations.ofCustomer(theirs).isEmpty()) {
        addEvent(context, *conversation, EventKind::Opened,
                 {{u"touchpoint"_s, u"start_link"_s}, {u"title"_s, person.address.name}});
        context.save(*record);
        return std::nullopt;
    }
    (void)merge(context, {*record->customer, theirs});
    return conversation;
}

} // namespace centrala::engine
