// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/contract/connector.h"
#include "connectors/loopback/infolder.h"
#include "connectors/loopback/livefolder.h"
#include "connectors/loopback/outfolder.h"

#include <QFileSystemWatcher>
#include <QPromise>
#include <QTimer>

#include <vector>

namespace centrala::loopback {

/// A channel that is two folders: files put into in/ are messages, answers appear in out/. The connector to copy when
/// writing another, and the one that tests of everything above use.
class LoopbackConnector final : public Connector
{
    Q_OBJECT
public:
    explicit LoopbackConnector(Host &host);

    [[nodiscard]] QFuture<Result<QJsonObject>> test(const Startup &startup) override;
    void start(const Startup &startup) override;
    void wake() override;
    [[nodiscard]] QFuture<SendOutcome> send(const OutgoingMessage &message) override;
    void showLive(const LiveSignal &signal) override;
    [[nodiscard]] QFuture<void> stop() override;

private:
    void look();
    void deliver(const Batch &batch);
    void finishDelivery(const Batch &batch, const Result<BatchVerdict> &verdict);
    void report(ConnectorState state, const Error &reason = {});
    void fail(const Error &reason);

    Host &m_host;
    std::optional<InFolder> m_in;
    std::optional<OutFolder> m_out;
    std::optional<LiveFolder> m_live;
    QString m_cursor;
    QFileSystemWatcher m_watcher;
    QTimer m_next;
    std::optional<ConnectorState> m_reported;
    bool m_delivering = false;
    std::vector<QPromise<void>> m_stopping;
    bool m_stopped = false;
};

} // namespace centrala::loopback
