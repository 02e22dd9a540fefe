// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace centrala {

/// A point in time: UTC, whole milliseconds since 1970. Business hours alone carry a zone.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Milliseconds = std::chrono::milliseconds;

[[nodiscard]] constexpr Instant instantFromMs(qint64 ms)
{
    return Instant(Milliseconds(ms));
}
[[nodiscard]] constexpr qint64 toMs(Instant at)
{
    return at.time_since_epoch().count();
}

/// ISO 8601 in UTC with milliseconds, as `2026-11-22T14:03:27.000Z`: the form of scripts and exports.
[[nodiscard]] QString toIso(Instant at);
/// Nothing where `text` is no ISO 8601 date and time. Without a zone it is taken as UTC.
[[nodiscard]] std::optional<Instant> instantFromIso(const QString &text);

} // namespace centrala
