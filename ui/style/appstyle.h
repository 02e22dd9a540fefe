// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QProxyStyle>

namespace centrala::ui {

/// Fusion, with flat fields and buttons of the theme: what a palette cannot say (radii, edges, focus rings).
class AppStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    explicit AppStyle(const Theme &theme);
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;

private:
    void frame(QPainter *painter, const QRect &box, Colour ground, Colour edge, bool focused) const;
    void spinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void scrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;

    const Theme &m_theme;
};

} // namespace centrala::ui
