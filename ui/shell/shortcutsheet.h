// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actioncatalogue.h"
#include "ui/style/look.h"

#include <QLineEdit>
#include <QPointer>
#include <QWidget>

namespace centrala::ui {

class ShortcutList;

/// All keys there are, from the catalogue of actions, over the window. Typing finds an action by
/// its name or its key.
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
    void close();
    void place();
    [[nodiscard]] QRect box() const;

    const Look &m_look;
    QLineEdit *m_find;
    ShortcutList *m_list;
    QPointer<QWidget> m_before;
};

} // namespace centrala::ui
