// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/look.h"

#include <QCalendarWidget>
#include <QFrame>

namespace centrala::ui {

/// A month to pick a day from: arrows move, Enter goes there, Esc closes.
class DatePopup final : public QFrame
{
    Q_OBJECT
public:
    DatePopup(const Look &look, QDate day, QDate today, QWidget *parent);
    [[nodiscard]] QCalendarWidget *calendar() const { return m_calendar; }

Q_SIGNALS:
    void chosen(QDate day);

private:
    QCalendarWidget *m_calendar;
};

} // namespace centrala::ui
