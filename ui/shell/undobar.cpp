// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/undobar.h"

#include "ui/controls/button.h"
#include "ui/style/metrics.h"

namespace centrala::ui {

UndoBar::UndoBar(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_undo(new Button(look, Button::Kind::Plain, this))
{
    hide();
    m_undo->setTall(24);
    m_undo->setText(tr("Undo"));
    m_until.setSingleShot(true);
    m_until.setInterval(metrics::kUndoBarMs);
    connect(&m_until, &QTimer::timeout, this, &QWidget::hide);
    connect(m_undo, &Button::clicked, this, [this] {
        hide();
        Q_EMIT undoWished();
    });
}

void UndoBar::setUndoKey(const QString &key)
{
    m_undo->setKey(key);
}

void UndoBar::tell(const QString &said, bool undoable)
{
    m_said = said;
    setAccessibleName(said);
    m_undo->setVisible(undoable);
    const QSize button = m_undo->sizeHint();
    const int words = m_look.width(said, FontRole::Body);
    resize(16 + words + 16 + (undoable ? button.width() + 8 : 0), 40);
    m_undo->setGeometry(width() - button.width() - 8, 8, button.width(), button.height());
    m_until.start();
    show();
    raise();
    update();
}

void UndoBar::enterEvent(QEnterEvent *)
{
    m_until.stop();
}

void UndoBar::leaveEvent(QEvent *)
{
    m_until.start();
}

void UndoBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colour(Colour::Raised));
    painter.setPen(m_look.colour(Colour::Edge));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.fillRect(0, 0, 3, height(), m_look.colour(Colour::Accent));
    m_look.line(painter, QRect(16, 0, width() - 16, height()), m_said, FontRole::Body, m_look.colour(Colour::Text));
}

} // namespace centrala::ui
