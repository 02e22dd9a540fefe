// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/numberbox.h"

#include <QLineEdit>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>

namespace centrala::ui {

NumberBox::NumberBox(const QString &objectName, const QString &name, const QString &nothing, int most, QWidget *parent)
    : QSpinBox(parent)
{
    constexpr int kPause = 600;
    setObjectName(objectName);
    setAccessibleName(name);
    setRange(0, most);
    setSpecialValueText(nothing);
    setKeyboardTracking(false);
    setFixedHeight(28);
    setMaximumWidth(320);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(this, &QSpinBox::valueChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &NumberBox::give);
    connect(this, &QSpinBox::editingFinished, this, &NumberBox::give);
}

void NumberBox::showNumber(qint64 number, bool isOfAnother)
{
    if (!isOfAnother && (lineEdit()->isModified() || m_pause.isActive()))
        return;
    const QSignalBlocker quiet(this);
    m_pause.stop();
    setValue(static_cast<int>(std::clamp<qint64>(number, minimum(), maximum())));
    lineEdit()->setModified(false);
    m_shown = value();
}

void NumberBox::give()
{
    m_pause.stop();
    lineEdit()->setModified(false);
    if (value() == m_shown)
        return;
    m_shown = value();
    Q_EMIT given(m_shown);
}

void NumberBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace centrala::ui
