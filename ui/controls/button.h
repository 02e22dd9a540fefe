// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/look.h"

#include <QAbstractButton>

namespace centrala::ui {

/// A button of the interface, drawn from the tokens: with icon, words and the cap of its key, each where there is one.
/// Its accessible name is its text, else its tooltip.
class Button : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Kind {
        Plain,   ///< outlined
        Primary, ///< filled with the accent; one at a time
        Flat,    ///< words without an edge
        Bare,    ///< an icon alone, 28 square
        Link     ///< underlined words
    };
    Button(const Look &look, Kind kind, QWidget *parent);

    void setIconName(const QString &name);
    void setKey(const QString &key);
    void setKind(Kind kind);
    void setTall(int height);
    void setMark(const QString &channel);
    /// The small angle that says a menu opens here.
    void setOpensMenu(bool opens);
    /// Joined to a neighbour: square corners on that side.
    void setJoined(Qt::Edges edges);
    void setChosen(bool chosen);
    /// A count box at the upper right; 0 hides it.
    void setCount(qint64 count);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Inks
    {
        QColor ground;
        QColor edge;
        QColor text;
    };
    [[nodiscard]] Inks inks() const;
    [[nodiscard]] bool strong() const { return m_kind == Kind::Primary || m_chosen; }
    [[nodiscard]] FontRole role() const { return m_height < 28 ? FontRole::Small : FontRole::Body; }
    void drawCount(QPainter &painter) const;

    const Look &m_look;
    Kind m_kind;
    QString m_icon;
    QString m_mark;
    QString m_key;
    int m_height = 28;
    bool m_opensMenu = false;
    bool m_chosen = false;
    Qt::Edges m_joined;
    qint64 m_count = 0;
};

} // namespace centrala::ui
