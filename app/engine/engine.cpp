// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/engine.h"

#include "app/engine/arrival.h"
#include "app/engine/chatmails.h"
#include "app/engine/commands/handlers.h"
#include "app/engine/context.h"
#include "app/engine/delivery.h"
#include "app/engine/founding.h"
#include "app/engine/intake.h"
#include "app/engine/outcomejson.h"
#include "app/engine/rights.h"
#include "app/engine/routing.h"
#include "app/engine/seenfields.h"
#include "app/engine/slaclock.h"
#include "app/engine/timeline.h"
#include "app/store/listqueries.h"
#include "app/store/signins.h"
#include "app/store/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

constexpr qsizetype kJournalCutAtOnce = 5000; ///< rows; a tick holds nobody up
constexpr qsizetype kSubjectLimit = 1000;     ///< letters

} // namespace

Engine::Engine(store::Database &database, const store::FileStore &files, const Clock &clock, RandomSource &random)
    : m_database(database), m_files(files), m_clock(clock), m_random(random)
{
}

Engine::~Engine() = default;

template<typename Work>
auto Engine::inTransaction(const Actor &by, Work work) -> decltype(work(std::declval<Context &>()))
{
    Changes changes;
    auto result = [&]() -> decltype(work(std::declval<Context &>())) {
        store::Transaction transaction(m_database);
        Context context(m_database, m_files, m_random, m_clock.now(), by);
        auto done = work(context);
        // A failed statement answers with no rows, so whatever the work concluded from that is not the reason.
        if (m_database.failed())
            return m_database.takeError().error();
        if (!done)
            return done;
        Routing(context).shareOut();
        changes = context.writeJournal();
        if (auto committed = transaction.commit(); !committed)
            return committed.error();
        return done;
    }();
    if (result && !changes.isEmpty() && m_listener)
        m_listener(changes);
    return result;
}

Result<Actor> Engine::ensureFounded()
{
    return inTransaction({}, [](Context &context) { return found(context); });
}

Result<Actor> Engine::actor(AgentId agent)
{
    const auto record = store::Agents(m_database).get(agent);
    if (auto read = m_database.takeError(); !read)
        return read.error();
    if (!record || !record->active)
        return notFound("agent", agent.value);
    return Actor{record->id, record->role};
}

Result<Outcome> Engine::run(const Actor &by, const Request &request)
{
    if (auto allowed = permitted(by, request.command); !allowed)
        return allowed.error();
    return inTransaction(by, [&](Context &context) -> Result<Outcome> {
        if (const auto earlier = context.log.outcome(request.id)) {
            if (earlier->agent != by.agent)
                return Error{Error::Kind::NotPermitted, {}, u"somebody else made this request"_s, {}};
            return outcomeFromJson(earlier->outcome);
        }
        if (auto seen = rowsPermitted(m_database, by, request.command); !seen)
            return seen.error();
        if (auto same = stillAsSeen(context, request); !same)
            return same.error();
        return std::visit(
            [&](const auto &wish) -> Result<Outcome> {
                Result<Outcome> outcome = handle(context, wish);
                if (outcome) {
                    context.log.insert(request.id, QString::fromLatin1(wish.name), by.agent, context.now,
                                       outcomeToJson(*outcome));
                }
                return outcome;
            },
            request.command);
    });
}

Result<SignInId> Engine::addSignIn(AgentId agent, SignInKind kind, const QString &name, const QString &hash)
{
    return inTransaction({agent, {}}, [&](Context &context) -> Result<SignInId> {
        const auto record = context.agents.get(agent);
        if (!record || !record->active)
            return notFound("agent", agent.value);
        context.log.audit(context.now, agent, kind == SignInKind::Token ? u"add_token"_s : u"sign_in"_s, record->name,
                          {{u"name"_s, name.left(200)}});
        return store::SignIns(m_database).insert(agent, kind, name.left(200), hash, context.now);
    });
}

