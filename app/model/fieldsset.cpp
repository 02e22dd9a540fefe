// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/fieldsset.h"

#include "app/model/addresses.h"
#include "app/model/customer.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala {

namespace {

template<typename I>
QString number(const std::optional<I> &id)
{
    return id && id->isValid() ? QString::number(id->value) : QString();
}

QList<SeenField> inEach(const QList<ConversationId> &ids, const QList<std::pair<QString, QString>> &values)
{
    QList<SeenField> fields;
    for (const ConversationId id : ids) {
        for (const auto &[field, value] : values)
            fields.append({Entity::Conversation, id.value, field, value});
    }
    return fields;
}

QString named(ConversationState state)
{
    return QString(nameOf(state));
}

QList<SeenField> set(const Assign &wish)
{
    QList<std::pair<QString, QString>> values{{u"assignee"_s, number(wish.agent)}};
    if (wish.team)
        values.append({u"team"_s, number(wish.team)});
    return inEach(wish.conversations, values);
}

QList<SeenField> set(const SetPriority &wish)
{
    return inEach(wish.conversations, {{u"priority"_s, QString(nameOf(wish.priority))}});
}

QList<SeenField> set(const Snooze &wish)
{
    return inEach(wish.conversations, {{u"state"_s, named(ConversationState::Snoozed)},
                                       {u"snoozed_until"_s, QString::number(toMs(wish.until))},
                                       {QString::fromLatin1(kNewestIn), {}}});
}

QList<SeenField> set(const Resolve &wish)
{
    return inEach(wish.conversations,
                  {{u"state"_s, named(ConversationState::Resolved)}, {QString::fromLatin1(kNewestIn), {}}});
}

QList<SeenField> set(const Reopen &wish)
{
    return inEach(wish.conversations, {{u"state"_s, named(ConversationState::Open)}});
}

QList<SeenField> set(const MarkSpam &wish)
{
    return inEach(wish.conversations, {{u"state"_s, named(ConversationState::Spam)}});
}

QList<SeenField> set(const WrapUp &wish)
{
    return inEach({wish.conversation}, {{u"wrap_up"_s, wish.code}});
}

QList<SeenField> set(const EditCustomer &wish)
{
    QList<SeenField> fields;
    if (wish.customerName)
        fields.append(
            {Entity::Customer, wish.customer.value, u"name"_s, normalised({{}, {}, *wish.customerName}).name});
    if (wish.about)
        fields.append({Entity::Customer, wish.customer.value, u"about"_s, wish.about->left(kAboutLimit)});
    return fields;
}

template<typename Other>
QList<SeenField> set(const Other &)
{
    return {};
}

} // namespace

QList<SeenField> fieldsSet(const Command &command)
{
    return std::visit([](const auto &wish) { return set(wish); }, command);
}

} // namespace centrala
