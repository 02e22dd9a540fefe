// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/joinundo.h"

#include "app/engine/context.h"
#include "app/engine/timeline.h"
#include "app/engine/undoing.h"
#include "app/model/addresses.h"
#include "app/store/conversationparts.h"
#include "app/store/queuequeries.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

QString keyOf(const Address &person)
{
    return person.kind + u'\n' + person.value;
}

/// Whoever belongs to the one only because of what came with the other leaves it again.
void partPeople(Context &context, ConversationId into, const QJsonArray &newcomers)
{
    QSet<QString> stay;
    const auto note = [&stay](const Address &address) { stay.insert(keyOf(normalised(address))); };
    for (const store::EntryRecord &entry : context.entries.ofConversation(into)) {
        const auto message = entry.kind == EntryKind::Message ? context.messages.get(entry.id) : std::nullopt;
        if (!message)
            continue;
        note(message->sender);
        for (const Address &address : message->recipients.to + message->recipients.cc)
            note(address);
        const auto identity = message->identity ? context.identities.get(*message->identity) : std::nullopt;
        if (identity)
            note(identity->address);
    }
    store::ConversationParts people(context.database, into);
    for (const QJsonValue &one : newcomers) {
        const Address person{one[0].toString(), one[1].toString(), {}};
        if (!stay.contains(keyOf(person)))
            people.removeParticipant(person);
    }
}

/// Where each of what moved is by now; nothing has been changed yet.
Result<void> stillThere(Context &context, const store::ConversationRecord &from, ConversationId into,
                        const QJsonObject &step)
{
    const auto moved = [&](const QString &what) { return conflict(u"conversation %1"_s.arg(from.id.value), what); };
    if (from.mergedInto != into)
        return moved(u"it was joined elsewhere since"_s);
    for (const QJsonValue &id : step[u"entries"_s].toArray()) {
        const auto entry = context.entries.get(EntryId{id.toInteger()});
        if (entry && entry->conversation != into)
            return moved(u"a part of it was moved since"_s);
    }
    return {};
}

void moveBack(Context &context, ConversationId from, ConversationId into, const QJsonObject &step)
{
    for (const QJsonValue &id : step[u"entries"_s].toArray()) {
        if (context.entries.get(EntryId{id.toInteger()}))
            context.entries.move(EntryId{id.toInteger()}, from,
                                 context.touch(Entity::Entry, id.toInteger(), from.value));
    }
    for (const QJsonValue &key : step[u"keys"_s].toArray()) {
        if (context.threadKeys.find(key.toString()) == into)
            context.threadKeys.move(key.toString(), from);
    }
    partPeople(context, into, step[u"newcomers"_s].toArray());
    for (const QJsonValue &follower : step[u"followers"_s].toArray()) {
        const AgentId agent{follower[0].toInteger()};
        if (!follower[1].toBool())
            context.conversations.unfollow(into, agent);
        context.conversations.follow(from, agent);
    }
    for (const QJsonValue &id : step[u"earlier"_s].toArray()) {
        auto record = context.conversations.get(ConversationId{id.toInteger()});
        if (!record || record->mergedInto != into)
            continue;
        record->mergedInto = from;
        context.save(*record);
    }
}

QList<Named> followersOf(Context &context, ConversationId id)
{
    const QList<QueueRow> rows = store::QueueQueries(context.database).rows({id});
    return rows.isEmpty() ? QList<Named>() : rows.first().followers;
}

} // namespace

QJsonObject joinStep(Context &context, const store::ConversationRecord &from, const store::ConversationRecord &into)
{
    QJsonArray entries;
    for (const store::EntryRecord &entry : context.entries.ofConversation(from.id))
        entries.append(entry.id.value);
    QJsonArray followers;
    const QList<Named> there = followersOf(context, into.id);
    for (const Named &agent : followersOf(context, from.id))
        followers.append(QJsonArray{agent.id, there.contains(agent)});
    QJsonArray newcomers;
    for (const Address &person : store::ConversationParts(context.database, from.id).participants()) {
        if (!context.threadKeys.isParticipant(into.id, person))
            newcomers.append(QJsonArray{person.kind, person.value});
    }
    QJsonArray earlier;
    for (const ConversationId id : context.conversations.mergedInto(from.id))
        earlier.append(id.value);
    return {{u"conversation"_s, from.id.value},
            {u"joined_into"_s, into.id.value},
            {u"fields"_s, undoableFields(from)},
            {u"unread"_s, from.unread},
            {u"entries"_s, entries},
            {u"keys"_s, QJsonArray::fromStringList(store::ConversationParts(context.database, from.id).threadKeys())},
            {u"followers"_s, followers},
            {u"newcomers"_s, newcomers},
            {u"earlier"_s, earlier}};
}

Result<void> takeBackJoin(Context &context, const QJsonObject &step)
{
    auto from = context.conversations.get(ConversationId{step[u"conversation"_s].toInteger()});
    auto into = context.conversations.get(ConversationId{step[u"joined_into"_s].toInteger()});
    if (!from || !into)
        return notFound("conversation", step[from ? u"joined_into"_s : u"conversation"_s].toInteger());
    if (auto there = stillThere(context, *from, into->id, step); !there)
        return there;
    moveBack(context, from->id, into->id, step);
    const qint64 unread = step[u"unread"_s].toInteger();
    into->unread = std::max<qint64>(0, into->unread - unread);
    refreshSummary(context, *into);
    context.save(*into);
    putUndoable(*from, step[u"fields"_s].toObject());
    from->unread = unread;
    from->mergedInto.reset();
    refreshSummary(context, *from);
    context.save(*from);
    addEvent(context, from->id, EventKind::Undone);
    return {};
}

} // namespace centrala::engine
