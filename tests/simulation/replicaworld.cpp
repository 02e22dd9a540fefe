// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/replicaworld.h"

#include "app/store/journal.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::test {

namespace {

QString joined(store::Rows &rows, int columns)
{
    QString text;
    for (int i = 0; i < columns; ++i)
        text += rows.text(i) + u'|';
    return text;
}

} // namespace

std::optional<QString> ReplicaWorld::rowOf(store::Database &database, Entity entity, qint64 id)
{
    switch (entity) {
    case Entity::Conversation: {
        auto rows =
            database.query("SELECT subject, state, customer, assignee, priority, waiting_since, due, held_until,"
                           " snoozed_until, unread, snippet, attention, merged_into,"
                           " (SELECT group_concat(tag) FROM conversation_tag WHERE conversation = id)"
                           " FROM conversation WHERE id = ?",
                           id);
        return rows.next() ? std::optional(joined(rows, 14)) : std::nullopt;
    }
    case Entity::Entry: {
        auto rows =
            database.query("SELECT e.conversation, e.kind, e.at, m.external_id, m.delivery, m.reason, n.body, v.kind,"
                           " v.data FROM entry e LEFT JOIN message m ON m.entry = e.id"
                           " LEFT JOIN note n ON n.entry = e.id LEFT JOIN event v ON v.entry = e.id WHERE e.id = ?",
                           id);
        return rows.next() ? std::optional(joined(rows, 9)) : std::nullopt;
    }
    case Entity::Customer: {
        auto rows = database.query("SELECT name, about, root FROM customer WHERE id = ?", id);
        return rows.next() ? std::optional(joined(rows, 3)) : std::nullopt;
    }
    case Entity::Identity: {
        auto rows = database.query("SELECT kind, value, name, verified, customer FROM identity WHERE id = ?", id);
        return rows.next() ? std::optional(joined(rows, 5)) : std::nullopt;
    }
    default:
        return std::nullopt;
    }
}

void ReplicaWorld::follow(store::Database &database)
{
    const Changes changes = store::Journal(database).above(m_seq, 100'000);
    for (const Change &change : changes) {
        const Key key{change.entity, change.id};
        if (const auto row = rowOf(database, change.entity, change.id))
            m_rows[key] = *row;
        else
            m_rows.erase(key);
        m_seq = change.seq;
    }
}

QString ReplicaWorld::difference(store::Database &database) const
{
    qsizetype seen = 0;
    const auto compare = [&](Entity entity, const char *sql) -> QString {
        auto ids = database.query(sql);
        while (ids.next()) {
            ++seen;
            const auto row = rowOf(database, entity, ids.number(0));
            const auto held = m_rows.find({entity, ids.number(0)});
            if (held == m_rows.end() || held->second != row.value_or(QString()))
                return u"%1 %2: store has %3"_s.arg(nameOf(entity)).arg(ids.number(0)).arg(row.value_or(u"nothing"_s));
        }
        return {};
    };
    for (const QString &found :
         {compare(Entity::Conversation, "SELECT id FROM conversation"), compare(Entity::Entry, "SELECT id FROM entry"),
          compare(Entity::Customer, "SELECT id FROM customer"), compare(Entity::Identity, "SELECT id FROM identity")}) {
        if (!found.isEmpty())
            return found;
    }
    return seen == static_cast<qsizetype>(m_rows.size())
               ? QString()
               : u"the replica holds %1 rows, the store %2"_s.arg(m_rows.size()).arg(seen);
}

} // namespace centrala::test
