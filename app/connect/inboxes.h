// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connect/inboxrun.h"
#include "app/connect/registry.h"

#include <QElapsedTimer>
#include <QTimer>

#include <map>

namespace centrala::connect {

/// Keeps one run for each inbox that is not paused, as inboxes are added, edited, paused and removed. Made and used in
/// one thread, whose event loop runs; what the context refers to outlives it.
class Inboxes final : public QObject
{
    Q_OBJECT
public:
    /// Removes what earlier runs left in the spool. Nothing runs before start().
    Inboxes(const Registry &registry, const RunContext &context, QObject *parent = nullptr);
    ~Inboxes() override;

    /// Reads the inboxes and runs them.
    void start();
    /// The inboxes changed: reads them again, and starts, stops or restarts what differs. The secrets of a removed
    /// inbox are removed, too.
    void refresh();
    /// New secrets were stored for the inbox: starts its connector again with them.
    void restart(InboxId inbox);
    /// There may be something to send: now, in every inbox.
    void lookForOutgoing();
    /// Has every connector look for news now. `settled` follows, even where there is none.
    void lookNow();
    /// How far the clock on the wall may run ahead of the machine's own before it must have slept.
    static constexpr Milliseconds kSlept{30'000};
    static constexpr Milliseconds kLookAtClock{10'000};

    /// Ends all runs, letting connectors finish what they began, with a limit.
    [[nodiscard]] QFuture<void> stop();

    /// Every inbox is caught up, with nothing left to send, or stuck in an error.
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] QList<InboxFigures> figures() const;
    /// Those that run and show signs of life to their customers.
    [[nodiscard]] QList<InboxId> showingLife() const;
    /// See InboxRun::tell(); dropped where the inbox does not run.
    void tell(InboxId inbox, const LiveSignal &signal);
    void tell(InboxId inbox, const ChannelNews &news);
    /// What the channel is told that calls the address with this path: NotFound where no inbox has it, NotNow where its
    /// connector does not run.
    [[nodiscard]] QFuture<int> answerCall(const ChannelCall &call);
    /// See InboxRun; Offline where the inbox does not run.
    [[nodiscard]] QFuture<Result<QList<Holding>>> inventory(InboxId inbox);
    [[nodiscard]] QFuture<Result<void>> fetchAgain(InboxId inbox, const Holding &missing);
    /// 0 where no connector runs for it.
    [[nodiscard]] qint64 processId(InboxId inbox) const;

    /// Completes settings by the connector's schema. Errors: NotFound (no such channel), Usage (the subject is the
    /// key).
    [[nodiscard]] Result<QJsonObject> checkedSettings(const QString &channel, const QJsonObject &settings,
                                                      const SecretSet &secrets) const;
    /// Checks settings and has the channel's connector try them in a short-lived process. Errors: NotFound, Usage, what
    /// the connector says, Offline after a minute. Secrets that were renewed on the way (a refresh token) stand under
    /// "renewed", by name: they take the place of those given.
    [[nodiscard]] QFuture<Result<QJsonObject>> testSettings(const QString &channel, const QJsonObject &settings,
                                                            const SecretSet &secrets);

Q_SIGNALS:
    void figuresChanged();
    /// isSettled() became true.
    void settled();
    /// A customer gives a sign of life in this inbox.
    void heard(centrala::InboxId inbox, const centrala::LiveSignal &signal);

private:
    struct Slot
    {
        InboxRow row;
        bool exists = true;
        bool restart = false;
        std::unique_ptr<InboxRun> run;
        bool stopping = false;
        std::optional<Error> error; ///< why it cannot run at all
    };

    void take(const QList<InboxRow> &rows);
    void reconcile(InboxId inbox);
    void begin(Slot &slot);
    [[nodiscard]] bool isTaken(const QString &path, InboxId by) const;
    void end(InboxId inbox);
    void forget(InboxId inbox);
    void noteChange();
    void noteTime();
    void finishStopping();

    const Registry &m_registry;
    RunContext m_context;
    std::map<InboxId, Slot> m_slots;
    bool m_reading = false;
    bool m_readAgain = false;
    bool m_read = false; ///< the inboxes were read once
    bool m_wasSettled = false;
    bool m_stopped = false;
    std::vector<QPromise<void>> m_stopping;
    QTimer m_awake; ///< notices that the machine has slept
    Instant m_lastAwake;
    QElapsedTimer m_sinceAwake;
};

} // namespace centrala::connect
