// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/streamwriter.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace centrala::email {

namespace {

constexpr std::chrono::milliseconds kFirstRetry = 500ms;
constexpr std::chrono::milliseconds kLongestRetry = 1min;
constexpr int kMostDoublings = 7;

} // namespace

StreamWriter::StreamWriter(Host &host, QString stream, QString storedCursor, QObject *parent)
    : QObject(parent),
      m_host(host),
      m_stream(std::move(stream)),
      m_spool(host.spool()),
      m_stored(std::move(storedCursor))
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &StreamWriter::deliverNext);
}

StreamWriter::~StreamWriter()
{
    if (!m_delivering) // else the host may be taking its files just now
        dropAll();
}

void StreamWriter::push(Batch batch)
{
    batch.stream = m_stream;
    batch.fromCursor = cursor();
    m_waiting.push_back(std::move(batch));
    if (!m_delivering && !m_retry.isActive())
        deliverNext();
}

void StreamWriter::wake()
{
    if (m_retry.isActive()) {
        m_retry.stop();
        deliverNext();
    }
}

void StreamWriter::deliverNext()
{
    if (m_waiting.empty() || m_delivering)
        return;
    m_delivering = true;
    m_host.deliver(m_waiting.front()).then(this, [this](const Result<BatchVerdict> &verdict) {
        handleVerdict(verdict);
    });
}

void StreamWriter::handleVerdict(const Result<BatchVerdict> &verdict)
{
    m_delivering = false;
    if (!verdict) {
        const auto wait = std::min(kFirstRetry * (1 << std::min(m_failures++, kMostDoublings)), kLongestRetry);
        m_retry.start(wait);
        Error error = verdict.error();
        error.retryAt = m_host.clock().now() + wait;
        Q_EMIT trouble(error);
        return;
    }
    m_failures = 0;
    if (!verdict->accepted) {
        dropAll();
        m_stored = verdict->cursor;
        Q_EMIT restarted();
        return;
    }
    m_stored = m_waiting.front().toCursor;
    m_waiting.pop_front();
    deliverNext();
    Q_EMIT stored();
}

void StreamWriter::dropAll()
{
    for (const Batch &batch : m_waiting)
        m_spool.discard(batch);
    m_waiting.clear();
}

} // namespace centrala::email
