// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/installedconnectors.h"
#include "app/workspace/localhost.h"

#include <QThread>

namespace centrala::workspace {

class LocalServer;
class WorkspaceHolder;

/// The thread in which connectors are run and other programs are answered: neither holds up the interface, nor the
/// engine. What is handed in before start() waits for it. Any thread may hand in work.
class HostThread : public QObject
{
    Q_OBJECT
public:
    /// What is referred to must outlive it.
    HostThread(const Folder &folder, EngineThread &engine, const InstalledConnectors &connectors, const Clock &clock,
               RandomSource &random);
    /// Ends the thread; what was under way is dropped.
    ~HostThread() override;

    /// Begins, and listens on the folder's socket for programs that act as `actor`.
    void start(const Actor &actor);
    /// Takes nobody in any more, lets connectors finish, and ends the thread. The future finishes in any thread.
    [[nodiscard]] QFuture<void> stop();

    void post(std::function<void(LocalHost &host)> work);
    /// The answer of `work(LocalHost &)`, which is a future.
    template<typename Work>
    auto call(Work work) -> std::invoke_result_t<Work, LocalHost &>
    {
        using Answer = std::invoke_result_t<Work, LocalHost &>;
        using Value = decltype(std::declval<Answer>().result());
        auto promise = std::make_shared<QPromise<Value>>();
        promise->start();
        post([promise, work = std::move(work)](LocalHost &host) {
            work(host).then([promise](const Value &value) {
                promise->addResult(value);
                promise->finish();
            });
        });
        return promise->future();
    }

Q_SIGNALS:
    /// Another program asks that our window comes to the front.
    void showRequested();
    /// See LocalHost::heard(); from its thread.
    void heard(centrala::ConversationId conversation, const centrala::LiveSignal &signal);

private:
    void listen(const Actor &actor);

    Folder m_folder;
    EngineThread &m_engine;
    const InstalledConnectors &m_connectors;
    const Clock &m_clock;
    RandomSource &m_random;
    QThread m_thread;
    QObject *m_inThread; ///< lives in the thread, receives its work
    std::unique_ptr<LocalHost> m_host;
    std::unique_ptr<WorkspaceHolder> m_holder;
    std::unique_ptr<LocalServer> m_server;
};

} // namespace centrala::workspace
