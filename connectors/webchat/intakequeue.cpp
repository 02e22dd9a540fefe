// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/webchat/intakequeue.h"

#include <QFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::webchat {

namespace {

constexpr qsizetype kItemsInBatch = 100;
constexpr std::chrono::seconds kStorageWait{5};

} // namespace

IntakeQueue::IntakeQueue(Host &host, const QString &cursor, QObject *parent)
    : QObject(parent), m_host(host), m_cursor(cursor)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(kStorageWait);
    connect(&m_retry, &QTimer::timeout, this, qOverload<>(&IntakeQueue::offer));
}

bool IntakeQueue::add(const InboundMessage &message, std::function<void()> taken)
{
    if (m_waiting.size() >= kWaitingLimit || m_stopped)
        return false;
    m_waiting.push_back({message, {}, {}, std::move(taken)});
    offer();
    return true;
}

bool IntakeQueue::add(const Touchpoint &step)
{
    if (m_waiting.size() >= kWaitingLimit / 2 || m_stopped)
        return false;
    m_waiting.push_back({{}, {}, step, {}});
    offer();
    return true;
}

void IntakeQueue::add(const DeliveryReport &report, std::function<void()> taken)
{
    m_waiting.push_back({{}, report, {}, std::move(taken)});
    offer();
}

void IntakeQueue::wake()
{
    m_reported.reset();
    if (m_retry.isActive())
        m_retry.start(0);
    report(isIdle() ? ConnectorState::CaughtUp : ConnectorState::Syncing);
}

void IntakeQueue::offer()
{
    if (m_underway || m_waiting.empty() || m_stopped || m_retry.isActive())
        return;
    m_inBatch = std::min<qsizetype>(kItemsInBatch, static_cast<qsizetype>(m_waiting.size()));
    Batch batch;
    batch.stream = u"chat"_s;
    for (auto item = m_waiting.begin(); item != m_waiting.begin() + m_inBatch; ++item) {
        if (item->message)
            batch.messages.append(*item->message);
        else if (item->step)
            batch.touchpoints.append(*item->step);
        else
            batch.reports.append(item->report);
    }
    offer(batch);
}

void IntakeQueue::offer(const Batch &batch)
{
    Batch offered = batch;
    offered.fromCursor = m_cursor;
    offered.toCursor = QString::number(m_cursor.toLongLong() + 1);
    m_underway = true;
    m_host.deliver(offered).then(this,
                                 [this, offered](const Result<BatchVerdict> &verdict) { handle(offered, verdict); });
}

void IntakeQueue::handle(const Batch &batch, const Result<BatchVerdict> &verdict)
{
    m_underway = false;
    if (!verdict) {
        Error reason = verdict.error();
        reason.retryAt = m_host.clock().now() + kStorageWait;
        report(ConnectorState::Trouble, reason);
        m_retry.start();
        Q_EMIT idle();
        return;
    }
    m_cursor = verdict->accepted ? batch.toCursor : verdict->cursor;
    if (verdict->accepted) {
        for (; m_inBatch > 0; --m_inBatch) {
            const Item item = std::move(m_waiting.front());
            m_waiting.pop_front();
            if (item.taken)
                item.taken();
        }
    }
    report(ConnectorState::CaughtUp);
    offer();
    if (!m_underway)
        Q_EMIT idle();
}

void IntakeQueue::report(ConnectorState state, const Error &reason)
{
    if (m_reported == state && state != ConnectorState::Trouble)
        return;
    m_reported = state;
    m_host.reportState(state, reason);
}

} // namespace centrala::webchat
