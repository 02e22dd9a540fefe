// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchwindow.h"
#include "tests/bench/report.h"
#include "tests/bench/words.h"
#include "tests/bench/workspacefill.h"
#include "ui/queue/queuepane.h"
#include "ui/thread/conversationpane.h"
#include "ui/thread/threadview.h"

#include <QApplication>
#include <QScrollBar>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::bench;

namespace {

constexpr int kPaints = 1'000;
constexpr double kPromiseMs = 16;

/// Wheel steps with a jump now and then, as people scroll; each painted at once.
Times scroll(QAbstractItemView *view, bool upwards)
{
    Random random(kSeed);
    Times times;
    QScrollBar *bar = view->verticalScrollBar();
    bar->setValue(upwards ? bar->maximum() : 0);
    view->viewport()->repaint();
    for (int i = 0; i < kPaints; ++i) {
        const bool jump = below(random, 50) == 0;
        const int step = 60 + static_cast<int>(below(random, 240));
        times.measure([&] {
            if (jump)
                bar->setValue(static_cast<int>(below(random, static_cast<quint64>(bar->maximum()) + 1)));
            else
                bar->setValue(bar->value() + (upwards ? -step : step));
            view->viewport()->repaint();
        });
        // What a timer or another thread brings is painted with the next step.
        QCoreApplication::processEvents();
    }
    return times;
}

void tell(const QString &what, const QString &size, const Times &times)
{
    const double p99 = times.percentile(0.99);
    report({u"scroll"_s, what + u", one paint, p50"_s, size, times.percentile(0.5), u"ms"_s, {}, {}, {}, {}, true});
    report({u"scroll"_s,
            what + u", one paint, p99"_s,
            size,
            p99,
            u"ms"_s,
            {},
            {},
            {},
            u"p99 under 16 ms"_s,
            p99 < kPromiseMs});
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const WorkspaceCopy copy(1'000'000);
    BenchWindow bench(copy.path(), QSize(1920, 1080));
    bench.show(View::Resolved);
    tell(u"the list of conversations"_s, QString::number(bench.window().queue()->model().rowCount()),
         scroll(bench.window().queue()->view(), false));
    bench.window().open(ConversationId{1});
    QCoreApplication::processEvents();
    const Times thread = scroll(bench.window().conversation()->view(), true);
    tell(u"a thread of 10,000 entries"_s, QString::number(bench.window().conversation()->model().rowCount()), thread);
    return 0;
}
