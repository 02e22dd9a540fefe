// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/clock.h"
#include "app/model/randomsource.h"
#include "app/programs/centrala/arguments.h"
#include "app/programs/centrala/desktop.h"
#include "app/programs/centrala/earlypreferences.h"
#include "app/programs/endsignals.h"
#include "app/programs/messagehandler.h"
#include "app/workspace/hubclock.h"
#include "app/workspace/hubline.h"
#include "app/workspace/localworkspace.h"
#include "app/workspace/remoteworkspace.h"
#include "ui/shell/whendone.h"
#include "ui/style/errortext.h"
#include "ui/style/language.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QFileInfo>
#include <QMessageBox>
#include <QScopeGuard>
#include <QThreadPool>

#include <cstdio>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

namespace {

void say(std::FILE *where, const QString &words)
{
    std::fputs(words.toUtf8().constData(), where);
}

/// Off-screen for pictures; a sentence instead of a crash where there is no screen at all.
bool chooseScreen(const Arguments &arguments)
{
    if (!arguments.screenshot.isEmpty()) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return true;
    }
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY") &&
        qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")) {
        say(stderr, u"centrala: there is no display to open a window on. To draw it into a picture instead:\n"
                    "          centrala --screenshot FILE.png\n"_s);
        return false;
    }
#endif
    return true;
}

int exitStatus(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Usage:
        return 2;
    case Error::Kind::NotPermitted:
        return 3;
    case Error::Kind::Busy:
        return 5;
    default:
        return 1;
    }
}

int runWindow(Desktop &desktop, const Arguments &arguments, Reopening &reopening)
{
    if (!desktop.show(reopening)) {
        say(stderr, u"centrala: --view %1 is not known. --help lists what is.\n"_s.arg(arguments.view));
        return 2;
    }
    if (!arguments.screenshot.isEmpty() && !desktop.hasConversation()) {
        say(stderr, u"centrala: there is no conversation %1 here.\n"_s.arg(arguments.conversation));
        return 4;
    }
    const int status = QApplication::exec();
    reopening = desktop.reopening();
    return status;
}

/// Says it in a window of its own, until that is closed.
void tell(const QString &words)
{
    QMessageBox box(QMessageBox::Warning, QGuiApplication::applicationDisplayName(), words);
    QObject::connect(&box, &QMessageBox::finished, qApp, &QCoreApplication::quit);
    box.show();
    QApplication::exec();
}

/// The same over a copy of a hub's workspace.
int runDesk(const Arguments &arguments, const QUrl &hub, const workspace::Folder &folder, Reopening &reopening,
            const Clock &clock, RandomSource &random)
{
    workspace::HubClock hubClock(clock);
    const auto opened = workspace::RemoteWorkspace::open(hub, folder, arguments.caFile, hubClock, random);
    if (!opened) {
        say(stderr, u"centrala: "_s + ui::ErrorText::of(opened.error()) + u'\n');
        if (arguments.hub.isEmpty() && arguments.screenshot.isEmpty())
            tell(ui::ErrorText::of(opened.error())); // whoever joined in the window reads no terminal
        return exitStatus(opened.error());
    }
    workspace::RemoteWorkspace &workspace = **opened;
    Desktop desktop(arguments, workspace, hubClock, [&workspace] { workspace.start(); });
    ui::MainWindow &window = desktop.window();
    QObject::connect(&workspace, &workspace::RemoteWorkspace::hubTimeTold, &window,
                     [&hubClock](Instant now) { hubClock.set(now); });
    QObject::connect(&workspace, &workspace::RemoteWorkspace::copyDamaged, &window,
                     [&window] { Q_EMIT window.reopenWished({}); });
    window.setHub(hub.host(), arguments.hub.isEmpty());
    QObject::connect(&workspace, &workspace::RemoteWorkspace::meChanged, &window, [&workspace, &window] {
        QueueFilter filter = window.selection().filter();
        filter.agent = workspace.me().agent;
        window.selection().setFilter(filter);
    });
    return runWindow(desktop, arguments, reopening);
}

/// Where the workspace lies, and whose it is.
struct Place
{
    workspace::Folder folder;
    std::optional<QUrl> hub; ///< unset: nobody else's
};

/// As the command line says.
Result<Place> placeOf(const Arguments &arguments)
{
    const bool isNamed = !arguments.workspace.isEmpty();
    if (arguments.hub.isEmpty())
        return Place{isNamed ? workspace::Folder(arguments.workspace) : workspace::Folder::standard(), {}};
    const Result<QUrl> hub = workspace::hubUrl(arguments.hub);
    if (!hub)
        return hub.error();
    return Place{isNamed ? workspace::Folder(arguments.workspace) : workspace::RemoteWorkspace::folderFor(*hub), *hub};
}

