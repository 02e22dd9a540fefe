// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/pages.h"

#include <QJsonArray>
#include <QJsonObject>

/// The values of the pages as scripts read them: times in ISO 8601, ids as numbers, another thing as {"id", "name"} or
/// null where there is none. What stands here is relied upon: members may be added, none changed.
namespace centrala::ctl {

[[nodiscard]] QJsonValue jsonOf(Instant at);
[[nodiscard]] QJsonValue jsonOf(const std::optional<Instant> &at);
[[nodiscard]] QJsonValue jsonOf(const Named &named);
[[nodiscard]] QJsonObject jsonOf(const Address &address);
[[nodiscard]] QJsonObject jsonOf(const QueueRow &row);
[[nodiscard]] QJsonObject jsonOf(const TimelineEntry &entry);
[[nodiscard]] QJsonObject jsonOf(const ThreadPage &page);
[[nodiscard]] QJsonObject jsonOf(const CustomerCard &card);
[[nodiscard]] QJsonObject jsonOf(const HistoryRow &row);
[[nodiscard]] QJsonObject jsonOf(const SearchHit &hit);
[[nodiscard]] QJsonObject jsonOf(const InboxRow &row);
[[nodiscard]] QJsonObject jsonOf(const SyncLedger &ledger);
[[nodiscard]] QJsonObject jsonOf(const AgentRow &row);
[[nodiscard]] QJsonObject jsonOf(const RecordRow &row);
[[nodiscard]] QJsonObject jsonOf(const OutboxRow &row);
[[nodiscard]] QJsonObject jsonOf(const Draft &draft);
[[nodiscard]] QJsonObject jsonOf(const AuditRow &row);

template<typename T>
[[nodiscard]] QJsonArray arrayOf(const QList<T> &list)
{
    QJsonArray array;
    for (const T &one : list)
        array.append(jsonOf(one));
    return array;
}

} // namespace centrala::ctl