Result<Engine::SignedIn> Engine::useSignIn(const QString &hash)
{
    return inTransaction({}, [&](Context &context) -> Result<SignedIn> {
        store::SignIns signIns(m_database);
        const auto row = signIns.withHash(hash);
        const auto record = row ? context.agents.get(AgentId{row->agent.id}) : std::nullopt;
        if (!record || !record->active)
            return Error{Error::Kind::Unauthorised, {}, u"this sign-in ended"_s, {}};
        signIns.setUsed(row->id, context.now);
        return SignedIn{row->id, {record->id, record->role}, record->name, row->kind};
    });
}

Result<void> Engine::arrive(const SignedIn &entered)
{
    return inTransaction(entered.actor, [&](Context &context) -> Result<void> {
        auto record = context.agents.get(entered.actor.agent);
        if (!record || record->presence != Presence::Offline || record->presenceBy == PresenceBy::Person)
            return {};
        if (entered.kind == SignInKind::Token && record->presenceBy != PresenceBy::Nobody)
            return {};
        record->presenceBy = PresenceBy::RollCall;
        record->presence = Presence::Available;
        record->presenceReason.clear();
        record->presenceSince = context.now;
        context.agents.update(*record, context.touch(Entity::Agent, record->id.value));
        return {};
    });
}

Result<void> Engine::callRoll(const QList<AgentId> &present)
{
    return inTransaction({}, [&](Context &context) -> Result<void> {
        for (const AgentRow &one : store::ListQueries(context.database).agents()) {
            auto record = one.presence == Presence::Available && !present.contains(one.id) ? context.agents.get(one.id)
                                                                                           : std::nullopt;
            if (!record)
                continue;
            record->presence = Presence::Offline;
            record->presenceBy = PresenceBy::RollCall;
            record->presenceSince = context.now;
            context.agents.update(*record, context.touch(Entity::Agent, record->id.value));
        }
        return {};
    });
}

Result<void> Engine::renewHold(const Actor &by, ConversationId id)
{
    return inTransaction(by, [&](Context &context) -> Result<void> {
        auto record = context.conversations.get(id);
        if (!record || record->assignee != by.agent || !record->heldUntil)
            return {};
        const Instant until = SlaClock(context).leaseEnd();
        if (until < *record->heldUntil + kRenewal)
            return {};
        record->heldUntil = until;
        context.save(*record);
        return {};
    });
}

Result<void> Engine::endSignIn(const Actor &by, SignInId id)
{
    return inTransaction(by, [&](Context &context) -> Result<void> {
        store::SignIns signIns(m_database);
        const auto row = signIns.get(id);
        if (!row || (row->agent.id != by.agent.value && by.role != Role::Administrator))
            return notFound("sign-in", id.value);
        signIns.remove(id);
        context.log.audit(context.now, context.agent(), u"end_sign_in"_s, row->agent.name, {{u"name"_s, row->name}});
        const auto record = context.agents.get(AgentId{row->agent.id});
        if (record)
            context.agents.update(*record, context.touch(Entity::Agent, record->id.value));
        return {};
    });
}

Result<void> Engine::audit(const Actor &by, const QString &action, const QString &subject)
{
    return inTransaction(by, [&](Context &context) -> Result<void> {
        context.log.audit(context.now, context.agent(), action, subject.left(kSubjectLimit), {});
        return {};
    });
}

Result<void> Engine::setPassword(const Actor &by, const QString &before, const QString &hash, SignInId kept)
{
    return inTransaction(by, [&](Context &context) -> Result<void> {
        auto record = context.agents.get(by.agent);
        if (!record || !record->active || record->passwordHash != before)
            return Error{Error::Kind::Unauthorised, u"password"_s, u"the old password is wrong"_s, {}};
        record->passwordHash = hash;
        store::SignIns(m_database).removeOthersOf(by.agent, kept);
        context.agents.update(*record, context.touch(Entity::Agent, record->id.value));
        context.log.audit(context.now, context.agent(), u"set_password"_s, record->name, {});
        return {};
    });
}

