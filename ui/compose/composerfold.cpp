// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/composer.h"

#include "ui/compose/filerow.h"
#include "ui/compose/holdstrip.h"
#include "ui/compose/messageedit.h"
#include "ui/controls/button.h"

#include <QApplication>
#include <QHBoxLayout>

namespace centrala::ui {

void Composer::focusText()
{
    if (m_isFolded) {
        m_isLow = false; // until somebody leaves it
        fold();
        m_isLow = true;
    }
    m_edit->setFocus(Qt::OtherFocusReason);
}

bool Composer::hasTextFocus() const
{
    return m_edit->hasFocus();
}

void Composer::setMostHeight(int height)
{
    m_edit->setMostHeight(height);
}

void Composer::setLow(bool low)
{
    m_isLow = low;
    fold();
}

void Composer::fold()
{
    const QWidget *focused = QApplication::focusWidget();
    const bool isUsed = (focused && isAncestorOf(focused)) || !m_edit->document()->isEmpty() || !m_files->isHidden() ||
                        !m_strip->isHidden() || QApplication::activePopupWidget();
    const bool isFolded = m_isLow && !isUsed;
    if (isFolded == m_isFolded)
        return;
    m_isFolded = isFolded;
    applyMode();
    Q_EMIT heightChanged();
}

} // namespace centrala::ui
