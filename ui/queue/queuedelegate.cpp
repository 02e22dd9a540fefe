// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuedelegate.h"

#include "ui/queue/queuetext.h"
#include "ui/style/metrics.h"
#include "ui/style/relativetime.h"

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRightEdge = 12;
constexpr int kGap = 8;

} // namespace

int QueueDelegate::rowHeight() const
{
    const int lines = m_look.theme.lineHeight(m_compact ? FontRole::Small : FontRole::Body) * 2;
    return lines + (m_compact ? 8 : 16);
}

void QueueDelegate::heading(QPainter &painter, const QRect &box, const QString &title, const QString &count,
                            bool urgent) const
{
    painter.fillRect(box, m_look.colour(Colour::Window));
    m_look.hairline(painter, box.left(), box.bottom(), box.width());
    const QColor ink = m_look.colour(urgent ? Colour::OverdueInk : Colour::TextMuted);
    const QRect text = box.adjusted(12, 0, -kRightEdge, 0);
    const int taken = m_look.width(count, FontRole::Caption, true);
    m_look.line(painter, text.adjusted(0, 0, -taken - kGap, 0), title, FontRole::Caption, ink, true);
    m_look.line(painter, text, count, FontRole::Caption, ink, true, Qt::AlignRight);
}

void QueueDelegate::ground(QPainter &painter, const QRect &box, const State &state) const
{
    Colour which = Colour::Surface;
    if (state.open)
        which = state.focused ? Colour::Selection : Colour::SelectionIdle;
    else if (state.checked)
        which = Colour::AccentSoft;
    else if (state.hovered)
        which = Colour::Hover;
    painter.fillRect(box, m_look.colour(which));
    m_look.hairline(painter, box.left(), box.bottom(), box.width());
    if (state.open)
        painter.fillRect(box.left(), box.top(), metrics::kSelectionBar, box.height(), m_look.colour(Colour::Accent));
    if ((state.checked || state.open) && m_look.theme.kind() == ThemeKind::Contrast) {
        painter.setPen(m_look.colour(Colour::Accent));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(0, 0, -1, -1));
    }
    if (state.current && state.focused)
        m_look.focusRing(painter, box);
}

void QueueDelegate::gutter(QPainter &painter, const QRect &box, const QueueRow &row, const State &state) const
{
    const int middle = box.center().y();
    if (state.checked || state.hovered || state.selecting) {
        const QRectF frame(box.left() + 6.5, middle - 7.5, 15, 15);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(m_look.colour(state.checked ? Colour::Accent : Colour::Edge));
        painter.setBrush(m_look.colour(state.checked ? Colour::Accent : Colour::Raised));
        painter.drawRoundedRect(frame, metrics::kRadiusChip, metrics::kRadiusChip);
        painter.restore();
        if (state.checked)
            m_look.icons.paint(painter, QRect(box.left() + 7, middle - 7, 14, 14), u"tick"_s,
                               m_look.colour(Colour::AccentText));
        return;
    }
    if (row.unread <= 0) {
        if (row.pinnedBy.contains(m_me))
            m_look.icons.paint(painter, QRect(box.left() + 7, middle - 7, 14, 14), u"pin"_s,
                               m_look.colour(Colour::TextMuted));
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_look.colour(Colour::Accent));
    painter.drawEllipse(QPointF(box.left() + 14, middle + 0.5), 4, 4);
    painter.restore();
}

int QueueDelegate::firstLineRight(QPainter &painter, int right, int middle, const QueueRow &row, const Due &due) const
{
    const Plate plate(m_look, m_compact);
    int taken = plate.paint(painter, right, middle, due);
    if (taken == 0 && row.state != ConversationState::Open) {
        const QString stamp = RelativeTime::stamp(row.lastAt, m_look.now());
        taken = m_look.width(stamp, FontRole::Small);
        m_look.line(painter, QRect(right - taken, middle - 8, taken, 16), stamp, FontRole::Small,
                    m_look.colour(Colour::TextMuted));
    }
    if (!row.tags.isEmpty() && !m_compact) {
        const QString word = m_look.elided(row.tags.first(), 64, FontRole::Caption);
        const int chip = m_look.chipWidth(word);
        const int gap = taken > 0 ? kGap : 0;
        m_look.chip(painter, right - taken - gap - chip, middle, word);
        taken += gap + chip;
    }
    return taken;
}

