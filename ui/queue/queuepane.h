// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/queue/queuemodel.h"
#include "ui/queue/queueview.h"
#include "ui/shell/actioncatalogue.h"
#include "ui/shell/selection.h"

#include <QWidget>

namespace centrala::ui {

class Button;
class EmptyState;

/// The list with its head, what it says when it is empty, and the bar for several rows at once.
class QueuePane final : public QWidget
{
    Q_OBJECT
public:
    QueuePane(const Look &look, workspace::Workspace &workspace, Selection &selection, ActionCatalogue &actions,
              QWidget *parent);
    [[nodiscard]] QueueView *view() const { return m_view; }
    [[nodiscard]] QueueModel &model() { return m_model; }
    [[nodiscard]] EmptyState *empty() const { return m_empty; }
    /// The conversations an action concerns: the checked ones, else the open one.
    [[nodiscard]] QList<ConversationId> concerned() const;

Q_SIGNALS:
    void addInboxWished();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();
    void sayEmpty();
    [[nodiscard]] QString title() const;

    const Look &m_look;
    workspace::Workspace &m_workspace;
    Selection &m_selection;
    ActionCatalogue &m_actions;
    QueueModel m_model;
    QueueView *m_view;
    EmptyState *m_empty;
    Button *m_next;
    QWidget *m_bulk;
    int m_checked = 0;
};

} // namespace centrala::ui
