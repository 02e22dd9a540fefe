// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/restored.h"

#include "app/engine/commands/handlers.h"
#include "app/engine/context.h"
#include "app/engine/delivery.h"
#include "app/engine/matching.h"
#include "app/model/sentences.h"
#include "app/store/erasures.h"
#include "app/store/listqueries.h"
#include "app/store/outbox.h"
#include "app/store/signins.h"
#include "app/store/transaction.h"

namespace centrala::engine {

namespace {

/// A message that stands for a time still to come, and still does in what is set aside, cannot have left.
void doubtWhatWasLeaving(Context &context, const std::optional<QSet<EntryId>> &scheduled)
{
    for (const InboxRow &inbox : store::ListQueries(context.database).inboxes()) {
        for (const Delivery state : {Delivery::Waiting, Delivery::Queued, Delivery::Sending, Delivery::Scheduled}) {
            const QList<EntryId> entries = context.outbox.withDelivery(inbox.id, state);
            for (const EntryId entry : entries) {
                const auto row = context.outbox.get(entry);
                const bool isStillMeant = !scheduled || scheduled->contains(entry);
                if (state == Delivery::Scheduled && isStillMeant && row && row->notBefore > context.now)
                    continue;
                DeliveryLife(context).setState(entry, Delivery::Uncertain, QString::fromLatin1(sentences::kRestored));
            }
        }
    }
}

/// Whoever left stays away, and who has another password or role by now keeps it.
void keepRightsOfNow(Context &context, const QList<store::AgentRecord> &agents)
{
    for (const store::AgentRecord &now : agents) {
        auto record = context.agents.get(now.id);
        if (!record || record->name != now.name) // somebody else's number
            continue;
        record->active = now.active;
        record->role = now.role;
        record->passwordHash = now.passwordHash;
        context.agents.update(*record, context.touch(Entity::Agent, now.id.value));
    }
}

Result<void> eraseAgain(Context &context, const QStringList &hashes)
{
    if (hashes.isEmpty())
        return {};
    store::Erasures erasures(context.database);
    for (const QString &hash : hashes)
        erasures.insert(hash, context.now);
    QSet<CustomerId> customers;
    for (const store::IdentityRecord &identity : context.identities.all()) {
        if (isErased(context, identity.address))
            customers.insert(identity.customer);
    }
    for (const CustomerId customer : std::as_const(customers)) {
        if (!context.customers.get(customer)) // went with another
            continue;
        if (const Result<Outcome> erased = handle(context, EraseCustomer{customer}); !erased)
            return erased.error();
    }
    return {};
}

} // namespace

SinceBackup sinceBackup(store::Database &setAside)
{
    SinceBackup since;
    QSet<EntryId> scheduled;
    for (const InboxRow &inbox : store::ListQueries(setAside).inboxes()) {
        const QList<EntryId> entries = store::Outbox(setAside).withDelivery(inbox.id, Delivery::Scheduled);
        scheduled.unite(QSet<EntryId>(entries.begin(), entries.end()));
    }
    QList<store::AgentRecord> agents;
    for (const AgentRow &row : store::ListQueries(setAside).agents()) {
        if (const auto record = store::Agents(setAside).get(row.id))
            agents.append(*record);
    }
    const QStringList erased = store::Erasures(setAside).all();
    const QSet<QString> signIns = store::SignIns(setAside).hashes();
    if (!setAside.takeError()) // damaged: that may be why a backup is needed
        return since;
    since.erased = erased;
    since.signIns = signIns;
    since.agents = agents;
    since.scheduled = scheduled;
    return since;
}

Result<void> settleRestored(store::Database &restored, const store::FileStore &files, RandomSource &random, Instant now,
                            const SinceBackup &since)
{
    store::Transaction transaction(restored);
    Context context(restored, files, random, now, {});
    doubtWhatWasLeaving(context, since.scheduled);
    keepRightsOfNow(context, since.agents);
    if (since.signIns)
        store::SignIns(restored).keepOnly(*since.signIns);
    if (const Result<void> erased = eraseAgain(context, since.erased); !erased)
        return erased;
    context.log.audit(now, std::nullopt, QStringLiteral("restore"), {}, {});
    std::ignore = context.writeJournal();
    return transaction.commit();
}

} // namespace centrala::engine
