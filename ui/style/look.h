// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/clock.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QPainter>

namespace centrala::ui {

/// What everything that draws needs, made once in main() and handed on: colours and fonts, icons, and the time it is.
struct Look
{
    Theme &theme;
    Icons &icons;
    const Clock &clock;

    [[nodiscard]] QColor colour(Colour which) const { return theme.colour(which); }
    [[nodiscard]] Instant now() const { return clock.now(); }

    /// One line of text on the grid: cut at the right with "…", the baseline where the role's line box wants it.
    void line(QPainter &painter, const QRect &box, const QString &text, FontRole role, const QColor &ink,
              bool strong = false, Qt::Alignment align = Qt::AlignLeft) const;
    [[nodiscard]] int width(const QString &text, FontRole role, bool strong = false) const;
    [[nodiscard]] QString elided(const QString &text, int width, FontRole role, bool strong = false) const;

    /// The cap of a key, 16 high, its left edge at `left` and centred on `middle`; returns its width.
    int keyCap(QPainter &painter, int left, int middle, const QString &key, const QColor &ink,
               const QColor &edge) const;
    [[nodiscard]] int keyCapWidth(const QString &key) const;
    /// The small outlined word, as `VIP`; 18 high.
    int chip(QPainter &painter, int left, int middle, const QString &word) const;
    [[nodiscard]] int chipWidth(const QString &word) const;
    /// A person's or customer's initials in their box.
    void initials(QPainter &painter, const QRect &box, const QString &name, FontRole role = FontRole::Caption) const;

    void hairline(QPainter &painter, int x, int y, int length, Colour which = Colour::Hairline) const
    {
        painter.fillRect(x, y, length, 1, colour(which));
    }
    /// 2 px, inset by 1, over whatever ground there is.
    void focusRing(QPainter &painter, const QRect &box, double radius = 3) const;
};

/// "Aleksandra Wiśniewska" → "AW"; an address or number gives its first sign.
[[nodiscard]] QString initialsOf(const QString &name);

} // namespace centrala::ui
