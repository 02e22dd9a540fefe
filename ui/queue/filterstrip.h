// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/style/look.h"

#include <QWidget>

class QMenu;

namespace centrala::ui {

class Button;

/// What narrows the list down, each with a cross; and the menus that choose it.
class FilterStrip final : public QWidget
{
    Q_OBJECT
public:
    FilterStrip(const Look &look, workspace::Workspace &workspace, QWidget *parent);
    void setFilter(const QueueFilter &filter);
    /// The menu of what a list can be narrowed down by; `askTag` is asked for a tag.
    [[nodiscard]] QMenu *filterMenu(QWidget *parent, const std::function<void()> &askTag);
    [[nodiscard]] QMenu *sortMenu(QWidget *parent);

Q_SIGNALS:
    void wished(const centrala::QueueFilter &filter);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void place();
    const Look &m_look;
    workspace::Workspace &m_workspace;
    QueueFilter m_filter;
    QList<Button *> m_chips;
    Button *m_clear;
};

} // namespace centrala::ui
