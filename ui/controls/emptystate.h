// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/look.h"

#include <QWidget>

namespace centrala::ui {

class Button;

/// What a pane without content says: an icon, a heading, a sentence, at most one button. Words say what to do next.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const Look &look, QWidget *parent);
    void say(const QString &icon, const QString &heading, const QString &sentence, const QString &button = {},
             const QString &key = {});
    [[nodiscard]] QString heading() const { return m_heading; }

Q_SIGNALS:
    void pressed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRect sentenceBox() const;
    void placeButton();

    const Look &m_look;
    QString m_icon;
    QString m_heading;
    QString m_sentence;
    Button *m_button = nullptr;
};

} // namespace centrala::ui
