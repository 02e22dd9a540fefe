// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/ids.h"
#include "app/model/instant.h"

#include <QList>
#include <QString>

namespace centrala::store {

class Database;

/// What a replica is filled from.
class FeedQueries
{
public:
    explicit FeedQueries(Database &database) : m_database(database) {}

    /// Everything that is not finished, then what had a message since `horizon`; the newest first.
    [[nodiscard]] QList<ConversationId> conversations(Instant horizon) const;
    [[nodiscard]] QList<CustomerId> customers() const;
    [[nodiscard]] QList<EntryId> entriesOf(ConversationId id) const;
    /// The customer, those merged into it, and the one it is merged into.
    [[nodiscard]] QList<CustomerId> familyOf(CustomerId id) const;
    [[nodiscard]] QList<IdentityId> identitiesOf(CustomerId id) const;
    [[nodiscard]] CustomerId customerOf(ConversationId id) const;
    /// The oldest number the journal still has; 0 where it is empty.
    [[nodiscard]] qint64 firstChange() const;
    /// The greatest conversation number, whoever may see it.
    [[nodiscard]] qint64 topConversation() const;
    /// Which store this is: another one after a backup was put back.
    [[nodiscard]] QString epoch() const;

private:
    Database &m_database;
};

} // namespace centrala::store
