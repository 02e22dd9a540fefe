// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"

#include <QMutex>
#include <QPromise>
#include <QThread>
#include <QWaitCondition>

#include <memory>
#include <optional>

namespace centrala::workspace {

/// Searches one database in a thread and over a connection of its own, so that no window waits for it. The newest query
/// wins: one that waits behind a running one finishes empty as soon as a newer one comes. Any thread may ask.
class Searcher
{
public:
    using Hits = Result<QList<SearchHit>>;

    /// The database is opened at the first search.
    explicit Searcher(QString databasePath);
    /// Waits for the search that runs, if one does; what waits behind it finishes empty.
    ~Searcher();
    Searcher(const Searcher &) = delete;
    Searcher &operator=(const Searcher &) = delete;

    [[nodiscard]] QFuture<Hits> search(const QString &text, SearchScope scope, qsizetype limit);

private:
    struct Query
    {
        QString text;
        SearchScope scope;
        qsizetype limit;
        QPromise<Hits> answer;
    };
    void work();
    static void answer(Query &query, Hits hits);

    const QString m_path;
    QMutex m_mutex;
    QWaitCondition m_wake;
    std::unique_ptr<Query> m_waiting;
    bool m_ending = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace centrala::workspace
