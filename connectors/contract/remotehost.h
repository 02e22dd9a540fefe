// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/jsonrpcpeer.h"
#include "connectors/contract/connector.h"

namespace centrala::contract {

/// The host as its connector sees it: at the other end of the line.
class RemoteHost final : public Host
{
public:
    explicit RemoteHost(wire::JsonRpcPeer &peer) : m_peer(peer) {}

    void setSpool(const QDir &spool) { m_spool = spool; }

    [[nodiscard]] QFuture<Result<BatchVerdict>> deliver(const Batch &batch) override;
    void reportState(ConnectorState state, const Error &reason) override;
    void tellLive(const LiveSignal &signal) override;
    [[nodiscard]] QFuture<Result<ChannelAnswer>> ask(const ChannelQuestion &question) override;
    [[nodiscard]] QFuture<Result<void>> storeSecret(const QString &name, const QString &value) override;
    [[nodiscard]] QDir spool() const override { return m_spool; }
    [[nodiscard]] const Clock &clock() const override { return m_clock; }

private:
    [[nodiscard]] Result<wire::JsonRpcPeer::Answer> requestDelivery(Batch &batch);

    wire::JsonRpcPeer &m_peer;
    QDir m_spool;
    SystemClock m_clock;
};

} // namespace centrala::contract
