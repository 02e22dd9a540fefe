// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/contract/connector.h"
#include "connectors/telegram/filefetch.h"

#include <QElapsedTimer>
#include <QTimer>

namespace centrala::telegram {

/// Follows a bot's updates by long polling: asks from the stored cursor on, brings the files, hands over messages and
/// the new cursor together, asks again. Asking with the new offset is what makes Telegram forget; a batch that was not
/// stored comes again. https://core.telegram.org/bots/api#getupdates
class UpdatePoller final : public QObject
{
    Q_OBJECT
public:
    UpdatePoller(Host &host, BotApi &api, const QString &cursor, QObject *parent = nullptr);

    void start() { poll(Milliseconds(0)); }
    /// Looks now, and reports a state when that is done, whatever it was before.
    void wake();
    void stop();
    /// A batch is with the host.
    [[nodiscard]] bool isDelivering() const { return m_delivering; }

Q_SIGNALS:
    void delivered();

private:
    void poll(Milliseconds hold);
    void handleAnswer(const BotAnswer &answer, Milliseconds hold);
    void handleRefusal(const BotAnswer &answer);
    void handleConflict(const BotAnswer &answer);
    void take(const QJsonArray &updates);
    void deliver();
    [[nodiscard]] Result<Batch> batchOf(const QList<MappedUpdate> &updates) const;
    void handleVerdict(const Batch &batch, const Result<BatchVerdict> &verdict);
    void answerButtons() const;
    void report(ConnectorState state, const Error &reason = {});
    /// Tries again by itself after `wait`.
    void waitOut(Error reason, Milliseconds wait);
    [[nodiscard]] Milliseconds backOff();

    Host &m_host;
    BotApi &m_api;
    QString m_cursor;
    QString m_next;                  ///< the cursor after the batch that is being made
    QHash<qint64, QByteArray> m_raw; ///< updates that cannot be shown, as they came
    std::unique_ptr<FileFetch> m_files;
    QPointer<QNetworkReply> m_holding; ///< the long poll, while nothing comes
    std::function<void()> m_again;
    QTimer m_retry;
    QElapsedTimer m_conflict;
    std::optional<ConnectorState> m_reported;
    int m_failures = 0;
    bool m_delivering = false;
    bool m_stopped = false;
};

} // namespace centrala::telegram
