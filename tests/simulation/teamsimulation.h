// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/desksync.h"
#include "tests/simulation/channelworld.h"
#include "tests/simulation/simhub.h"

#include <QSet>

#include <array>

namespace centrala::test {

/// One run from one seed of a whole team: the engine, a hub, a channel, and five desks (the real replica, outbox and
/// sync) on lines that cut, delay, repeat and reorder, while inboxes are closed, customers erased and conversations
/// merged and split. Afterwards everything heals, and every replica must hold exactly the rows that its agent may see;
/// what a desk was told is done is there once, and what it was refused is not.
class TeamSimulation
{
public:
    static constexpr int kDesks = 5;

    explicit TeamSimulation(quint32 seed);
    ~TeamSimulation();

    /// Empty where all went well, else what was broken and at which step.
    [[nodiscard]] QString run(int steps);

private:
    struct Desk
    {
        Actor actor;
        QString replica;
        QString deskFile;
        std::unique_ptr<workspace::DeskSync> sync;
        QPointer<SimLine> line;
        LineState state = LineState::Offline;
        QList<Wish> wishes;
    };
    void step();
    void open(Desk &desk);
    void deskActs(Desk &desk);
    void moveFrames();
    void bossActs();
    void channelActs();
    void hubDies();
    void heal();
    void settleFrames();
    [[nodiscard]] Command someCommand(Desk &desk);
    [[nodiscard]] QString brokenInvariant();
    [[nodiscard]] QString brokenAtTheEnd();
    [[nodiscard]] ConversationId someConversation();
    [[nodiscard]] int below(int limit) { return m_random.bounded(limit); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }

    QRandomGenerator m_random;
    TestEngine m_test;
    ChannelWorld m_channel;
    SimHub m_hub;
    QList<InboxId> m_inboxes;
    QList<TeamId> m_teams;
    std::array<Desk, kDesks> m_desks;
    qsizetype m_read = 0;     ///< of what customers wrote
    int m_made = 0;           ///< notes and answers, numbered
    QSet<QString> m_promised; ///< texts of which a desk was told that they are done, or kept for the hub
    QSet<QString> m_refused;
    bool m_hasErased = false; ///< what an erased customer took along is no loss
};

} // namespace centrala::test
