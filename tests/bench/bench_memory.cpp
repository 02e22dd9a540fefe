// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchwindow.h"
#include "tests/bench/report.h"
#include "tests/bench/words.h"
#include "tests/bench/workspacefill.h"

#include <QApplication>
#include <QFile>
#include <QTest>

#include <unistd.h> // Linux only, as /proc is

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::bench;

namespace {

constexpr int kOpened = 1'000;
constexpr double kPromiseMb = 120;

double residentMb()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const double pages = file.readAll().split(' ').value(1).toDouble();
    return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1'000'000;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    double empty = 0;
    {
        QWidget window;
        window.resize(1920, 1080);
        window.show();
        (void)QTest::qWaitForWindowExposed(&window);
        empty = residentMb();
    }
    const WorkspaceCopy copy(1'000'000);
    BenchWindow bench(copy.path(), QSize(1920, 1080));
    bench.show(View::Mine);
    bench.workspace().start();
    Random random(kSeed);
    for (int i = 0; i < kOpened; ++i) {
        bench.window().open(ConversationId{1 + static_cast<qint64>(below(random, 100'000))});
        QTest::qWait(1);
    }
    QTest::qWait(500);
    const double full = residentMb();
    report({u"memory"_s, u"resident after 1,000 conversations opened, 1920x1080"_s, u"1000000"_s, full, u"MB"_s,
            u"an empty window"_s, empty, full / empty, u"under 120 MB"_s, full < kPromiseMb});
    return 0;
}
