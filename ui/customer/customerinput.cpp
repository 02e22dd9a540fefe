// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/customerpane.h"
#include "ui/style/metrics.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

namespace centrala::ui {

namespace {

/// Above it stands who it is; a click there changes the name.
constexpr int kHead = 76;

} // namespace

int CustomerPane::rowAt(const QPoint &point) const
{
    const QPoint place = point + QPoint(0, verticalScrollBar()->value());
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).place.contains(place))
            return i;
    }
    return -1;
}

void CustomerPane::press(int row)
{
    if (row < 0 || row >= m_rows.size())
        return;
    const Row pressed = m_rows.at(row);
    switch (pressed.kind) {
    case Row::Kind::Section:
        if (!m_folded.remove(pressed.section))
            m_folded.insert(pressed.section);
        layOut();
        break;
    case Row::Kind::Identity:
        QGuiApplication::clipboard()->setText(pressed.text);
        QToolTip::showText(mapToGlobal(pressed.place.center()), tr("Copied: %1").arg(pressed.text), this);
        break;
    case Row::Kind::History:
        Q_EMIT conversationWished(pressed.conversation, pressed.entry);
        break;
    case Row::Kind::Merge:
        m_runner.run(UnmergeCustomers{pressed.merge}, tr("Taken apart"));
        break;
    case Row::Kind::Twin:
        m_runner.run(MergeCustomers{m_card.id, CustomerId{m_twin.id}}, tr("Joined with %1").arg(m_twin.name));
        break;
    case Row::Kind::Text:
        editAbout();
        break;
    case Row::Kind::Value:
        break;
    }
}

void CustomerPane::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int row = rowAt(event->pos());
    if (row >= 0)
        press(row);
    else if (event->pos().y() + verticalScrollBar()->value() < kHead)
        editName();
}

void CustomerPane::mouseMoveEvent(QMouseEvent *event)
{
    const int row = rowAt(event->pos());
    if (row == m_hover)
        return;
    m_hover = row;
    viewport()->setCursor(row >= 0 && m_rows.at(row).kind != Row::Kind::Text ? Qt::PointingHandCursor
                                                                             : Qt::ArrowCursor);
    viewport()->update();
}

void CustomerPane::leaveEvent(QEvent *event)
{
    m_hover = -1;
    viewport()->update();
    QAbstractScrollArea::leaveEvent(event);
}

void CustomerPane::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step != 0) {
        int next = m_current + step;
        while (next >= 0 && next < m_rows.size() && m_rows.at(next).place.height() == 0)
            next += step;
        m_current = qBound(0, next, static_cast<int>(m_rows.size()) - 1);
        if (m_current >= 0) {
            const QRect place = m_rows.at(m_current).place;
            QScrollBar *bar = verticalScrollBar();
            if (place.top() < bar->value())
                bar->setValue(place.top());
            else if (place.bottom() > bar->value() + viewport()->height())
                bar->setValue(place.bottom() - viewport()->height());
        }
        viewport()->update();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        press(m_current);
        return;
    }
    event->ignore();
}

void CustomerPane::scrollContentsBy(int, int)
{
    viewport()->update();
}

void CustomerPane::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

bool CustomerPane::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = rowAt(help->pos());
        QString words;
        if (row >= 0) {
            words = m_rows.at(row).text;
            if (m_rows.at(row).kind == Row::Kind::Identity)
                words += u'\n' + (m_rows.at(row).verified ? tr("verified") : tr("unverified"));
        }
        QToolTip::showText(help->globalPos(), words, this);
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace centrala::ui
