// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panes.h"

#include <QMouseEvent>

namespace centrala::ui {

namespace {

constexpr int kRail = 48;
constexpr int kQueueLeast = 280;
constexpr int kQueueMost = 520;
constexpr int kConversationLeast = 440;
constexpr int kCustomerLeast = 260;
constexpr int kCustomerMost = 880;
constexpr int kSingleUnder = 960;
constexpr int kGrip = 8;

} // namespace

PaneWidths PaneWidths::of(int window, int draggedQueue, int draggedCustomer)
{
    PaneWidths made;
    if (window < 1366)
        made = {kRail, 316, 280, true, false, false};
    else if (window < 1800)
        made = {176, 340, 296, false, false, false};
    else if (window < 2400)
        made = {208, 400, 380, false, false, false};
    else
        made = {224, 440, 760, false, false, false};
    if (draggedQueue > 0)
        made.queue = qBound(kQueueLeast, draggedQueue, kQueueMost);
    if (draggedCustomer > 0)
        made.customer = qBound(kCustomerLeast, draggedCustomer, kCustomerMost);
    const auto left = [&made, window] { return window - made.views - made.queue - made.customer - 3; };
    if (left() < kConversationLeast)
        made.customer = qMax(kCustomerLeast, made.customer - (kConversationLeast - left()));
    if (left() < kConversationLeast)
        made.queue = qMax(kQueueLeast, made.queue - (kConversationLeast - left()));
    if (left() < kConversationLeast)
        made.drawer = true;
    if (window < kSingleUnder)
        made.single = true;
    return made;
}

Panes::Panes(const Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    connect(&look.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Panes::setPanes(QWidget *views, QWidget *queue, QWidget *conversation, QWidget *customer)
{
    m_views = views;
    m_queue = queue;
    m_conversation = conversation;
    m_customer = customer;
    for (QWidget *pane : {views, queue, conversation, customer})
        pane->setParent(this);
    for (QWidget *&grip : m_grips) {
        grip = new QWidget(this);
        grip->setCursor(Qt::SplitHCursor);
        grip->installEventFilter(this);
    }
    place();
}

void Panes::setDragged(int queue, int customer)
{
    m_draggedQueue = queue;
    m_draggedCustomer = customer;
    place();
}

void Panes::showConversation(bool shown)
{
    m_conversationShown = shown;
    if (m_widths.single)
        place();
}

void Panes::toggleCustomer()
{
    if (!m_widths.drawer)
        return;
    m_drawerOpen = !m_drawerOpen;
    place();
    m_customer->raise();
}

void Panes::place()
{
    if (!m_views)
        return;
    const PaneWidths before = m_widths;
    m_widths = PaneWidths::of(width(), m_draggedQueue, m_draggedCustomer);
    m_views->setGeometry(0, 0, m_widths.views, height());
    int x = m_widths.views + 1;
    if (m_widths.single) {
        const QRect shared(x, 0, width() - x, height());
        m_queue->setGeometry(shared);
        m_conversation->setGeometry(shared);
    } else {
        m_queue->setGeometry(x, 0, m_widths.queue, height());
        x += m_widths.queue + 1;
        const int customer = m_widths.drawer ? 0 : m_widths.customer + 1;
        m_conversation->setGeometry(x, 0, width() - x - customer, height());
    }
    m_queue->setVisible(!m_widths.single || !m_conversationShown);
    m_conversation->setVisible(!m_widths.single || m_conversationShown);
    m_customer->setGeometry(width() - m_widths.customer, 0, m_widths.customer, height());
    m_customer->setVisible(!m_widths.drawer || m_drawerOpen);
    m_grips[0]->setGeometry(m_queue->geometry().right() + 1 - kGrip / 2, 0, kGrip, height());
    m_grips[1]->setGeometry(m_customer->x() - kGrip / 2, 0, kGrip, height());
    m_grips[0]->setVisible(!m_widths.single);
    m_grips[1]->setVisible(!m_widths.drawer && !m_widths.single);
    for (QWidget *grip : m_grips)
        grip->raise();
    if (before.rail != m_widths.rail)
        Q_EMIT railChanged(m_widths.rail);
    if (before.single != m_widths.single)
        Q_EMIT singleChanged(m_widths.single);
    update();
}

bool Panes::eventFilter(QObject *watched, QEvent *event)
{
    const Handle handle = watched == m_grips[0] ? Handle::Queue : Handle::Customer;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        m_dragging = handle;
        return true;
    case QEvent::MouseMove: {
        if (m_dragging == Handle::None)
            return false;
        const int x = mapFromGlobal(static_cast<QMouseEvent *>(event)->globalPosition().toPoint()).x();
        if (m_dragging == Handle::Queue)
            m_draggedQueue = x - m_widths.views - 1;
        else
            m_draggedCustomer = width() - x;
        place();
        return true;
    }
    case QEvent::MouseButtonRelease:
        m_dragging = Handle::None;
        Q_EMIT dragged(m_draggedQueue, m_draggedCustomer);
        return true;
    case QEvent::MouseButtonDblClick:
        (handle == Handle::Queue ? m_draggedQueue : m_draggedCustomer) = 0;
        place();
        Q_EMIT dragged(m_draggedQueue, m_draggedCustomer);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void Panes::resizeEvent(QResizeEvent *)
{
    place();
}

void Panes::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colour(Colour::Hairline));
}

} // namespace centrala::ui
