// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/conversation.h"
#include "app/model/ids.h"
#include "app/model/instant.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace centrala::store {

class Database;

struct EntryRecord
{
    EntryId id;
    ConversationId conversation;
    EntryKind kind = EntryKind::Message;
    Instant at{}; ///< order time
};

/// The table `entry`, which orders a conversation, and the two small kinds of entry: `note` and `event`.
class Entries
{
public:
    explicit Entries(Database &database) : m_database(database) {}

    [[nodiscard]] std::optional<EntryRecord> get(EntryId id) const;
    [[nodiscard]] QList<EntryRecord> ofConversation(ConversationId conversation) const;
    EntryId insert(const EntryRecord &record, qint64 changed = 0);
    void setChanged(EntryId id, qint64 changed);
    void setAt(EntryId id, Instant at);
    void move(EntryId id, ConversationId conversation, qint64 changed);
    /// Removes the entry with whatever kind's row, attachments and appearances hang on it.
    void remove(EntryId id);

    void insertNote(EntryId id, AgentId agent, const QString &text);
    void insertMention(EntryId id, AgentId agent);
    /// The agent has seen where they were named in it; gives the notes of which that is news.
    [[nodiscard]] QList<EntryId> seeMentions(ConversationId conversation, AgentId agent);
    void insertEvent(EntryId id, std::optional<AgentId> agent, EventKind kind, const QJsonObject &data);

private:
    Database &m_database;
};

} // namespace centrala::store
