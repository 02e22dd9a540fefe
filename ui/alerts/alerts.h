// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/clock.h"
#include "app/workspace/workspace.h"
#include "ui/alerts/notifier.h"

#include <QSet>
#include <QTimer>

namespace centrala::ui {

class MainWindow;

/// Tells the agent outside the window that somebody wrote: until it is handled, then quiet; nothing twice. A presence
/// other than available, and what AlertWishes says, mean do not disturb.
class Alerts final : public QObject
{
    Q_OBJECT
public:
    /// What is referred to must outlive it.
    Alerts(workspace::Workspace &workspace, MainWindow &window, Notifier &notifier, const Clock &clock);

    [[nodiscard]] qsizetype unhandled() const { return m_book.unhandled(); }

private:
    void note(const Changes &changes);
    void look();
    void act(const Alert &alert);
    void tellHandedOver(const Alert &alert);
    void tellCount();
    [[nodiscard]] AlertSituation situation() const;
    [[nodiscard]] bool isQuiet() const;

    workspace::Workspace &m_workspace;
    MainWindow &m_window;
    Notifier &m_notifier;
    const Clock &m_clock;
    const Instant m_begun;
    AlertBook m_book;
    QSet<ConversationId> m_touched;
    QTimer m_pause;
};

} // namespace centrala::ui
