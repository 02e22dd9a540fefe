// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/style/look.h"

#include <QTimer>
#include <QWidget>

namespace centrala::ui {

class Button;

/// The seconds in which a message can still be taken back: counts down above the composer while there is one.
class RecallBar final : public QWidget
{
    Q_OBJECT
public:
    RecallBar(const Look &look, workspace::Workspace &workspace, QWidget *parent);
    void setUndoKey(const QString &key);

Q_SIGNALS:
    void undoWished();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void read();
    void step();

    const Look &m_look;
    workspace::Workspace &m_workspace;
    Button *m_undo;
    QTimer m_frame;
    QTimer m_second;
    QList<Instant> m_leaves;
    double m_full = 5;
};

} // namespace centrala::ui
