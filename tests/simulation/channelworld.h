// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/batch.h"
#include "app/model/outgoing.h"

#include <QHash>
#include <QList>
#include <QRandomGenerator>

namespace centrala::test {

/// The customers' side of the simulated channel: what they wrote, in the order of the server, and what reached them.
/// The truth that the workspace is compared with.
class ChannelWorld
{
public:
    explicit ChannelWorld(QRandomGenerator &random) : m_random(random) {}

    /// Somebody writes: something new, or an answer in a thread that exists.
    void somebodyWrites(Instant now);
    [[nodiscard]] const QList<InboundMessage> &written() const { return m_written; }

    /// What a connector reads from `position` on, at most `limit` of it; sometimes with one read before, again.
    [[nodiscard]] QList<InboundMessage> read(qsizetype position, qsizetype limit);

    /// A message of ours arrives.
    void arrives(const OutgoingMessage &message);
    /// How often each of our messages arrived, by its id.
    [[nodiscard]] const QHash<QString, int> &arrived() const { return m_arrived; }

private:
    QRandomGenerator &m_random;
    QList<InboundMessage> m_written;
    QHash<QString, int> m_arrived;
    QHash<QString, QStringList> m_heard; ///< ids of ours that a customer has, by address
};

} // namespace centrala::test
