// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/identity.h"
#include "app/model/ids.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace centrala::store {

class Database;

/// The tables `thread_key` and `participant`: what ties a new message to a conversation, and who belongs to it.
class ThreadKeys
{
public:
    explicit ThreadKeys(Database &database) : m_database(database) {}

    [[nodiscard]] std::optional<ConversationId> find(const QString &key) const;
    /// Those of `keys` that are known, with the conversation each stands for.
    [[nodiscard]] QHash<QString, ConversationId> among(const QStringList &keys) const;
    /// A key that is known already keeps its conversation.
    void insert(const QString &key, ConversationId conversation);
    /// The channel's own key of the conversation in that inbox; empty where it has none.
    [[nodiscard]] QString channelKey(ConversationId conversation, InboxId inbox) const;
    /// How the channel's own key stands in the table.
    [[nodiscard]] static QString channelKeyText(InboxId inbox, const QString &thread);
    void moveAll(ConversationId from, ConversationId to);
    void move(const QString &key, ConversationId to);

    /// Nobody of that address belongs to any conversation any more.
    void forget(const Address &address);
    void addParticipant(ConversationId conversation, const Address &address);
    [[nodiscard]] bool isParticipant(ConversationId conversation, const Address &address) const;

private:
    Database &m_database;
};

} // namespace centrala::store
