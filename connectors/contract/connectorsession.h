// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/jsonrpcpeer.h"
#include "connectors/contract/connector.h"
#include "connectors/contract/remotehost.h"

namespace centrala::contract {

/// The version of the line protocol; README.md beside this file describes it.
inline constexpr int kProtocol = 1;

/// Answers the host's requests by calling the connector. Knows nothing of streams and processes: bytes go in through
/// `peer()`, lines come out through the function given.
class ConnectorSession final : public QObject
{
    Q_OBJECT
public:
    /// `name` is told to the host, for its log.
    ConnectorSession(const QString &name, ConnectorFactory make, wire::JsonRpcPeer::Write write);
    ~ConnectorSession() override;

    [[nodiscard]] wire::JsonRpcPeer &peer() { return m_peer; }
    /// The host is gone or asks to stop: finishes when what was begun is done. May be called more than once.
    [[nodiscard]] QFuture<void> stop();

private:
    [[nodiscard]] wire::JsonRpcPeer::Answer answer(const QString &method, const QJsonObject &params);
    [[nodiscard]] Result<QJsonObject> initialize(const QJsonObject &params);
    [[nodiscard]] Result<QJsonObject> start();
    [[nodiscard]] wire::JsonRpcPeer::Answer send(const QJsonObject &params);
    [[nodiscard]] wire::JsonRpcPeer::Answer answerCall(const QJsonObject &params);
    [[nodiscard]] wire::JsonRpcPeer::Answer inventory();
    [[nodiscard]] wire::JsonRpcPeer::Answer fetchAgain(const QJsonObject &params);

    QString m_name;
    wire::JsonRpcPeer m_peer;
    RemoteHost m_host;
    std::unique_ptr<Connector> m_connector;
    Startup m_startup;
    bool m_initialized = false;
    bool m_started = false;
    std::optional<QFuture<void>> m_stopping;
};

} // namespace centrala::contract
