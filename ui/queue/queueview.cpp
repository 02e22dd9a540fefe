// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queueview.h"

#include "ui/queue/queuetext.h"
#include "ui/style/metrics.h"
#include "ui/style/relativetime.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <utility>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

QueueView::QueueView(const Look &look, QueueModel &model, AgentId me, QWidget *parent)
    : QAbstractItemView(parent), m_look(look), m_model(model), m_delegate(look, me)
{
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(NoSelection);
    setAccessibleName(tr("Conversations"));
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setModel(&model);
    const auto again = [this] { layOut(), viewport()->update(); };
    connect(&model, &QueueModel::headingsChanged, this, again);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this, again] { m_removing = false, again(); });
    connect(&model, &QAbstractItemModel::rowsMoved, this, again);
    connect(&model, &QAbstractItemModel::layoutChanged, this, again);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_anchor = {};
        clearChecked();
        verticalScrollBar()->setValue(0);
        layOut();
    });
    connect(&model, &QueueModel::rowsTouched, viewport(), qOverload<>(&QWidget::update));
    connect(&look.theme, &Theme::changed, this, [this] { layOut(), viewport()->update(); });
    m_minute.setInterval(60'000);
    connect(&m_minute, &QTimer::timeout, this, [this] { m_model.tick(), viewport()->update(); });
    m_minute.start();
}

void QueueView::setOpen(ConversationId id)
{
    m_open = id;
    const int row = m_model.rowOf(id);
    if (row >= 0 && row != currentIndex().row())
        setCurrentIndex(m_model.index(row));
    viewport()->update();
}

void QueueView::setCompact(bool compact)
{
    if (compact == m_delegate.compact())
        return;
    m_delegate.setCompact(compact);
    layOut();
    viewport()->update();
}

int QueueView::top(int row) const
{
    int headings = 0;
    for (const QueueModel::Heading &heading : m_model.headings())
        headings += heading.firstRow <= row ? 1 : 0;
    return row * m_delegate.rowHeight() + headings * metrics::kGroupHeading;
}

int QueueView::contentHeight() const
{
    return m_model.rowCount() * m_delegate.rowHeight() +
           static_cast<int>(m_model.headings().size()) * metrics::kGroupHeading;
}

int QueueView::rowAt(int y) const
{
    int headings = 0;
    for (const QueueModel::Heading &heading : m_model.headings()) {
        const int headingTop = heading.firstRow * m_delegate.rowHeight() + headings * metrics::kGroupHeading;
        if (y < headingTop)
            break;
        ++headings;
        if (y < headingTop + metrics::kGroupHeading)
            return -1;
    }
    const int row = (y - headings * metrics::kGroupHeading) / m_delegate.rowHeight();
    return y >= 0 && row < m_model.rowCount() ? row : -1;
}

int QueueView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect QueueView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return {0, top(index.row()) - verticalOffset(), viewport()->width(), m_delegate.rowHeight()};
}

QRect QueueView::headingRect(int heading) const
{
    const int row = m_model.headings().at(heading).firstRow;
    return {0, top(row) - metrics::kGroupHeading - verticalOffset(), viewport()->width(), metrics::kGroupHeading};
}

QModelIndex QueueView::indexAt(const QPoint &point) const
{
    const int row = rowAt(point.y() + verticalOffset());
    return row < 0 ? QModelIndex() : m_model.index(row);
}

void QueueView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int rowTop = top(index.row());
    const int bottom = rowTop + m_delegate.rowHeight();
    const int headroom = m_model.headings().isEmpty() ? 0 : metrics::kGroupHeading;
    QScrollBar *bar = verticalScrollBar();
    if (hint == PositionAtTop || rowTop - headroom < bar->value())
        bar->setValue(rowTop - headroom);
    else if (hint == PositionAtBottom || bottom > bar->value() + viewport()->height())
        bar->setValue(bottom - viewport()->height());
}

