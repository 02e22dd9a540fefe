// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/button.h"
#include "ui/style/relativetime.h"
#include "ui/thread/threadtext.h"
#include "ui/thread/threadview.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QUrl>

namespace centrala::ui {

int ThreadView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect ThreadView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_slots.size())
        return {};
    return {0, topOf(index.row()) - verticalOffset(), viewport()->width(), m_slots.at(index.row()).height};
}

QModelIndex ThreadView::indexAt(const QPoint &point) const
{
    const int y = point.y() + verticalOffset();
    if (m_slots.isEmpty() || y < m_tops.first() ||
        y >= topOf(static_cast<int>(m_slots.size()) - 1) + m_slots.last().height)
        return {};
    return m_model.index(rowAt(y));
}

void ThreadView::scrollTo(const QModelIndex &index, ScrollHint)
{
    if (index.isValid())
        showEntry(m_model.entry(index.row()).id);
}

void ThreadView::showEntry(EntryId id)
{
    for (int pages = 0; m_model.rowOf(id) < 0 && m_model.hasEarlier() && pages < 400; ++pages)
        m_model.fetchEarlier();
    if (m_model.rowOf(id) < 0)
        return;
    m_stickToEnd = false;
    m_anchorEntry = id;
    m_anchorOffset = -24;
    layOut();
}

void ThreadView::scrollToEnd()
{
    m_stickToEnd = true;
    m_arrived = 0;
    layOut();
    placeNewBelow();
}

bool ThreadView::atEnd() const
{
    return m_stickToEnd;
}

QRect ThreadView::targetRect(EntryId id, EntryLayout::Act act) const
{
    const int row = m_model.rowOf(id);
    const EntryLayout *laidOut = row < 0 ? nullptr : known(row);
    if (!laidOut)
        return {};
    for (const EntryLayout::Target &target : laidOut->targets()) {
        if (target.act == act)
            return target.place.translated(0, topOf(row) - verticalOffset());
    }
    return {};
}

QModelIndex ThreadView::moveCursor(CursorAction, Qt::KeyboardModifiers)
{
    return currentIndex();
}

void ThreadView::updateGeometries()
{
    QAbstractItemView::updateGeometries();
}

void ThreadView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        for (Slot &slot : m_slots)
            slot.exact = false;
    }
    layOut();
    placeNewBelow();
}

void ThreadView::scrollContentsBy(int, int)
{
    if (m_placing)
        return;
    anchor();
    if (m_stickToEnd && m_arrived > 0) {
        m_arrived = 0;
        placeNewBelow();
    }
    if (verticalOffset() < viewport()->height() && m_model.hasEarlier())
        m_model.fetchEarlier();
    layOut();
}

void ThreadView::placeNewBelow()
{
    if (m_arrived == 0) {
        if (m_newBelow)
            m_newBelow->hide();
        return;
    }
    if (!m_newBelow) {
        m_newBelow = new Button(m_look, Button::Kind::Plain, this);
        m_newBelow->setIconName(QStringLiteral("down"));
        connect(m_newBelow, &Button::clicked, this, &ThreadView::scrollToEnd);
    }
    m_newBelow->setText(tr("%n new below", nullptr, m_arrived));
    const QSize size = m_newBelow->sizeHint();
    m_newBelow->setGeometry((width() - size.width()) / 2, height() - size.height() - 8, size.width(), size.height());
    m_newBelow->show();
    m_newBelow->raise();
}

std::pair<int, QPoint> ThreadView::entryAt(const QPoint &point) const
{
    const QModelIndex hit = indexAt(point);
    if (!hit.isValid())
        return {-1, {}};
    return {hit.row(), point - QPoint(0, topOf(hit.row()) - verticalOffset())};
}

void ThreadView::mousePressEvent(QMouseEvent *event)
{
    viewport()->update();
    if (event->button() != Qt::LeftButton) // a menu about what is selected leaves it selected
        return;
    const TextPlace place = textPlaceAt(event->pos());
    if (event->modifiers() & Qt::ShiftModifier && m_selectedFrom.entry.isValid()) {
        m_selectedTo = place;
        return;
    }
    m_selectedFrom = m_selectedTo = {};
    const auto [row, inEntry] = entryAt(event->pos());
    const EntryLayout *hit = row < 0 ? nullptr : known(row);
    if (!hit || !hit->body())
        return;
    if (QRect(0, 0, hit->box().width(), hit->body()->height()).contains(inEntry - hit->bodyPlace())) {
        m_selectedFrom = m_selectedTo = place;
        m_selecting = true;
    }
}

