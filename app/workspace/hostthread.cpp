// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/hostthread.h"

#include "app/wire/afterwards.h"
#include "app/workspace/enginethread.h"
#include "app/workspace/localserver.h"
#include "app/workspace/workspaceholder.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

HostThread::HostThread(const Folder &folder, EngineThread &engine, const InstalledConnectors &connectors,
                       const Clock &clock, RandomSource &random)
    : m_folder(folder),
      m_engine(engine),
      m_connectors(connectors),
      m_clock(clock),
      m_random(random),
      m_inThread(new QObject)
{
    m_thread.setObjectName(u"host"_s);
    m_inThread->moveToThread(&m_thread);
    // Posted first, so it is done before any work.
    QMetaObject::invokeMethod(m_inThread, [this] {
        m_host = std::make_unique<LocalHost>(m_folder, m_engine, m_connectors.registry(), m_clock, m_random);
        connect(&m_engine, &EngineThread::changed, m_host.get(), &LocalHost::notice);
        connect(m_host.get(), &LocalHost::heard, this, &HostThread::heard, Qt::DirectConnection);
        connect(&m_engine, &EngineThread::ticked, m_host.get(), &LocalHost::lookForOutgoing);
    });
}

HostThread::~HostThread()
{
    if (m_thread.isRunning()) {
        QMetaObject::invokeMethod(m_inThread, [this] {
            m_server.reset();
            m_holder.reset();
            m_host.reset();
            m_thread.quit();
        });
        m_thread.wait();
    }
    delete m_inThread;
}

void HostThread::start(const Actor &actor)
{
    QMetaObject::invokeMethod(m_inThread, [this, actor] { listen(actor); });
    m_thread.start();
}

void HostThread::listen(const Actor &actor)
{
    m_holder = std::make_unique<WorkspaceHolder>(m_folder, m_engine, *this, m_connectors, m_clock, m_random);
    m_server = std::make_unique<LocalServer>(*m_holder, actor);
    if (const Result<void> listening = m_server->listen(m_folder.socket()); !listening)
        Q_EMIT m_engine.trouble(listening.error());
}

QFuture<void> HostThread::stop()
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    QMetaObject::invokeMethod(m_inThread, [this, promise] {
        m_server.reset();
        m_host->stop().then([promise] { promise->finish(); });
    });
    if (!m_thread.isRunning())
        promise->finish();
    return promise->future();
}

void HostThread::post(std::function<void(LocalHost &host)> work)
{
    QMetaObject::invokeMethod(m_inThread, [this, work = std::move(work)] { work(*m_host); });
}

} // namespace centrala::workspace
