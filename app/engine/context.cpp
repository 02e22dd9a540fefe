// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/context.h"

#include <algorithm>

namespace centrala::engine {

Context::Context(store::Database &connection, const store::FileStore &fileStore, RandomSource &randomSource,
                 Instant time, const Actor &actor)
    : database(connection),
      files(fileStore),
      random(randomSource),
      now(time),
      by(actor),
      agents(connection),
      appearances(connection),
      attachments(connection),
      log(connection),
      consents(connection),
      conversations(connection),
      merges(connection),
      customers(connection),
      entries(connection),
      fullText(connection),
      identities(connection),
      inboxes(connection),
      journal(connection),
      ledgers(connection),
      messages(connection),
      outbox(connection),
      records(connection),
      threadKeys(connection),
      m_head(journal.head())
{
}

qint64 Context::touch(Entity entity, qint64 id, qint64 scope)
{
    const auto [found, isNew] = m_touched.try_emplace({entity, id}, m_changes.size());
    if (isNew)
        m_changes.append({++m_head, entity, id, Operation::Put, scope, now, by.agent.value});
    return m_changes[found->second].seq;
}

void Context::forget(Entity entity, qint64 id, qint64 scope)
{
    touch(entity, id, scope);
    m_changes[m_touched.at({entity, id})].operation = Operation::Delete;
}

bool Context::touchedAny(std::initializer_list<Entity> entities) const
{
    return std::any_of(m_changes.begin(), m_changes.end(), [&](const Change &change) {
        return std::find(entities.begin(), entities.end(), change.entity) != entities.end();
    });
}

Changes Context::writeJournal()
{
    journal.append(m_changes);
    return m_changes;
}

void Context::save(const store::ConversationRecord &record)
{
    conversations.update(record, touch(Entity::Conversation, record.id.value));
}

void Context::save(const store::InboxRecord &record)
{
    inboxes.update(record, touch(Entity::Inbox, record.id.value));
}

void Context::save(const store::CustomerRecord &record)
{
    customers.update(record, touch(Entity::Customer, record.id.value));
}

EntryId Context::addEntry(const store::EntryRecord &record)
{
    const EntryId id = entries.insert(record, nextChange());
    touch(Entity::Entry, id.value, record.conversation.value);
    return id;
}

void Context::touchEntry(EntryId entry, ConversationId conversation)
{
    entries.setChanged(entry, touch(Entity::Entry, entry.value, conversation.value));
}

Error notFound(const char *what, qint64 id)
{
    return {Error::Kind::NotFound,
            QStringLiteral("%1 %2").arg(QLatin1StringView(what)).arg(id),
            QStringLiteral("there is no such row"),
            {}};
}

Error conflict(const QString &subject, const QString &detail)
{
    return {Error::Kind::Conflict, subject, detail, {}};
}

} // namespace centrala::engine
