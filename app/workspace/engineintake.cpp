// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/engineintake.h"

#include "app/store/listqueries.h"
#include "app/workspace/enginethread.h"

namespace centrala::workspace {

using engine::Engine;

QFuture<Result<QList<InboxRow>>> EngineIntake::inboxes()
{
    return m_engine.read(
        [](store::Database &database) -> Result<QList<InboxRow>> { return store::ListQueries(database).inboxes(); });
}

QFuture<Result<QHash<QString, QString>>> EngineIntake::cursors(InboxId inbox)
{
    return m_engine.call([inbox](Engine &engine) { return engine.cursors(inbox); });
}

QFuture<Result<connect::Taken>> EngineIntake::accept(InboxId inbox, const Batch &batch, const QString &spoolFolder)
{
    return m_engine.call([inbox, batch, spoolFolder](Engine &engine) -> Result<connect::Taken> {
        const Result<Engine::Acceptance> done = engine.accept(inbox, batch, spoolFolder);
        if (!done)
            return done.error();
        return connect::Taken{{done->accepted, done->cursor}, done->stored, done->duplicates};
    });
}

QFuture<Result<void>> EngineIntake::recoverSending(InboxId inbox, bool idempotent)
{
    return m_engine.call([inbox, idempotent](Engine &engine) { return engine.recoverSending(inbox, idempotent); });
}

QFuture<Result<connect::Claim>> EngineIntake::claimOutgoing(InboxId inbox, int limit, const QString &spoolFolder)
{
    return m_engine.call([inbox, limit, spoolFolder](Engine &engine) -> Result<connect::Claim> {
        const Result<Engine::Claim> claim = engine.claimOutgoing(inbox, limit, spoolFolder);
        if (!claim)
            return claim.error();
        return connect::Claim{claim->messages, claim->nextAt};
    });
}

QFuture<Result<void>> EngineIntake::settle(InboxId, qint64 entry, const SendOutcome &outcome)
{
    return m_engine.call([entry, outcome](Engine &engine) { return engine.settle(EntryId{entry}, outcome); });
}

QFuture<Result<ChannelAnswer>> EngineIntake::ask(InboxId inbox, const ChannelQuestion &question)
{
    return m_engine.call([inbox, question](Engine &engine) { return engine.answer(inbox, question); });
}

void EngineIntake::reportState(InboxId inbox, InboxState state, const Error &error, std::optional<Instant> retryAt)
{
    // Nobody waits for it: where the store cannot take it, the engine's thread says so by itself.
    (void)m_engine.call([=](Engine &engine) { return engine.reportState(inbox, state, error, retryAt); });
}

} // namespace centrala::workspace
