// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connect/intake.h"

namespace centrala::workspace {

class EngineThread;

/// What connectors bring goes straight to the engine of this process.
class EngineIntake final : public connect::Intake
{
public:
    /// `engine` must outlive it.
    explicit EngineIntake(EngineThread &engine) : m_engine(engine) {}

    [[nodiscard]] QFuture<Result<QList<InboxRow>>> inboxes() override;
    [[nodiscard]] QFuture<Result<QHash<QString, QString>>> cursors(InboxId inbox) override;
    [[nodiscard]] QFuture<Result<connect::Taken>> accept(InboxId inbox, const Batch &batch,
                                                         const QString &spoolFolder) override;
    [[nodiscard]] QFuture<Result<void>> recoverSending(InboxId inbox, bool idempotent) override;
    [[nodiscard]] QFuture<Result<connect::Claim>> claimOutgoing(InboxId inbox, int limit,
                                                                const QString &spoolFolder) override;
    [[nodiscard]] QFuture<Result<void>> settle(InboxId inbox, qint64 entry, const SendOutcome &outcome) override;
    [[nodiscard]] QFuture<Result<ChannelAnswer>> ask(InboxId inbox, const ChannelQuestion &question) override;
    void reportState(InboxId inbox, InboxState state, const Error &error, std::optional<Instant> retryAt) override;

private:
    EngineThread &m_engine;
};

} // namespace centrala::workspace
