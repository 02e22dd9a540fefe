// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuetext.h"
#include "ui/queue/queueview.h"
#include "ui/style/metrics.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace centrala::ui {

namespace {

/// The part of a row that checks it instead of opening it.
constexpr int kGutter = 28;

} // namespace

void QueueView::showRow(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    if (row == currentIndex().row() && m_model.idAt(row) != m_open)
        Q_EMIT opened(m_model.idAt(row));
    else
        setCurrentIndex(m_model.index(row));
}

void QueueView::setCurrentRow(int row)
{
    showRow(row);
}

void QueueView::step(int by, bool checking)
{
    const int rows = m_model.rowCount();
    if (rows == 0)
        return;
    const int from = currentIndex().row();
    // The open one has left the list and the row after it took its place: that one comes next.
    const bool stands = m_open.isValid() && m_model.rowOf(m_open) < 0 && by > 0 && from >= 0;
    const int to = qBound(0, stands ? from : from + by, rows - 1);
    if (checking) {
        m_checked.insert(m_model.idAt(qMax(0, from)));
        m_checked.insert(m_model.idAt(to));
        Q_EMIT checkedChanged(static_cast<int>(m_checked.size()));
    }
    showRow(to);
}

void QueueView::toggleChecked(ConversationId id)
{
    if (!id.isValid())
        return;
    if (!m_checked.remove(id))
        m_checked.insert(id);
    Q_EMIT checkedChanged(static_cast<int>(m_checked.size()));
    viewport()->update();
}

void QueueView::clearChecked()
{
    if (m_checked.isEmpty())
        return;
    m_checked.clear();
    Q_EMIT checkedChanged(0);
    viewport()->update();
}

void QueueView::checkAll()
{
    for (int row = 0; row < qMin(kCheckedMost, m_model.rowCount()); ++row)
        m_checked.insert(m_model.idAt(row));
    Q_EMIT checkedChanged(static_cast<int>(m_checked.size()));
    viewport()->update();
}

QList<ConversationId> QueueView::checked() const
{
    return {m_checked.begin(), m_checked.end()};
}

void QueueView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    viewport()->update();
    const ConversationId id = m_model.idAt(current.row());
    if (m_removing || !current.isValid() || !id.isValid() || id == m_open)
        return;
    scrollTo(current);
    Q_EMIT opened(id);
}

void QueueView::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    if (event->matches(QKeySequence::SelectAll)) {
        checkAll();
        event->accept();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
        step(-1, shift);
        break;
    case Qt::Key_Down:
        step(1, shift);
        break;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End: {
        const CursorAction action = event->key() == Qt::Key_PageUp     ? MovePageUp
                                    : event->key() == Qt::Key_PageDown ? MovePageDown
                                    : event->key() == Qt::Key_Home     ? MoveHome
                                                                       : MoveEnd;
        showRow(moveCursor(action, event->modifiers()).row());
        break;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
            Q_EMIT entered(m_model.idAt(currentIndex().row()));
            break;
        }
        event->ignore();
        return;
    case Qt::Key_Escape:
        if (!m_checked.isEmpty()) {
            clearChecked();
            break;
        }
        event->ignore();
        return;
    default:
        event->ignore(); // letters belong to the actions of the window
        return;
    }
    event->accept();
}

void QueueView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex hit = indexAt(event->pos());
    if (!hit.isValid() || event->button() != Qt::LeftButton)
        return;
    const ConversationId id = m_model.idAt(hit.row());
    if (event->pos().x() < kGutter || event->modifiers() & Qt::ControlModifier) {
        toggleChecked(id);
        return;
    }
    if (event->modifiers() & Qt::ShiftModifier) {
        const int from = qMax(0, currentIndex().row());
        for (int row = qMin(from, hit.row()); row <= qMax(from, hit.row()); ++row)
            m_checked.insert(m_model.idAt(row));
        Q_EMIT checkedChanged(static_cast<int>(m_checked.size()));
    }
    showRow(hit.row());
}

void QueueView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex hit = indexAt(event->pos());
    if (hit.isValid())
        Q_EMIT entered(m_model.idAt(hit.row()));
}

void QueueView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex row = byKey ? currentIndex() : indexAt(event->pos());
    if (!row.isValid())
        return;
    // The menu concerns what it was opened on: a row outside the checked ones is a new choice.
    if (!m_checked.contains(m_model.idAt(row.row()))) {
        clearChecked();
        showRow(row.row());
    }
    const QRect place = visualRect(row);
    Q_EMIT menuWished(byKey ? viewport()->mapToGlobal(QPoint(place.left() + metrics::kTextLeft, place.bottom()))
                            : event->globalPos());
}

void QueueView::mouseMoveEvent(QMouseEvent *event)
{
    const int row = indexAt(event->pos()).row();
    if (row == m_hover)
        return;
    m_hover = row;
    viewport()->update();
}

void QueueView::leaveEvent(QEvent *event)
{
    m_hover = -1;
    viewport()->update();
    QAbstractItemView::leaveEvent(event);
}

bool QueueView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex hit = indexAt(help->pos());
        if (hit.isValid())
            QToolTip::showText(help->globalPos(), QueueText::tooltip(m_model.row(hit.row()), m_look.now()), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractItemView::viewportEvent(event);
}

void QueueView::focusInEvent(QFocusEvent *event)
{
    QAbstractItemView::focusInEvent(event);
    viewport()->update();
}

void QueueView::focusOutEvent(QFocusEvent *event)
{
    QAbstractItemView::focusOutEvent(event);
    viewport()->update();
}

} // namespace centrala::ui
