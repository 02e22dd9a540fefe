// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/livefigures.h"
#include "app/workspace/workspace.h"
#include "ui/shell/commandrunner.h"
#include "ui/style/look.h"

#include <QDialog>
#include <QTimer>

#include <optional>

class QLabel;
class QTableWidget;

namespace centrala::ui {

class Button;
class FloorWork;

/// The supervisor's view of the floor: who waits for which team in which channel and how long, how well the day went,
/// and what everybody is doing; under it the conversations behind the row that is chosen, to assign, move and put
/// first. It follows each change.
class FloorDialog final : public QDialog
{
    Q_OBJECT
public:
    static constexpr int kFrameMs = 250; ///< changes that come together are read once
    static constexpr int kTickMs = 5000; ///< waiting grows without any change

    FloorDialog(const Look &look, workspace::Workspace &workspace, QWidget *parent);

    [[nodiscard]] QString headline() const;
    [[nodiscard]] QTableWidget *queues() const { return m_queues; }
    [[nodiscard]] QTableWidget *agents() const { return m_agents; }
    [[nodiscard]] FloorWork *work() const { return m_work; }
    [[nodiscard]] QString said() const;
    void setPresence(AgentId agent, Presence presence);
    /// Takes back what was done last from here.
    void undo();

Q_SIGNALS:
    void peopleWished();
    /// Somebody wants to see it without that the customer's messages count as read.
    void lookInWished(centrala::ConversationId conversation);

private:
    void read();
    void connectWork();
    void say(const QString &words, bool undoable);
    void showEverything();
    void showQueue();
    void showAgent();
    void keepMark();
    void presenceMenu();
    [[nodiscard]] QString placeOf(AgentId agent) const;

    const Look &m_look;
    workspace::Workspace &m_workspace;
    QLabel *m_headline;
    CommandRunner m_runner;
    QTableWidget *m_queues;
    QTableWidget *m_agents;
    FloorWork *m_work;
    QLabel *m_said;
    Button *m_undo;
    QLabel *m_workTitle = nullptr;
    stats::LiveFigures m_figures;
    /// Whose conversations the list below shows: a queue's or an agent's; a number of 0 that is no queue's:
    /// everybody's.
    struct Shown
    {
        bool isQueue = false;
        qint64 number = 0; ///< the team's, or the agent's
        QString channel;
    };
    Shown m_shown;
    std::optional<SetPresence> m_back; ///< takes a presence back, which the engine's undo does not know
    bool m_isUndoing = false;
    QLabel *m_nobody;
    QLabel *m_noAgents;
    Button *m_people; ///< where those who are missing are added
    QTimer m_frame;
    QTimer m_tick;
};

} // namespace centrala::ui
