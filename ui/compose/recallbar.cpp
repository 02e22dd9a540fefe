// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/recallbar.h"

#include "ui/compose/ownwaiting.h"
#include "ui/controls/button.h"
#include "ui/style/metrics.h"

namespace centrala::ui {

RecallBar::RecallBar(const Look &look, workspace::Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_look(look), m_workspace(workspace), m_undo(new Button(look, Button::Kind::Plain, this))
{
    setFixedHeight(36);
    hide();
    m_undo->setTall(24);
    m_undo->setText(tr("Undo"));
    connect(m_undo, &Button::clicked, this, &RecallBar::undoWished);
    m_frame.setSingleShot(true);
    m_frame.setInterval(metrics::kFrameMs);
    connect(&m_frame, &QTimer::timeout, this, &RecallBar::read);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &RecallBar::step);
    connect(&workspace, &workspace::Workspace::changed, this, [this](const Changes &changes) {
        for (const Change &change : changes) {
            if (change.entity == Entity::Entry && !m_frame.isActive()) {
                m_frame.start();
                return;
            }
        }
    });
    m_frame.start();
}

void RecallBar::setUndoKey(const QString &key)
{
    m_undo->setKey(key);
}

void RecallBar::read()
{
    m_leaves.clear();
    for (const OutboxRow &row : ownWaiting(m_workspace)) {
        if (row.notBefore)
            m_leaves.append(*row.notBefore);
    }
    std::sort(m_leaves.begin(), m_leaves.end());
    if (!m_leaves.isEmpty() && !isVisible())
        m_full = qMax(1.0, static_cast<double>((m_leaves.first() - m_look.now()).count()) / 1000.0);
    step();
}

void RecallBar::step()
{
    const Instant now = m_look.now();
    m_leaves.removeIf([now](Instant at) { return at <= now; });
    setVisible(!m_leaves.isEmpty());
    if (m_leaves.isEmpty())
        m_second.stop();
    else if (!m_second.isActive())
        m_second.start();
    update();
}

void RecallBar::resizeEvent(QResizeEvent *)
{
    const QSize size = m_undo->sizeHint();
    m_undo->setGeometry(width() - size.width() - 12, (height() - size.height()) / 2, size.width(), size.height());
}

void RecallBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colour(Colour::AccentSoft));
    m_look.hairline(painter, 0, 0, width());
    if (m_leaves.isEmpty())
        return;
    const double left = qMax(0.0, static_cast<double>((m_leaves.first() - m_look.now()).count()) / 1000.0);
    const int seconds = qMax(1, static_cast<int>(left + 0.999));
    const QRect ring(18, height() / 2 - 8, 16, 16);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_look.colour(Colour::Cord), 1.5));
    painter.drawEllipse(ring);
    painter.setPen(QPen(m_look.colour(Colour::Accent), 2));
    painter.drawArc(ring, 90 * 16, -static_cast<int>(qMin(1.0, seconds / m_full) * 360 * 16));
    const QString words = m_leaves.size() == 1 ? tr("Sending in %n s", nullptr, seconds)
                                               : tr("%1 messages, first in %2 s").arg(m_leaves.size()).arg(seconds);
    m_look.line(painter, QRect(46, 0, m_undo->x() - 54, height()), words, FontRole::Body, m_look.colour(Colour::Text));
    setAccessibleName(words);
}

} // namespace centrala::ui
