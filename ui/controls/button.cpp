// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/button.h"

#include "ui/style/metrics.h"
#include "ui/style/relativetime.h"

#include <QEvent>
#include <QPainterPath>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

Button::Button(const Look &look, Kind kind, QWidget *parent) : QAbstractButton(parent), m_look(look), m_kind(kind)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&look.theme, &Theme::changed, this, [this] { updateGeometry(), update(); });
}

void Button::setIconName(const QString &name)
{
    m_icon = name;
    updateGeometry();
    update();
}

void Button::setMark(const QString &channel)
{
    m_mark = channel;
    updateGeometry();
    update();
}

void Button::setKey(const QString &key)
{
    m_key = key;
    updateGeometry();
    update();
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    updateGeometry();
    update();
}

void Button::setTall(int height)
{
    m_height = height;
    updateGeometry();
}

void Button::setOpensMenu(bool opens)
{
    m_opensMenu = opens;
    updateGeometry();
}

void Button::setJoined(Qt::Edges edges)
{
    m_joined = edges;
    update();
}

void Button::setChosen(bool chosen)
{
    m_chosen = chosen;
    update();
}

void Button::setCount(qint64 count)
{
    m_count = count;
    update();
}

QSize Button::sizeHint() const
{
    if (m_kind == Kind::Bare)
        return {m_opensMenu && text().isEmpty() && m_icon.isEmpty() ? 28 : m_height, m_height};
    int width = m_kind == Kind::Plain || m_kind == Kind::Primary ? 24 : m_kind == Kind::Flat ? 16 : 0;
    if (m_height < 28 && width == 24)
        width = 20;
    int parts = 0;
    const auto add = [&width, &parts](int part) { width += part + (parts++ > 0 ? 8 : 0); };
    if (!m_icon.isEmpty() || !m_mark.isEmpty())
        add(16);
    if (!text().isEmpty())
        add(m_look.width(text(), role(), m_kind == Kind::Primary || m_kind == Kind::Plain ? strong() : m_chosen));
    if (!m_key.isEmpty())
        add(m_look.keyCapWidth(m_key));
    if (m_opensMenu)
        add(14);
    return {width, m_height};
}

Button::Inks Button::inks() const
{
    const auto pick = [this](Colour which) { return m_look.colour(which); };
    const bool over = isEnabled() && (underMouse() || isDown());
    Inks made{Qt::transparent, Qt::transparent, pick(isEnabled() ? Colour::Text : Colour::TextDisabled)};
    if (m_kind == Kind::Primary) {
        made.ground = pick(!isEnabled() ? Colour::Sunken : over ? Colour::AccentHover : Colour::Accent);
        made.edge = made.ground;
        made.text = pick(isEnabled() ? Colour::AccentText : Colour::TextDisabled);
    } else if (m_kind == Kind::Plain) {
        made.ground = pick(over ? Colour::Hover : Colour::Raised);
        made.edge = pick(isEnabled() ? Colour::Edge : Colour::Hairline);
    } else if (m_kind == Kind::Link) {
        made.text = pick(Colour::Link);
    } else if (over) {
        made.ground = pick(Colour::Hover);
    }
    if (m_chosen && m_kind != Kind::Primary) {
        made.ground = pick(Colour::AccentSoft);
        if (m_kind != Kind::Plain)
            made.edge = pick(Colour::Accent);
    }
    return made;
}

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Inks ink = inks();
    QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (m_joined & Qt::RightEdge)
        box.setRight(box.right() + 8);
    if (m_joined & Qt::LeftEdge)
        box.setLeft(box.left() - 8);
    if (ink.ground.alpha() > 0 || ink.edge.alpha() > 0) {
        painter.setPen(ink.edge.alpha() > 0 ? QPen(ink.edge) : QPen(Qt::NoPen));
        painter.setBrush(ink.ground);
        painter.drawRoundedRect(box, metrics::kRadiusControl, metrics::kRadiusControl);
    }
    if (m_joined & Qt::LeftEdge)
        painter.fillRect(QRect(0, 1, 1, height() - 2),
                         m_look.colour(m_kind == Kind::Primary ? Colour::AccentText : Colour::Edge));
    const int middle = height() / 2;
    const bool narrow = m_kind == Kind::Bare;
    int left = m_kind == Kind::Link ? 0 : m_kind == Kind::Flat ? 8 : m_height < 28 ? 10 : 12;
    if (narrow) {
        const int side = m_icon.isEmpty() || m_height < 28 ? 16 : 20;
        const QRect place((width() - side) / 2, middle - side / 2, side, side);
        if (!m_icon.isEmpty())
            m_look.icons.paint(painter, place, m_icon, ink.text);
    } else if (!m_icon.isEmpty() || !m_mark.isEmpty()) {
        const QRect place(left, middle - 8, 16, 16);
        if (m_mark.isEmpty())
            m_look.icons.paint(painter, place, m_icon, ink.text);
        else
            m_look.icons.paintMark(painter, place, m_mark);
        left += 24;
    }
    if (!text().isEmpty() && !narrow) {
        // The words give way before the angle does.
        const int room = width() - left - (m_opensMenu ? 24 : 0);
        const int taken = qMin(m_look.width(text(), role(), strong()), room);
        m_look.line(painter, QRect(left, 0, qMin(taken + 1, room), height()), text(), role(), ink.text, strong());
        if (m_kind == Kind::Link)
            painter.fillRect(left, middle + m_look.theme.metrics(role()).ascent() / 2 + 2, taken, 1, ink.text);
        left += taken + 8;
    }
    if (!m_key.isEmpty())
        left += 8 + m_look.keyCap(painter, left, middle, m_key,
                                  m_kind == Kind::Primary ? ink.text : m_look.colour(Colour::TextMuted),
                                  m_kind == Kind::Primary ? ink.text : m_look.colour(Colour::Edge));
    if (m_opensMenu)
        m_look.icons.paint(painter, QRect(narrow ? (width() - 14) / 2 : left, middle - 7, 14, 14), u"down"_s, ink.text);
    if (hasFocus())
        m_look.focusRing(painter, rect().adjusted(-1, -1, 1, 1), metrics::kRadiusControl);
    if (m_count > 0)
        drawCount(painter);
}

void Button::drawCount(QPainter &painter) const
{
    const QString count = countText(m_count);
    const int taken = qMax(16, m_look.width(count, FontRole::Caption, true) + 8);
    const QRect box(width() - taken, 0, taken, 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_look.colour(Colour::Accent));
    painter.drawRoundedRect(box, metrics::kRadiusChip, metrics::kRadiusChip);
    m_look.line(painter, box, count, FontRole::Caption, m_look.colour(Colour::AccentText), true, Qt::AlignHCenter);
}

bool Button::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTipChange && text().isEmpty() && accessibleName().isEmpty())
        setAccessibleName(toolTip());
    return QAbstractButton::event(event);
}

} // namespace centrala::ui
