// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/conversation.h"
#include "app/model/instant.h"
#include "app/model/message.h"
#include "app/model/named.h"

#include <functional>
#include <optional>

namespace centrala::store {

class Database;

/// Whom a row of a report belongs to. An id of 0: nobody.
struct ReportPlace
{
    Named inbox;
    QString channel;
    Named team;
    Named agent;
};

/// A conversation that came to us and was promised a first answer: what a customer began, not what we did.
struct OfferedConversation
{
    ReportPlace place; ///< agent: whose it is now
    Instant at{};
    Instant firstDue{};
    std::optional<Instant> answeredAt; ///< by a person
    std::optional<Instant> resolvedAt; ///< the last time
    ConversationState state = ConversationState::Open;
};

struct CountedMessage
{
    ReportPlace place; ///< agent: who wrote it, or whose conversation the customer wrote in
    Instant at{};
    Direction direction = Direction::In;
};

/// The rows behind reports on a span of time, in no order. Unlike the live figures they look through every conversation
/// and every message of the span (at 1,000,000 messages: 0.2 s for a month, 2.6 s for all): a report is asked for now
/// and then.
class ReportQueries
{
public:
    explicit ReportQueries(Database &database) : m_database(database) {}

    /// Those offered from `from` until before `to`.
    void offered(Instant from, Instant to, const std::function<void(const OfferedConversation &)> &take) const;
    /// Those of people, by their place in time; a machine's count nowhere.
    void messages(Instant from, Instant to, const std::function<void(const CountedMessage &)> &take) const;

private:
    Database &m_database;
};

} // namespace centrala::store
