// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/look.h"

#include "ui/style/metrics.h"
#include "ui/style/shapedline.h"

namespace centrala::ui {

namespace {

constexpr QChar kEnter = u'↵';
constexpr int kEnterWidth = 8;

QString wordsOn(const QString &key)
{
    return key.endsWith(kEnter) ? key.chopped(1).trimmed() : key;
}

/// The sign of the Enter key, drawn: hardly any font of texts has it, and to find one that has costs a start 2 ms.
void enterSign(QPainter &painter, const QPointF &leftMiddle)
{
    const double x = leftMiddle.x() + 0.5;
    const double y = leftMiddle.y() + 0.5;
    painter.drawPolyline(QPolygonF({{x + kEnterWidth - 1, y - 4}, {x + kEnterWidth - 1, y}, {x, y}}));
    painter.drawPolyline(QPolygonF({{x + 2.5, y - 2.5}, {x, y}, {x + 2.5, y + 2.5}}));
}

} // namespace

int Look::width(const QString &text, FontRole role, bool strong) const
{
    return theme.shaped(text, role, strong).width();
}

QString Look::elided(const QString &text, int width, FontRole role, bool strong) const
{
    return theme.metrics(role, strong).elidedText(text, Qt::ElideRight, width);
}

void Look::line(QPainter &painter, const QRect &box, const QString &text, FontRole role, const QColor &ink, bool strong,
                Qt::Alignment align) const
{
    if (text.isEmpty() || box.width() <= 0)
        return;
    // Boxes are often made from the text's own width: a dot more or less is no reason to cut.
    const ShapedLine &shown = theme.shapedTo(box.width() + 1, text, role, strong);
    int x = box.left();
    if (align & Qt::AlignRight)
        x = box.right() + 1 - shown.width();
    else if (align & Qt::AlignHCenter)
        x = box.left() + (box.width() - shown.width()) / 2;
    painter.setFont(theme.font(role, strong));
    painter.setPen(ink);
    shown.draw(painter, QPointF(x, box.top() + theme.baseline(role, strong, box.height())));
}

int Look::keyCapWidth(const QString &key) const
{
    const QString words = wordsOn(key);
    const int sign = key.endsWith(kEnter) ? kEnterWidth + (words.isEmpty() ? 0 : 3) : 0;
    return qMax(18, (words.isEmpty() ? 0 : width(words, FontRole::Caption)) + sign + 10);
}

int Look::keyCap(QPainter &painter, int left, int middle, const QString &key, const QColor &ink,
                 const QColor &edge) const
{
    const int capWidth = keyCapWidth(key);
    const QRect cap(left, middle - metrics::kKeyCap / 2, capWidth, metrics::kKeyCap);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edge);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusChip, metrics::kRadiusChip);
    painter.setPen(ink);
    const QString words = wordsOn(key);
    if (key.endsWith(kEnter))
        enterSign(painter,
                  QPointF(words.isEmpty() ? cap.center().x() + 1 - kEnterWidth / 2.0 : cap.right() - 4 - kEnterWidth,
                          cap.center().y() + 1));
    painter.restore();
    if (key.endsWith(kEnter))
        line(painter, cap.adjusted(5, 0, -5, 0), words, FontRole::Caption, ink);
    else
        line(painter, cap, words, FontRole::Caption, ink, false, Qt::AlignHCenter);
    return capWidth;
}

int Look::chipWidth(const QString &word) const
{
    return width(word, FontRole::Caption) + 12;
}

int Look::chip(QPainter &painter, int left, int middle, const QString &word) const
{
    const QRect box(left, middle - 9, chipWidth(word), 18);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour(Colour::Edge));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusChip, metrics::kRadiusChip);
    painter.restore();
    line(painter, box, word, FontRole::Caption, colour(Colour::TextMuted), false, Qt::AlignHCenter);
    return box.width();
}

void Look::initials(QPainter &painter, const QRect &box, const QString &name, FontRole role) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(Colour::Sunken));
    const double radius = box.width() >= 40 ? 6 : 4;
    painter.drawRoundedRect(box, radius, radius);
    // Small ones are the same letters drawn smaller: a font of their own costs a start 2 ms.
    const int small = box.width() >= 20 ? 10 : 9;
    const double part = box.width() >= 40 ? 1 : double(small) / theme.font(role, true).pixelSize();
    const ShapedLine &letters = theme.shaped(initialsOf(name), role, true);
    painter.setPen(colour(Colour::Text));
    painter.translate(QRectF(box).center());
    painter.scale(part, part);
    letters.draw(painter, QPointF(-letters.width() / 2.0, theme.metrics(role, true).capHeight() / 2.0));
    painter.restore();
}

void Look::focusRing(QPainter &painter, const QRect &box, double radius) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(Colour::Focus), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(box).adjusted(2, 2, -2, -2), radius, radius);
    painter.restore();
}

QString initialsOf(const QString &name)
{
    QString made;
    bool atStart = true;
    for (const QChar sign : name) {
        if (sign.isLetterOrNumber()) {
            if (atStart)
                made.append(sign.toUpper());
            atStart = false;
        } else if (sign.isSpace() || sign == u'-') {
            atStart = sign.isSpace() || atStart;
        } else if (sign == u'@') {
            break;
        }
        if (made.size() == 2)
            break;
    }
    return made;
}

} // namespace centrala::ui
