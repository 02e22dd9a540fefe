// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thread/datepopup.h"

#include <QTextCharFormat>
#include <QVBoxLayout>

namespace centrala::ui {

DatePopup::DatePopup(const Look &look, QDate day, QDate today, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_calendar(new QCalendarWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::Box);
    setAccessibleName(tr("Go to a date"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(4, 4, 4, 4);
    all->addWidget(m_calendar);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setFirstDayOfWeek(QLocale().firstDayOfWeek());
    QTextCharFormat weekend; // nothing is red but what is overdue
    weekend.setForeground(look.colour(Colour::TextMuted));
    m_calendar->setWeekdayTextFormat(Qt::Saturday, weekend);
    m_calendar->setWeekdayTextFormat(Qt::Sunday, weekend);
    m_calendar->setMaximumDate(today);
    m_calendar->setSelectedDate(day);
    m_calendar->setAccessibleName(tr("Go to a date"));
    const auto choose = [this](QDate wanted) {
        Q_EMIT chosen(wanted);
        close();
    };
    connect(m_calendar, &QCalendarWidget::activated, this, choose);
    connect(m_calendar, &QCalendarWidget::clicked, this, choose);
    m_calendar->setFocus();
}

} // namespace centrala::ui