void QueueView::layOut()
{
    m_placing = true;
    QScrollBar *bar = verticalScrollBar();
    const bool atTop = bar->value() == 0;
    bar->setRange(0, qMax(0, contentHeight() - viewport()->height()));
    bar->setSingleStep(m_delegate.rowHeight());
    bar->setPageStep(viewport()->height());
    if (!atTop && m_anchor.isValid()) {
        const int row = m_model.rowOf(m_anchor);
        if (row >= 0)
            bar->setValue(top(row) + m_anchorOffset);
    }
    m_placing = false;
    rememberAnchor();
}

void QueueView::rememberAnchor()
{
    const int y = verticalOffset();
    int row = rowAt(y);
    if (row < 0)
        row = rowAt(y + metrics::kGroupHeading);
    m_anchor = m_model.idAt(row);
    m_anchorOffset = row < 0 ? 0 : y - top(row);
}

void QueueView::updateGeometries()
{
    layOut();
    QAbstractItemView::updateGeometries();
}

void QueueView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    layOut();
}

void QueueView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    layOut();
    viewport()->update();
}

void QueueView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    const int open = m_model.rowOf(m_open);
    const bool leaves = open >= start && open <= end;
    const bool followed = leaves && std::exchange(m_follow, false);
    m_removing = !followed;
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
}

void QueueView::scrollContentsBy(int, int)
{
    if (!m_placing)
        rememberAnchor();
    viewport()->update();
}

QModelIndex QueueView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int rows = m_model.rowCount();
    if (rows == 0)
        return {};
    const int page = qMax(1, viewport()->height() / m_delegate.rowHeight() - 1);
    const int now = currentIndex().row();
    switch (action) {
    case MoveUp:
    case MovePrevious:
        return m_model.index(qMax(0, now - 1));
    case MoveDown:
    case MoveNext:
        return m_model.index(qMin(rows - 1, now + 1));
    case MovePageUp:
        return m_model.index(qMax(0, now - page));
    case MovePageDown:
        return m_model.index(qMin(rows - 1, now + page));
    case MoveHome:
        return m_model.index(0);
    case MoveEnd:
        return m_model.index(rows - 1);
    default:
        return currentIndex();
    }
}

void QueueView::setSelection(const QRect &, QItemSelectionModel::SelectionFlags) {}

QRegion QueueView::visualRegionForSelection(const QItemSelection &) const
{
    return {};
}

void QueueView::paintHeading(QPainter &painter, int heading, int y) const
{
    const QueueModel::Heading &shown = m_model.headings().at(heading);
    m_delegate.heading(painter, QRect(0, y, viewport()->width(), metrics::kGroupHeading),
                       QueueText::heading(shown.group), countText(shown.count),
                       shown.group == QueueModel::Group::Overdue);
}

void QueueView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_look.colour(Colour::Surface));
    const int offset = verticalOffset();
    const int height = viewport()->height();
    const int rowHeight = m_delegate.rowHeight();
    int row = rowAt(offset);
    if (row < 0)
        row = qMax(0, rowAt(offset + metrics::kGroupHeading));
    const bool selecting = !m_checked.isEmpty();
    for (; row < m_model.rowCount(); ++row) {
        const int y = top(row) - offset;
        if (y >= height)
            break;
        const QueueRow &shown = m_model.row(row);
        QueueDelegate::State state;
        state.open = shown.id == m_open;
        state.current = row == currentIndex().row();
        state.focused = hasFocus();
        state.checked = m_checked.contains(shown.id);
        state.hovered = row == m_hover;
        state.selecting = selecting && state.hovered;
        m_delegate.paint(painter, QRect(0, y, viewport()->width(), rowHeight), shown, state);
    }
    int sticking = -1;
    for (int i = 0; i < m_model.headings().size(); ++i) {
        const int y = headingRect(i).top();
        if (y < 0)
            sticking = i;
        else if (y < height)
            paintHeading(painter, i, y);
    }
    if (sticking >= 0) {
        int y = 0;
        if (sticking + 1 < m_model.headings().size())
            y = qMin(0, headingRect(sticking + 1).top() - metrics::kGroupHeading);
        paintHeading(painter, sticking, y);
    }
}

} // namespace centrala::ui
