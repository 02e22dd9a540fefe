// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/rowaccess.h"
#include "ui/queue/queuedelegate.h"
#include "ui/queue/queuemodel.h"

#include <QAbstractItemView>

namespace centrala::ui {

/// The list of conversations: rows of one height, headings by due that stick, and a place that does not jump when rows
/// come and go above it. 100,000 rows cost no more than the ones in sight.
class QueueView final : public QAbstractItemView, public ReadRows
{
    Q_OBJECT
public:
    QueueView(const Look &look, QueueModel &model, AgentId me, QWidget *parent = nullptr);

    /// Which conversation is shown beside the list.
    void setOpen(ConversationId id);
    void setCompact(bool compact);
    void setCurrentRow(int row);
    /// Moves the keyboard's row by `by` rows; extends the checked ones with `checking`.
    void step(int by, bool checking = false);
    /// When the open conversation leaves the list, the next one is opened: what was just done sends it away. Without
    /// this it stays on the screen, since nobody moved.
    void followNextRemoval() { m_follow = true; }
    void toggleChecked(ConversationId id);
    void clearChecked();
    /// All of the list, up to kCheckedMost.
    void checkAll();
    static constexpr int kCheckedMost = 5000;
    /// What an action concerns: the checked rows, else the open one.
    [[nodiscard]] QList<ConversationId> checked() const;
    [[nodiscard]] QRect headingRect(int heading) const;

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;

    [[nodiscard]] int readCount() const override;
    [[nodiscard]] QString readName(int row) const override;
    [[nodiscard]] QRect readRect(int row) const override;
    [[nodiscard]] int readCurrent() const override;
    void readFocus(int row) override;
    void readPress(int row) override;

Q_SIGNALS:
    void opened(centrala::ConversationId id);  ///< looked at
    void entered(centrala::ConversationId id); ///< Enter or a double click: to answer it
    void checkedChanged(int count);
    /// A menu is asked for at this point of the screen, for the checked rows or the open one.
    void menuWished(const QPoint &at);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void updateGeometries() override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] int top(int row) const;
    [[nodiscard]] int contentHeight() const;
    [[nodiscard]] int rowAt(int y) const;
    void layOut();
    void rememberAnchor();
    void paintHeading(QPainter &painter, int heading, int y) const;
    void showRow(int row);

    const Look &m_look;
    QueueModel &m_model;
    mutable QueueDelegate m_delegate;
    ConversationId m_open;
    QSet<ConversationId> m_checked;
    ConversationId m_anchor; ///< the first row in sight …
    int m_anchorOffset = 0;  ///< … and how far its top is above the edge
    int m_hover = -1;
    bool m_placing = false;
    bool m_follow = false;
    bool m_removing = false; ///< the keyboard's row moves because another left, not because somebody moved it
    QTimer m_minute;
};

} // namespace centrala::ui