void ThreadView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_selecting) {
        m_dragPoint = event->pos();
        const bool outside = event->pos().y() < 0 || event->pos().y() >= viewport()->height();
        if (outside && !m_dragScroll.isActive())
            m_dragScroll.start();
        else if (!outside)
            m_dragScroll.stop();
        dragTo(event->pos());
        return;
    }
    Qt::CursorShape shape = Qt::ArrowCursor;
    const auto [row, place] = entryAt(event->pos());
    if (const EntryLayout *hit = row < 0 ? nullptr : known(row)) {
        if (hit->body()) {
            const QPoint inBody = place - hit->bodyPlace();
            if (!hit->body()->linkAt(inBody).isEmpty())
                shape = Qt::PointingHandCursor;
            else if (QRect(0, 0, hit->body()->usedWidth(), hit->body()->height()).contains(inBody))
                shape = Qt::IBeamCursor;
        }
        for (const EntryLayout::Target &target : hit->targets()) {
            if (target.place.contains(place))
                shape = Qt::PointingHandCursor;
        }
    }
    viewport()->setCursor(shape);
}

void ThreadView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool dragged = m_selecting && !selectedText().isEmpty();
    stopDragging();
    if (dragged || event->button() != Qt::LeftButton)
        return;
    const auto [row, place] = entryAt(event->pos());
    const EntryLayout *hit = row < 0 ? nullptr : known(row);
    if (!hit)
        return;
    for (const EntryLayout::Target &target : hit->targets()) {
        if (!target.place.contains(place))
            continue;
        act(row, target);
        return;
    }
    if (hit->body()) {
        const QString link = hit->body()->linkAt(place - hit->bodyPlace());
        if (!link.isEmpty()) {
            QDesktopServices::openUrl(QUrl(link));
            return;
        }
    }
    // A picture in the words: as a press on its file.
    for (const Stop &stop : stopsOf(row, *hit)) {
        if (stop.link.isEmpty() && stop.place.contains(place)) {
            press(row, stop);
            return;
        }
    }
}

void ThreadView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto [row, place] = entryAt(event->pos());
    const EntryLayout *hit = row < 0 ? nullptr : known(row);
    if (!hit || !hit->body())
        return;
    const int at = hit->body()->hit(place - hit->bodyPlace());
    const QString all = hit->body()->text({0, hit->body()->length()});
    int from = qBound(0, at, static_cast<int>(all.size()));
    int to = from;
    while (from > 0 && all.at(from - 1).isLetterOrNumber())
        --from;
    while (to < all.size() && all.at(to).isLetterOrNumber())
        ++to;
    m_selectedFrom = {m_model.entry(row).id, from};
    m_selectedTo = {m_model.entry(row).id, to};
    viewport()->update();
}

void ThreadView::contextMenuEvent(QContextMenuEvent *event)
{
    const auto [row, place] = entryAt(event->pos());
    if (row < 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!selectedText().isEmpty())
        menu->addAction(tr("Copy selection"), this, &ThreadView::copy);
    const TimelineEntry entry = m_model.entry(row);
    menu->addAction(tr("Copy message"), this,
                    [entry] { QGuiApplication::clipboard()->setText(ThreadText::copied(entry)); });
    menu->addAction(tr("Copy link"), this, [entry] { QGuiApplication::clipboard()->setText(linkTo(entry)); });
    if (entry.kind == EntryKind::Message)
        menu->addAction(tr("Forward"), this, [this, entry] { Q_EMIT forwardWished(entry.id); });
    if (entry.kind == EntryKind::Message && row > 0)
        menu->addAction(tr("A conversation of its own from here on"), this,
                        [this, entry] { Q_EMIT splitWished(entry.id); });
    menu->popup(event->globalPos());
}

void ThreadView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
        break;
    case Qt::Key_Down:
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        break;
    case Qt::Key_PageUp:
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        break;
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        break;
    case Qt::Key_Right:
    case Qt::Key_Left:
        stepStop(event->key() == Qt::Key_Right ? 1 : -1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto [row, stop] = stopNow(); row >= 0) {
            press(row, stopsOf(row, *known(row)).at(stop));
            break;
        }
        event->ignore();
        return;
    case Qt::Key_Home:
        bar->setValue(0);
        break;
    case Qt::Key_End:
        scrollToEnd();
        break;
    default:
        event->ignore();
        return;
    }
    event->accept();
}

bool ThreadView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto [row, place] = entryAt(help->pos());
        QString words;
        if (const EntryLayout *hit = row < 0 ? nullptr : known(row)) {
            words = hit->body() ? hit->body()->linkAt(place - hit->bodyPlace()) : QString();
            if (words.isEmpty())
                words = RelativeTime::exact(m_model.entry(row).at);
        }
        QToolTip::showText(help->globalPos(), words, this);
        return true;
    }
    return QAbstractItemView::viewportEvent(event);
}

} // namespace centrala::ui
