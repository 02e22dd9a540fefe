// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGlyphRun>
#include <QList>

class QFont;
class QPainter;
class QPointF;
class QString;

namespace centrala::ui {

/// One line of text in one font, shaped once: measured and drawn again without asking the shaper, which is most of the
/// work of drawing text. Of the interface's thread.
class ShapedLine
{
public:
    ShapedLine(const QString &text, const QFont &font);
    /// As much of the text as goes into `width` pixels, with an ellipsis where that is not all of it.
    ShapedLine(const QString &text, const QFont &font, int width);

    /// How many letters are hardly ever narrower than that: no more are looked at first.
    [[nodiscard]] static qsizetype lettersIn(int width) { return width / 5 + 8; }

    /// Advance in pixels, rounded as QFontMetrics does.
    [[nodiscard]] int width() const { return m_width; }
    /// In the painter's pen, the left end of the baseline at `at`, whatever direction the text runs in.
    void draw(QPainter &painter, const QPointF &at) const;

private:
    void shape(const QString &text, const QFont &font);
    /// False where all of `seen` goes in and there is more to look at.
    bool shapeTo(const QString &seen, bool more, const QFont &font, int width);

    QList<QGlyphRun> m_runs;
    double m_ascent = 0;
    int m_width = 0;
};

} // namespace centrala::ui
