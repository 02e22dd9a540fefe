// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/ids.h"

#include <QString>

#include <optional>

namespace centrala::store {

class Database;

/// The links with which customers go on elsewhere, until they are followed: keys of the table `thread_key`.
class StartLinks
{
public:
    explicit StartLinks(Database &database) : m_database(database) {}

    /// What such a key begins with. No message's id may be stored as one.
    [[nodiscard]] static QString prefix();
    void put(InboxId inbox, const QString &payload, ConversationId conversation);
    /// The conversation that the link was made for; afterwards there is no such link.
    [[nodiscard]] std::optional<ConversationId> take(InboxId inbox, const QString &payload);

private:
    Database &m_database;
};

} // namespace centrala::store
