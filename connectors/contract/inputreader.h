// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/contract/protocolstreams.h"

#include <QSemaphore>
#include <QThread>

namespace centrala::contract {

/// Reads the line from the host in a thread of its own, because a blocking read is the one way that works for pipes
/// everywhere. The signals come out in that thread. At most kChunksAhead chunks are read before the receiver says
/// `taken`; a receiver that takes nothing for a minute, or that does not end within ten seconds of the end of input, is
/// taken for hung and the program is ended: a killed host leaves nobody behind.
class InputReader final : public QThread
{
    Q_OBJECT
public:
    static constexpr int kChunksAhead = 16;

    explicit InputReader(ProtocolStreams &streams) : m_streams(streams), m_room(kChunksAhead) {}
    /// Only after `closed` was emitted; nothing else can end a blocking read.
    ~InputReader() override;

    /// One chunk was worked off.
    void taken() { m_room.release(); }
    /// The program is about to end by itself.
    void letGo() { m_ending.release(); }

Q_SIGNALS:
    void received(const QByteArray &bytes);
    void closed();

protected:
    void run() override;

private:
    ProtocolStreams &m_streams;
    QSemaphore m_room;
    QSemaphore m_ending;
};

} // namespace centrala::contract
