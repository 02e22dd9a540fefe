// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/channelworld.h"
#include "tests/simulation/replicaworld.h"
#include "tests/support/testengine.h"

#include <QSet>

namespace centrala::test {

/// One run from one seed: an engine, a connector whose line loses, repeats and delays, a desk that does the same with
/// its commands, full disks and restarts. After every step the invariants are checked; at the end everything heals, and
/// what the customers' side knows must be what the workspace knows.
class Simulation
{
public:
    explicit Simulation(quint32 seed);

    /// Empty where all went well, else what was broken and at which step.
    [[nodiscard]] QString run(int steps);

private:
    /// Does something with the engine; now and then one of its statements meets a full disk.
    template<typename Work>
    auto perhapsOnAFullDisk(Work work)
    {
        if (m_lossy && chance(15)) {
            const int fatal = m_random.bounded(40);
            m_test.database().setFault([fatal, n = 0](const char *) mutable { return ++n != fatal; });
        }
        auto result = work();
        m_test.database().setFault({});
        return result;
    }
    void step();
    void connectorReads();
    void connectorSends();
    void deskActs();
    void repeatARequest();
    void restart();
    void heal();
    [[nodiscard]] Command someCommand();
    [[nodiscard]] ConversationId someConversation();
    [[nodiscard]] QString brokenInvariant();
    [[nodiscard]] QString brokenAtTheEnd();
    [[nodiscard]] bool chance(int percent) { return m_random.bounded(100) < percent; }

    QRandomGenerator m_random;
    TestEngine m_test;
    ChannelWorld m_channel;
    ReplicaWorld m_replica;
    InboxId m_inbox;
    QString m_cursor;  ///< where the connector believes to stand
    Batch m_lateBatch; ///< one that is still on its way
    QList<Request> m_requests;
    QHash<QUuid, qint64> m_answers; ///< what each request made the first time it was answered
    QSet<QString> m_sentAgain;      ///< ids of messages a person sent a second time, knowing the doubt
    bool m_lossy = true;
};

} // namespace centrala::test
