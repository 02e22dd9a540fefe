// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchwindow.h"
#include "tests/bench/report.h"
#include "tests/bench/words.h"
#include "tests/bench/workspacefill.h"
#include "ui/compose/messageedit.h"
#include "ui/queue/queuepane.h"
#include "ui/thread/conversationpane.h"

#include <QApplication>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::bench;

namespace {

constexpr int kKeys = 500;
constexpr double kPromiseMs = 16;

/// From the key to the last paint that it caused.
template<typename Press>
Times pressed(Press press)
{
    Times times;
    for (int i = 0; i < kKeys; ++i) {
        times.measure([&] {
            press(i);
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        });
        QTest::qWait(5); // as nobody types faster
    }
    return times;
}

void tell(const QString &what, const Times &times)
{
    const double p99 = times.percentile(0.99);
    report({u"key"_s, what + u", to paint, p50"_s, u"1000000"_s, times.percentile(0.5), u"ms"_s, {}, {}, {}, {}, true});
    report({u"key"_s,
            what + u", to paint, p99"_s,
            u"1000000"_s,
            p99,
            u"ms"_s,
            {},
            {},
            {},
            u"p99 under 16 ms"_s,
            p99 < kPromiseMs});
}

} // namespace

/// A key press to what it changes on the screen: the next row with its conversation, and a letter in an answer.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const WorkspaceCopy copy(1'000'000);
    BenchWindow bench(copy.path(), QSize(1920, 1080));
    bench.show(View::Open);
    QWidget *list = bench.window().queue()->view();
    list->setFocus();
    tell(u"the next row, with its conversation"_s,
         pressed([list](int i) { QTest::keyClick(list, i % 100 < 60 ? Qt::Key_J : Qt::Key_K); }));
    bench.window().open(ConversationId{2});
    bench.window().conversation()->openComposer(ui::Composer::Mode::Reply);
    QWidget *edit = bench.window().conversation()->composer()->edit();
    tell(u"a letter in an answer"_s,
         pressed([edit](int i) { QTest::keyClick(edit, i % 6 == 5 ? ' ' : static_cast<char>('a' + i % 26)); }));
    return 0;
}
