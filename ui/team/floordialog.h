// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/style/look.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QTableWidget;

namespace centrala::ui {

/// The supervisor's view of the floor: who waits for which team in which channel and how long, how well the day went,
/// and what everybody is doing. It follows each change.
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

private:
    void read();

    const Look &m_look;
    workspace::Workspace &m_workspace;
    QLabel *m_headline;
    QTableWidget *m_queues;
    QTableWidget *m_agents;
    QLabel *m_nobody;
    QLabel *m_noAgents;
    QTimer m_frame;
    QTimer m_tick;
};

} // namespace centrala::ui
