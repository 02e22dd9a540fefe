// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/clock.h"
#include "app/model/result.h"

#include <QHash>
#include <QString>

namespace centrala::hub {

/// Slows guessing down. A name that was given wrong passwords must wait, longer each time; so must an address, but only
/// after many more, since a whole office may come from one. Names nobody has are counted like any other. Of one thread.
class SignInThrottle
{
public:
    static constexpr int kFreeForName = 5; ///< wrong passwords that cost no wait
    static constexpr int kFreeForAddress = 50;
    static constexpr Milliseconds kFirstWait{1000}; ///< doubled with each further one
    static constexpr Milliseconds kLongestWait{5 * 60'000};
    static constexpr Milliseconds kForgotten{30 * 60'000}; ///< after so long without a wrong one, all is forgiven
    static constexpr qsizetype kMostKept = 20'000;

    explicit SignInThrottle(const Clock &clock) : m_clock(clock) {}

    /// RateLimited with the time to come back where it must wait.
    [[nodiscard]] Result<void> mayTry(const QString &name, const QString &address) const;
    void wrong(const QString &name, const QString &address);
    void right(const QString &name);

private:
    struct Tries
    {
        int wrong = 0;
        Instant last{};
        Instant until{};
    };
    using Table = QHash<QString, Tries>;
    void count(Table &table, const QString &key, int free);

    const Clock &m_clock;
    Table m_names;
    Table m_addresses;
};

} // namespace centrala::hub
