// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "app/store/database.h"
#include "app/store/filestore.h"
#include "app/workspace/folder.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>
#include <QTimer>

#include <memory>

namespace centrala::workspace {

/// The engine in a thread of its own, with its own connection to the store. Work is done in the order it was handed in;
/// what is handed in before start() waits for it. Any thread may hand in work.
class EngineThread : public QObject
{
    Q_OBJECT
public:
    /// The clocks are looked at at least this often, whatever the engine said: a machine may have slept.
    static constexpr Milliseconds kLongestWait{60'000};

    EngineThread(const Folder &folder, const Clock &clock, RandomSource &random);
    /// Finishes the work handed in, then ends.
    ~EngineThread() override;

    void start();
    /// Work handed in from now on is answered with Busy; what was handed in before is still done.
    void refuseNewWork() { m_refusing = true; }
    /// Ends behind the work handed in; `ended` follows.
    void end();

    /// Runs `work(Engine &)`, which gives a Result, in the engine's thread. The future always finishes.
    template<typename Work>
    auto call(Work work) -> QFuture<std::invoke_result_t<Work, engine::Engine &>>
    {
        using Answer = std::invoke_result_t<Work, engine::Engine &>;
        return posted<Answer>(
            [work = std::move(work)](engine::Engine &engine, store::Database &) { return work(engine); });
    }
    /// The same for plain reads that must see what was committed before: `work(Database &)`.
    template<typename Work>
    auto read(Work work) -> QFuture<std::invoke_result_t<Work, store::Database &>>
    {
        using Answer = std::invoke_result_t<Work, store::Database &>;
        return posted<Answer>([work = std::move(work)](engine::Engine &, store::Database &database) {
            Answer answer = work(database);
            const Result<void> done = database.takeError();
            return done ? answer : Answer(done.error());
        });
    }

    /// Looks at the clocks soon: something was done that may have brought the next due time nearer.
    void tickSoon();

Q_SIGNALS:
    /// After every commit, from the engine's thread.
    void changed(const centrala::Changes &changes);
    /// The store does not let the engine work.
    void trouble(const centrala::Error &error);
    /// Something may leave now that could not before.
    void ticked();
    /// Nothing more will be done.
    void ended();

private:
    /// Called in the thread; without an engine where there is none, and why.
    using Task = std::function<void(engine::Engine *engine, const Error &why)>;
    void post(Task task);
    template<typename Answer, typename Work>
    QFuture<Answer> posted(Work work)
    {
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        post([this, promise, work = std::move(work)](engine::Engine *engine, const Error &why) {
            promise->addResult(engine ? work(*engine, *m_database) : Answer(why));
            promise->finish();
        });
        return promise->future();
    }
    void openStore();
    void tick();

    Folder m_folder;
    const Clock &m_clock;
    RandomSource &m_random;
    store::FileStore m_files;
    QThread m_thread;
    QObject *m_inThread; ///< lives in the thread, receives its work
    QTimer *m_timer;     ///< its child
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<engine::Engine> m_engine;
    Error m_why; ///< why there is no engine
    std::atomic<bool> m_refusing = false;
};

} // namespace centrala::workspace
