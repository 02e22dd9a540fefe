// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/contract/connector.h"

#include <QTimer>

#include <deque>
#include <functional>

namespace centrala::webchat {

/// What visitors said and saw, on its way to the host: in order, one batch at a time, offered until the host has it. It
/// is not on disk here: a visitor's message counts as said only when the host has it, and until then its widget keeps
/// it.
class IntakeQueue final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype kWaitingLimit = 5000;

    IntakeQueue(Host &host, const QString &cursor, QObject *parent = nullptr);

    /// False where too much waits already; the files of the message are the caller's then.
    [[nodiscard]] bool add(const InboundMessage &message, std::function<void()> taken);
    /// False where too much waits already.
    [[nodiscard]] bool add(const Touchpoint &step);
    void add(const DeliveryReport &report, std::function<void()> taken);
    [[nodiscard]] bool isIdle() const { return m_waiting.empty() && !m_underway; }
    /// A batch is with the host.
    [[nodiscard]] bool isUnderway() const { return m_underway; }
    /// Says Syncing or CaughtUp or Trouble anew.
    void wake();
    /// Offers nothing more.
    void stop() { m_stopped = true; }

Q_SIGNALS:
    /// No batch is with the host.
    void idle();

private:
    struct Item
    {
        std::optional<InboundMessage> message;
        DeliveryReport report;
        std::optional<Touchpoint> step;
        std::function<void()> taken;
    };

    void offer();
    void offer(const Batch &batch);
    void handle(const Batch &batch, const Result<BatchVerdict> &verdict);
    void report(ConnectorState state, const Error &reason = {});

    Host &m_host;
    QString m_cursor;
    std::deque<Item> m_waiting;
    qsizetype m_inBatch = 0;
    bool m_underway = false;
    bool m_stopped = false;
    QTimer m_retry;
    std::optional<ConnectorState> m_reported;
};

} // namespace centrala::webchat