Result<Engine::Acceptance> Engine::accept(InboxId inbox, const Batch &batch, const QString &spoolFolder)
{
    QStringList unused;
    auto accepted = inTransaction({}, [&](Context &context) {
        Intake intake(context, inbox, spoolFolder);
        auto done = intake.accept(batch);
        unused = intake.unused();
        return done;
    });
    for (const QString &sha256 : accepted ? std::as_const(unused) : QStringList())
        m_files.remove(sha256);
    return accepted;
}

Result<QHash<QString, QString>> Engine::cursors(InboxId inbox)
{
    QHash<QString, QString> cursors = store::Ledgers(m_database).cursors(inbox);
    if (auto read = m_database.takeError(); !read)
        return read.error();
    return cursors;
}

Result<Engine::Claim> Engine::claimOutgoing(InboxId inbox, int limit, const QString &spoolFolder)
{
    return inTransaction({}, [&](Context &context) -> Result<Claim> {
        auto messages = DeliveryLife(context).claim(inbox, limit, spoolFolder);
        if (!messages)
            return messages.error();
        return Claim{*std::move(messages), context.outbox.nextLeaving(inbox, context.now)};
    });
}

Result<void> Engine::settle(EntryId entry, const SendOutcome &outcome)
{
    return inTransaction({}, [&](Context &context) -> Result<void> {
        DeliveryLife(context).settle(entry, outcome);
        return {};
    });
}

Result<void> Engine::recoverSending(InboxId inbox, bool idempotent)
{
    return inTransaction({}, [&](Context &context) -> Result<void> {
        DeliveryLife(context).recover(inbox, idempotent);
        return {};
    });
}

Result<ChannelAnswer> Engine::answer(InboxId inbox, const ChannelQuestion &question)
{
    return inTransaction({}, [&](Context &context) { return answerChannel(context, inbox, question); });
}

Result<void> Engine::reportState(InboxId inbox, InboxState state, const Error &error, std::optional<Instant> retryAt)
{
    return inTransaction({}, [&](Context &context) -> Result<void> {
        auto record = context.inboxes.get(inbox);
        if (!record || record->removed)
            return notFound("inbox", inbox.value);
        const InboxState shown = record->paused ? InboxState::Paused : state;
        QString reason = shown == InboxState::Paused ? QString() : error.detail;
        if (shown == InboxState::Error && reason.isEmpty())
            reason = error.subject;
        if (record->state == shown && record->error == reason && record->retryAt == retryAt)
            return {};
        record->state = shown;
        record->error = reason;
        record->retryAt = retryAt;
        if (shown == InboxState::Error) {
            store::LedgerRecord ledger = context.ledgers.get(inbox);
            ++ledger.retries;
            context.ledgers.put(inbox, ledger);
        }
        context.save(*record);
        return {};
    });
}

Result<std::optional<Instant>> Engine::tick()
{
    return inTransaction({}, [&](Context &context) -> Result<std::optional<Instant>> {
        const QList<ConversationId> woken = context.conversations.snoozedUntil(context.now);
        for (const ConversationId id : woken) {
            auto record = context.conversations.get(id);
            if (!record)
                continue;
            goOnWaiting(context, *record, context.now);
            addEvent(context, id, EventKind::Woken);
            context.save(*record);
        }
        const QList<ConversationId> returned = context.conversations.heldUntil(context.now);
        for (const ConversationId id : returned) {
            auto record = context.conversations.get(id);
            if (!record)
                continue;
            record->heldUntil.reset();
            record->assignee.reset();
            addEvent(context, id, EventKind::Returned);
            context.save(*record);
        }
        DeliveryLife(context).release();
        context.journal.cut(context.now - kJournalSpan, kJournalCutAtOnce);
        const std::optional<Instant> wake = context.conversations.nextWake();
        const std::optional<Instant> ripe = context.outbox.nextRipe();
        return wake && ripe ? std::min(*wake, *ripe) : (wake ? wake : ripe);
    });
}

} // namespace centrala::engine
