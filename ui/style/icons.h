// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QHash>
#include <QIcon>
#include <QPixmap>

class QPainter;

namespace centrala::ui {

/// Icons, channel marks and presence lamps, drawn from SVG in the colour asked for and kept per name, size, colour and
/// device-pixel ratio. Nothing is read before it is first seen.
class Icons
{
public:
    explicit Icons(const Theme &theme) : m_theme(theme) {}

    void paint(QPainter &painter, const QRect &place, const QString &name, const QColor &colour) const;
    void paintLamp(QPainter &painter, const QRect &place, const QString &name, const QColor &colour) const;
    /// A channel's mark; where the channel brought none, the jack's outline.
    void paintMark(QPainter &painter, const QRect &place, const QString &channel, const QColor &colour) const;
    void paintMark(QPainter &painter, const QRect &place, const QString &channel) const;
    [[nodiscard]] QIcon icon(const QString &name, Colour colour = Colour::Text) const;
    [[nodiscard]] QIcon markIcon(const QString &channel) const;

    /// A connector's own mark: an SVG file of one path.
    void addMark(const QString &channel, const QString &path) { m_marks.insert(channel, path); }

private:
    enum class Set { Icon, Mark, Lamp };
    [[nodiscard]] const QPixmap &drawn(Set set, const QString &name, int size, const QColor &colour, qreal ratio) const;
    [[nodiscard]] QByteArray source(Set set, const QString &name) const;

    const Theme &m_theme;
    QHash<QString, QString> m_marks;
    mutable QHash<QString, QPixmap> m_drawn;
};

} // namespace centrala::ui
