// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actioncatalogue.h"
#include "ui/style/look.h"

#include <QLineEdit>
#include <QPointer>
#include <QWidget>

namespace centrala::ui {

/// All keys there are, from the catalogue of actions, over the window. Typing finds an action by its name.
class ShortcutSheet final : public QWidget
{
    Q_OBJECT
public:
    ShortcutSheet(const Look &look, const ActionCatalogue &actions, QWidget *window);
    void open();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Line
    {
        bool heading = false;
        QString text;
        QString keys;
    };
    void close();
    void place();
    [[nodiscard]] QRect box() const;
    [[nodiscard]] QList<QList<Line>> columns() const;
    void paintKeys(QPainter &painter, int right, int middle, const QString &keys, const QColor &ink) const;

    const Look &m_look;
    const ActionCatalogue &m_actions;
    QLineEdit *m_find;
    QPointer<QWidget> m_before;
};

} // namespace centrala::ui
