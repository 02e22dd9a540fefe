// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/conversation.h"
#include "app/model/ids.h"
#include "app/model/instant.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace centrala::store {

class Database;

struct ConversationRecord
{
    ConversationId id;
    QString subject;
    ConversationState state = ConversationState::Open;
    InboxId inbox;
    std::optional<IdentityId> identity;
    std::optional<CustomerId> customer; ///< the root
    std::optional<AgentId> assignee;
    std::optional<TeamId> team;
    Priority priority = Priority::Normal;
    Instant createdAt{};
    std::optional<Instant> waitingSince;
    std::optional<Instant> due;
    std::optional<Instant> heldUntil;
    std::optional<Instant> snoozedUntil;
    std::optional<Instant> answeredAt; ///< the first answer
    std::optional<Instant> resolvedAt;
    Instant lastAt{};
    qint64 unread = 0;
    QString snippet;
    QString attention; ///< a Delivery's name, where our last message needs somebody
    QString wrapUp;
    std::optional<ConversationId> mergedInto;
};

/// The tables `conversation`, `conversation_tag` and `conversation_pin`.
class Conversations
{
public:
    explicit Conversations(Database &database) : m_database(database) {}

    [[nodiscard]] std::optional<ConversationRecord> get(ConversationId id) const;
    ConversationId insert(const ConversationRecord &record, qint64 changed = 0);
    void update(const ConversationRecord &record, qint64 changed);
    /// As update(), of what the arrival of a message changes: state, times, unread and the line in lists. `before` is
    /// the record as it is stored.
    void updateArrival(const ConversationRecord &record, const ConversationRecord &before, qint64 changed);
    void remove(ConversationId id);

    /// The most urgent open one that `agent` may take: nobody's, or their own where it is not held already, and in none
    /// of the `hidden` inboxes.
    [[nodiscard]] std::optional<ConversationId> mostUrgentFor(AgentId agent, const QList<InboxId> &hidden) const;
    /// Those that were merged into it.
    [[nodiscard]] QList<ConversationId> mergedInto(ConversationId id) const;
    /// Those an agent has that are not finished.
    [[nodiscard]] QList<ConversationId> assignedTo(AgentId agent) const;
    [[nodiscard]] QList<ConversationId> ofCustomer(CustomerId root) const;
    /// People said *spam* of some conversation of this customer, and none of the others was ever answered.
    [[nodiscard]] bool isKnownForSpamOnly(CustomerId customer) const;
    [[nodiscard]] QList<ConversationId> ofIdentity(IdentityId identity) const;
    [[nodiscard]] QList<ConversationId> heldUntil(Instant now) const;
    [[nodiscard]] QList<ConversationId> snoozedUntil(Instant now) const;
    /// The earliest time a lease ends or a snoozed one wakes.
    [[nodiscard]] std::optional<Instant> nextWake() const;

    /// False where it has the tag already (or, for untag, has it not).
    bool tag(ConversationId id, const QString &tag);
    bool untag(ConversationId id, const QString &tag);
    /// False where it is pinned for the agent already (or, for unpin, is not).
    bool pin(ConversationId id, AgentId agent);
    bool unpin(ConversationId id, AgentId agent);
    /// False where the agent follows it already (or does not).
    bool follow(ConversationId id, AgentId agent);
    bool unfollow(ConversationId id, AgentId agent);
    void moveFollowers(ConversationId from, ConversationId into);
    [[nodiscard]] QStringList tags(ConversationId id) const;

private:
    Database &m_database;
};

} // namespace centrala::store
