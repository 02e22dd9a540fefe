// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/identity.h"
#include "app/model/ids.h"
#include "app/model/instant.h"

#include <QString>

#include <optional>

namespace centrala::store {

class Database;

/// Finds conversations by what they are about and who takes part in them.
class Subjects
{
public:
    explicit Subjects(Database &database) : m_database(database) {}

    /// The newest conversation of that inbox with this subject in which the person takes part, alive since `since`;
    /// none that is spam.
    [[nodiscard]] std::optional<ConversationId> newest(InboxId inbox, const QString &subject, const Address &person,
                                                       Instant since) const;

private:
    Database &m_database;
};

} // namespace centrala::store
