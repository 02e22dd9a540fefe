// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/ids.h"
#include "app/model/instant.h"
#include "app/model/result.h"

#include <QJsonObject>
#include <QList>

namespace centrala::store {
class Database;
}

namespace centrala::serve {

/// What fills a replica and keeps it up to date, read through a connection that holds only what the asker may see
/// (store/visibility.h):
///
/// 1. `snapshot`: the small tables, and the numbers of all conversations and customers to fetch, the newest first.
/// 2. `fetch`: some of them, each with all its rows, as they are now. A replica is of use after the first of these.
/// 3. `changes`: every row touched above the replica's own number, once, as it is now, up to one head; rows that are
///    gone, or that the asker may not see (any more), as *forget*. Applied as one transaction, in the order they come.
///
/// Because a row always travels as it is now, and answers come in the order of their reading, later ones are never
/// older: changes may be applied while a snapshot is still being fetched.
class Feed
{
public:
    static constexpr qsizetype kChangesAtOnce = 20'000;
    static constexpr qsizetype kFetchAtOnce = 200;
    static constexpr Milliseconds kHorizon{std::chrono::days(730)};

    /// `hidden` are the inboxes that the connection hides.
    Feed(store::Database &seen, const QList<InboxId> &hidden) : m_database(seen), m_hidden(hidden) {}

    /// {"epoch", "head", "top", "hidden", "bundles", "conversations", "customers"}
    [[nodiscard]] Result<QJsonObject> snapshot(Instant now) const;
    /// {"hidden", "bundles", "gone"}; at most kFetchAtOnce of each.
    [[nodiscard]] Result<QJsonObject> fetch(const QList<ConversationId> &conversations,
                                            const QList<CustomerId> &customers) const;
    /// {"epoch", "from", "head", "top", "hidden", "bundles", "gone", "more"}, or {"epoch", "reset": true} where the
    /// journal does not reach back to `after`, or never got so far.
    [[nodiscard]] Result<QJsonObject> changes(qint64 after) const;

private:
    store::Database &m_database;
    QList<InboxId> m_hidden;
};

} // namespace centrala::serve
