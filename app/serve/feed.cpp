// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/serve/feed.h"

#include "app/store/database.h"
#include "app/store/feedqueries.h"
#include "app/store/journal.h"
#include "app/store/rowbundles.h"
#include "app/wire/json.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace centrala::serve {

namespace {

/// All that is read while it lives is of one moment.
class Moment
{
public:
    explicit Moment(store::Database &database) : m_database(database) { m_database.run("BEGIN"); }
    ~Moment()
    {
        if (!m_database.failed())
            m_database.run("COMMIT");
    }
    Moment(const Moment &) = delete;
    Moment &operator=(const Moment &) = delete;

private:
    store::Database &m_database;
};

/// Each row once, in the order it was asked for.
class Bundles
{
public:
    explicit Bundles(store::Database &database) : m_rows(database) {}

    void add(Entity entity, qint64 id)
    {
        const auto key = std::pair(static_cast<int>(entity), id);
        if (m_seen.contains(key))
            return;
        m_seen.insert(key);
        const QJsonObject bundle = m_rows.read(entity, id);
        if (bundle.isEmpty())
            m_gone.append(QJsonObject{{u"entity"_s, QString(nameOf(entity))}, {u"id"_s, id}});
        else
            m_bundles.append(bundle);
    }
    void addAll(Entity entity)
    {
        for (const qint64 id : m_rows.ids(entity))
            add(entity, id);
    }
    [[nodiscard]] QJsonArray bundles() const { return m_bundles; }
    [[nodiscard]] QJsonArray gone() const { return m_gone; }

private:
    store::RowBundles m_rows;
    QSet<std::pair<int, qint64>> m_seen;
    QJsonArray m_bundles;
    QJsonArray m_gone;
};

void addCustomer(Bundles &bundles, const store::FeedQueries &queries, CustomerId id)
{
    bundles.add(Entity::Customer, id.value);
    for (const IdentityId identity : queries.identitiesOf(id))
        bundles.add(Entity::Identity, identity.value);
}

} // namespace

Result<QJsonObject> Feed::snapshot(Instant now) const
{
    QJsonObject answer;
    {
        const Moment moment(m_database);
        const store::FeedQueries queries(m_database);
        Bundles bundles(m_database);
        for (const Entity entity : {Entity::Setting, Entity::Record, Entity::Agent, Entity::Inbox, Entity::Ledger})
            bundles.addAll(entity);
        answer = {{u"epoch"_s, queries.epoch()},
                  {u"head"_s, store::Journal(m_database).head()},
                  {u"top"_s, queries.topConversation()},
                  {u"hidden"_s, wire::toJson(m_hidden)},
                  {u"bundles"_s, bundles.bundles()},
                  {u"conversations"_s, wire::toJson(queries.conversations(now - kHorizon))},
                  {u"customers"_s, wire::toJson(queries.customers())}};
    }
    const Result<void> done = m_database.takeError();
    return done ? Result<QJsonObject>(answer) : done.error();
}

Result<QJsonObject> Feed::fetch(const QList<ConversationId> &conversations, const QList<CustomerId> &customers) const
{
    Bundles bundles(m_database);
    {
        const Moment moment(m_database);
        const store::FeedQueries queries(m_database);
        for (const ConversationId id : conversations.first(qMin(conversations.size(), kFetchAtOnce))) {
            bundles.add(Entity::Conversation, id.value);
            for (const EntryId entry : queries.entriesOf(id))
                bundles.add(Entity::Entry, entry.value);
            for (const CustomerId customer : queries.familyOf(queries.customerOf(id)))
                addCustomer(bundles, queries, customer);
        }
        for (const CustomerId id : customers.first(qMin(customers.size(), kFetchAtOnce)))
            addCustomer(bundles, queries, id);
    }
    const Result<void> done = m_database.takeError();
    if (!done)
        return done.error();
    return QJsonObject{
        {u"hidden"_s, wire::toJson(m_hidden)}, {u"bundles"_s, bundles.bundles()}, {u"gone"_s, bundles.gone()}};
}

Result<QJsonObject> Feed::changes(qint64 after) const
{
    QJsonObject answer;
    {
        const Moment moment(m_database);
        const store::FeedQueries queries(m_database);
        const store::Journal journal(m_database);
        const qint64 head = journal.head();
        answer = {{u"epoch"_s, queries.epoch()}, {u"from"_s, after}};
        if (after > head || after + 1 < queries.firstChange()) {
            answer.insert(u"reset"_s, true);
        } else {
            Bundles bundles(m_database);
            const Changes changes = journal.above(after, kChangesAtOnce);
            for (const Change &change : changes)
                bundles.add(change.entity, change.id);
            const qint64 last = changes.isEmpty() ? after : changes.last().seq;
            answer.insert(u"head"_s, last);
            answer.insert(u"more"_s, last < head);
            answer.insert(u"top"_s, queries.topConversation());
            answer.insert(u"hidden"_s, wire::toJson(m_hidden));
            answer.insert(u"bundles"_s, bundles.bundles());
            answer.insert(u"gone"_s, bundles.gone());
        }
    }
    const Result<void> done = m_database.takeError();
    return done ? Result<QJsonObject>(answer) : done.error();
}

} // namespace centrala::serve
