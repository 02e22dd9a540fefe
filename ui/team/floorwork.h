// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/shell/commandrunner.h"
#include "ui/style/look.h"

#include <QTableWidget>

namespace centrala::ui {

/// The conversations behind a figure of the floor, the longest wait first, and what a supervisor does with them: to
/// whom they go, in which team, how urgent they are. Each by a key and by the menu of the row.
class FloorWork final : public QTableWidget
{
    Q_OBJECT
public:
    FloorWork(const Look &look, workspace::Workspace &workspace, CommandRunner &runner, QWidget *parent);

    /// Which conversations: those of a team in a channel, or those of an agent. `isNobodys`: of no team.
    struct Which
    {
        QueueFilter filter;
        QString channel;
        bool isNobodys = false;
    };
    void setWhich(const Which &which);
    void read();

Q_SIGNALS:
    /// Something was wished for.
    void worked();
    /// Somebody wants to see it without that the customer's messages count as read.
    void lookInWished(centrala::ConversationId conversation);

private:
    void addWork(const QString &text, const QString &key, void (FloorWork::*work)());
    [[nodiscard]] QList<QueueRow> rowsToShow() const;
    [[nodiscard]] QList<ConversationId> concerned() const;
    [[nodiscard]] QList<ConversationId> mark();
    void assignTo(const QList<ConversationId> &ids, AgentId agent, const QString &name);
    void moveTo(const QList<ConversationId> &ids, TeamId team, const QString &name);
    void setPriority(const QList<ConversationId> &ids, Priority priority);
    void assignMenu();
    void moveMenu();
    void priorityMenu();
    void lookIn();
    void popUp(class QMenu *menu);

    const Look &m_look;
    workspace::Workspace &m_workspace;
    CommandRunner &m_runner;
    Which m_which;
    QList<ConversationId> m_ids;
};

} // namespace centrala::ui
