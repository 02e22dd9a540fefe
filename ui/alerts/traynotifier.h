// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/alerts/notifier.h"
#include "ui/style/look.h"

#include <QSystemTrayIcon>

#include <memory>

namespace centrala::ui {

/// Notices by the icon in the system's tray, with the count at its lower right. Where the desktop has a notification
/// service of its own, that one shows them, with buttons (see desktopNotices()).
class TrayNotifier final : public Notifier
{
    Q_OBJECT
public:
    explicit TrayNotifier(const Look &look, QObject *parent = nullptr);
    ~TrayNotifier() override;

    void show(const Notice &notice) override;
    void withdraw(ConversationId conversation) override;
    void setCount(qsizetype count) override;

private:
    [[nodiscard]] QIcon icon(qsizetype count) const;

    const Look &m_look;
    QSystemTrayIcon m_tray;
    std::unique_ptr<Notifier> m_desktop; ///< none where there is no service
    ConversationId m_last;
};

/// The desktop's own notification service (freedesktop.org Desktop Notifications 1.2), null where there is none.
[[nodiscard]] std::unique_ptr<Notifier> desktopNotices();

} // namespace centrala::ui