int QueueDelegate::secondLineRight(QPainter &painter, int right, int middle, const QueueRow &row, Instant now) const
{
    int taken = 0;
    if (row.unread > 0) {
        const QString count = countText(row.unread);
        const int width = qMax(18, m_look.width(count, FontRole::Caption, true) + 8);
        const QRect box(right - width, middle - 8, width, 16);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_look.colour(Colour::Accent));
        painter.drawRoundedRect(box, metrics::kRadiusChip, metrics::kRadiusChip);
        painter.restore();
        m_look.line(painter, box, count, FontRole::Caption, m_look.colour(Colour::AccentText), true, Qt::AlignHCenter);
        taken = width;
    }
    if (row.assignee.id != 0) {
        const int side = m_compact ? 16 : 20;
        const int gap = taken > 0 ? 6 : 0;
        m_look.initials(painter, QRect(right - taken - gap - side, middle - side / 2, side, side), row.assignee.name);
        taken += gap + side;
    } else if (taken == 0 && row.state == ConversationState::Open) {
        const QString stamp = RelativeTime::stamp(row.lastAt, now);
        taken = m_look.width(stamp, FontRole::Small);
        m_look.line(painter, QRect(right - taken, middle - 8, taken, 16), stamp, FontRole::Small,
                    m_look.colour(Colour::TextMuted));
    }
    return taken;
}

void QueueDelegate::paint(QPainter &painter, const QRect &box, const QueueRow &row, const State &state) const
{
    ground(painter, box, state);
    gutter(painter, box, row, state);
    const int pad = m_compact ? 4 : 8;
    const int half = (box.height() - 2 * pad) / 2;
    const QRect first(box.left() + metrics::kTextLeft, box.top() + pad, box.width() - metrics::kTextLeft - kRightEdge,
                      half);
    const QRect second = first.translated(0, half);
    m_look.icons.paintMark(painter, QRect(box.left() + 32, box.center().y() - 9, 20, 20), row.channel);

    const Instant now = m_look.now();
    const int right = first.right() + 1;
    const int plate = firstLineRight(painter, right, first.center().y() + 1, row, Due::of(row, now));
    const bool quiet = row.state == ConversationState::Snoozed;
    m_look.line(painter, first.adjusted(0, 0, plate > 0 ? -plate - kGap : 0, 0), QueueText::name(row), FontRole::Body,
                m_look.colour(quiet ? Colour::TextMuted : Colour::Text), row.unread > 0);

    const int side = secondLineRight(painter, right, second.center().y() + 1, row, now);
    QRect preview = second.adjusted(0, 0, side > 0 ? -side - kGap : 0, 0);
    const auto [word, icon] = QueueText::trouble(row.lastDelivery);
    if (!icon.isEmpty()) {
        const bool grave = icon != u"outbox"_s;
        const QColor ink = m_look.colour(row.lastDelivery == Delivery::Failed ? Colour::DeliveryFailed
                                         : grave                              ? Colour::DeliveryUncertain
                                                                              : Colour::DeliveryQuiet);
        m_look.icons.paint(painter, QRect(preview.left(), preview.center().y() - 6, 14, 14), icon, ink);
        preview.setLeft(preview.left() + 18);
        if (grave) {
            m_look.line(painter, preview, word, FontRole::Small, ink, true);
            preview.setLeft(preview.left() + m_look.width(word, FontRole::Small, true) + 6);
        }
    }
    m_look.line(painter, preview, QueueText::preview(row), FontRole::Small,
                m_look.colour(row.unread > 0 ? Colour::Text : Colour::TextMuted));
}

} // namespace centrala::ui
