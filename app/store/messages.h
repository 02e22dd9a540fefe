// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/batch.h"
#include "app/model/ids.h"
#include "app/model/message.h"

#include <QList>
#include <QSet>
#include <QStringList>

#include <optional>

namespace centrala::store {

class Database;

struct Recipients
{
    QList<Address> to;
    QList<Address> cc;
    QList<Address> bcc;
    QList<Address> replyTo;
};

struct MessageRecord
{
    EntryId entry;
    InboxId inbox;
    Direction direction = Direction::In;
    std::optional<IdentityId> identity; ///< the customer's side of it
    std::optional<AgentId> agent;
    QString externalId;
    QString bodyHash;
    Address sender;
    Recipients recipients;
    QString subject;
    QString text;
    QString html;
    Instant sentAt{};
    Instant receivedAt{};
    bool automatic = false;
    Delivery delivery = Delivery::None;
    QString reason;
    qint64 textKey = 0; ///< rowid in the full text, see FullText
};

/// The table `message`.
class Messages
{
public:
    explicit Messages(Database &database) : m_database(database) {}

    [[nodiscard]] std::optional<MessageRecord> get(EntryId entry) const;
    void insert(const MessageRecord &record);
    void setDelivery(EntryId entry, Delivery delivery, const QString &reason);
    void setExternalId(EntryId entry, const QString &externalId);
    void setSentAt(EntryId entry, Instant at);

    struct Known
    {
        EntryId entry;
        InboxId inbox;
        Direction direction = Direction::In;
        QString bodyHash;
        Delivery delivery = Delivery::None;
    };
    /// Those of `externalIds` that some message has.
    [[nodiscard]] QSet<QString> externalIdsAmong(const QStringList &externalIds) const;
    /// Those with that person, both ways, wherever they stand.
    [[nodiscard]] QList<EntryId> ofIdentity(IdentityId identity) const;
    /// Every message with that id, of any inbox.
    [[nodiscard]] QList<Known> withExternalId(const QString &externalId) const;
    /// Whether the entry's message has both another id and another body; false where either is not known.
    [[nodiscard]] bool isAnother(EntryId entry, const QString &externalId, const QString &bodyHash) const;
    /// The external ids of a conversation's messages in the channel of an inbox, oldest first, the last `limit` of
    /// them; without those that came in and are no customer's (a server's reports).
    [[nodiscard]] QStringList externalIds(ConversationId conversation, InboxId inbox, qsizetype limit) const;
    /// The newest message of the conversation in that direction.
    [[nodiscard]] std::optional<EntryId> newest(ConversationId conversation, Direction direction) const;
    /// The newest that a customer wrote: no server's report, nothing in our own name.
    [[nodiscard]] std::optional<EntryId> newestOfCustomer(ConversationId conversation) const;
    /// The newest message of any direction that was not recalled; for the conversation's line in the queue.
    [[nodiscard]] std::optional<EntryId> newest(ConversationId conversation) const;
    /// True where somebody other than `agent` wrote to the customer in entries after `seen`.
    /// The first of the customer's messages behind that entry, and how many there are.
    [[nodiscard]] std::pair<std::optional<EntryId>, qint64> writtenSince(ConversationId conversation,
                                                                         EntryId seen) const;
    [[nodiscard]] bool answeredByOthersSince(ConversationId conversation, EntryId seen, AgentId agent) const;

    /// How many automatic messages were written to this customer (in any conversation) since then.
    [[nodiscard]] qint64 automaticTo(CustomerId customer, Instant since) const;

private:
    Database &m_database;
};

} // namespace centrala::store
