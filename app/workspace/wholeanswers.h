// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/serve/holder.h"
#include "app/wire/jsonrpcpeer.h"

#include <memory>

namespace centrala::workspace {

/// Asks a serve::Session at the other end of a line; an answer in parts is put together here. Of the line's thread.
class WholeAnswers
{
public:
    /// `peer` must outlive it.
    explicit WholeAnswers(wire::JsonRpcPeer &peer) : m_peer(peer) {}

    /// The future always finishes, as the peer's do.
    [[nodiscard]] serve::Answer request(const QString &method, const QJsonObject &params);

private:
    struct Gathering;
    void fetchPart(const std::shared_ptr<Gathering> &gathering);

    wire::JsonRpcPeer &m_peer;
};

} // namespace centrala::workspace
