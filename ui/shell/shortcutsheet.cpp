// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsheet.h"

#include "ui/shell/shortcutlist.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHead = 48;
constexpr int kFoot = 36;
constexpr int kSide = 12;

} // namespace

ShortcutSheet::ShortcutSheet(const Look &look, const ActionCatalogue &actions, QWidget *window)
    : QWidget(window), m_look(look), m_find(new QLineEdit(this)), m_list(new ShortcutList(look, actions, this))
{
    hide();
    setAccessibleName(tr("Keys"));
    m_find->setTextMargins(6, 0, 6, 0);
    m_find->installEventFilter(this);
    window->installEventFilter(this);
    m_find->setPlaceholderText(tr("Find an action or a key"));
    m_find->setAccessibleName(tr("Find an action or a key"));
    connect(m_find, &QLineEdit::textChanged, m_list, &ShortcutList::find);
}

void ShortcutSheet::open()
{
    m_before = QApplication::focusWidget();
    m_find->clear();
    m_list->read();
    setGeometry(parentWidget()->rect());
    place();
    show();
    raise();
    m_find->setFocus();
}

void ShortcutSheet::close()
{
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

QRect ShortcutSheet::box() const
{
    const int wide = qMin(1200, width() - 32);
    const int tall = qMin(height() - 32, kHead + 1 + m_list->heightFor(wide - 2 * kSide - 24) + kFoot);
    return {(width() - wide) / 2, qMin(56, (height() - tall) / 2), wide, tall};
}

void ShortcutSheet::place()
{
    const QRect frame = box();
    m_find->setGeometry(frame.right() - 24 - 240, frame.top() + 10, 240, 28);
    m_list->setGeometry(frame.left() + kSide, frame.top() + kHead + 1, frame.width() - 2 * kSide,
                        frame.height() - kHead - kFoot - 1);
}

void ShortcutSheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colour(Colour::Scrim));
    const QRect frame = box();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_look.colour(Colour::Edge));
    painter.setBrush(m_look.colour(Colour::Raised));
    painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QColor text = m_look.colour(Colour::Text);
    const QString title = tr("Keys");
    m_look.line(painter, QRect(frame.left() + 24, frame.top() + 12, 200, 24), title, FontRole::Title, text, true);
    m_look.hairline(painter, frame.left() + 1, frame.top() + kHead, frame.width() - 2);
    m_look.hairline(painter, frame.left() + 1, frame.bottom() - kFoot, frame.width() - 2);
    const QString advice = tr("Single letters act outside text fields. In a field, press Esc first.");
    m_look.line(painter, QRect(frame.left() + 24, frame.bottom() - 26, frame.width() - 48, 16), advice, FontRole::Small,
                m_look.colour(Colour::TextMuted));
}

void ShortcutSheet::mousePressEvent(QMouseEvent *event)
{
    if (!box().contains(event->pos()))
        close();
}

bool ShortcutSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        setGeometry(parentWidget()->rect());
        place();
    }
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        QScrollBar *bar = m_list->verticalScrollBar();
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Escape:
            close();
            return true;
        case Qt::Key_Up:
            bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
            return true;
        case Qt::Key_Down:
            bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
            return true;
        case Qt::Key_PageUp:
            bar->triggerAction(QAbstractSlider::SliderPageStepSub);
            return true;
        case Qt::Key_PageDown:
            bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace centrala::ui
