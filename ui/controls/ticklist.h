// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace centrala::ui {

/// Lines to tick, as tall as they are many, and scrolling where they are more than six.
class TickList final : public QListWidget
{
    Q_OBJECT
public:
    struct Line
    {
        qint64 number = 0; ///< what ticked() is told
        QString words;
        bool isTicked = false;
    };
    /// `name` is what a screen reader says.
    TickList(const QString &objectName, const QString &name, QWidget *parent);

    /// As they are now, without a word about it; the keyboard's place stays.
    void fill(const QList<Line> &lines);

Q_SIGNALS:
    void ticked(qint64 number, bool on);
};

} // namespace centrala::ui
