// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/agent.h"
#include "app/model/change.h"
#include "app/model/randomsource.h"
#include "app/store/agents.h"
#include "app/store/appearances.h"
#include "app/store/attachments.h"
#include "app/store/commandlog.h"
#include "app/store/consents.h"
#include "app/store/conversations.h"
#include "app/store/customers.h"
#include "app/store/database.h"
#include "app/store/entries.h"
#include "app/store/filestore.h"
#include "app/store/fulltext.h"
#include "app/store/identities.h"
#include "app/store/inboxes.h"
#include "app/store/journal.h"
#include "app/store/messages.h"
#include "app/store/outbox.h"
#include "app/store/records.h"
#include "app/store/threadkeys.h"

#include <QJsonObject>
#include <QSet>

#include <map>

namespace centrala::engine {

struct SlaPromise;

/// What a rule of the engine works with while one transaction is open: the tables, the time, who asks, and the list of
/// what was touched. Made for each transaction, gone with it.
struct Context
{
    Context(store::Database &connection, const store::FileStore &fileStore, RandomSource &randomSource, Instant time,
            const Actor &actor);

    store::Database &database;
    const store::FileStore &files;
    RandomSource &random;
    const Instant now;
    const Actor by; ///< agent 0: the program itself

    store::Agents agents;
    store::Appearances appearances;
    store::Attachments attachments;
    store::CommandLog log;
    store::Consents consents;
    store::Conversations conversations;
    store::CustomerMerges merges;
    store::Customers customers;
    store::Entries entries;
    store::FullText fullText;
    store::Identities identities;
    store::Inboxes inboxes;
    store::Journal journal;
    store::Ledgers ledgers;
    store::Messages messages;
    store::Outbox outbox;
    store::Records records;
    store::ThreadKeys threadKeys;

    /// Promises read in this transaction, by team and priority (see SlaClock).
    std::map<std::pair<qint64, Priority>, std::shared_ptr<const SlaPromise>> promises;

    /// Customers made in this transaction, by number: merged with nobody, and nothing else is known of them.
    QSet<qint64> newcomers;

    /// Notes that a row was touched and gives the number of that change, to be written into the row. One number for a
    /// row, however often the transaction touches it.
    qint64 touch(Entity entity, qint64 id, qint64 scope = 0);
    /// The number that touch() gives to a row not touched yet, for a row that is about to be made.
    [[nodiscard]] qint64 nextChange() const { return m_head + 1; }
    /// Notes that a row is gone.
    void forget(Entity entity, qint64 id, qint64 scope = 0);
    /// Whether a row of one of these kinds was touched in this transaction.
    [[nodiscard]] bool touchedAny(std::initializer_list<Entity> entities) const;
    /// Writes the journal; the last thing in a transaction.
    Changes writeJournal();

    /// Writes the record and notes the change.
    void save(const store::ConversationRecord &record);
    void save(const store::InboxRecord &record);
    void save(const store::CustomerRecord &record);
    /// A new entry, with its change.
    EntryId addEntry(const store::EntryRecord &record);
    /// The entry's row or what hangs on it was changed.
    void touchEntry(EntryId entry, ConversationId conversation);

    /// The agent who asks, where it is one.
    [[nodiscard]] std::optional<AgentId> agent() const
    {
        return by.agent.isValid() ? std::optional(by.agent) : std::nullopt;
    }

private:
    qint64 m_head;
    std::map<std::pair<Entity, qint64>, qsizetype> m_touched; ///< index into m_changes
    Changes m_changes;
};

[[nodiscard]] Error notFound(const char *what, qint64 id);
[[nodiscard]] Error conflict(const QString &subject, const QString &detail);

} // namespace centrala::engine
