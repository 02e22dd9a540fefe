// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/loopback/loopbackconnector.h"

#include <QFileInfo>
#include <QPromise>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace centrala::loopback {

namespace {

constexpr auto kPoll = 2s;        ///< for what the watcher does not see: a network folder, a system out of watches
constexpr auto kSettling = 300ms; ///< while a file is being written
constexpr auto kTryAgain = 5s;
const QLatin1StringView kStream("in");

template<typename T>
QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

QDir directoryOf(const Startup &startup)
{
    return QDir(startup.settings[u"directory"_s].toString());
}

} // namespace

LoopbackConnector::LoopbackConnector(Host &host) : m_host(host)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &LoopbackConnector::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_next.start(0); });
}

QFuture<Result<QJsonObject>> LoopbackConnector::test(const Startup &startup)
{
    const QDir directory = directoryOf(startup);
    const QDir in(directory.filePath(u"in"_s));
    Result<void> made = InFolder(in).prepare();
    if (made)
        made = OutFolder(directory.filePath(u"out"_s)).prepare();
    if (!made)
        return ready<Result<QJsonObject>>(made.error());
    const qint64 waiting = in.entryList({u"*.json"_s}, QDir::Files).size();
    return ready<Result<QJsonObject>>(QJsonObject{{u"directory"_s, directory.absolutePath()}, {u"waiting"_s, waiting}});
}

void LoopbackConnector::start(const Startup &startup)
{
    const QDir directory = directoryOf(startup);
    m_in.emplace(QDir(directory.filePath(u"in"_s)));
    m_out.emplace(QDir(directory.filePath(u"out"_s)));
    m_live.emplace(QDir(directory.filePath(u"live"_s)));
    m_cursor = startup.cursors.value(kStream);
    report(ConnectorState::Syncing);
    look();
}

void LoopbackConnector::wake()
{
    // Whoever wakes us waits to hear that all was handed over, even where that is no news.
    m_reported.reset();
    look();
}

QFuture<SendOutcome> LoopbackConnector::send(const OutgoingMessage &message)
{
    SendOutcome outcome;
    outcome.externalId = message.externalId;
    if (Result<void> written = m_out->write(message, m_host.spool()); !written) {
        outcome.delivery = Delivery::Failed;
        outcome.reason = written.error().detail;
        if (written.error().kind == Error::Kind::Storage)
            outcome.retryAt = m_host.clock().now() + kTryAgain;
    }
    return ready(outcome);
}

void LoopbackConnector::showLive(const LiveSignal &signal)
{
    m_live->show(signal);
}

QFuture<void> LoopbackConnector::stop()
{
    m_stopped = true;
    m_next.stop();
    QPromise<void> promise;
    promise.start();
    const QFuture<void> future = promise.future();
    if (m_delivering)
        m_stopping.push_back(std::move(promise));
    else
        promise.finish();
    return future;
}

/// One step: puts away what is done, and offers the next batch if there is one.
void LoopbackConnector::look()
{
    if (!m_in || m_delivering || m_stopped)
        return;
    const qint64 cursor = m_cursor.toLongLong();
    Result<void> prepared = m_in->prepare();
    if (prepared)
        prepared = m_out->prepare();
    if (prepared)
        prepared = m_in->putAwayUpTo(cursor);
    if (!prepared)
        return fail(prepared.error());
    m_watcher.addPath(m_in->path());
    if (m_live->exists()) {
        m_watcher.addPath(m_live->path());
        for (const LiveSignal &signal : m_live->take())
            m_host.tellLive(signal);
    }
    const Result<std::optional<Batch>> batch = m_in->batchAfter(cursor, m_host.spool());
    if (!batch)
        return fail(batch.error());
    if (*batch)
        return deliver(**batch);
    if (!m_in->isWaitingForFile())
        report(ConnectorState::CaughtUp);
    m_next.start(m_in->isWaitingForFile() ? Milliseconds(kSettling) : Milliseconds(kPoll));
}

void LoopbackConnector::deliver(const Batch &batch)
{
    Batch numbered = batch;
    numbered.stream = kStream;
    numbered.fromCursor = m_cursor;
    numbered.toCursor = QString::number(m_cursor.toLongLong() + 1);
    m_delivering = true;
    report(ConnectorState::Syncing);
    m_host.deliver(numbered).then(
        this, [this, numbered](const Result<BatchVerdict> &verdict) { finishDelivery(numbered, verdict); });
}

void LoopbackConnector::finishDelivery(const Batch &batch, const Result<BatchVerdict> &verdict)
{
    m_delivering = false;
    if (verdict)
        m_cursor = verdict->cursor;
    if (!verdict || !verdict->accepted) {
        // Not taken: the files in the spool are ours still, and are made again next time.
        for (const InboundMessage &message : batch.messages) {
            for (const SpoolFile &file : message.files)
                m_host.spool().remove(file.spoolName);
        }
        for (const RefusedItem &item : batch.refused) {
            if (!item.raw.spoolName.isEmpty())
                m_host.spool().remove(item.raw.spoolName);
        }
    }
    for (QPromise<void> &promise : m_stopping)
        promise.finish();
    m_stopping.clear();
    if (verdict)
        look();
    else
        fail(verdict.error());
}

void LoopbackConnector::report(ConnectorState state, const Error &reason)
{
    if (m_reported == state && state != ConnectorState::Trouble)
        return;
    m_reported = state;
    m_host.reportState(state, reason);
}

void LoopbackConnector::fail(const Error &reason)
{
    if (m_stopped)
        return;
    Error error = reason;
    error.retryAt = m_host.clock().now() + kTryAgain;
    report(ConnectorState::Trouble, error);
    m_next.start(kTryAgain);
}

} // namespace centrala::loopback
