// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/error.h"
#include "app/serve/holder.h"

#include <QObject>
#include <QUrl>

namespace centrala::workspace {

/// How somebody shows a hub who they are: by name and password, or by the secret of a session or token.
struct Credentials
{
    QString user;
    QString password;
    QString secret;
};

/// One line to a hub, as a desk needs it. When it breaks every request fails with Offline and `lost` is emitted once;
/// it stays broken. Lives in one thread.
class DeskLine : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Calls the hub and signs in: the greeting says {"agent", "role", "name", "version"} and, after a password, the
    /// "secret" to come again with. Unauthorised, RateLimited, TooNew, Offline.
    [[nodiscard]] virtual serve::Answer open(const QUrl &hub, const Credentials &credentials) = 0;
    /// After open() has answered.
    [[nodiscard]] virtual serve::Answer request(const QString &method, const QJsonObject &params = {}) = 0;
    [[nodiscard]] virtual bool isBroken() const = 0;

Q_SIGNALS:
    /// The hub tells something that was not asked for.
    void told(const QString &method, const QJsonObject &params);
    void lost(const centrala::Error &reason);
};

} // namespace centrala::workspace
