// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/shell/dialogs.h"
#include "ui/style/look.h"

#include <QCoreApplication>

class QMenu;
class QWidget;

namespace centrala::ui {

class MainWindow;

/// What the actions of the catalogue do in a window: each a small command or a step of the selection.
class WindowActions
{
    Q_DECLARE_TR_FUNCTIONS(centrala::ui::WindowActions)
public:
    WindowActions(MainWindow &window, const Look &look, workspace::Workspace &workspace, Dialogs &dialogs);
    /// The next one, with the keyboard in its composer.
    void nextAfterSending();

private:
    void bindQueue();
    void bindGo();
    void bindConversation();
    void bindCustomer();
    void bindTeam();
    void bindJoining();
    void bindWriting();
    void bindRest();
    void go(View view);
    void takeNext(bool intoComposer);
    void assignMenu();
    void snoozeMenu();
    void priorityMenu();
    void pin();
    void resolve();
    [[nodiscard]] QList<QueueRow> othersOf(const QueueRow &row) const;
    void joinMenu();
    void joinProposed(ConversationId into, ConversationId from);
    void splitMenu();
    void splitFrom(EntryId from);
    [[nodiscard]] QList<ConversationId> concerned() const;
    void popUp(QMenu *menu, QWidget *under) const;

    MainWindow &m_window;
    const Look &m_look;
    workspace::Workspace &m_workspace;
    Dialogs &m_dialogs;
};

} // namespace centrala::ui
