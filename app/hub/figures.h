// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>

namespace centrala::hub {

/// How the hub is, in numbers that say nothing about people. Written by the hub's thread, read by any.
struct Figures
{
    std::atomic<bool> healthy{true};
    std::atomic<qint64> desks{0};   ///< signed in now
    std::atomic<qint64> signIns{0}; ///< since the start
    std::atomic<qint64> refused{0}; ///< connections and sign-ins
    std::atomic<qint64> changes{0}; ///< the journal's newest number told to desks
};

} // namespace centrala::hub
