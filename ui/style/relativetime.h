// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/instant.h"

#include <QCoreApplication>
#include <QDateTime>

namespace centrala::ui {

/// Times as people say them, in the language and zone of whoever looks.
class RelativeTime
{
    Q_DECLARE_TR_FUNCTIONS(centrala::ui::RelativeTime)
public:
    /// "6 min" under an hour, "3 h 10" from there on.
    [[nodiscard]] static QString span(Milliseconds length);
    /// "0:07", "1:24", "2:03:10".
    [[nodiscard]] static QString running(Milliseconds length);
    /// When something falls due: "6 min", "3 h 10", "tomorrow", "Fri 9:00", "3 March"; overdue "−12 min".
    [[nodiscard]] static QString due(Instant at, Instant now);
    /// "13:51".
    [[nodiscard]] static QString clock(Instant at);
    /// When something happened, short: "13:51" today, "Sat" within a week, else "3.09".
    [[nodiscard]] static QString stamp(Instant at, Instant now);
    /// As stamp, with the time of day: "13:51", "Fri 18:22", "3.09 18:22".
    [[nodiscard]] static QString stampWithTime(Instant at, Instant now);
    /// The line between two days: "Today, Monday 16 November".
    [[nodiscard]] static QString day(QDate date, QDate today);
    /// The whole truth for a tooltip: "Monday 16 November 2026, 13:51:07".
    [[nodiscard]] static QString exact(Instant at);
    /// "since today", "since Friday", "since 3 March".
    [[nodiscard]] static QString since(Instant at, Instant now);

    [[nodiscard]] static QDateTime local(Instant at) { return QDateTime::fromMSecsSinceEpoch(toMs(at)); }
};

/// "184 KB", "1.2 MB" with the locale's comma and a no-break space.
[[nodiscard]] QString sizeText(qint64 octets);
/// 1,240 by locale; more than 9,999 only says so.
[[nodiscard]] QString countText(qint64 count);

} // namespace centrala::ui
