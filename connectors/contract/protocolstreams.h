// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace centrala::contract {

/// The two ends of the line to the host, taken away from the program's standard streams: afterwards standard input is
/// empty and whatever anybody prints to standard output goes to standard error, so that a library's chatter cannot
/// break the protocol. There is one of these in a program. Reading and writing may happen in two threads.
class ProtocolStreams
{
public:
    ProtocolStreams();
    ProtocolStreams(const ProtocolStreams &) = delete;
    ProtocolStreams &operator=(const ProtocolStreams &) = delete;

    /// Waits for octets; empty when the host closed its end or the line failed.
    [[nodiscard]] QByteArray read();
    /// Writes all of it, waiting as long as the host does not read. False when the host is gone.
    bool write(const QByteArray &bytes);

private:
    int m_in = -1;
    int m_out = -1;
};

/// Ends the program at once, without destructors or buffers: for when the host is gone and nobody answers inside.
[[noreturn]] void endNow(int status);

} // namespace centrala::contract
