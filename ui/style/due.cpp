// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/due.h"

#include "ui/style/metrics.h"
#include "ui/style/relativetime.h"

#include <QCoreApplication>
#include <QPainterPath>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Due Due::of(const QueueRow &row, Instant now)
{
    Due due;
    if (row.state == ConversationState::Snoozed && row.snoozedUntil) {
        due.kind = Kind::Snoozed;
        due.text = RelativeTime::due(*row.snoozedUntil, now);
        return due;
    }
    if (row.state == ConversationState::Pending) {
        due.kind = Kind::Paused;
        due.text = QCoreApplication::translate("centrala::ui::Due", "paused");
        return due;
    }
    if (row.state != ConversationState::Open || !row.due)
        return due;
    due.text = RelativeTime::due(*row.due, now);
    if (*row.due < now) {
        due.kind = Kind::Overdue;
        return due;
    }
    const Instant from = row.waitingSince.value_or(*row.due - 2h);
    const double promise = std::max<double>(1.0, static_cast<double>((*row.due - from).count()));
    const double left = static_cast<double>((*row.due - now).count());
    due.used = qBound(0.0, 1.0 - left / promise, 1.0);
    due.kind = left <= promise / 4 && *row.due - now <= 30min ? Kind::Soon : Kind::Later;
    return due;
}

QString Due::sentence(const QueueRow &row, Instant now)
{
    const Due due = of(row, now);
    switch (due.kind) {
    case Kind::Overdue:
        return QCoreApplication::translate("centrala::ui::Due", "Overdue by %1")
            .arg(RelativeTime::due(*row.due, now).mid(1));
    case Kind::Soon:
        return QCoreApplication::translate("centrala::ui::Due", "Due in %1").arg(due.text);
    case Kind::Later:
        return QCoreApplication::translate("centrala::ui::Due", "Due: %1").arg(due.text);
    case Kind::Paused:
        return QCoreApplication::translate("centrala::ui::Due", "Waits for the customer");
    case Kind::Snoozed:
        return QCoreApplication::translate("centrala::ui::Due", "Snoozed: %1").arg(due.text);
    case Kind::None:
        break;
    }
    return {};
}

int Plate::height() const
{
    return m_compact ? metrics::kPlateCompact : metrics::kPlate;
}

int Plate::width(const Due &due) const
{
    const bool strong = due.kind == Due::Kind::Overdue || due.kind == Due::Kind::Soon;
    const int text = m_look.width(due.text, role(), strong);
    switch (due.kind) {
    case Due::Kind::Overdue:
        return qMax(40, 14 + text + 6);
    case Due::Kind::Soon:
        return qMax(40, 6 + 10 + 4 + text + 6);
    case Due::Kind::Paused:
        return 14 + text;
    case Due::Kind::Snoozed:
        return 7 + 14 + 4 + text + 8;
    case Due::Kind::Later:
        return text;
    case Due::Kind::None:
        break;
    }
    return 0;
}

int Plate::paint(QPainter &painter, int right, int middle, const Due &due) const
{
    const int taken = width(due);
    if (taken == 0)
        return 0;
    const QRect box(right - taken, middle - height() / 2, taken, height());
    switch (due.kind) {
    case Due::Kind::Overdue:
        overdue(painter, box, due);
        break;
    case Due::Kind::Soon:
        soon(painter, box, due);
        break;
    case Due::Kind::Snoozed:
        snoozed(painter, box, due);
        break;
    case Due::Kind::Paused: {
        const QColor ink = m_look.colour(Colour::Ok);
        painter.fillRect(box.left() + 1, middle - 5, 2, 10, ink);
        painter.fillRect(box.left() + 6, middle - 5, 2, 10, ink);
        m_look.line(painter, box.adjusted(14, 0, 0, 0), due.text, role(), ink);
        break;
    }
    default:
        m_look.line(painter, box, due.text, role(), m_look.colour(Colour::Ok));
        break;
    }
    return taken;
}

void Plate::overdue(QPainter &painter, const QRect &box, const Due &due) const
{
    const QRectF frame(box);
    QPolygonF flag;
    flag << QPointF(frame.left(), frame.center().y()) << QPointF(frame.left() + 8, frame.top()) << frame.topRight()
         << frame.bottomRight() << QPointF(frame.left() + 8, frame.bottom());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_look.colour(Colour::Overdue));
    painter.drawPolygon(flag);
    painter.restore();
    m_look.line(painter, box.adjusted(14, 0, -6, 0), due.text, role(), m_look.colour(Colour::OverdueText), true,
                Qt::AlignRight);
}

void Plate::soon(QPainter &painter, const QRect &box, const Due &due) const
{
    const QColor ink = m_look.colour(Colour::Soon);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1.5));
    painter.setBrush(m_look.colour(Colour::SoonSoft));
    painter.drawRoundedRect(QRectF(box).adjusted(0.75, 0.75, -0.75, -0.75), metrics::kRadiusChip, metrics::kRadiusChip);
    const QRectF pie(box.left() + 6.5, box.center().y() - 3.5, 9, 9);
    painter.setPen(QPen(ink, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(pie);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPie(pie, 90 * 16, -static_cast<int>(due.used * 360 * 16));
    painter.restore();
    m_look.line(painter, box.adjusted(20, 0, -6, 0), due.text, role(), ink, true, Qt::AlignRight);
}

void Plate::snoozed(QPainter &painter, const QRect &box, const Due &due) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(m_look.colour(Colour::Edge), 1);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const double radius = box.height() / 2.0 - 0.5;
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
    const QColor ink = m_look.colour(Colour::Ok);
    m_look.icons.paint(painter, QRect(box.left() + 7, box.center().y() - 6, 14, 14), u"snooze"_s, ink);
    m_look.line(painter, box.adjusted(25, 0, -8, 0), due.text, role(), ink);
}

} // namespace centrala::ui
