// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace centrala {

namespace ui {
class MainWindow;
}

/// Waits until the window is drawn with its data, writes the picture, ends the program: 0, or 1 where it could not be
/// written.
class Screenshot final : public QObject
{
    Q_OBJECT
public:
    Screenshot(ui::MainWindow &window, const QString &file);

private:
    void look();

    ui::MainWindow &m_window;
    QString m_file;
    QTimer m_timer;
    int m_quiet = 0;
};

} // namespace centrala
