// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/identity.h"
#include "app/model/ids.h"
#include "app/model/instant.h"
#include "app/model/message.h"

#include <QList>

#include <optional>

namespace centrala::store {

class Database;

struct OutboxRecord
{
    EntryId entry;
    InboxId inbox;
    Instant notBefore{};
    qint64 attempts = 0;
    bool unlessWritten = false;    ///< held as soon as the customer writes
    QList<Address> remaining = {}; ///< the recipients that do not have it yet; empty: none has it
};

/// The table `outbox`: messages that have not left yet, or that need a person's decision.
class Outbox
{
public:
    explicit Outbox(Database &database) : m_database(database) {}

    void put(const OutboxRecord &record);
    [[nodiscard]] std::optional<OutboxRecord> get(EntryId entry) const;
    void remove(EntryId entry);
    /// The inbox's messages in that state of delivery that may leave at `now`, oldest first.
    [[nodiscard]] QList<EntryId> leaving(InboxId inbox, Instant now, int limit) const;
    [[nodiscard]] QList<EntryId> withDelivery(InboxId inbox, Delivery delivery) const;
    /// When the earliest message of the inbox that still must wait may leave.
    [[nodiscard]] std::optional<Instant> nextLeaving(InboxId inbox, Instant now) const;
    /// Waiting and scheduled messages whose time has come.
    [[nodiscard]] QList<EntryId> ripe(Instant now) const;
    [[nodiscard]] std::optional<Instant> nextRipe() const;
    /// Scheduled messages that leave only if the customer does not write first, with their conversations.
    [[nodiscard]] QList<std::pair<ConversationId, EntryId>> conditional() const;

private:
    Database &m_database;
};

} // namespace centrala::store
