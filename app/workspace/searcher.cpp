// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/searcher.h"

#include "app/store/database.h"
#include "app/store/fulltextsearch.h"

namespace centrala::workspace {

Searcher::Searcher(QString databasePath)
    : m_path(std::move(databasePath)), m_thread(QThread::create([this] { work(); }))
{
    m_thread->setObjectName(QStringLiteral("search"));
    m_thread->start();
}

Searcher::~Searcher()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_ending = true;
        m_wake.wakeAll();
    }
    m_thread->wait();
    if (m_waiting)
        answer(*m_waiting, QList<SearchHit>());
}

QFuture<Searcher::Hits> Searcher::search(const QString &text, SearchScope scope, qsizetype limit)
{
    std::unique_ptr<Query> query(new Query{text, scope, limit, {}});
    QFuture<Hits> future = query->answer.future();
    query->answer.start();
    {
        const QMutexLocker lock(&m_mutex);
        std::swap(m_waiting, query);
        m_wake.wakeAll();
    }
    if (query)
        answer(*query, QList<SearchHit>());
    return future;
}

void Searcher::answer(Query &query, Hits hits)
{
    query.answer.addResult(std::move(hits));
    query.answer.finish();
}

void Searcher::work()
{
    std::unique_ptr<store::Database> database;
    for (;;) {
        std::unique_ptr<Query> query;
        {
            const QMutexLocker lock(&m_mutex);
            while (!m_waiting && !m_ending)
                m_wake.wait(&m_mutex);
            if (m_ending)
                return;
            query = std::move(m_waiting);
        }
        if (!database) {
            auto opened = store::Database::openSqlite(m_path, store::Database::Access::ReadOnly);
            if (!opened) {
                answer(*query, opened.error());
                continue;
            }
            database = std::move(*opened);
        }
        const store::FullTextSearch search(*database);
        answer(*query, query->scope == SearchScope::Messages ? search.messages(query->text, query->limit)
                                                             : search.customers(query->text, query->limit));
    }
}

} // namespace centrala::workspace
