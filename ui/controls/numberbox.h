// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSpinBox>

namespace centrala::ui {

/// A number to type or to step, told once it is whole. The wheel scrolls the page where the keyboard is elsewhere.
class NumberBox final : public QSpinBox
{
    Q_OBJECT
public:
    /// `name` is what a screen reader says; 0 is shown as `nothing`.
    NumberBox(const QString &objectName, const QString &name, const QString &nothing, int most, QWidget *parent);

    /// As it is now, without a word about it; not over what somebody is typing, unless it is of something else now.
    void showNumber(qint64 number, bool isOfAnother);

protected:
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace centrala::ui