/// Of a hub that was joined in the window: beside the desk's own workspace, which stays.
Place joinedPlace(const Arguments &arguments, const QUrl &hub)
{
    const workspace::Folder usual = workspace::RemoteWorkspace::folderFor(hub);
    if (arguments.workspace.isEmpty())
        return {usual, hub};
    return {workspace::Folder(arguments.workspace + u"/hubs/"_s + QFileInfo(usual.path()).fileName()), hub};
}

/// Everything that hangs on the application object, from its making to its end: the size of text is read before it is
/// made and holds until it is gone. Desktop::kReopen where the window is to be built anew.
int runApplication(int &argc, char **argv, const Arguments &arguments, Reopening &reopening)
{
    const SystemClock clock;
    SystemRandom random;
    Result<Place> place = placeOf(arguments);
    if (!place) {
        say(stderr, u"centrala: %1: %2\n"_s.arg(arguments.hub, place.error().detail));
        return 2;
    }
    if (reopening.view == QLatin1StringView(ui::MainWindow::kLeaveHub)) {
        EarlyPreferences::leaveHub(place->folder, clock, argc, argv);
        reopening.view.clear();
    }
    EarlyPreferences early = EarlyPreferences::read(place->folder, clock, argc, argv);
    if (const Result<QUrl> joined = workspace::hubUrl(early.hub); joined && !place->hub) {
        place = joinedPlace(arguments, *joined);
        const QString language = early.language;
        early = EarlyPreferences::read(place->folder, clock, argc, argv);
        early.language = early.language.isEmpty() ? language : early.language;
    }
    const workspace::Folder &folder = place->folder;
    early.applyTextSize();
    QApplication app(argc, argv);
    ui::Theme::warmFonts();
    // They are read on the side, and not without the application.
    const auto fontsAreRead = qScopeGuard([] { QThreadPool::globalInstance()->waitForDone(); });
    const EndSignals ends(&QCoreApplication::quit);
    const ui::Language language(arguments.language.isEmpty() ? early.language : arguments.language);

    if (place->hub)
        return runDesk(arguments, *place->hub, folder, reopening, clock, random);
    auto opened = workspace::LocalWorkspace::open(folder, clock, random);
    if (!opened && opened.error().kind == Error::Kind::Busy && !arguments.screenshot.isEmpty())
        opened = workspace::LocalWorkspace::openToLook(folder, clock, random);
    if (!opened) {
        if (opened.error().kind == Error::Kind::Busy && arguments.screenshot.isEmpty()) {
            ui::whenDone(workspace::askHolderToShow(folder), &app,
                         [](bool shown) { QCoreApplication::exit(shown ? 0 : 5); });
            const int status = QApplication::exec();
            if (status == 0)
                return 0;
        }
        say(stderr, u"centrala: "_s + ui::ErrorText::of(opened.error()) + u'\n');
        return exitStatus(opened.error());
    }
    Desktop desktop(arguments, **opened, clock, [&workspace = **opened] { workspace.start(); });
    QObject::connect(opened->get(), &workspace::LocalWorkspace::showRequested, &desktop.window(),
                     [&window = desktop.window()] {
                         window.showNormal();
                         window.raise();
                         window.activateWindow();
                     });
    return runWindow(desktop, arguments, reopening);
}

} // namespace

int main(int argc, char **argv)
{
    QStringList words;
    for (int i = 0; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    const Result<Arguments> arguments = Arguments::read(words);
    if (!arguments) {
        say(stderr, u"centrala: "_s + arguments.error().detail + u'\n');
        return 2;
    }
    if (arguments->help || arguments->version) {
        say(stdout, arguments->help ? Arguments::helpText() : u"centrala " CENTRALA_VERSION "\n"_s);
        return 0;
    }
    if (!chooseScreen(*arguments))
        return 1;
    installMessageHandler(LogFrom::Warning);
    QCoreApplication::setApplicationName(u"centrala"_s);
    QGuiApplication::setApplicationDisplayName(u"Centrala"_s);
    QGuiApplication::setDesktopFileName(u"centrala"_s);
    Reopening reopening;
    for (;;) {
        const int status = runApplication(argc, argv, *arguments, reopening);
        if (status != Desktop::kReopen)
            return status;
    }
}
