// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icons.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A mark handed in by a connector is small; anything else is no mark.
constexpr qint64 kMarkLimit = 64 * 1024;

/// Stroke widths are given in device pixels after scaling: 1.5 at 20, 1.4 at 16, 1.33 at 14.
QByteArray strokeFor(int size)
{
    if (size <= 14)
        return "1.9";
    return size <= 16 ? "1.75" : "1.5";
}

} // namespace

QByteArray Icons::source(Set set, const QString &name) const
{
    QString path;
    switch (set) {
    case Set::Icon:
        path = u":/icons/"_s + name + u".svg"_s;
        break;
    case Set::Lamp:
        path = u":/lamps/"_s + name + u".svg"_s;
        break;
    case Set::Mark:
        path = m_marks.value(name);
        if (path.isEmpty() || !QFile::exists(path))
            path = u":/marks/"_s + name + u".svg"_s;
        if (!QFile::exists(path))
            path = u":/icons/channel.svg"_s;
        break;
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(kMarkLimit) : QByteArray();
}

const QPixmap &Icons::drawn(Set set, const QString &name, int size, const QColor &colour, qreal ratio) const
{
    const QString key = QString::number(static_cast<int>(set)) + u':' + name + u':' + QString::number(size) + u':' +
                        QString::number(colour.rgba(), 16) + u':' + QString::number(ratio);
    const auto found = m_drawn.constFind(key);
    if (found != m_drawn.constEnd())
        return *found;
    QByteArray svg = source(set, name);
    svg.replace("currentColor", colour.name().toLatin1());
    svg.replace("stroke-width=\"1.5\"", "stroke-width=\"" + strokeFor(size) + "\"");
    QImage image(QSize(size, size) * ratio, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(svg);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(colour.alphaF());
    renderer.render(&painter, QRectF(0, 0, size * ratio, size * ratio));
    painter.end();
    QPixmap pixmap = QPixmap::fromImage(std::move(image));
    pixmap.setDevicePixelRatio(ratio);
    return *m_drawn.insert(key, pixmap);
}

void Icons::paint(QPainter &painter, const QRect &place, const QString &name, const QColor &colour) const
{
    painter.drawPixmap(place.topLeft(),
                       drawn(Set::Icon, name, place.width(), colour, painter.device()->devicePixelRatioF()));
}

void Icons::paintLamp(QPainter &painter, const QRect &place, const QString &name, const QColor &colour) const
{
    painter.drawPixmap(place.topLeft(),
                       drawn(Set::Lamp, name, place.width(), colour, painter.device()->devicePixelRatioF()));
}

void Icons::paintMark(QPainter &painter, const QRect &place, const QString &channel, const QColor &colour) const
{
    painter.drawPixmap(place.topLeft(),
                       drawn(Set::Mark, channel, place.width(), colour, painter.device()->devicePixelRatioF()));
}

void Icons::paintMark(QPainter &painter, const QRect &place, const QString &channel) const
{
    paintMark(painter, place, channel, m_theme.channelColour(channel));
}

QIcon Icons::icon(const QString &name, Colour colour) const
{
    return QIcon(drawn(Set::Icon, name, 16, m_theme.colour(colour), 1.0));
}

QIcon Icons::markIcon(const QString &channel) const
{
    return QIcon(drawn(Set::Mark, channel, 16, m_theme.channelColour(channel), 1.0));
}

} // namespace centrala::ui
