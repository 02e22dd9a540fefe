// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/customerpane.h"
#include "ui/style/relativetime.h"

#include <QScrollBar>
#include <QTextLayout>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

void CustomerPane::paintHead(QPainter &painter) const
{
    m_look.initials(painter, QRect(12, 16, 40, 40), m_card.name, FontRole::Message);
    const QRect text(64, 8, viewport()->width() - 76, 36);
    const QFontMetrics &face = m_look.theme.metrics(FontRole::Message, true);
    const bool twoLines = face.horizontalAdvance(m_card.name) > text.width();
    painter.setFont(m_look.theme.font(FontRole::Message, true));
    painter.setPen(m_look.colour(Colour::Text));
    int under = 40;
    if (twoLines) {
        QTextLayout layout(m_card.name, m_look.theme.font(FontRole::Message, true));
        layout.beginLayout();
        QTextLine first = layout.createLine();
        first.setLineWidth(text.width());
        const int cut = first.textStart() + first.textLength();
        layout.endLayout();
        painter.drawText(text.left(), 10 + face.ascent(), m_card.name.left(cut).trimmed());
        painter.drawText(text.left(), 28 + face.ascent(),
                         face.elidedText(m_card.name.mid(cut).trimmed(), Qt::ElideRight, text.width()));
        under = 48;
    } else {
        painter.drawText(text.left(), 18 + face.ascent(), m_card.name);
    }
    const QString since =
        tr("Customer since %1").arg(QLocale().toString(RelativeTime::local(m_card.since).date(), u"MMMM yyyy"_s));
    m_look.line(painter, QRect(text.left(), under, text.width(), 16), since, FontRole::Small,
                m_look.colour(Colour::TextMuted));
    m_look.hairline(painter, 0, kHeadHeight - 1, viewport()->width());
}

void CustomerPane::paintSection(QPainter &painter, const CustomerRow &row) const
{
    const QColor ink = m_look.colour(Colour::Text);
    const QRect &box = row.place;
    if (!row.isColumnsTop)
        m_look.hairline(painter, box.left(), box.top(), box.width());
    m_look.icons.paint(painter, QRect(box.left() + 12, box.center().y() - 6, 14, 14),
                       row.folded ? u"right"_s : u"down"_s, ink);
    m_look.line(painter, box.adjusted(30, 0, -12, 0), row.text, FontRole::Small, ink, true);
    m_look.line(painter, box.adjusted(34 + m_look.width(row.text, FontRole::Small, true), 0, -12, 0), row.side,
                FontRole::Small, m_look.colour(Colour::TextMuted));
}

/// A strip that asks for a decision, as the strips over the composer do.
void CustomerPane::paintTwin(QPainter &painter, const CustomerRow &row, bool hovered) const
{
    const QRect &box = row.place;
    painter.fillRect(box, m_look.colour(Colour::SoonSoft));
    m_look.hairline(painter, 0, box.bottom(), box.width(), Colour::Soon);
    m_look.icons.paint(painter, QRect(12, box.center().y() - 7, 16, 16), row.icon, m_look.colour(Colour::Text));
    const int taken = m_look.width(row.side, FontRole::Small);
    const QRect act(box.right() - 11 - taken, box.center().y() - 8, taken + 1, 16);
    m_look.line(painter, act, row.side, FontRole::Small, m_look.colour(Colour::Text), hovered);
    painter.fillRect(act.left(), act.bottom(), taken, 1, m_look.colour(Colour::Text));
    m_look.line(painter, QRect(36, box.top(), act.left() - 44, box.height()), row.text, FontRole::Small,
                m_look.colour(Colour::Text));
}

