// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/agent.h"
#include "app/model/result.h"
#include "app/serve/holder.h"

#include <QLocalServer>
#include <QObject>

namespace centrala::workspace {

/// Listens on the workspace's local socket, for programs of the same user alone, and gives each a session. Who comes
/// this way is the agent of this machine. Lives in one thread.
class LocalServer : public QObject
{
    Q_OBJECT
public:
    static constexpr int kConnectionLimit = 64;
    static constexpr qint64 kUnreadLimit = 4 * 1024 * 1024; ///< octets a client may leave unread before we stop reading

    /// `holder` must outlive the server.
    LocalServer(serve::Holder &holder, const Actor &actor, QObject *parent = nullptr);

    /// Begins to listen; a socket left behind by a dead holder is replaced (whoever calls this has the folder's lock).
    [[nodiscard]] Result<void> listen(const QString &name);
    void close();

private:
    void welcome();

    serve::Holder &m_holder;
    Actor m_actor;
    QLocalServer m_server;
    int m_connections = 0;
};

} // namespace centrala::workspace
