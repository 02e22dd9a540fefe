// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/contract/inputreader.h"

namespace centrala::contract {

namespace {

constexpr int kHungAfterMs = 60'000;
constexpr int kEndWithinMs = 10'000;

} // namespace

InputReader::~InputReader()
{
    letGo();
    wait();
}

void InputReader::run()
{
    for (QByteArray bytes = m_streams.read(); !bytes.isEmpty(); bytes = m_streams.read()) {
        if (!m_room.tryAcquire(1, kHungAfterMs))
            endNow(EXIT_FAILURE);
        Q_EMIT received(bytes);
    }
    Q_EMIT closed();
    if (!m_ending.tryAcquire(1, kEndWithinMs))
        endNow(EXIT_FAILURE);
}

} // namespace centrala::contract