void CustomerPane::paintRow(QPainter &painter, const CustomerRow &row, bool hovered, bool current) const
{
    const QColor ink = m_look.colour(Colour::Text);
    const QColor muted = m_look.colour(Colour::TextMuted);
    const QRect &box = row.place;
    if (row.kind == CustomerRow::Kind::Section) {
        paintSection(painter, row);
    } else if (row.kind == CustomerRow::Kind::Twin) {
        paintTwin(painter, row, hovered);
    } else if (row.kind == CustomerRow::Kind::Text && row.icon.isEmpty()) {
        painter.setFont(m_look.theme.font(FontRole::Small));
        painter.setPen(ink);
        painter.drawText(box.adjusted(12, 0, -12, 0), Qt::TextWordWrap, row.text);
    } else if (row.kind == CustomerRow::Kind::Tag) {
        if (hovered)
            painter.fillRect(box.adjusted(0, 2, 0, -2), m_look.colour(Colour::Hover));
        m_look.chip(painter, box.left(), box.center().y() + 1,
                    m_look.elided(row.text, box.width() - 12, FontRole::Caption));
    } else {
        if (row.current || hovered)
            painter.fillRect(box, m_look.colour(row.current ? Colour::SelectionIdle : Colour::Hover));
        const bool isAct = row.kind == CustomerRow::Kind::Act || row.kind == CustomerRow::Kind::Text;
        const QRect mark(box.left() + 12, box.center().y() - 7, 16, 16);
        if (row.icon.isEmpty())
            m_look.icons.paintMark(painter, mark, row.channel);
        else
            m_look.icons.paint(painter, mark, row.icon, muted);
        int right = box.right() - 11;
        const bool hasMore = row.kind == CustomerRow::Kind::Identity || row.kind == CustomerRow::Kind::Consent;
        if (hasMore && (hovered || (current && hasFocus()))) {
            m_look.icons.paint(painter, QRect(right - 16, box.center().y() - 7, 16, 16), u"more"_s, ink);
            right -= 24;
        }
        if (row.kind == CustomerRow::Kind::Identity && row.verified) {
            m_look.icons.paint(painter, QRect(right - 14, box.center().y() - 6, 14, 14), u"tick"_s, ink);
            right -= 22;
        } else if (row.kind == CustomerRow::Kind::Identity) {
            const QString word = tr("unverified");
            m_look.chip(painter, right - m_look.chipWidth(word), box.center().y() + 1, word);
            right -= m_look.chipWidth(word) + 8;
        }
        if (row.kind == CustomerRow::Kind::Identity && row.isFirst) {
            m_look.icons.paint(painter, QRect(right - 14, box.center().y() - 6, 14, 14), u"pin"_s, muted);
            right -= 22;
        }
        if (!row.side.isEmpty()) {
            const int taken = m_look.width(row.side, FontRole::Small, row.withdrawn);
            m_look.line(painter, QRect(right - taken, box.top(), taken + 1, box.height()), row.side, FontRole::Small,
                        row.withdrawn ? m_look.colour(Colour::OverdueInk) : muted, row.withdrawn);
            right -= taken + 8;
        }
        m_look.line(painter, QRect(box.left() + 36, box.top(), right - box.left() - 36, box.height()), row.text,
                    FontRole::Small, isAct ? muted : ink);
    }
    if (current && hasFocus())
        m_look.focusRing(painter, box);
}

void CustomerPane::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_look.colour(Colour::Surface));
    if (!m_card.id.isValid())
        return;
    const int offset = verticalScrollBar()->value();
    painter.translate(0, -offset);
    paintHead(painter);
    const QRect last = m_rows.isEmpty() ? QRect() : m_rows.last().place;
    if (last.left() > 0) {
        const int from = qMax(offset, m_rows.first().kind == CustomerRow::Kind::Twin ? m_rows.first().place.bottom() + 1
                                                                                     : kHeadHeight);
        painter.fillRect(last.left() - 1, from, 1, offset + viewport()->height() - from,
                         m_look.colour(Colour::Hairline));
    }
    for (int i = 0; i < m_rows.size(); ++i) {
        const CustomerRow &row = m_rows.at(i);
        if (row.place.height() > 0 && row.place.bottom() >= offset && row.place.top() <= offset + viewport()->height())
            paintRow(painter, row, i == m_hover, i == m_current);
    }
}

} // namespace centrala::ui
