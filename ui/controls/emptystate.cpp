// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/emptystate.h"

#include "ui/controls/button.h"

#include <QKeyEvent>

namespace centrala::ui {

EmptyState::EmptyState(const Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    setFocusPolicy(Qt::StrongFocus);
    connect(&look.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void EmptyState::say(const QString &icon, const QString &heading, const QString &sentence, const QString &button,
                     const QString &key)
{
    m_icon = icon;
    m_heading = heading;
    m_sentence = sentence;
    setAccessibleName(sentence.isEmpty() ? heading : heading + u' ' + sentence);
    if (!button.isEmpty() && !m_button) {
        m_button = new Button(m_look, Button::Kind::Plain, this);
        connect(m_button, &Button::clicked, this, &EmptyState::pressed);
    }
    if (m_button) {
        m_button->setText(button);
        m_button->setKey(key);
        m_button->setVisible(!button.isEmpty());
    }
    placeButton();
    update();
}

QRect EmptyState::sentenceBox() const
{
    const int column = qMin(width() - 32, 360);
    const QRect box((width() - column) / 2, height() * 2 / 5 + 32, column, 200);
    return m_look.theme.metrics(FontRole::Body).boundingRect(box, Qt::AlignHCenter | Qt::TextWordWrap, m_sentence);
}

void EmptyState::placeButton()
{
    if (!m_button)
        return;
    const QSize size = m_button->sizeHint();
    const int top = m_sentence.isEmpty() ? height() * 2 / 5 + 36 : sentenceBox().bottom() + 16;
    m_button->setGeometry((width() - size.width()) / 2, top, size.width(), size.height());
}

void EmptyState::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_button && !m_button->isHidden())
        m_button->setFocus(event->reason());
}

void EmptyState::keyPressEvent(QKeyEvent *event)
{
    const bool press = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (press && m_button && !m_button->isHidden())
        Q_EMIT pressed();
    else
        event->ignore();
}

void EmptyState::resizeEvent(QResizeEvent *)
{
    placeButton();
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colour(Colour::Surface));
    if (m_heading.isEmpty())
        return;
    const int middle = height() * 2 / 5;
    m_look.icons.paint(painter, QRect(width() / 2 - 16, middle - 40, 32, 32), m_icon, m_look.colour(Colour::TextMuted));
    m_look.line(painter, QRect(12, middle, width() - 24, 24), m_heading, FontRole::Title, m_look.colour(Colour::Text),
                true, Qt::AlignHCenter);
    const int column = qMin(width() - 32, 360);
    painter.setFont(m_look.theme.font(FontRole::Body));
    painter.setPen(m_look.colour(Colour::TextMuted));
    painter.drawText(QRect((width() - column) / 2, middle + 32, column, 200), Qt::AlignHCenter | Qt::TextWordWrap,
                     m_sentence);
}

} // namespace centrala::ui
