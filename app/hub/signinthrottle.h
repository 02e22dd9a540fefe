// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"

#include <QHash>
#include <QString>

#include <chrono>
#include <functional>

namespace centrala::hub {

/// Slows guessing down. Whoever gives a name wrong passwords from one network must wait, longer each time; so must a
/// name however many networks try it, and a network whatever names it tries, but only after many more: a whole office
/// may come from one network, and nobody elsewhere shall be able to lock a person out. From where somebody came in
/// before, they are not held up by what others tried elsewhere. Names nobody has are counted like any other. Of one
/// thread.
class SignInThrottle
{
public:
    using Clock = std::chrono::steady_clock; ///< a wall clock that is set back would make the waits longer
    using Span = std::chrono::milliseconds;

    static constexpr int kFree = 5; ///< wrong passwords that cost no wait
    static constexpr int kFreeForName = 50;
    static constexpr int kFreeForNetwork = 50;
    static constexpr Span kFirstWait{1000}; ///< doubled with each further one
    static constexpr Span kLongestWait{5 * 60'000};
    static constexpr Span kForgotten{30 * 60'000}; ///< after so long without a wrong one, all is forgiven
    static constexpr qsizetype kMostKept = 20'000;

    using Now = std::function<Clock::time_point()>;
    explicit SignInThrottle(Now now = Clock::now) : m_now(std::move(now)) {}

    /// RateLimited with the time to come back where it must wait.
    [[nodiscard]] Result<void> mayTry(const QString &name, const QString &network) const;
    void wrong(const QString &name, const QString &network);
    void right(const QString &name, const QString &network);

private:
    struct Tries
    {
        int wrong = 0;
        Clock::time_point last;
        Clock::time_point until;
    };
    using Table = QHash<QString, Tries>;
    using Pair = std::pair<QString, QString>;
    template<typename Key>
    void count(QHash<Key, Tries> &table, const Key &key, int free);

    Now m_now;
    QHash<Pair, Tries> m_pairs; ///< name and network
    Table m_names;
    Table m_networks;
    QHash<Pair, Clock::time_point> m_known; ///< where they came in
};

} // namespace centrala::hub
