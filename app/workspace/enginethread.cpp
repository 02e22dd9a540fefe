// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/enginethread.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

EngineThread::EngineThread(const Folder &folder, const Clock &clock, RandomSource &random)
    : m_folder(folder),
      m_clock(clock),
      m_random(random),
      m_files(folder.files()),
      m_inThread(new QObject),
      m_timer(new QTimer(m_inThread)),
      m_why{Error::Kind::Busy, folder.path(), u"the engine has ended"_s, {}}
{
    m_thread.setObjectName(u"engine"_s);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, m_inThread, [this] { tick(); });
    m_inThread->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, this, &EngineThread::ended);
    // Posted first, so it is done before any work.
    QMetaObject::invokeMethod(m_inThread, [this] { openStore(); });
}

EngineThread::~EngineThread()
{
    if (m_thread.isRunning()) {
        end();
        m_thread.wait();
    }
    delete m_inThread;
}

void EngineThread::start()
{
    m_thread.start();
}

void EngineThread::end()
{
    m_refusing = true;
    if (!m_thread.isRunning()) {
        Q_EMIT ended();
        return;
    }
    // Posted last, so the work before it is done.
    QMetaObject::invokeMethod(m_inThread, [this] {
        m_timer->stop();
        m_engine.reset();
        m_database.reset();
        m_thread.quit();
    });
}

void EngineThread::post(Task task)
{
    if (m_refusing) {
        task(nullptr, Error{Error::Kind::Busy, m_folder.path(), u"the workspace is being closed"_s, {}});
        return;
    }
    QMetaObject::invokeMethod(m_inThread, [this, task = std::move(task)] { task(m_engine.get(), m_why); });
}

void EngineThread::openStore()
{
    auto database = store::Database::openSqlite(m_folder.database(), store::Database::Access::ReadWrite);
    if (!database) {
        m_why = database.error();
        Q_EMIT trouble(m_why);
        return;
    }
    m_database = *std::move(database);
    m_engine = std::make_unique<engine::Engine>(*m_database, m_files, m_clock, m_random);
    m_engine->setListener([this](const Changes &changes) {
        Q_EMIT changed(changes);
        m_timer->start(0);
    });
    tick();
}

void EngineThread::tickSoon()
{
    QMetaObject::invokeMethod(m_inThread, [this] { m_timer->start(0); });
}

void EngineThread::tick()
{
    if (!m_engine)
        return;
    const Result<std::optional<Instant>> next = m_engine->tick();
    Milliseconds wait = kLongestWait;
    if (!next)
        Q_EMIT trouble(next.error());
    else if (next->has_value())
        wait = std::clamp(**next - m_clock.now(), Milliseconds(10), kLongestWait);
    m_timer->start(wait);
    Q_EMIT ticked();
}

} // namespace centrala::workspace
