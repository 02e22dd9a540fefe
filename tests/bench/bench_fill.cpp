// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/workspacefill.h"

#include <QCoreApplication>

#include <cstdio>

/// Makes the filled workspaces the other programs read, so that they measure nothing of it: bench_fill 10000 1000000
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    for (int i = 1; i < argc; ++i) {
        const auto folder = centrala::bench::filledWorkspace(QByteArray(argv[i]).toLongLong());
        if (!folder) {
            std::fprintf(stderr, "%s\n", qPrintable(folder.error().detail));
            return 1;
        }
        std::printf("%s\n", qPrintable(*folder));
    }
    return 0;
}
