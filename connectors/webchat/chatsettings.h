// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"
#include "connectors/contract/connector.h"
#include "connectors/webchat/origins.h"

#include <QHostAddress>

namespace centrala::webchat {

/// One address to listen on. Only the loopback: TLS and the world are the reverse proxy's.
struct Endpoint
{
    QHostAddress address;
    quint16 port = 0;
};

/// An inbox's settings, read.
struct ChatSettings
{
    Endpoint chat; ///< WebSocket
    Endpoint http; ///< widget and files
    Origins origins;
    QString title;
    QString greeting;
    QString color; ///< "#RRGGBB"
    QString form;  ///< "none", "optional", "required"
    QString consent;
    QString backPage;         ///< where a mail leads back to; empty: the page that was chatted from
    int expectedMinutes = 0;  ///< where the queue does not tell; 0: nothing is said of the wait then
    int mailAfterMinutes = 5; ///< an answer nobody was there for goes on by mail; 0: never
    bool showAgent = true;
    int keepDays = 180;
    QByteArray identitySecret; ///< empty: nobody can be signed in
};

/// Errors: Usage, with the setting's name as subject.
[[nodiscard]] Result<ChatSettings> chatSettingsFrom(const Startup &startup);

} // namespace centrala::webchat
