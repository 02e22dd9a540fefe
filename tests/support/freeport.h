// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QHostAddress>
#include <QTcpServer>

namespace centrala::test {

/// A port of the loopback that nobody listens on now. It lies below those the system gives out by itself, and every
/// process looks from a place of its own on: tests that run at once do not get the same one before they listen on it.
[[nodiscard]] inline quint16 freePort()
{
    constexpr int kFirst = 10'000;
    constexpr int kCount = 20'000;
    constexpr int kApart = 61;
    static int next = static_cast<int>(QCoreApplication::applicationPid() * kApart % kCount);
    for (int tries = 0; tries < kCount; ++tries) {
        next = (next + 1) % kCount;
        QTcpServer server;
        if (server.listen(QHostAddress::LocalHost, static_cast<quint16>(kFirst + next)))
            return server.serverPort();
    }
    return 0;
}

} // namespace centrala::test
