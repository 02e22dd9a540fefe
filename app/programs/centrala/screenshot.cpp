// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/centrala/screenshot.h"

#include "ui/queue/queuepane.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QPainter>
#include <QPixmap>

#include <cstdio>

namespace centrala {

namespace {

/// Looks at the window this often, and takes the picture when all ids were there so many times in a row: mails laid out
/// elsewhere have arrived by then.
constexpr int kLookMs = 50;
constexpr int kQuietLooks = 8;

} // namespace

Screenshot::Screenshot(ui::MainWindow &window, const QString &file) : m_window(window), m_file(file)
{
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, &Screenshot::look);
    m_timer.start();
}

void Screenshot::look()
{
    m_quiet = m_window.queue()->model().complete() ? m_quiet + 1 : 0;
    if (m_quiet < kQuietLooks)
        return;
    m_timer.stop();
    QWidget *shown = QApplication::activeModalWidget();
    QPixmap picture = m_window.grab();
    if (shown) { // over the window, as it stands on a screen
        const QPixmap over = shown->grab();
        const QRect all(QPoint(), m_window.size());
        QRect place(QPoint(), shown->size());
        place.moveCenter(all.center());
        QPainter painter(&picture);
        painter.drawPixmap(place.topLeft(), over);
        painter.setPen(m_window.palette().color(QPalette::Mid)); // where a screen has the dialog's frame
        painter.drawRect(place.adjusted(-1, -1, 0, 0));
    }
    const bool written = picture.save(m_file, "PNG");
    if (!written)
        std::fprintf(stderr, "centrala: %s could not be written\n", qPrintable(m_file));
    QCoreApplication::exit(written ? 0 : 1);
}

} // namespace centrala
