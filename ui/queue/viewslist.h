// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/shell/selection.h"
#include "ui/style/look.h"

#include <QAbstractListModel>
#include <QListView>
#include <QTimer>

namespace centrala::ui {

/// The views, teams and inboxes with their counts: what the list can show.
class ViewsModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    struct Row
    {
        bool heading = false;
        QString text;
        QString icon;
        QString channel; ///< a mark instead of an icon
        QueueFilter filter;
        qint64 count = 0;
        qint64 overdue = 0;
        bool troubled = false; ///< a paused or failing inbox
        QString tooltip;
        friend bool operator==(const Row &, const Row &) = default;
    };
    ViewsModel(workspace::Workspace &workspace, const Clock &clock, QObject *parent = nullptr);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] const Row &row(int row) const { return m_rows.at(row); }
    void refresh();

private:
    /// At the start the counts come a frame after the list.
    enum class Counts { Now, Later };
    [[nodiscard]] QList<Row> read(Counts when) const;
    workspace::Workspace &m_workspace;
    const Clock &m_clock;
    QList<Row> m_rows;
    QTimer m_frame;
};

/// Draws them: full rows, or icons only when there is little room.
class ViewsList final : public QListView
{
    Q_OBJECT
public:
    ViewsList(const Look &look, workspace::Workspace &workspace, Selection &selection, QWidget *parent = nullptr);
    void setRail(bool rail);
    [[nodiscard]] ViewsModel &views() { return m_model; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void choose(const QueueFilter &filter);
    const Look &m_look;
    Selection &m_selection;
    ViewsModel m_model;
    bool m_rail = false;
};

} // namespace centrala::ui
