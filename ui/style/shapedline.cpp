// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/shapedline.h"

#include <QFont>
#include <QPainter>
#include <QTextLayout>

namespace centrala::ui {

ShapedLine::ShapedLine(const QString &text, const QFont &font)
{
    constexpr double kUnlimited = 1'000'000; // far under what a QFixed holds
    QTextLayout layout(text, font);
    // Without AlignAbsolute a line that runs from right to left would begin at the far end.
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    if (QTextLine line = layout.createLine(); line.isValid()) {
        line.setLineWidth(kUnlimited);
        m_ascent = line.ascent();
        m_width = qRound(line.horizontalAdvance());
    }
    layout.endLayout();
    m_runs = layout.glyphRuns();
}

void ShapedLine::draw(QPainter &painter, const QPointF &at) const
{
    for (const QGlyphRun &run : m_runs)
        painter.drawGlyphRun(at - QPointF(0, m_ascent), run);
}

} // namespace centrala::ui
