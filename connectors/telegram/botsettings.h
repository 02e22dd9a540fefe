// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/contract/connector.h"

#include <QUrl>

namespace centrala::telegram {

/// An inbox's settings, read.
struct BotSettings
{
    QUrl base;
    QString token;
    QString webhook;       ///< the address that Telegram is given; empty: long polling
    QByteArray hookSecret; ///< what Telegram says with each call; made of the token, so that nothing more is kept
    QString menu;          ///< see app/model/menu.h

    /// Whether some Centrala that knows this bot's token registered `url`: its addresses carry a mark.
    [[nodiscard]] bool isMarked(const QString &url) const;
};

/// Errors: Usage, with the setting's name as subject; Unauthorised (no token).
[[nodiscard]] Result<BotSettings> botSettingsFrom(const Startup &startup);

} // namespace centrala::telegram
