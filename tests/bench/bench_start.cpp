// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/centrala/firstframe.h"
#include "tests/bench/benchwindow.h"
#include "tests/bench/report.h"
#include "tests/bench/workspacefill.h"
#include "ui/queue/queuepane.h"
#include "ui/style/theme.h"
#include "ui/thread/conversationpane.h"
#include "ui/thread/threadview.h"

#include <QApplication>
#include <QProcess>

#include <cstdio>
#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::bench;

namespace {

constexpr int kStarts = 10;
constexpr QSize kSize{1280, 720};
constexpr double kPromise = 2.5;
constexpr auto kPainted = "painted\n";

/// What the measured process does: paints, says so, and waits to be killed.
int sayWhenPainted(QWidget &window, const std::function<bool()> &complete)
{
    const FirstFrame frame(window, [&complete] {
        std::fputs(complete() ? kPainted : "incomplete\n", stdout);
        std::fflush(stdout);
    });
    window.show();
    return QApplication::exec();
}

/// Whether entries stand in the timeline, not only in its model.
bool shown(ui::ConversationPane &conversation)
{
    const ui::ThreadModel &model = conversation.model();
    const int last = model.rowCount() - 1;
    return last >= 0 && conversation.view()->visualRect(model.index(last, 0)).intersects(conversation.view()->rect());
}

int fullWindow(int argc, char **argv)
{
    QApplication app(argc, argv);
    ui::Theme::warmFonts();
    BenchWindow bench(QString::fromLocal8Bit(argv[2]), kSize);
    ui::MainWindow &window = bench.window();
    window.begin({View::Mine, bench.workspace().me().agent, {}, {}, {}});
    return sayWhenPainted(
        window, [&window] { return window.queue()->model().rowCount() > 0 && shown(*window.conversation()); });
}

/// Milliseconds from starting the process to its first painted frame; it is killed there, as by kill -9.
double start(const QString &program, const QStringList &arguments = {})
{
    Times time;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    time.measure([&] {
        process.start(program, arguments);
        while (!process.canReadLine() && process.waitForReadyRead(60'000)) {
        }
    });
    if (process.readLine() != kPainted)
        std::fprintf(stderr, "bench_start: the first frame was not complete\n");
    process.kill();
    process.waitForFinished();
    return time.sum();
}

/// An X server of our own: people's windows are on one.
class XServer
{
public:
    XServer()
    {
        m_process.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1600x1000x24"_s});
        while (!m_process.canReadLine() && m_process.waitForReadyRead(30'000)) {
        }
        m_display = ':' + m_process.readLine().trimmed();
    }
    ~XServer()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }
    [[nodiscard]] const QByteArray &display() const { return m_display; }

private:
    QProcess m_process;
    QByteArray m_display;
};

void measure(const QByteArray &platform, const QString &where, const QString &workspace, std::optional<double> most)
{
    qputenv("QT_QPA_PLATFORM", platform);
    const QString ours = QCoreApplication::applicationFilePath();
    const QString baseline = QCoreApplication::applicationDirPath() + u"/empty_window"_s;
    const QStringList arguments{u"full"_s, workspace};
    Times empty;
    Times full;
    // One of each first, so that both are warm.
    (void)start(baseline);
    (void)start(ours, arguments);
    for (int i = 0; i < kStarts; ++i) {
        empty.add(start(baseline));
        full.add(start(ours, arguments));
    }
    const double ratio = full.percentile(0.5) / empty.percentile(0.5);
    report({u"start"_s, u"to a painted queue and conversation, 1280x720, each after kill -9, median of 10, "_s + where,
            u"1000000"_s, full.percentile(0.5), u"ms"_s, u"an empty Fusion window"_s, empty.percentile(0.5), ratio,
            most ? u"at most 2.5 times"_s : QString(), !most || ratio <= *most});
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 2 && QByteArray(argv[1]) == "full")
        return fullWindow(argc, argv);
    QCoreApplication app(argc, argv);
    const WorkspaceCopy copy(1'000'000);
    XServer screen;
    qputenv("DISPLAY", screen.display());
    measure("xcb", u"on an X server"_s, copy.path(), kPromise);
    // A window without a window system costs an empty program next to nothing: no promise is held against that.
    measure("offscreen", u"without a window system"_s, copy.path(), {});
    return 0;
}
