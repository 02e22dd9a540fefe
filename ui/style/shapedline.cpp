// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/shapedline.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace centrala::ui {

namespace {

constexpr QChar kEllipsis = u'\x2026';

QTextLine layOut(QTextLayout &layout)
{
    constexpr double kUnlimited = 1'000'000; // far under what a QFixed holds
    // Without AlignAbsolute a line that runs from right to left would begin at the far end.
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(kUnlimited);
    layout.endLayout();
    return line;
}

bool runsBothWays(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar letter) {
        const QChar::Direction direction = letter.direction();
        return direction == QChar::DirR || direction == QChar::DirAL;
    });
}

} // namespace

ShapedLine::ShapedLine(const QString &text, const QFont &font)
{
    shape(text, font);
}

ShapedLine::ShapedLine(const QString &text, const QFont &font, int width)
{
    for (qsizetype letters = lettersIn(width); !shapeTo(text.left(letters), letters < text.size(), font, width);)
        letters *= 2;
}

bool ShapedLine::shapeTo(const QString &seen, bool more, const QFont &font, int width)
{
    QTextLayout layout(seen, font);
    const QTextLine line = layOut(layout);
    if (!line.isValid())
        return true;
    m_ascent = line.ascent();
    m_width = qRound(line.horizontalAdvance());
    if (m_width <= width) {
        m_runs = layout.glyphRuns();
        return !more;
    }
    if (runsBothWays(seen)) {
        shape(QFontMetrics(font).elidedText(seen, Qt::ElideRight, width), font);
        return true;
    }
    QTextLayout ellipsis(kEllipsis, font);
    const double taken = layOut(ellipsis).horizontalAdvance();
    int end = std::max(0, line.xToCursor(width - taken, QTextLine::CursorOnCharacter));
    // A place inside a letter of several parts counts as its end.
    while (end > 0 && (seen.at(end - 1).isSpace() || line.cursorToX(end) + taken > width))
        --end;
    const double at = line.cursorToX(end);
    if (end > 0)
        m_runs = layout.glyphRuns(0, end);
    for (QGlyphRun run : ellipsis.glyphRuns()) {
        QList<QPointF> places = run.positions();
        for (QPointF &place : places)
            place += QPointF(at, line.ascent() - ellipsis.lineAt(0).ascent());
        run.setPositions(places);
        m_runs.append(run);
    }
    m_width = qRound(at + taken);
    return true;
}

void ShapedLine::shape(const QString &text, const QFont &font)
{
    QTextLayout layout(text, font);
    if (const QTextLine line = layOut(layout); line.isValid()) {
        m_ascent = line.ascent();
        m_width = qRound(line.horizontalAdvance());
    }
    m_runs = layout.glyphRuns();
}

void ShapedLine::draw(QPainter &painter, const QPointF &at) const
{
    for (const QGlyphRun &run : m_runs)
        painter.drawGlyphRun(at - QPointF(0, m_ascent), run);
}

} // namespace centrala::ui
