// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/programs/centrala/arguments.h"
#include "app/programs/centrala/firstframe.h"
#include "app/programs/centrala/screenshot.h"
#include "app/workspace/workspace.h"
#include "ui/alerts/alerts.h"
#include "ui/alerts/traynotifier.h"
#include "ui/settings/preferences.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/mainwindow.h"

#include <QRect>

#include <functional>
#include <memory>

namespace centrala {

/// How the window is to come back after it had to be built anew, to speak another language or in another size.
struct Reopening
{
    QString view;
    QRect place; ///< empty: as on the command line
};

/// The window with everything it wears, over an open workspace.
class Desktop final : public QObject
{
    Q_OBJECT
public:
    /// What the application's loop returns where the window is to be built anew.
    static constexpr int kReopen = 100;

    /// `start` is called after the first frame.
    Desktop(const Arguments &arguments, workspace::Workspace &workspace, const Clock &clock,
            std::function<void()> start);
    /// Keeps where the window stands, for the next start.
    ~Desktop() override;
    [[nodiscard]] ui::MainWindow &window() { return *m_window; }

    /// Shows the window; false where the command line names a view nobody knows.
    [[nodiscard]] bool show(const Reopening &reopening);
    /// Whether the conversation that was asked for, if any, is there.
    [[nodiscard]] bool hasConversation() const;
    /// What was asked for last.
    [[nodiscard]] const Reopening &reopening() const { return m_reopening; }

private:
    void reopen(const QString &view);
    void putWindow(const Reopening &reopening);
    void wearIcon();

    const Arguments &m_arguments;
    workspace::Workspace &m_workspace;
    std::function<void()> m_start;
    ui::Preferences m_preferences;
    ui::Theme m_theme;
    ui::Icons m_icons;
    ui::Look m_look;
    ui::SystemDialogs m_dialogs;
    std::unique_ptr<ui::MainWindow> m_window; ///< made when the application wears its style
    std::unique_ptr<ui::TrayNotifier> m_notifier;
    std::unique_ptr<ui::Alerts> m_alerts;
    std::unique_ptr<Screenshot> m_screenshot;
    std::unique_ptr<FirstFrame> m_firstFrame;
    Reopening m_reopening;
};

} // namespace centrala
