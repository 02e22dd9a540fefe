// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/customerpane.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

namespace centrala::ui {

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
    const CustomerRow pressed = m_rows.at(row);
    switch (pressed.kind) {
    case CustomerRow::Kind::Section:
        if (!m_folded.remove(static_cast<int>(pressed.section)))
            m_folded.insert(static_cast<int>(pressed.section));
        layOut();
        break;
    case CustomerRow::Kind::Identity:
        QGuiApplication::clipboard()->setText(pressed.text);
        QToolTip::showText(mapToGlobal(pressed.place.center()), tr("Copied: %1").arg(pressed.text), this);
        break;
    case CustomerRow::Kind::History:
        Q_EMIT conversationWished(pressed.conversation, pressed.entry);
        break;
    case CustomerRow::Kind::Merge:
        m_runner.run(UnmergeCustomers{pressed.merge}, tr("Taken apart"));
        break;
    case CustomerRow::Kind::Twin:
        compareWith(CustomerId{m_twin.id}, {});
        break;
    case CustomerRow::Kind::Text:
        editAbout();
        break;
    case CustomerRow::Kind::Consent:
    case CustomerRow::Kind::Tag:
        if (QMenu *menu = menuFor(row))
            menu->popup(viewport()->mapToGlobal(pressed.place.bottomLeft() - QPoint(0, verticalScrollBar()->value())));
        break;
    case CustomerRow::Kind::Act:
        if (pressed.act == CustomerAct::AddIdentity)
            addIdentity();
        else if (pressed.act == CustomerAct::AddConsent)
            addConsent();
        else if (pressed.act == CustomerAct::AddTag)
            addTag();
        else
            join();
        break;
    }
}

QMenu *CustomerPane::menuFor(int at)
{
    if (at < 0 || at >= m_rows.size())
        return nullptr;
    const CustomerRow row = m_rows.at(at);
    const CustomerId id = m_card.id;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (row.kind == CustomerRow::Kind::Identity) {
        menu->addAction(tr("Copy"), this, [row] { QGuiApplication::clipboard()->setText(row.text); });
        if (!row.isFirst) {
            menu->addAction(tr("Put first"), this, [this, row] {
                m_runner.run(PutFirstIdentity{row.identity}, tr("Stands first: %1").arg(row.text));
            });
        }
        menu->addAction(tr("Remove"), this, [this, row] { remove(row); });
    } else if (row.kind == CustomerRow::Kind::Tag) {
        menu->addAction(tr("Remove the tag"), this, [this, row] { remove(row); });
    } else if (row.kind == CustomerRow::Kind::Consent) {
        const ConsentState other = row.withdrawn ? ConsentState::Given : ConsentState::Withdrawn;
        menu->addAction(row.withdrawn ? tr("Given today") : tr("Withdrawn today"), this, [this, id, row, other] {
            m_runner.run(PutConsent{id, row.text, other, {}, {}}, row.withdrawn
                                                                      ? tr("Consent noted: %1").arg(row.text)
                                                                      : tr("Withdrawal noted: %1").arg(row.text));
        });
        menu->addAction(tr("Other day or source"), this, [this] { addConsent(); });
    } else {
        delete menu;
        return nullptr;
    }
    return menu;
}

/// The three dots at the right of a row.
bool CustomerPane::isOnMore(const QPoint &point, int row) const
{
    if (row < 0 || row >= m_rows.size())
        return false;
    const CustomerRow::Kind kind = m_rows.at(row).kind;
    return (kind == CustomerRow::Kind::Identity || kind == CustomerRow::Kind::Consent) &&
           point.x() > m_rows.at(row).place.right() - 31;
}

void CustomerPane::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int row = rowAt(event->pos());
    if (isOnMore(event->pos(), row)) {
        if (QMenu *menu = menuFor(row))
            menu->popup(event->globalPosition().toPoint());
    } else if (row >= 0) {
        press(row);
    } else if (event->pos().y() + verticalScrollBar()->value() < kHeadHeight) {
        editName();
    }
}

void CustomerPane::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int row = byKey ? m_current : rowAt(event->pos());
    QMenu *menu = menuFor(row);
    if (!menu)
        return;
    const QPoint under = m_rows.at(row).place.bottomLeft() - QPoint(-36, verticalScrollBar()->value());
    menu->popup(byKey ? viewport()->mapToGlobal(under) : event->globalPos());
}

void CustomerPane::mouseMoveEvent(QMouseEvent *event)
{
    const int row = rowAt(event->pos());
    if (row == m_hover)
        return;
    m_hover = row;
    viewport()->setCursor(row >= 0 && m_rows.at(row).kind != CustomerRow::Kind::Text ? Qt::PointingHandCursor
                                                                                     : Qt::ArrowCursor);
    viewport()->update();
}

void CustomerPane::leaveEvent(QEvent *event)
{
    m_hover = -1;
    viewport()->update();
    QAbstractScrollArea::leaveEvent(event);
}

void CustomerPane::setCurrentRow(int row)
{
    m_current = qBound(-1, row, static_cast<int>(m_rows.size()) - 1);
    if (m_current >= 0) {
        const QRect place = m_rows.at(m_current).place;
        QScrollBar *bar = verticalScrollBar();
        if (place.top() < bar->value())
            bar->setValue(place.top());
        else if (place.bottom() > bar->value() + viewport()->height())
            bar->setValue(place.bottom() - viewport()->height());
    }
    viewport()->update();
}

void CustomerPane::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step != 0) {
        int next = m_current + step;
        while (next >= 0 && next < m_rows.size() && m_rows.at(next).place.height() == 0)
            next += step;
        setCurrentRow(qMax(0, next));
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        press(m_current);
    } else if (event->key() == Qt::Key_Delete && m_current >= 0) {
        remove(m_rows.at(m_current));
    } else {
        event->ignore();
    }
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
        if (row >= 0)
            words = m_rows.at(row).tip.isEmpty() ? m_rows.at(row).text : m_rows.at(row).tip;
        QToolTip::showText(help->globalPos(), words, this);
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace centrala::ui
