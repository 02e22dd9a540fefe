// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/undoing.h"

#include "app/engine/commands/eachconversation.h"
#include "app/engine/context.h"
#include "app/engine/customerlinks.h"
#include "app/engine/customerundo.h"
#include "app/engine/importundo.h"
#include "app/engine/joinundo.h"
#include "app/engine/timeline.h"
#include "app/store/conversationparts.h"
#include "app/store/turns.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

template<typename T>
QJsonValue number(const std::optional<T> &id)
{
    return id ? QJsonValue(id->value) : QJsonValue();
}

QJsonValue time(const std::optional<Instant> &at)
{
    return at ? QJsonValue(toMs(*at)) : QJsonValue();
}

void put(store::ConversationRecord &record, const QString &field, const QJsonValue &value)
{
    const auto instant = [&]() {
        return value.isNull() ? std::nullopt : std::optional(instantFromMs(value.toInteger()));
    };
    if (field == u"state"_s)
        record.state = valueNamed<ConversationState>(value.toString()).value_or(record.state);
    else if (field == u"assignee"_s)
        record.assignee = value.isNull() ? std::nullopt : std::optional(AgentId{value.toInteger()});
    else if (field == u"team"_s)
        record.team = value.isNull() ? std::nullopt : std::optional(TeamId{value.toInteger()});
    else if (field == u"priority"_s)
        record.priority = valueNamed<Priority>(value.toString()).value_or(record.priority);
    else if (field == u"waiting_since"_s)
        record.waitingSince = instant();
    else if (field == u"due"_s)
        record.due = instant();
    else if (field == u"held_until"_s)
        record.heldUntil = instant();
    else if (field == u"snoozed_until"_s)
        record.snoozedUntil = instant();
    else if (field == u"resolved_at"_s)
        record.resolvedAt = instant();
    else if (field == u"answered_at"_s)
        record.answeredAt = instant();
    else if (field == u"wrap_up"_s)
        record.wrapUp = value.toString();
}

Result<void> takeBackFields(Context &context, const QJsonObject &step)
{
    auto record = context.conversations.get(ConversationId{step[u"conversation"_s].toInteger()});
    if (!record)
        return notFound("conversation", step[u"conversation"_s].toInteger());
    if (record->mergedInto)
        return joinedAway(*record);
    const QJsonObject before = step[u"before"_s].toObject();
    const QJsonObject after = step[u"after"_s].toObject();
    // What goes to a team that shares out its work is somebody's in the same breath: as long as they did nothing with
    // it that stands in nobody's way.
    const bool isAboutWhose = before.contains(u"team"_s) || before.contains(u"assignee"_s);
    if (isAboutWhose && record->heldUntil && store::Turns(context.database).isGiven(record->id)) {
        record->assignee.reset();
        record->heldUntil.reset();
    }
    const QJsonObject now = undoableFields(*record);
    for (auto field = before.begin(); field != before.end(); ++field) {
        if (now[field.key()] != after[field.key()])
            return conflict(u"conversation %1"_s.arg(record->id.value), u"%1 was changed since"_s.arg(field.key()));
        put(*record, field.key(), *field);
    }
    context.save(*record);
    addEvent(context, record->id, EventKind::Undone);
    return {};
}

/// A tag or a pin.
Result<void> takeBackMark(Context &context, ConversationId id, const QJsonObject &step)
{
    store::Conversations &conversations = context.conversations;
    const bool added = step[u"added"_s].toBool();
    bool changed = false;
    if (step.contains(u"tag"_s)) {
        const QString tag = step[u"tag"_s].toString();
        changed = added ? conversations.untag(id, tag) : conversations.tag(id, tag);
    } else {
        const AgentId agent{step[u"pinned_for"_s].toInteger()};
        changed = added ? conversations.unpin(id, agent) : conversations.pin(id, agent);
    }
    if (!changed)
        return conflict(u"conversation %1"_s.arg(id.value),
                        u"the %1 was changed since"_s.arg(step.contains(u"tag"_s) ? u"tag"_s : u"pin"_s));
    if (const auto row = conversations.get(id))
        context.save(*row);
    return {};
}

Result<void> takeBackDismissal(Context &context, ConversationId id, const QJsonObject &step)
{
    const auto record = context.conversations.get(id);
    if (!record)
        return notFound("conversation", id.value);
    store::ConversationParts(context.database, id).setReferring(step[u"dismissed"_s].toString());
    context.save(*record);
    return {};
}

} // namespace

