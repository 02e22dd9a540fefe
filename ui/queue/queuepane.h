// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/queue/queuemodel.h"
#include "ui/queue/queueview.h"
#include "ui/queue/savedviews.h"
#include "ui/shell/actioncatalogue.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/selection.h"

#include <QWidget>

namespace centrala::ui {

class Button;
class EmptyState;
class FilterStrip;

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
    void showFilters(Dialogs &dialogs);
    void showOrders();
    /// Keeps the list as it is under a name; asked for where it has none.
    void saveView(Dialogs &dialogs);
    void removeSavedView();
    [[nodiscard]] bool isSavedView() const { return m_saved.named(m_selection.filter()).has_value(); }
    [[nodiscard]] FilterStrip *strip() const { return m_strip; }

Q_SIGNALS:
    void addInboxWished();
    void savedViewsChanged();

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
    SavedViews m_saved;
    FilterStrip *m_strip;
    Button *m_sort;
    Button *m_filterButton;
    Button *m_next;
    QWidget *m_bulk;
    int m_checked = 0;
};

} // namespace centrala::ui
