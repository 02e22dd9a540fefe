// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/appstyle.h"

#include "ui/style/metrics.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kFieldPad = 5; ///< before the words in a field, besides its frame

} // namespace

AppStyle::AppStyle(const Theme &theme) : QProxyStyle(u"Fusion"_s), m_theme(theme) {}

void AppStyle::frame(QPainter *painter, const QRect &box, Colour ground, Colour edge, bool focused) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(m_theme.colour(ground));
    if (focused) {
        painter->setPen(QPen(m_theme.colour(Colour::Focus), 2));
        painter->drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), metrics::kRadiusControl, metrics::kRadiusControl);
    } else {
        painter->setPen(m_theme.colour(edge));
        painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusControl,
                                 metrics::kRadiusControl);
    }
    painter->restore();
}

void AppStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const bool enabled = option->state & State_Enabled;
    const bool focused = option->state & State_HasFocus;
    switch (element) {
    case PE_PanelLineEdit:
        if (widget && widget->property("plain").toBool())
            return;
        if (const QWidget *holder = widget ? widget->parentWidget() : nullptr;
            qobject_cast<const QComboBox *>(holder) || qobject_cast<const QAbstractSpinBox *>(holder))
            return;
        frame(painter, option->rect, Colour::Raised, enabled ? Colour::Edge : Colour::Hairline, focused);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_Frame: // of lists, tables and longer texts
        frame(painter, option->rect, Colour::Raised, enabled ? Colour::Edge : Colour::Hairline, focused);
        return;
    case PE_IndicatorRadioButton: {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(m_theme.colour(Colour::Raised));
        painter->setPen(QPen(m_theme.colour(focused   ? Colour::Focus
                                            : enabled ? Colour::Edge
                                                      : Colour::Hairline),
                             focused ? 2 : 1));
        const QRectF ring = QRectF(option->rect).adjusted(1, 1, -1, -1);
        painter->drawEllipse(ring);
        if (option->state & State_On) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_theme.colour(enabled ? Colour::Accent : Colour::TextDisabled));
            painter->drawEllipse(ring.adjusted(3.5, 3.5, -3.5, -3.5));
        }
        painter->restore();
        return;
    }
    case PE_PanelButtonCommand:
        frame(painter, option->rect, option->state & State_MouseOver ? Colour::Hover : Colour::Raised,
              enabled ? Colour::Edge : Colour::Hairline, focused);
        return;
    case PE_FrameFocusRect:
        return;
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, m_theme.colour(Colour::Raised));
        painter->setPen(m_theme.colour(Colour::Edge));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: {
        const bool on = option->state & State_On;
        frame(painter, option->rect, on ? Colour::Accent : Colour::Raised, on ? Colour::Accent : Colour::Edge, focused);
        if (on) {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(m_theme.colour(Colour::AccentText), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            const QRectF box(option->rect);
            const QPolygonF tick({QPointF(box.left() + box.width() * 0.25, box.top() + box.height() * 0.52),
                                  QPointF(box.left() + box.width() * 0.43, box.top() + box.height() * 0.70),
                                  QPointF(box.left() + box.width() * 0.76, box.top() + box.height() * 0.32)});
            painter->drawPolyline(tick);
            painter->restore();
        }
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void AppStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                           const QWidget *widget) const
{
    if (element == CE_MenuItem) {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator) {
            painter->fillRect(QRect(option->rect.left() + 8, option->rect.center().y(), option->rect.width() - 16, 1),
                              m_theme.colour(Colour::Hairline));
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void AppStyle::scrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const QRect groove = option->rect;
    painter->fillRect(groove, m_theme.colour(Colour::Surface));
    const QRect slider = proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const bool active = option->state & State_MouseOver || option->activeSubControls & SC_ScrollBarSlider;
    painter->setBrush(m_theme.colour(active ? Colour::TextMuted : Colour::Cord));
    const QRectF pill = bar->orientation == Qt::Vertical ? QRectF(slider).adjusted(2, 1, -2, -1)
                                                         : QRectF(slider).adjusted(1, 2, -1, -2);
    painter->drawRoundedRect(pill, 2, 2);
    painter->restore();
}

void AppStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                  const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        scrollBar(option, painter, widget);
        return;
    }
    if (control == CC_ComboBox) {
        const bool focused = option->state & State_HasFocus;
        frame(painter, option->rect, Colour::Raised, Colour::Edge, focused);
        const QPointF middle(option->rect.right() - 13, option->rect.center().y() + 1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_theme.colour(Colour::Text), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(QPolygonF({middle + QPointF(-4, -2), middle + QPointF(0, 2), middle + QPointF(4, -2)}));
        painter->restore();
        return;
    }
    if (control == CC_SpinBox) {
        spinBox(option, painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void AppStyle::spinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const bool enabled = option->state & State_Enabled;
    frame(painter, option->rect, Colour::Raised, enabled ? Colour::Edge : Colour::Hairline,
          option->state & State_HasFocus);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!spin || spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    for (const auto &[part, step, down] : {std::tuple(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, -1),
                                           std::tuple(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, 1)}) {
        const bool may = enabled && (spin->stepEnabled & step);
        painter->setPen(QPen(m_theme.colour(may ? Colour::Text : Colour::TextDisabled), 1.5, Qt::SolidLine,
                             Qt::RoundCap, Qt::RoundJoin));
        const QPointF middle = QRectF(proxy()->subControlRect(CC_SpinBox, option, part, widget)).center();
        painter->drawPolyline(QPolygonF(
            {middle + QPointF(-3, -1.5 * down), middle + QPointF(0, 1.5 * down), middle + QPointF(3, -1.5 * down)}));
    }
    painter->restore();
}

QRect AppStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect place = QProxyStyle::subElementRect(element, option, widget);
    if (element != SE_LineEditContents)
        return place;
    const auto *field = qobject_cast<const QLineEdit *>(widget);
    const QWidget *holder = field ? field->parentWidget() : nullptr;
    const bool isPart = qobject_cast<const QComboBox *>(holder) || qobject_cast<const QAbstractSpinBox *>(holder);
    const bool hasOwn = field && (!field->textMargins().isNull() || field->property("plain").toBool());
    return isPart || hasOwn ? place : place.adjusted(kFieldPad, 0, -kFieldPad, 0);
}

QRect AppStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                               const QWidget *widget) const
{
    const QRect place = QProxyStyle::subControlRect(control, option, part, widget);
    if ((control == CC_ComboBox && part == SC_ComboBoxEditField) ||
        (control == CC_SpinBox && part == SC_SpinBoxEditField))
        return place.adjusted(kFieldPad, 0, 0, 0);
    return place;
}

int AppStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 8;
    case PM_ScrollBarSliderMin:
        return 24;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return 4;
    case PM_HeaderMargin:
        return 7;
    case PM_FocusFrameHMargin: // rows of lists begin where the words of a field do
        return qobject_cast<const QAbstractItemView *>(widget) ? 6 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return 16;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int AppStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ScrollBar_Transient:
    case SH_Widget_Animation_Duration:
    case SH_UnderlineShortcut:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 600;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace centrala::ui
