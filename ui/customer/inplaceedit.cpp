// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/inplaceedit.h"

#include <QKeyEvent>

namespace centrala::ui {

InPlaceEdit::InPlaceEdit(const QString &text, bool oneLine, QWidget *parent)
    : QPlainTextEdit(text, parent), m_before(text), m_oneLine(oneLine)
{
    setTabChangesFocus(true);
    if (oneLine) {
        setLineWrapMode(NoWrap);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    selectAll();
}

void InPlaceEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        finish(false);
    else if (enter && (m_oneLine || event->modifiers() & Qt::ControlModifier))
        finish(true);
    else
        QPlainTextEdit::keyPressEvent(event);
}

void InPlaceEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        finish(true);
}

void InPlaceEdit::finish(bool keep)
{
    if (std::exchange(m_finished, true))
        return;
    const QString text = m_oneLine ? toPlainText().simplified() : toPlainText().trimmed();
    Q_EMIT finished(keep && text != m_before ? std::optional(text) : std::nullopt);
}

} // namespace centrala::ui
