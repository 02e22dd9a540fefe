// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/livesignal.h"

#include <QHash>

namespace centrala::connect {

/// How many signs of life pass between a host and one connector, in one direction. What says again what was said a
/// moment ago is dropped, and so is what comes too fast altogether: a later one says the same.
class LiveGate
{
public:
    static constexpr Milliseconds kSameAgain{1'500};
    static constexpr int kBurst = 1'000;
    static constexpr int kPerSecond = 500;
    static constexpr qsizetype kThreadsKept = 20'000;

    [[nodiscard]] bool admits(const LiveSignal &signal, Instant now);

private:
    struct Said
    {
        LiveSignal signal;
        Instant at;
    };
    QHash<QString, Said> m_said; ///< the last one, by thread and kind
    double m_left = kBurst;
    Instant m_counted{};
};

/// One from the other side within the limits of its texts; unset where it belongs to no conversation.
[[nodiscard]] std::optional<LiveSignal> fitted(LiveSignal signal);

} // namespace centrala::connect
