// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/ids.h"
#include "app/model/instant.h"

#include <optional>

namespace centrala::store {

class Database;

/// How long the customer of a conversation has waited for an answer, read from what was written.
class Waiting
{
public:
    explicit Waiting(Database &database) : m_database(database) {}

    /// When the first of their messages came that nobody has answered; unset where there is none.
    /// An answer that has not left yet for a later time, or could not, is none.
    [[nodiscard]] std::optional<Instant> unansweredSince(ConversationId conversation) const;

private:
    Database &m_database;
};

} // namespace centrala::store
