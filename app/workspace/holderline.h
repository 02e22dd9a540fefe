// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/instant.h"
#include "app/model/result.h"
#include "app/serve/holder.h"
#include "app/wire/jsonrpcpeer.h"
#include "app/workspace/wholeanswers.h"

#include <QLocalSocket>
#include <QObject>

#include <memory>

namespace centrala::workspace {

/// A line to the program that holds a workspace, through its local socket. Requests are made after open() has answered.
/// When the line breaks every request fails with Offline, and it stays broken. Lives in one thread.
class HolderLine : public QObject
{
    Q_OBJECT
public:
    explicit HolderLine(QObject *parent = nullptr);
    ~HolderLine() override;

    /// Calls the holder that listens at `socketName` and greets it. Offline where nobody listens.
    [[nodiscard]] serve::Answer open(const QString &socketName);
    /// Asks the session at the other end; an answer in parts is put together here.
    [[nodiscard]] serve::Answer request(const QString &method, const QJsonObject &params = {});
    [[nodiscard]] bool isBroken() const { return m_lost.has_value(); }
    /// Why it is broken.
    [[nodiscard]] Error reason() const { return m_lost.value_or(Error{}); }

    /// Of whoever holds the workspace, until it greets us: one that was stopped never does.
    static constexpr Milliseconds kGreetLimit{15'000};

private:
    void greet();

    QLocalSocket m_socket;
    wire::JsonRpcPeer m_peer;
    WholeAnswers m_answers;
    QPromise<Result<QJsonObject>> m_opened;
    std::optional<Error> m_lost;
    bool m_answered = false;
};

} // namespace centrala::workspace
