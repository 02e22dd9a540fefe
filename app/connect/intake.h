// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/batch.h"
#include "app/model/outgoing.h"
#include "app/model/pages.h"
#include "app/model/result.h"
#include "connectors/contract/connector.h"

#include <QFuture>
#include <QHash>

namespace centrala::connect {

/// What became of a batch, and how much of it was new.
struct Taken
{
    BatchVerdict verdict;
    qint64 stored = 0;
    qint64 duplicates = 0;
};

/// What may leave now. `nextAt` is when the earliest of those that must still wait (the seconds for recall, a time
/// asked for, a channel that said "later") may leave; unset where none waits.
struct Claim
{
    QList<OutgoingMessage> messages;
    std::optional<Instant> nextAt;
};

/// Where connectors' batches become rows and from where their outgoing messages come: the engine in this process, or
/// the hub. Called from one thread; the futures may finish in any. Calls about one inbox take effect in the order they
/// were made.
class Intake
{
public:
    virtual ~Intake() = default;

    /// Every inbox there is, paused ones too.
    [[nodiscard]] virtual QFuture<Result<QList<InboxRow>>> inboxes() = 0;
    /// The stored cursor of every stream of the inbox.
    [[nodiscard]] virtual QFuture<Result<QHash<QString, QString>>> cursors(InboxId inbox) = 0;
    /// Makes rows of a batch and moves its cursor, wholly or not at all. A `fromCursor` that is not the stored one is
    /// no error: the verdict says "not accepted" and names the stored cursor. Files named in the batch lie in
    /// `spoolFolder`; they are copied, and stay there (whoever runs the connector removes them). An error means that
    /// nothing was stored and that the same batch may be offered again.
    [[nodiscard]] virtual QFuture<Result<Taken>> accept(InboxId inbox, const Batch &batch,
                                                        const QString &spoolFolder) = 0;

    /// Called once before the first claim of a run: messages left in Sending by a run that died become Queued again
    /// where the channel is `idempotent` (sending twice under one id counts once there), else Uncertain.
    [[nodiscard]] virtual QFuture<Result<void>> recoverSending(InboxId inbox, bool idempotent) = 0;
    /// Takes up to `limit` queued messages, oldest first. They stand in Sending, on disk, before the future finishes;
    /// their files and long bodies lie in `spoolFolder`.
    [[nodiscard]] virtual QFuture<Result<Claim>> claimOutgoing(InboxId inbox, int limit,
                                                               const QString &spoolFolder) = 0;
    /// Writes down what became of a claimed message. Failed with `retryAt` puts it back into the queue until then. An
    /// outcome for a message that is no longer in Sending is passed over without an error.
    [[nodiscard]] virtual QFuture<Result<void>> settle(InboxId inbox, qint64 entry, const SendOutcome &outcome) = 0;

    /// Answers what a connector asks about a conversation of its inbox. NotFound where there is none, NotPermitted
    /// where an address was not proved.
    [[nodiscard]] virtual QFuture<Result<ChannelAnswer>> ask(InboxId inbox, const ChannelQuestion &question) = 0;

    /// How the inbox does now; Paused is never reported, it is set by a person. `retryAt` with Error says when it is
    /// tried again; unset, a person must do something first.
    virtual void reportState(InboxId inbox, InboxState state, const Error &error, std::optional<Instant> retryAt) = 0;
};

} // namespace centrala::connect
