// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/look.h"

#include <QWidget>

namespace centrala::ui {

class Button;

/// One sentence above what is written, with at most two ways on. It never covers text and never takes the focus; a
/// screen reader hears it.
class HoldStrip final : public QWidget
{
    Q_OBJECT
public:
    enum class Grade { Hint, Warning, Error };
    HoldStrip(const Look &look, QWidget *parent);
    /// A button without words is not shown.
    void say(Grade grade, const QString &sentence, const QString &first = {}, const QString &firstKey = {},
             const QString &second = {});
    void clear();
    [[nodiscard]] Grade grade() const { return m_grade; }
    [[nodiscard]] QString sentence() const { return isHidden() ? QString() : m_sentence; }
    [[nodiscard]] Button *first() const { return m_first; }
    [[nodiscard]] Button *second() const { return m_second; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void firstPressed();
    void secondPressed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int buttonsWidth() const;

    const Look &m_look;
    Grade m_grade = Grade::Warning;
    QString m_sentence;
    Button *m_first;
    Button *m_second;
};

} // namespace centrala::ui
