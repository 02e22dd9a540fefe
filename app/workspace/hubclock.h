// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/clock.h"

#include <atomic>

namespace centrala::workspace {

/// A hub's time: this machine's, and by how much that is wrong, which the hub's greeting tells. What waits, for how
/// long, and when it wakes goes by it on every desk alike. Any thread may ask and set.
class HubClock final : public Clock
{
public:
    /// Less than this is the way of the greeting, not a clock that is wrong.
    static constexpr Milliseconds kUnnoticed{2000};

    /// `own` must outlive it.
    explicit HubClock(const Clock &own) : m_own(own) {}
    [[nodiscard]] Instant now() const override { return m_own.now() + Milliseconds(m_ahead.load()); }
    void set(Instant hubs)
    {
        const Milliseconds ahead = hubs - m_own.now();
        m_ahead = std::chrono::abs(ahead) < kUnnoticed ? 0 : ahead.count();
    }

private:
    const Clock &m_own;
    std::atomic<qint64> m_ahead{0}; ///< milliseconds by which the hub is ahead of this machine
};

} // namespace centrala::workspace
