// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a start is measured beside: a program with one empty Fusion window, which says when it is painted.
#include "app/programs/centrala/firstframe.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication app(argc, argv);
    QWidget window;
    window.resize(1280, 720);
    const centrala::FirstFrame frame(window, [] {
        std::fputs("painted\n", stdout);
        std::fflush(stdout);
    });
    window.show();
    return QApplication::exec();
}
