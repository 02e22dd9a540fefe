// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/numberbox.h"

#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>

namespace centrala::ui {

NumberBox::NumberBox(const QString &objectName, const QString &name, const QString &nothing, int most, QWidget *parent)
    : QSpinBox(parent)
{
    setObjectName(objectName);
    setAccessibleName(name);
    setRange(0, most);
    setSpecialValueText(nothing);
    setKeyboardTracking(false);
    setFocusPolicy(Qt::StrongFocus);
    setFixedHeight(28);
    setMaximumWidth(320);
}

void NumberBox::showNumber(qint64 number, bool isOfAnother)
{
    if (hasFocus() && !isOfAnother)
        return;
    const QSignalBlocker quiet(this);
    setValue(static_cast<int>(std::clamp<qint64>(number, minimum(), maximum())));
}

void NumberBox::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QSpinBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace centrala::ui
