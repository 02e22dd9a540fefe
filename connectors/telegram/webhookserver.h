// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"

#include <QHostAddress>
#include <QMutex>
#include <QObject>
#include <QSemaphore>
#include <QSet>

#include <memory>

struct MHD_Connection;
struct MHD_Daemon;

namespace centrala::telegram {

/// One accepted request that waits for its answer.
class WebhookCall
{
public:
    explicit WebhookCall(QByteArray body) : m_body(std::move(body)) {}

    [[nodiscard]] const QByteArray &body() const { return m_body; }
    /// The first answer counts. From any thread.
    void answer(int status);
    /// What was answered; 503 where nobody did within `limitMs`.
    [[nodiscard]] int waitForAnswer(int limitMs);

private:
    QByteArray m_body;
    QMutex m_mutex;
    QSemaphore m_done;
    int m_status = 0;
};
using WebhookCallPtr = std::shared_ptr<WebhookCall>;

/// Where a channel's webhook arrives: HTTP on the loopback, behind the reverse proxy that has the TLS. A request is let
/// in when path and secret are right, the secret compared in constant time before the body is read; it is answered when
/// somebody answers it. Each connection has a thread that waits for that, so there are few.
class WebhookServer final : public QObject
{
    Q_OBJECT
public:
    static constexpr unsigned kConnectionLimit = 40;
    static constexpr unsigned kQuietLimitS = 15;
    static constexpr qint64 kBodyLimit = 1024 * 1024;
    static constexpr int kAnswerLimitMs = 25'000;
    static constexpr int kRetryAfterS = 2; ///< told with every 503

    struct Door
    {
        QByteArray path;
        QByteArray secretHeader;
        QByteArray secret;
    };

    explicit WebhookServer(Door door, QObject *parent = nullptr);
    ~WebhookServer() override;

    /// Offline where the address is taken.
    [[nodiscard]] Result<void> listen(const QHostAddress &address, quint16 port);
    [[nodiscard]] bool isListening() const { return m_daemon != nullptr; }
    /// Answers 503 to all that wait.
    void close();

    /// What a request is told by its head: 0 where its body may come.
    [[nodiscard]] int refusal(const QByteArray &method, const QByteArray &path, const QByteArray &secret,
                              const QByteArray &length) const;
    /// Waits for the answer; in the connection's thread.
    [[nodiscard]] int handle(const QByteArray &body);
    [[nodiscard]] const Door &door() const { return m_door; }

Q_SIGNALS:
    /// In this object's thread.
    void called(const centrala::telegram::WebhookCallPtr &call);

private:
    Door m_door;
    MHD_Daemon *m_daemon = nullptr;
    QMutex m_mutex;
    QSet<WebhookCall *> m_waiting;
    bool m_closed = false;
};

/// In a time that says nothing about where they differ.
[[nodiscard]] bool isSameSecret(const QByteArray &one, const QByteArray &other);

} // namespace centrala::telegram
