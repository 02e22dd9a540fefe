// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/replicastate.h"

#include "app/store/database.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::store {

void ReplicaState::prepare()
{
    m_database.runText(u"PRAGMA foreign_keys=OFF"_s);
    // What is lost with the machine's power is fetched again.
    m_database.runText(u"PRAGMA synchronous=NORMAL"_s);
    m_database.runText(u"CREATE TABLE IF NOT EXISTS replica_state (key TEXT PRIMARY KEY, value TEXT NOT NULL)"
                       " WITHOUT ROWID"_s);
    m_database.runText(u"CREATE TABLE IF NOT EXISTS replica_pending (position INTEGER PRIMARY KEY,"
                       " entity TEXT NOT NULL, id INTEGER NOT NULL, UNIQUE (entity, id))"_s);
}

QSet<QString> ReplicaState::fileNames() const
{
    QSet<QString> names;
    Rows rows = m_database.query("SELECT DISTINCT sha256 FROM attachment WHERE sha256 <> ''");
    while (rows.next())
        names.insert(rows.text(0));
    return names;
}

QString ReplicaState::text(const char *key) const
{
    Rows rows = m_database.query("SELECT value FROM replica_state WHERE key = ?", QString::fromLatin1(key));
    return rows.next() ? rows.text(0) : QString();
}

qint64 ReplicaState::number(const char *key, qint64 otherwise) const
{
    bool isNumber = false;
    const qint64 value = text(key).toLongLong(&isNumber);
    return isNumber ? value : otherwise;
}

void ReplicaState::setText(const char *key, const QString &value)
{
    m_database.run("INSERT INTO replica_state (key, value) VALUES (?, ?)"
                   " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                   QString::fromLatin1(key), value);
}

void ReplicaState::setHead(qint64 head, qint64 top)
{
    setText("head", QString::number(head));
    setText("top", QString::number(top));
}

void ReplicaState::addPending(Entity entity, qint64 id)
{
    m_database.run("INSERT INTO replica_pending (entity, id) VALUES (?, ?) ON CONFLICT DO NOTHING", entity, id);
}

ReplicaState::Pending ReplicaState::pending(qsizetype limit) const
{
    Pending next;
    Rows rows = m_database.query("SELECT entity, id FROM replica_pending ORDER BY position LIMIT ?",
                                 static_cast<qint64>(limit));
    while (rows.next()) {
        const auto entity = rows.named<Entity>(0);
        if (!next.ids.isEmpty() && entity != next.entity)
            break;
        next.entity = entity;
        next.ids.append(rows.number(1));
    }
    return next;
}

qint64 ReplicaState::pendingCount() const
{
    Rows rows = m_database.query("SELECT count(*) FROM replica_pending");
    return rows.next() ? rows.number(0) : 0;
}

bool ReplicaState::isPending(Entity entity, qint64 id) const
{
    return m_database.query("SELECT 1 FROM replica_pending WHERE entity = ? AND id = ?", entity, id).next();
}

void ReplicaState::removePending(Entity entity, qint64 id)
{
    m_database.run("DELETE FROM replica_pending WHERE entity = ? AND id = ?", entity, id);
}

void ReplicaState::clearPending()
{
    m_database.run("DELETE FROM replica_pending");
}

bool ReplicaState::has(ConversationId id) const
{
    return m_database.query("SELECT 1 FROM conversation WHERE id = ?", id).next();
}

bool ReplicaState::has(CustomerId id) const
{
    return m_database.query("SELECT 1 FROM customer WHERE id = ?", id).next();
}

QList<ConversationId> ReplicaState::conversationsIn(InboxId inbox) const
{
    QList<ConversationId> ids;
    Rows rows = m_database.query("SELECT id FROM conversation WHERE inbox = ?", inbox);
    while (rows.next())
        ids.append(rows.id<ConversationId>(0));
    return ids;
}

} // namespace centrala::store
