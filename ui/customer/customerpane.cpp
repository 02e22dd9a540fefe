// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/customerpane.h"

#include "ui/customer/customerrows.h"
#include "ui/style/metrics.h"

#include <QScrollBar>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

CustomerPane::CustomerPane(const Look &look, workspace::Workspace &workspace, Selection &selection,
                           CommandRunner &runner, QWidget *parent)
    : QAbstractScrollArea(parent), m_look(look), m_workspace(workspace), m_selection(selection), m_runner(runner)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Customer"));
    m_frame.setSingleShot(true);
    m_frame.setInterval(metrics::kFrameMs);
    connect(&m_frame, &QTimer::timeout, this, &CustomerPane::read);
    // At the start the conversation is painted first, the person a frame later.
    connect(&selection, &Selection::customerChanged, this, [this] {
        if (isVisible())
            read();
        else
            m_frame.start();
    });
    connect(&selection, &Selection::conversationChanged, this, [this] { layOut(); });
    connect(&workspace, &workspace::Workspace::changed, this, [this](const Changes &changes) {
        if (!m_card.id.isValid() || m_frame.isActive())
            return;
        for (const Change &change : changes) {
            if (change.entity == Entity::Customer || change.entity == Entity::Identity ||
                change.entity == Entity::Entry || change.entity == Entity::Conversation) {
                m_frame.start();
                return;
            }
        }
    });
    connect(&look.theme, &Theme::changed, this, [this] { layOut(); });
    if (selection.customer().isValid())
        m_frame.start();
}

void CustomerPane::read()
{
    const CustomerId id = m_selection.customer();
    const bool other = id != m_card.id;
    const qsizetype joined = m_card.merges.size();
    m_card = id.isValid() ? m_workspace.pages().customer(id) : CustomerCard();
    m_history = id.isValid() ? m_workspace.pages().history(id, CustomerRows::kMostHistory) : QList<HistoryRow>();
    if (other) {
        verticalScrollBar()->setValue(0);
        m_current = -1;
        if (m_editor)
            m_editor->deleteLater();
    }
    if (other || m_card.merges.size() != joined)
        lookForTwin();
    layOut();
}

void CustomerPane::layOut()
{
    CustomerRows maker(m_look, m_folded);
    m_rows = maker.of(m_card, m_history, m_twin, m_selection.conversation(), viewport()->width());
    m_contentHeight = maker.place(m_rows, kHeadHeight, viewport()->width()) + 12;
    if (m_current >= m_rows.size())
        m_current = static_cast<int>(m_rows.size()) - 1;
    QScrollBar *bar = verticalScrollBar();
    bar->setRange(0, qMax(0, m_contentHeight - viewport()->height()));
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(metrics::kListRow);
    viewport()->update();
}

QRect CustomerPane::rowRect(const QString &text) const
{
    for (const CustomerRow &row : m_rows) {
        if (row.text == text)
            return row.place.translated(0, -verticalScrollBar()->value());
    }
    return {};
}

} // namespace centrala::ui
