// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connect/intake.h"
#include "app/connect/spool.h"
#include "app/model/clock.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace centrala::connect {

class ConnectorProcess;

/// One inbox's way out: takes queued messages from the intake, hands them to the connector one after the other, and
/// writes down what became of each before the next. Outlives the connector's process: an outcome that could not be
/// written down (disk full) is kept and tried again.
class Sender final : public QObject
{
    Q_OBJECT
public:
    Sender(InboxId inbox, bool idempotent, Intake &intake, const Spool &spool, const Clock &clock,
           QObject *parent = nullptr);

    /// A connector is there and takes messages.
    void open(ConnectorProcess &process);
    /// It takes no more: what was not handed over goes back into the queue.
    void close();
    /// There may be something to send.
    void look();

    /// Every outcome is written down.
    [[nodiscard]] bool isSettled() const { return m_unsettled.isEmpty() && !m_claiming && !m_current; }
    /// Nothing is under way, and what still waits waits for a person, for long, or for the channel.
    [[nodiscard]] bool isIdle() const;
    [[nodiscard]] qint64 sent() const { return m_sent; }
    [[nodiscard]] qint64 failed() const { return m_failed; }

Q_SIGNALS:
    /// Figures, or whether it is settled or idle.
    void changed();

private:
    struct Outcome
    {
        OutgoingMessage message;
        SendOutcome outcome;
    };

    void step();
    void claim();
    void taken(const Result<Claim> &claim, int generation);
    void hand(const OutgoingMessage &message);
    [[nodiscard]] SendOutcome outcomeOf(const OutgoingMessage &message, const Result<QJsonObject> &answer);
    void settle(const OutgoingMessage &message, const SendOutcome &outcome);
    void settleNext();
    void giveBack(const OutgoingMessage &message);
    void count(const Outcome &settled);

    InboxId m_inbox;
    bool m_idempotent;
    Intake &m_intake;
    const Spool &m_spool;
    const Clock &m_clock;
    ConnectorProcess *m_process = nullptr;
    int m_generation = 0; ///< of the connector's process
    QList<OutgoingMessage> m_hand;
    std::optional<OutgoingMessage> m_current;
    QList<Outcome> m_unsettled;
    bool m_settling = false;
    bool m_claiming = false;
    bool m_lookAgain = false;
    bool m_looked = false; ///< the last claim of this generation said that there is nothing
    std::optional<Instant> m_nextAt;
    QHash<qint64, int> m_crashes; ///< how often the connector died of an entry
    QSet<qint64> m_postponed;     ///< entries the channel does not take for now
    QTimer m_nextTimer;
    QTimer m_tryAgain;
    qint64 m_sent = 0;
    qint64 m_failed = 0;
};

} // namespace centrala::connect