QJsonObject undoableFields(const store::ConversationRecord &record)
{
    return {{u"state"_s, QString(nameOf(record.state))},
            {u"assignee"_s, number(record.assignee)},
            {u"team"_s, number(record.team)},
            {u"priority"_s, QString(nameOf(record.priority))},
            {u"waiting_since"_s, time(record.waitingSince)},
            {u"due"_s, time(record.due)},
            {u"held_until"_s, time(record.heldUntil)},
            {u"snoozed_until"_s, time(record.snoozedUntil)},
            {u"resolved_at"_s, time(record.resolvedAt)},
            {u"answered_at"_s, time(record.answeredAt)},
            {u"wrap_up"_s, record.wrapUp}};
}

void putUndoable(store::ConversationRecord &record, const QJsonObject &fields)
{
    for (auto field = fields.begin(); field != fields.end(); ++field)
        put(record, field.key(), *field);
}

void UndoSteps::replaced(const store::ConversationRecord &before, const store::ConversationRecord &after)
{
    QJsonObject old = undoableFields(before);
    QJsonObject set = undoableFields(after);
    const QStringList fields = old.keys();
    for (const QString &field : fields) {
        if (old[field] == set[field]) {
            old.remove(field);
            set.remove(field);
        }
    }
    if (!old.isEmpty())
        m_steps.append(QJsonObject{{u"conversation"_s, before.id.value}, {u"before"_s, old}, {u"after"_s, set}});
}

void UndoSteps::tagged(ConversationId conversation, const QString &tag, bool added)
{
    m_steps.append(QJsonObject{{u"conversation"_s, conversation.value}, {u"tag"_s, tag}, {u"added"_s, added}});
}

void UndoSteps::pinned(ConversationId conversation, AgentId agent, bool added)
{
    m_steps.append(
        QJsonObject{{u"conversation"_s, conversation.value}, {u"pinned_for"_s, agent.value}, {u"added"_s, added}});
}

void UndoSteps::dismissed(ConversationId conversation, const QString &referring)
{
    m_steps.append(QJsonObject{{u"conversation"_s, conversation.value}, {u"dismissed"_s, referring}});
}

void UndoSteps::joined(const store::ConversationRecord &from, const store::ConversationRecord &into)
{
    m_steps.append(joinStep(m_context, from, into));
}

void UndoSteps::customersMerged(MergeId merge)
{
    m_steps.append(QJsonObject{{u"merge"_s, merge.value}});
}

void UndoSteps::customer(const QJsonObject &step)
{
    m_steps.append(step);
}

std::optional<UndoId> UndoSteps::write()
{
    if (m_steps.isEmpty() || !m_context.agent())
        return std::nullopt;
    return m_context.log.insertUndo(m_context.by.agent, m_command, m_context.now, m_steps);
}

Result<Outcome> takeBack(Context &context, UndoId id)
{
    const auto record = context.log.undo(id);
    if (!record)
        return notFound("undo", id.value);
    if (record->undone)
        return conflict(record->command, u"it was undone already"_s);
    if (isImport(record->command) && context.by.role < Role::Supervisor)
        return Error{Error::Kind::NotPermitted, record->command, u"an import is a supervisor's"_s, {}};
    Outcome outcome;
    for (qsizetype i = record->steps.size() - 1; i >= 0; --i) {
        const QJsonObject step = record->steps[i].toObject();
        const ConversationId conversation{step[u"conversation"_s].toInteger()};
        Result<void> done;
        if (step.contains(u"imported"_s)) {
            ImportReport &report = outcome.report ? *outcome.report : outcome.report.emplace();
            (takeBackImported(context, step) ? report.takenBack : report.kept) += 1;
        } else if (step.contains(u"customer"_s)) {
            done = takeBackFromCustomer(context, step);
            outcome.customer = CustomerId{step[u"customer"_s].toInteger()};
        } else if (step.contains(u"merge"_s)) {
            done = unmerge(context, MergeId{step[u"merge"_s].toInteger()});
        } else if (step.contains(u"joined_into"_s)) {
            done = takeBackJoin(context, step);
        } else if (step.contains(u"dismissed"_s)) {
            done = takeBackDismissal(context, conversation, step);
        } else if (step.contains(u"tag"_s) || step.contains(u"pinned_for"_s)) {
            done = takeBackMark(context, conversation, step);
        } else {
            done = takeBackFields(context, step);
        }
        if (!done)
            return done.error();
        if (conversation.isValid())
            outcome.conversation = conversation;
    }
    context.log.markUndone(id, context.now);
    if (isImport(record->command) && record->command.contains(u' '))
        outcome.undo = context.log.newestUndo(record->agent, record->command);
    return outcome;
}

} // namespace centrala::engine
