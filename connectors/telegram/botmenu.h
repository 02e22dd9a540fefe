// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/menu.h"
#include "connectors/contract/connector.h"
#include "connectors/telegram/botapi.h"
#include "connectors/telegram/botsettings.h"

#include <QTimer>

namespace centrala::telegram {

/// The bot's menu of commands. Telegram is told when it is another one than it was told last, which the cursor of a
/// stream of its own remembers; a menu that somebody made with @BotFather stays until the settings have one.
/// https://core.telegram.org/bots/api#setmycommands
class BotMenu final : public QObject
{
    Q_OBJECT
public:
    static const QString kStream;

    BotMenu(Host &host, BotApi &api, const BotSettings &settings, const QString &cursor, QObject *parent = nullptr);

    void start();
    /// Tries at once what waits.
    void wake();
    void stop();
    /// A batch is with the host.
    [[nodiscard]] bool isDelivering() const { return m_delivering; }

Q_SIGNALS:
    /// Telegram said no; nothing is tried again before the settings change.
    void refused(const QString &description);
    void delivered();

private:
    void remember(const QString &cursor);
    void tryLater(std::optional<Milliseconds> wait);

    Host &m_host;
    BotApi &m_api;
    Menu m_menu;
    QString m_unsure; ///< the cursor while nobody knows which menu it has
    QString m_wanted; ///< the cursor when Telegram has it
    QString m_cursor;
    QTimer m_later;
    int m_failures = 0;
    bool m_told = false; ///< Telegram took it, the cursor is not stored yet
    bool m_delivering = false;
    bool m_stopped = false;
};

} // namespace centrala::telegram
