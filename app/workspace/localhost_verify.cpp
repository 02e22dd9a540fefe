// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves that nothing of a mailbox is missing: what its folders hold against what was seen there.
#include "app/store/appearances.h"
#include "app/store/inboxes.h"
#include "app/wire/afterwards.h"
#include "app/workspace/enginethread.h"
#include "app/workspace/localhost.h"

#include <QJsonArray>
#include <QPromise>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

namespace {

constexpr Milliseconds kSyncLimit{600'000};
constexpr qsizetype kAtOnce = 2000;

/// One folder: what the channel holds, what was stored of it and what was refused.
struct FolderProof
{
    Holding held;
    qint64 stored = 0;
    qint64 refused = 0;
    NumberSet missing;
    NumberSet gone; ///< stored, and no longer on the server: moved or deleted there
};

QList<FolderProof> compared(store::Database &database, InboxId inbox, const QList<Holding> &holdings)
{
    QList<FolderProof> proofs;
    for (const Holding &held : holdings) {
        const NumberSet stored = store::Appearances(database).numbers(inbox, held.folder, held.epoch);
        const NumberSet refused = store::Ledgers(database).refusedNumbers(inbox, held.folder, held.epoch);
        proofs.append({held, stored.count(), refused.without(stored).count(),
                       held.numbers.without(stored).without(refused), stored.without(held.numbers)});
    }
    return proofs;
}

QJsonObject told(const FolderProof &proof)
{
    return {{u"folder"_s, proof.held.folder},
            {u"server"_s, proof.held.numbers.count()},
            {u"stored"_s, proof.stored},
            {u"refused"_s, proof.refused},
            {u"missing"_s, proof.missing.toString()},
            {u"missing_count"_s, proof.missing.count()},
            {u"gone"_s, proof.gone.toString()},
            {u"gone_count"_s, proof.gone.count()}};
}

} // namespace

/// One proof on its way.
struct LocalHost::Verify
{
    InboxId inbox;
    QList<Holding> holdings;
    std::optional<qint64> missingBefore; ///< in the round before, and at the beginning
    qint64 missingFirst = 0;
    QPromise<Result<QJsonObject>> promise;

    void finish(const Result<QJsonObject> &result)
    {
        promise.addResult(result);
        promise.finish();
    }
};

serve::Answer LocalHost::verify(InboxId inbox)
{
    auto verify = std::make_shared<Verify>();
    verify->inbox = inbox;
    verify->promise.start();
    wire::afterwards(sync(kSyncLimit, true), this, [this, verify](const Result<QJsonObject> &synced) {
        if (!synced)
            return verify->finish(synced);
        wire::afterwards(m_inboxes->inventory(verify->inbox), this,
                         [this, verify](const Result<QList<Holding>> &holdings) {
                             if (!holdings)
                                 return verify->finish(holdings.error());
                             verify->holdings = *holdings;
                             compare(verify);
                         });
    });
    return verify->promise.future();
}

void LocalHost::compare(const std::shared_ptr<Verify> &verify)
{
    const auto proofs = m_engine.read([verify](store::Database &database) -> Result<QList<FolderProof>> {
        return compared(database, verify->inbox, verify->holdings);
    });
    wire::afterwards(proofs, this, [this, verify](const Result<QList<FolderProof>> &compared) {
        if (!compared)
            return verify->finish(compared.error());
        qint64 missing = 0;
        Holding next;
        QJsonArray folders;
        for (const FolderProof &proof : *compared) {
            missing += proof.missing.count();
            if (!proof.missing.isEmpty())
                next = {proof.held.folder, proof.held.epoch, NumberSet(proof.missing.first(kAtOnce))};
            folders.append(told(proof));
        }
        const bool isFirst = !verify->missingBefore;
        if (isFirst)
            verify->missingFirst = missing;
        if (missing > 0 && (isFirst || missing < *verify->missingBefore)) {
            verify->missingBefore = missing;
            return fetchMissing(verify, next);
        }
        verify->finish(QJsonObject{{u"inbox"_s, verify->inbox.value},
                                   {u"complete"_s, missing == 0},
                                   {u"fetched_again"_s, verify->missingFirst - missing},
                                   {u"folders"_s, folders}});
    });
}

void LocalHost::fetchMissing(const std::shared_ptr<Verify> &verify, const Holding &missing)
{
    wire::afterwards(m_inboxes->fetchAgain(verify->inbox, missing), this, [this, verify](const Result<void> &fetched) {
        fetched ? compare(verify) : verify->finish(fetched.error());
    });
}

} // namespace centrala::workspace
