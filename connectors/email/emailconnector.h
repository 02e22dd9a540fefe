// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/againsync.h"
#include "connectors/email/backfillsync.h"
#include "connectors/email/livesync.h"
#include "connectors/email/outbox.h"

#include "connectors/contract/connector.h"

#include <QHash>
#include <QPromise>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace centrala::email {

/// A mailbox: follows the inbox folders and the Sent folder, takes in their history one after the other, and sends.
/// Streams: "FOLDER/live", "FOLDER/backfill", "Sent" and "Sent/backfill"; "FOLDER/again" for what was missing.
class EmailConnector final : public Connector
{
    Q_OBJECT
public:
    explicit EmailConnector(Host &host, QObject *parent = nullptr);
    ~EmailConnector() override;

    [[nodiscard]] QFuture<Result<QJsonObject>> test(const Startup &startup) override;
    void start(const Startup &startup) override;
    void wake() override;
    [[nodiscard]] QFuture<SendOutcome> send(const OutgoingMessage &message) override;
    [[nodiscard]] QFuture<Result<QList<Holding>>> inventory() override;
    [[nodiscard]] QFuture<Result<void>> fetchAgain(const Holding &missing) override;
    [[nodiscard]] QFuture<void> stop() override;

private:
    struct Engine;
    struct History
    {
        FolderWish wish;
        Direction direction = Direction::In;
        QString stream;
        LiveCursor beginning;
    };

    [[nodiscard]] const SyncContext &context() const;
    [[nodiscard]] std::unique_ptr<LiveSync> follow(const FolderWish &wish, Direction direction, const QString &live,
                                                   const QString &backfill);
    /// All that has a connection.
    [[nodiscard]] QList<FolderSync *> syncs() const;
    struct Inventory;
    void takeInventory(const std::shared_ptr<Inventory> &inventory);
    void queueHistory(const History &history);
    void nextHistory();
    void finishHistory();
    void report();

    Host &m_host;
    QHash<QString, QString> m_cursors;
    std::unique_ptr<Engine> m_engine;
    std::vector<std::unique_ptr<LiveSync>> m_inboxes;
    std::unique_ptr<LiveSync> m_sent;
    std::unique_ptr<BackfillSync> m_history;
    std::unique_ptr<AgainSync> m_again;
    std::deque<History> m_histories;
    std::unique_ptr<Outbox> m_outbox;
    QPromise<void> m_stopped;
    std::optional<ConnectorState> m_reported;
    Error m_reportedProblem;
    QString m_historyStream;
    bool m_stopping = false;
};

} // namespace centrala::email
