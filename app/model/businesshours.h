// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/instant.h"
#include "app/model/result.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QTimeZone>

#include <array>

namespace centrala {

/// When a team works: hours of each weekday in an IANA zone, and days on which nobody does.
class BusinessHours
{
public:
    /// Around the clock, every day.
    BusinessHours() = default;

    /// From a calendar record's content: `{"zone": "Europe/Warsaw", "hours": {"mon": [["09:00", "17:00"]], …},
    /// "holidays": ["2026-12-25", …]}`. Without `hours` it is around the clock. Malformed names the member that does
    /// not fit.
    [[nodiscard]] static Result<BusinessHours> fromJson(const QJsonObject &content);

    [[nodiscard]] bool isAlwaysOpen() const { return m_alwaysOpen; }
    [[nodiscard]] bool isOpen(Instant at) const;
    /// The moment when `amount` of working time has passed since `from`. Looks at most two years ahead.
    [[nodiscard]] Instant after(Instant from, Milliseconds amount) const;
    /// The working time between two moments; 0 where `to` is not after `from`.
    [[nodiscard]] Milliseconds between(Instant from, Instant to) const;

private:
    struct Span
    {
        Instant start;
        Instant end;
    };
    [[nodiscard]] QList<Span> spansOf(const QDate &day) const;
    [[nodiscard]] QDate dayOf(Instant at) const;

    bool m_alwaysOpen = true;
    QTimeZone m_zone = QTimeZone::utc();
    /// Minutes of the local day, by Qt's weekday − 1 (Monday first).
    std::array<QList<std::pair<int, int>>, 7> m_week;
    QSet<QDate> m_holidays;
};

} // namespace centrala
