// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/storepages.h"

#include "app/store/attachments.h"
#include "app/store/customerqueries.h"
#include "app/store/fieldvalues.h"
#include "app/store/listqueries.h"
#include "app/store/queuequeries.h"
#include "app/store/threadqueries.h"

#include <QFile>

namespace centrala::workspace {

StorePages::StorePages(std::unique_ptr<store::Database> database, const QString &filesFolder, Trouble trouble)
    : m_database(std::move(database)), m_files(filesFolder), m_trouble(std::move(trouble))
{
}

Result<std::unique_ptr<StorePages>> StorePages::open(const QString &databasePath, const QString &filesFolder,
                                                     Trouble trouble)
{
    auto database = store::Database::openSqlite(databasePath, store::Database::Access::ReadOnly);
    if (!database)
        return database.error();
    return std::unique_ptr<StorePages>(new StorePages(std::move(*database), filesFolder, std::move(trouble)));
}

/// The page as it was read, or an empty one where it could not be: half a page would look like a whole one.
template<typename T>
T StorePages::told(T page) const
{
    if (auto read = m_database->takeError(); !read) {
        if (m_trouble)
            m_trouble(read.error());
        return {};
    }
    return page;
}

QList<ConversationId> StorePages::queueIds(const QueueFilter &filter, qsizetype limit, qsizetype offset) const
{
    return told(store::QueueQueries(*m_database).ids(filter, limit, offset));
}

qint64 StorePages::queueCount(const QueueFilter &filter) const
{
    return told(store::QueueQueries(*m_database).count(filter));
}

QList<QueueRow> StorePages::queueRows(const QList<ConversationId> &ids) const
{
    return told(store::QueueQueries(*m_database).rows(ids));
}

ViewCounts StorePages::viewCounts(AgentId agent, Instant now) const
{
    return told(store::QueueQueries(*m_database).viewCounts(agent, now));
}

ThreadPage StorePages::thread(ConversationId id, qsizetype limit, std::optional<EntryId> before) const
{
    return told(store::ThreadQueries(*m_database).page(id, limit, before));
}

ThreadPage StorePages::wholeHistory(CustomerId id, qsizetype limit, std::optional<EntryId> before) const
{
    return told(store::ThreadQueries(*m_database).ofCustomer(id, limit, before));
}

CustomerCard StorePages::customer(CustomerId id) const
{
    return told(store::CustomerQueries(*m_database).card(id));
}

CustomerId StorePages::customerWith(const Address &address) const
{
    return told(store::CustomerQueries(*m_database).withAddress(address.kind, address.value));
}

QList<HistoryRow> StorePages::history(CustomerId id, qsizetype limit) const
{
    return told(store::CustomerQueries(*m_database).history(id, limit));
}

QList<InboxRow> StorePages::inboxes() const
{
    return told(store::ListQueries(*m_database).inboxes());
}

SyncLedger StorePages::ledger(InboxId id) const
{
    return told(store::ListQueries(*m_database).ledger(id));
}

QList<AgentRow> StorePages::agents() const
{
    return told(store::ListQueries(*m_database).agents());
}

QList<RecordRow> StorePages::records(Catalogue catalogue) const
{
    return told(store::ListQueries(*m_database).records(catalogue));
}

QList<MentionRow> StorePages::mentions(AgentId agent, qsizetype limit) const
{
    return told(store::QueueQueries(*m_database).mentions(agent, limit));
}

std::optional<QString> StorePages::fieldNow(const SeenField &what) const
{
    return told(store::fieldValue(*m_database, what));
}

QList<OutboxRow> StorePages::outbox() const
{
    return told(store::ListQueries(*m_database).outbox());
}

stats::LiveFigures StorePages::figures(Instant now) const
{
    const Result<stats::LiveFigures> figures = stats::liveFigures(*m_database, now);
    if (!figures && m_trouble)
        m_trouble(figures.error());
    return figures.valueOr({});
}

QString StorePages::attachmentPath(AttachmentId id) const
{
    const auto row = told(store::Attachments(*m_database).get(id));
    const QString path = row ? m_files.pathOf(row->sha256) : QString();
    return QFile::exists(path) ? path : QString();
}

} // namespace centrala::workspace
