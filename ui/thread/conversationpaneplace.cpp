// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the parts of the pane stand.
#include "ui/compose/recallbar.h"
#include "ui/controls/emptystate.h"
#include "ui/team/lookersline.h"
#include "ui/thread/conversationhead.h"
#include "ui/thread/conversationpane.h"
#include "ui/thread/findbar.h"
#include "ui/thread/suggestionstrip.h"

#include <QEvent>
#include <QLayout>

namespace centrala::ui {

namespace {

/// Of the pane: the window is under 480 then.
constexpr int kLowUnder = 432;

} // namespace

void ConversationPane::place()
{
    if (m_placing)
        return;
    m_placing = true;
    m_empty->setGeometry(rect());
    m_head->setLow(height() < kLowUnder);
    m_composer->setLow(height() < kLowUnder);
    const int head = m_head->height();
    m_head->setGeometry(0, 0, width(), head);
    m_composer->setMostHeight(qMax(40, height() * 2 / 5 - 80));
    m_composer->layout()->activate();
    // Only the strip that says why a message is held breaks its lines; without it the layout has no height for a width.
    const QLayout &inside = *m_composer->layout();
    const int composer =
        inside.hasHeightForWidth() ? inside.totalHeightForWidth(width()) : inside.totalSizeHint().height();
    const int recall = m_recall->isVisibleTo(this) ? m_recall->height() : 0;
    m_composer->setGeometry(0, height() - composer, width(), composer);
    const int lookers = m_lookers->isVisibleTo(this) ? m_lookers->height() : 0;
    m_recall->setGeometry(0, height() - composer - recall, width(), m_recall->height());
    m_lookers->setGeometry(0, height() - composer - recall - lookers, width(), m_lookers->height());
    const int find = m_find->isVisibleTo(this) ? m_find->height() : 0;
    m_find->setGeometry(0, head, width(), m_find->height());
    const int proposed = m_suggestion->isVisibleTo(this) ? m_suggestion->heightForWidth(width()) : 0;
    m_suggestion->setGeometry(0, head + find, width(), proposed);
    const int top = head + find + proposed;
    m_view->setGeometry(0, top, width(), qMax(0, height() - top - composer - recall - lookers));
    m_placing = false;
}

void ConversationPane::resizeEvent(QResizeEvent *)
{
    place();
}

bool ConversationPane::eventFilter(QObject *watched, QEvent *event)
{
    if ((watched == m_recall || watched == m_find) &&
        (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent))
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace centrala::ui
