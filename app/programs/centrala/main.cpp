// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/clock.h"
#include "app/model/randomsource.h"
#include "app/programs/centrala/arguments.h"
#include "app/programs/centrala/firstframe.h"
#include "app/programs/centrala/screenshot.h"
#include "app/programs/messagehandler.h"
#include "app/programs/quitonsignal.h"
#include "app/workspace/localworkspace.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/whendone.h"
#include "ui/style/appstyle.h"
#include "ui/style/errortext.h"
#include "ui/style/language.h"

#include <QApplication>

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

ui::ThemeKind themeOf(const Arguments &arguments, const workspace::Desk &desk)
{
    if (arguments.theme)
        return *arguments.theme;
    if (const auto kept = valueNamed<ui::ThemeKind>(QString::fromLatin1(desk.preference(u"theme"_s))))
        return *kept;
    return ui::Theme::systemKind();
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

int runWindow(QApplication &app, const Arguments &arguments, workspace::LocalWorkspace &workspace, const Clock &clock)
{
    ui::Theme theme(themeOf(arguments, workspace.desk()));
    ui::Icons icons(theme);
    const ui::Look look{theme, icons, clock};
    const auto wear = [&theme] {
        QApplication::setPalette(theme.palette());
        QApplication::setFont(theme.font(ui::FontRole::Body));
    };
    QApplication::setStyle(new ui::AppStyle(theme));
    wear();
    QObject::connect(&theme, &ui::Theme::changed, &app, wear);
    for (const workspace::Channel &channel : workspace.channels())
        icons.addMark(channel.name, channel.iconPath);
    ui::SystemDialogs dialogs;
    ui::MainWindow window(look, workspace, dialogs);
    window.resize(arguments.size);
    window.begin({View::Mine, workspace.me().agent, {}, {}, {}});
    if (!arguments.view.isEmpty() && !window.showNamed(arguments.view)) {
        say(stderr, u"centrala: --view %1 is not known. --help lists what is.\n"_s.arg(arguments.view));
        return 2;
    }
    if (arguments.conversation > 0)
        window.open(ConversationId{arguments.conversation});
    std::unique_ptr<Screenshot> screenshot;
    std::unique_ptr<FirstFrame> firstFrame;
    if (arguments.screenshot.isEmpty())
        firstFrame = std::make_unique<FirstFrame>(window, [&workspace] { workspace.start(); });
    else
        screenshot = std::make_unique<Screenshot>(window, arguments.screenshot);
    QObject::connect(&workspace, &workspace::LocalWorkspace::showRequested, &window, [&window] {
        window.showNormal();
        window.raise();
        window.activateWindow();
    });
    window.show();
    return QApplication::exec();
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
    QApplication app(argc, argv);
    const QuitOnSignal quitOnSignal;
    QApplication::setApplicationName(u"centrala"_s);
    QApplication::setApplicationDisplayName(u"Centrala"_s);
    QApplication::setDesktopFileName(u"centrala"_s);
    const ui::Language language(arguments->language);

    const SystemClock clock;
    SystemRandom random;
    const workspace::Folder folder =
        arguments->workspace.isEmpty() ? workspace::Folder::standard() : workspace::Folder(arguments->workspace);
    auto opened = workspace::LocalWorkspace::open(folder, clock, random);
    if (!opened) {
        if (opened.error().kind == Error::Kind::Busy && arguments->screenshot.isEmpty()) {
            ui::whenDone(workspace::askHolderToShow(folder), &app,
                         [](bool shown) { QCoreApplication::exit(shown ? 0 : 5); });
            const int status = QApplication::exec();
            if (status == 0)
                return 0;
        }
        say(stderr, u"centrala: "_s + ui::ErrorText::of(opened.error()) + u'\n');
        return exitStatus(opened.error());
    }
    return runWindow(app, *arguments, **opened, clock);
}
