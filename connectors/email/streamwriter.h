// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/spoolwriter.h"

#include "connectors/contract/connector.h"

#include <QObject>
#include <QTimer>

#include <deque>

namespace centrala::email {

/// Hands the batches of one stream to the host, one at a time and in order, each from the cursor the one before led to.
/// What the host cannot store now is kept and tried again. When the stored cursor turns out to be another one, all that
/// waits is dropped and `restarted` is emitted.
class StreamWriter : public QObject
{
    Q_OBJECT
public:
    StreamWriter(Host &host, QString stream, QString storedCursor, QObject *parent = nullptr);
    ~StreamWriter() override;

    /// Queues a batch; its stream and `fromCursor` are filled in here.
    void push(Batch batch);
    /// Where the stream stands when all that waits is stored.
    [[nodiscard]] QString cursor() const { return m_waiting.empty() ? m_stored : m_waiting.back().toCursor; }
    [[nodiscard]] int pending() const { return static_cast<int>(m_waiting.size()); }
    /// Tries again at once what could not be stored.
    void wake();

Q_SIGNALS:
    void stored();
    void restarted();
    /// The host could not store; it is tried again at `error.retryAt`.
    void trouble(const centrala::Error &error);

private:
    void deliverNext();
    void handleVerdict(const Result<BatchVerdict> &verdict);
    void dropAll();

    Host &m_host;
    const QString m_stream;
    const SpoolWriter m_spool;
    QString m_stored;
    std::deque<Batch> m_waiting;
    QTimer m_retry;
    int m_failures = 0;
    bool m_delivering = false;
};

} // namespace centrala::email
