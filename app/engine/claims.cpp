// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/claims.h"

#include "app/engine/chatmails.h"
#include "app/engine/context.h"
#include "app/engine/matching.h"
#include "app/engine/ourown.h"
#include "app/engine/outgoing.h"
#include "app/engine/startlinks.h"
#include "app/engine/timeline.h"
#include "app/model/addresses.h"
#include "app/model/cardnumbers.h"
#include "app/store/threadkeys.h"
#include "app/store/visibility.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

constexpr qsizetype kClaimLimit = 3;
constexpr qsizetype kBackLinkLimit = 1'200;
constexpr qsizetype kBackWordsLimit = 200;

bool isLinkBack(const QString &link)
{
    const bool isWeb = link.startsWith(u"https://"_s) || link.startsWith(u"http://"_s);
    return isWeb && link.size() <= kBackLinkLimit &&
           std::none_of(link.begin(), link.end(), [](QChar letter) { return letter.isSpace(); });
}

QString claimedKind(const QString &kind)
{
    return QLatin1StringView(kClaimed) + kind;
}

} // namespace

std::optional<store::InboxRecord> mailboxFor(Context &context, const store::ConversationRecord &conversation)
{
    std::optional<store::InboxRecord> found;
    for (const store::InboxRecord &one : context.inboxes.all()) {
        if (one.channel != u"email" || one.paused || !store::teamsOfInbox(context.database, one.id).isEmpty())
            continue;
        if (one.team && one.team == conversation.team)
            return one;
        if (!found && (!one.team || !conversation.team))
            found = one;
    }
    return found;
}

void noteClaims(Context &context, const store::IdentityRecord &person, const InboundMessage &message)
{
    if (message.claimed.isEmpty())
        return;
    const CustomerId root = rootOf(context, person.customer);
    const QSet<QString> ours = ourAddresses(context);
    for (const Address &claimed : message.claimed.mid(0, kClaimLimit)) {
        const Address clean = normalised(claimed);
        if (!isPlausible(clean) || isErased(context, clean) || isOurs(ours, clean))
            continue;
        const auto proved = context.identities.find(clean.kind, clean.value);
        if (proved && rootOf(context, proved->customer) == root)
            continue;
        const QString kind = claimedKind(clean.kind);
        if (auto known = context.identities.find(kind, person.address.value)) {
            if (known->address.name == clean.value)
                continue;
            known->address.name = clean.value;
            context.identities.update(*known, context.touch(Entity::Identity, known->id.value));
        } else {
            store::IdentityRecord record{{}, {kind, person.address.value, clean.value}, false, person.customer};
            record.id = context.identities.insert(record, context.nextChange());
            context.touch(Entity::Identity, record.id.value);
        }
        refreshSearchableNames(context, root);
    }
}

Address mailAddressOf(Context &context, IdentityId identity)
{
    const auto person = context.identities.get(identity);
    if (!person)
        return {};
    const QList<CustomerId> merged = context.customers.withRoot(rootOf(context, person->customer));
    for (const CustomerId id : merged) {
        for (const store::IdentityRecord &one : context.identities.ofCustomer(id)) {
            if (one.address.kind == u"email" && one.verified)
                return one.address;
        }
    }
    const auto claim = context.identities.find(claimedKind(u"email"_s), person->address.value);
    return claim ? Address{u"email"_s, claim->address.name, {}} : Address();
}

void noteTouchpoints(Context &context, InboxId inbox, const QList<Touchpoint> &touchpoints)
{
    for (const Touchpoint &one : touchpoints) {
        const auto conversation = context.threadKeys.find(store::ThreadKeys::channelKeyText(inbox, one.thread));
        if (!conversation || one.name.isEmpty())
            continue;
        QJsonObject data{{u"touchpoint"_s, one.name.left(Touchpoint::kNameLimit)}};
        if (!one.pageTitle.isEmpty())
            data.insert(u"title"_s, one.pageTitle.left(Touchpoint::kTitleLimit));
        if (!one.pageUrl.isEmpty())
            data.insert(u"url"_s, one.pageUrl.left(Touchpoint::kUrlLimit));
        const QString details = withCardNumbersMasked(one.data);
        if (!details.isEmpty() && details.size() <= Touchpoint::kDataLimit)
            data.insert(u"data"_s, details);
        addEvent(context, *conversation, EventKind::Opened, data);
    }
}

void carryOnByMail(Context &context, EntryId answer, const QString &reason)
{
    const auto entry = context.entries.get(answer);
    const auto message = context.messages.get(answer);
    auto conversation = entry ? context.conversations.get(entry->conversation) : std::nullopt;
    if (!message || message->reason == QLatin1StringView(kVisitorLeft) || !conversation || !conversation->identity ||
        conversation->state == ConversationState::Spam)
        return;
    const auto mailbox = mailboxFor(context, *conversation);
    const Address to = mailAddressOf(context, *conversation->identity);
    if (!mailbox || to.value.isEmpty())
        return;
    Letter letter;
    letter.subject = conversation->subject.isEmpty() ? mailbox->settings[u"name"_s].toString(mailbox->name)
                                                     : u"Re: "_s + conversation->subject;
    const auto owner = context.identities.find(to.kind, to.value);
    const auto writer = context.identities.get(*conversation->identity);
    const bool isProved =
        owner && writer && owner->verified && rootOf(context, owner->customer) == rootOf(context, writer->customer);
    letter.text = isProved ? message->text : withoutStartLinks(context, message->text);
    letter.recipients.to = {to};
    letter.forwarded = context.attachments.ofEntry(answer);
    letter.now = true;
    letter.agent = message->agent;
    const QString link = reason.section(u'\n', 1, 1);
    const auto mail = enqueue(context, *conversation, *mailbox, letter);
    const auto chat = mail ? chatPlaceOf(context, *message, conversation->id) : std::nullopt;
    if (chat)
        store::ChatMails(context.database)
            .insert({*mail,
                     chat->inbox,
                     chat->thread,
                     to.value,
                     false,
                     reason.section(u'\n', 2, 2).left(kBackWordsLimit),
                     isLinkBack(link) ? link : QString(),
                     {},
                     {},
                     context.now});
}

} // namespace centrala::engine
