// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connect/connectorprocess.h"
#include "app/connect/livegate.h"
#include "app/connect/retrypolicy.h"
#include "app/connect/secrets.h"
#include "app/connect/sender.h"
#include "app/model/channelcall.h"

#include <QElapsedTimer>
#include <QPromise>
#include <QSet>

#include <memory>
#include <vector>

namespace centrala::connect {

/// What every inbox's run needs of the world around it; outlives the runs.
struct RunContext
{
    Intake &intake;
    Secrets &secrets;
    const Clock &clock;
    RandomSource &random;
    QString spoolRoot; ///< each inbox has a folder below
    QString locale;
    ProcessLimits limits;
    RetryPolicy retry;
    QHash<QString, QString> environment; ///< on top of a connector's usual one (for tests)
};

/// What an inbox did since its run began.
struct InboxFigures
{
    InboxId inbox;
    qint64 received = 0;
    qint64 stored = 0;
    qint64 sent = 0;
    qint64 failed = 0;
    std::optional<Error> error; ///< set while it is in error
};

/// One inbox: keeps its connector running. Starts it with the stored cursors, passes its batches to the intake, starts
/// it again with growing waits when it ends by itself, and tells the intake how the inbox does.
class InboxRun final : public QObject
{
    Q_OBJECT
public:
    InboxRun(const InboxRow &row, const Manifest &manifest, RunContext &context, QObject *parent = nullptr);

    void start();
    /// Lets the connector finish what it began, with a limit. The run is over when the future finishes.
    [[nodiscard]] QFuture<void> stop();
    /// Has the connector look for news now; isSettled() is false until it said what came of it. One that waits to be
    /// started again is started at once.
    void lookNow();
    /// There may be something to send.
    void lookForOutgoing() { m_sender.look(); }

    /// Its channel shows signs of life to its customers.
    [[nodiscard]] bool showsLife() const { return m_phase == Phase::Running && m_manifest.showsTyping(); }
    /// Tells the channel that an agent writes; dropped where it cannot show that, or does not run.
    void tell(const LiveSignal &signal);
    void tell(const ChannelNews &news);

    /// What the channel is told about its call; NotNow where the connector does not run, or is asked too much at once.
    [[nodiscard]] QFuture<int> answerCall(const ChannelCall &call);
    static constexpr int kCallLimit = 40;

    /// All that the followed folders of the channel hold now. Offline where its connector does not run, Usage where the
    /// channel keeps no list.
    [[nodiscard]] QFuture<Result<QList<Holding>>> inventory();
    /// Has these messages handed over once more; finishes when they are stored.
    [[nodiscard]] QFuture<Result<void>> fetchAgain(const Holding &missing);

    /// All the channel has is stored and nothing is under way to it; or it is in trouble and will not get further now.
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] InboxFigures figures() const;
    /// 0 while no connector runs.
    [[nodiscard]] qint64 processId() const { return m_process ? m_process->processId() : 0; }

Q_SIGNALS:
    /// Figures, or whether it is settled.
    void changed();
    /// A customer gives a sign of life.
    void heard(const centrala::LiveSignal &signal);

private:
    enum class Phase { Idle, Preparing, Running, Waiting, Stopping, Stopped };

    void prepare();
    void recover();
    void fetchCursors();
    void launch(const QHash<QString, QString> &cursors);
    void prepared(const Error &error);
    [[nodiscard]] wire::JsonRpcPeer::Answer answer(const QString &method, const QJsonObject &params);
    [[nodiscard]] wire::JsonRpcPeer::Answer deliver(const QJsonObject &params);
    [[nodiscard]] Result<QJsonObject> taken(const Batch &batch, const Result<Taken> &taken);
    [[nodiscard]] wire::JsonRpcPeer::Answer ask(const QJsonObject &params);
    [[nodiscard]] wire::JsonRpcPeer::Answer storeSecret(const QString &name, const QString &value);
    void hearState(const QJsonObject &params);
    void hearLive(const QJsonObject &params);
    void processEnded(const Error &reason);
    void waitAndRetry(const Error &reason);
    void needPerson(const Error &reason);
    void report(InboxState state, const Error &error, std::optional<Instant> retryAt);
    void finishStopping();

    InboxRow m_row;
    Manifest m_manifest;
    RunContext &m_context;
    QString m_title;
    Spool m_spool;
    Sender m_sender;
    std::unique_ptr<ConnectorProcess> m_process;
    Phase m_phase = Phase::Idle;
    SecretSet m_secrets;
    bool m_recovered = false;
    LiveGate m_liveIn;
    LiveGate m_liveOut;
    QSet<QString> m_streams; ///< with a batch under way to the intake
    int m_accepting = 0;
    int m_asking = 0;
    int m_calls = 0;         ///< of the channel, not answered yet
    int m_failures = 0;      ///< in a row
    bool m_reported = false; ///< the connector told a state since it was started or asked to look
    std::optional<ConnectorState> m_state;
    std::optional<Error> m_error;
    QElapsedTimer m_running;
    QTimer m_retryTimer;
    QTimer m_stopTimer;
    std::vector<QPromise<void>> m_stopping;
    QSet<QString> m_refused; ///< since this run began
    qint64 m_received = 0;
    qint64 m_stored = 0;
};

} // namespace centrala::connect
