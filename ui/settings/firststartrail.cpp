// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/firststartrail.h"

#include "ui/style/metrics.h"

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kFirstStep = 107;
constexpr int kStepApart = 64;

} // namespace

FirstStartRail::FirstStartRail(const Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    setFixedWidth(240);
    connect(&look.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FirstStartRail::setSteps(const QList<Step> &steps, qsizetype present)
{
    m_steps = steps;
    m_present = present;
    QStringList told;
    for (const Step &step : steps)
        told.append(step.title);
    setAccessibleName(tr("Step %1 of %2: %3").arg(present + 1).arg(steps.size()).arg(told.value(present)));
    update();
}

void FirstStartRail::paintJack(QPainter &painter, const QPoint &middle, qsizetype step) const
{
    const bool done = step < m_present;
    const bool present = step == m_present;
    painter.setPen(QPen(m_look.colour(done || present ? Colour::Accent : Colour::Edge), present ? 2 : 1.5));
    painter.setBrush(m_look.colour(done ? Colour::Accent : Colour::Surface));
    painter.drawEllipse(QPointF(middle), 7.5, 7.5);
    if (done) {
        m_look.icons.paint(painter, QRect(middle.x() - 6, middle.y() - 6, 12, 12), u"tick"_s,
                           m_look.colour(Colour::AccentText));
    } else if (present) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_look.colour(Colour::Accent));
        painter.drawEllipse(QPointF(middle), 3, 3);
    } else {
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(middle), 2.5, 2.5);
    }
}

void FirstStartRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colour(Colour::Window));
    painter.fillRect(width() - 1, 0, 1, height(), m_look.colour(Colour::Hairline));
    painter.setRenderHint(QPainter::Antialiasing);
    m_look.icons.paint(painter, QRect(20, 24, 40, 40), u"centrala"_s, m_look.colour(Colour::Text));
    m_look.line(painter, QRect(72, 24, width() - 84, 40), u"Centrala"_s, FontRole::Title, m_look.colour(Colour::Text),
                true);
    const QPoint first(30, kFirstStep);
    for (qsizetype i = 0; i + 1 < m_steps.size(); ++i)
        painter.fillRect(first.x() - 1, first.y() + static_cast<int>(i) * kStepApart, 2, kStepApart,
                         m_look.colour(i < m_present ? Colour::Accent : Colour::Cord));
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        const QPoint middle = first + QPoint(0, static_cast<int>(i) * kStepApart);
        paintJack(painter, middle, i);
        m_look.line(painter, QRect(56, middle.y() - 10, width() - 68, 20), m_steps.at(i).title, FontRole::Body,
                    m_look.colour(Colour::Text), i == m_present);
        m_look.line(painter, QRect(56, middle.y() + 12, width() - 68, 16), m_steps.at(i).words, FontRole::Small,
                    m_look.colour(Colour::TextMuted));
    }
}

} // namespace centrala::ui
