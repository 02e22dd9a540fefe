// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/readingorder.h"

#include <QWidget>

namespace centrala::ui {

void readInOrder(const QList<QWidget *> &widgets)
{
    QWidget *before = nullptr;
    for (QWidget *widget : widgets) {
        // A screen reader goes through siblings from the lowest to the topmost.
        widget->raise();
        if (widget->focusPolicy() == Qt::NoFocus)
            continue;
        if (before)
            QWidget::setTabOrder(before, widget);
        before = widget;
    }
}

} // namespace centrala::ui
