// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/change.h"
#include "app/model/ids.h"

#include <QList>
#include <QSet>
#include <QString>

namespace centrala::store {

class Database;

/// What a replica knows about itself, in two tables of its own beside the workspace's: how far it is, and what of the
/// snapshot it has not fetched yet, the most wanted first.
class ReplicaState
{
public:
    explicit ReplicaState(Database &database) : m_database(database) {}

    /// Makes the tables where they are missing. Foreign keys are not looked at in a replica: it may not see all rows
    /// that others refer to.
    void prepare();

    /// The last change that was applied; -1 where the replica is still empty.
    [[nodiscard]] qint64 head() const { return number("head", -1); }
    /// The greatest conversation number at that change, seen or not: a greater one is new.
    [[nodiscard]] qint64 top() const { return number("top", 0); }
    void setHead(qint64 head, qint64 top);
    /// Which store it is a copy of.
    [[nodiscard]] QString epoch() const { return text("epoch"); }
    void setEpoch(const QString &epoch) { setText("epoch", epoch); }
    [[nodiscard]] QString hidden() const { return text("hidden"); }
    void setHidden(const QString &inboxes) { setText("hidden", inboxes); }
    /// Who it belongs to, and what they are: for a start without a line.
    /// By their SHA-256, the files that rows of the copy name.
    [[nodiscard]] QSet<QString> fileNames() const;

    [[nodiscard]] QString owner() const { return text("owner"); }
    void setOwner(const QString &greeting) { setText("owner", greeting); }

    void addPending(Entity entity, qint64 id);
    /// The next of one kind.
    struct Pending
    {
        Entity entity = Entity::Conversation;
        QList<qint64> ids;
    };
    [[nodiscard]] Pending pending(qsizetype limit) const;
    [[nodiscard]] qint64 pendingCount() const;
    [[nodiscard]] bool isPending(Entity entity, qint64 id) const;
    void removePending(Entity entity, qint64 id);
    void clearPending();

    [[nodiscard]] bool has(ConversationId id) const;
    [[nodiscard]] bool has(CustomerId id) const;
    [[nodiscard]] QList<ConversationId> conversationsIn(InboxId inbox) const;

private:
    [[nodiscard]] QString text(const char *key) const;
    [[nodiscard]] qint64 number(const char *key, qint64 otherwise) const;
    void setText(const char *key, const QString &value);

    Database &m_database;
};

} // namespace centrala::store
