// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/outbox.h"

#include "app/model/fieldsset.h"
#include "app/wire/jsonrpcpeer.h"
#include "app/wire/messages.h"
#include "app/workspace/leaning.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

namespace {

/// What a wish that is on its way makes of a field; unset where it leaves it.
std::optional<QString> madeOf(const SeenField &field, const Command &command)
{
    if (field.field == QLatin1StringView(kNewestIn))
        return std::nullopt;
    if (const auto *reply = std::get_if<Reply>(&command)) {
        const bool isIts = field.entity == Entity::Conversation && field.id == reply->conversation.value;
        if (isIts && field.field == u"state")
            return QString(nameOf(ConversationState::Pending));
        if (isIts && field.field == u"snoozed_until")
            return QString();
    }
    bool isWoken = false;
    for (const SeenField &set : fieldsSet(command)) {
        if (set.entity != field.entity || set.id != field.id)
            continue;
        if (set.field == field.field)
            return set.value;
        isWoken = isWoken || set.field == u"state";
    }
    // A conversation that gets another state is no longer snoozed.
    return isWoken && field.field == u"snoozed_until" ? std::optional(QString()) : std::nullopt;
}

} // namespace

Result<void> Outbox::open()
{
    if (Result<void> made = m_rows.prepare(); !made)
        return made;
    m_owner = m_rows.owner();
    m_wishes.clear();
    m_strange = 0;
    for (const store::Wishes::Row &row : m_rows.all()) {
        const Result<Request> request = wire::requestFromJson(row.request);
        if (!request)
            ++m_strange;
        else
            m_wishes.append({row.number, *request, row.at,
                             row.refused ? std::optional(wire::errorFromJson(*row.refused)) : std::nullopt});
    }
    return {};
}

Result<void> Outbox::setOwner(const QString &greeting)
{
    if (m_owner == greeting)
        return {};
    m_owner = greeting;
    return m_rows.setOwner(greeting);
}

const Wish *Outbox::next() const
{
    const auto found = std::ranges::find_if(m_wishes, [](const Wish &wish) { return !wish.refused; });
    return found == m_wishes.end() ? nullptr : &*found;
}

QList<Wish>::iterator Outbox::find(qint64 number)
{
    return std::ranges::find(m_wishes, number, &Wish::number);
}

Result<qint64> Outbox::add(const Request &request, Instant at)
{
    Result<qint64> number = m_rows.add(wire::requestToJson(request), at);
    if (number)
        m_wishes.append({*number, request, at, std::nullopt});
    return number;
}

QList<qint64> Outbox::leaning(qint64 number) const
{
    const auto first = std::ranges::find(m_wishes, number, &Wish::number);
    QList<qint64> leaning;
    for (auto one = first; one != m_wishes.end(); ++one) {
        const bool isFree = !one->refused && one != first;
        if (waitsFor(*one) == number || (isFree && leansOn(one->request.command, first->request.command)))
            leaning.append(one->number);
    }
    return leaning;
}

Result<void> Outbox::remove(qint64 number)
{
    // First those that waited: were this written and that not, they would wait for ever.
    for (const qint64 one : leaning(number)) {
        const auto wish = find(one);
        if (!wish->refused)
            continue;
        if (Result<void> written = m_rows.setAgain(one, wire::requestToJson(wish->request)); !written)
            return written;
        wish->refused.reset();
    }
    return drop(number);
}

Result<void> Outbox::withdraw(qint64 number)
{
    const auto first = find(number);
    const bool wasHeld = first != m_wishes.end() && first->refused.has_value();
    for (const qint64 one : leaning(number)) {
        if (wasHeld && !find(one)->refused)
            continue; // wished with the refusal in sight: it leans on nothing
        if (Result<void> gone = drop(one); !gone)
            return gone;
    }
    return drop(number);
}

Result<void> Outbox::drop(qint64 number)
{
    Result<void> removed = m_rows.remove(number);
    if (const auto wish = find(number); removed && wish != m_wishes.end())
        m_wishes.erase(wish);
    return removed;
}

Result<void> Outbox::hold(qint64 number, const Error &why)
{
    for (const qint64 one : leaning(number)) {
        if (Result<void> held = setHeld(one, leaningOn(number)); !held)
            return held;
    }
    return setHeld(number, why);
}

Result<void> Outbox::setHeld(qint64 number, const Error &why)
{
    Result<void> held = m_rows.setRefused(number, wire::errorToJson(why));
    if (const auto wish = find(number); held && wish != m_wishes.end())
        wish->refused = why;
    return held;
}

Result<void> Outbox::tryAgain(qint64 number)
{
    const auto wish = find(number);
    if (wish == m_wishes.end())
        return {};
    Request again = wish->request;
    again.seen.clear();
    if (auto *reply = std::get_if<Reply>(&again.command))
        reply->seen.reset();
    Result<void> written = m_rows.setAgain(number, wire::requestToJson(again));
    if (written) {
        wish->request = again;
        wish->refused.reset();
    }
    return written;
}

QList<SeenField> Outbox::seenBy(const Command &command, const Confirmed &confirmed) const
{
    QList<SeenField> seen;
    for (SeenField field : fieldsSet(command)) {
        std::optional<QString> value;
        for (auto wish = m_wishes.crbegin(); wish != m_wishes.crend() && !value; ++wish) {
            if (!wish->refused) // else it changed nothing
                value = madeOf(field, wish->request.command);
        }
        if (!value)
            value = confirmed(field);
        if (!value)
            continue;
        field.value = *value;
        seen.append(field);
    }
    return seen;
}

} // namespace centrala::workspace
