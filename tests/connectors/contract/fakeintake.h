// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connect/intake.h"
#include "app/connect/secrets.h"

#include <QMap>
#include <QMutex>
#include <QThreadPool>

#include <functional>

namespace centrala::test {

/// An intake in memory, in a thread of its own, as the engine's is: compare-and-set cursors, nothing else that would
/// hide a message that comes twice.
class FakeIntake final : public connect::Intake
{
public:
    struct Stored
    {
        InboundMessage message; ///< with its long bodies
        QMap<QString, QByteArray> files;
    };
    struct Out
    {
        OutgoingMessage message;
        Delivery delivery = Delivery::Queued;
        QString reason;
        std::optional<Instant> notBefore;
        int settled = 0; ///< how often an outcome other than "later" was written down
    };
    struct State
    {
        InboxState state = InboxState::Syncing;
        Error error;
        std::optional<Instant> retryAt;
    };

    FakeIntake();
    ~FakeIntake() override;

    /// Called in the intake's thread around the n-th batch it was offered, from 1 on.
    std::function<void(int)> beforeAccept;
    std::function<void(int)> afterAccept;
    /// What questions are answered with, in the intake's thread.
    std::function<Result<ChannelAnswer>(const ChannelQuestion &)> onAsk;
    /// Called when messages were claimed.
    std::function<void()> afterClaim;
    /// The error that the next calls give, as long as it is set.
    void setTrouble(const std::optional<Error> &trouble);

    void putInbox(const InboxRow &row);
    void removeInbox(InboxId inbox);
    void queue(const OutgoingMessage &message);

    [[nodiscard]] QList<Stored> stored() const;
    [[nodiscard]] QStringList texts() const; ///< sorted
    [[nodiscard]] QList<QPair<RefusedItem, QByteArray>> refused() const;
    [[nodiscard]] QList<DeliveryReport> reports() const;
    [[nodiscard]] QList<Touchpoint> touchpoints() const;
    [[nodiscard]] Out out(qint64 entry) const;
    [[nodiscard]] QList<State> states() const;
    [[nodiscard]] State state() const { return states().isEmpty() ? State{} : states().last(); }
    [[nodiscard]] int refusedBatches() const;

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
    template<typename T, typename Work>
    [[nodiscard]] QFuture<Result<T>> later(Work work);
    [[nodiscard]] Result<connect::Taken> store(InboxId inbox, const Batch &batch, const QString &spoolFolder);

    QThreadPool m_thread;
    mutable QMutex m_mutex;
    std::optional<Error> m_trouble;
    QMap<InboxId, InboxRow> m_inboxes;
    QMap<InboxId, QHash<QString, QString>> m_cursors;
    QList<Stored> m_stored;
    QList<QPair<RefusedItem, QByteArray>> m_refused;
    QList<DeliveryReport> m_reports;
    QList<Touchpoint> m_touchpoints;
    QMap<qint64, Out> m_out;
    QList<State> m_states;
    int m_offered = 0;
    int m_refusedBatches = 0;
};

/// Secrets in memory.
class FakeSecrets final : public connect::Secrets
{
public:
    QHash<QString, connect::SecretSet> owners;

    [[nodiscard]] QFuture<Result<connect::SecretSet>> read(const QString &owner) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString &owner, const connect::SecretSet &secrets) override;
};

} // namespace centrala::test
