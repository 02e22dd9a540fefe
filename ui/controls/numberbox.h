// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSpinBox>
#include <QTimer>

namespace centrala::ui {

/// A number to type or to step, given once it is whole: with Return, where the keyboard goes elsewhere, or a moment
/// after the last step. The wheel only scrolls the page.
class NumberBox final : public QSpinBox
{
    Q_OBJECT
public:
    /// `name` is what a screen reader says; 0 is shown as `nothing`.
    NumberBox(const QString &objectName, const QString &name, const QString &nothing, int most, QWidget *parent);

    /// As it is now, without a word about it; not over what somebody is typing or stepping, unless it is of something
    /// else now.
    void showNumber(qint64 number, bool isOfAnother);

Q_SIGNALS:
    void given(int number);

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    void give();

    int m_shown = 0; ///< given last, or shown
    QTimer m_pause;  ///< after a step
};

} // namespace centrala::ui
