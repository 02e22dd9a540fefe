// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/look.h"

#include <QWidget>

namespace centrala::ui {

/// The left side of the first-start assistant: its steps as jacks on the cord; done ones filled with a tick, the
/// present one a ring with a core, those to come empty.
class FirstStartRail final : public QWidget
{
    Q_OBJECT
public:
    struct Step
    {
        QString title;
        QString words; ///< what was chosen, or what it is about
    };
    FirstStartRail(const Look &look, QWidget *parent);
    void setSteps(const QList<Step> &steps, qsizetype present);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintJack(QPainter &painter, const QPoint &middle, qsizetype step) const;
    const Look &m_look;
    QList<Step> m_steps;
    qsizetype m_present = 0;
};

} // namespace centrala::ui
