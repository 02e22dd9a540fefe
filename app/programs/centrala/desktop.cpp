// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/centrala/desktop.h"

#include "ui/settings/firststart.h"
#include "ui/style/appstyle.h"

#include <QApplication>
#include <QPainter>
#include <QScreen>

#include <cstdio>

namespace centrala {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What a window's frame and the bars of a desktop may take, where nobody tells.
constexpr int kFrameSides = 16;
constexpr int kFrameTop = 48;

/// The list the window begins with.
QueueFilter mine(const workspace::Workspace &workspace)
{
    return {View::Mine, workspace.me().agent, {}, {}, {}};
}

} // namespace

Desktop::Desktop(const Arguments &arguments, workspace::Workspace &workspace, const Clock &clock,
                 std::function<void()> start)
    : m_arguments(arguments),
      m_workspace(workspace),
      m_start(std::move(start)),
      m_preferences(workspace.desk()),
      m_theme(arguments.theme.value_or(m_preferences.theme().value_or(ui::Theme::systemKind()))),
      m_icons(m_theme),
      m_look{m_theme, m_icons, clock}
{
    m_theme.setScale(std::min(100, m_preferences.textSize())); // larger than usual is the whole window
    const auto wear = [this] {
        QApplication::setPalette(m_theme.palette());
        QApplication::setFont(m_theme.font(ui::FontRole::Body));
    };
    QApplication::setStyle(new ui::AppStyle(m_theme));
    wear();
    connect(&m_theme, &ui::Theme::changed, this, wear);
    for (const workspace::Channel &channel : workspace.channels())
        m_icons.addMark(channel.name, channel.iconPath);
    m_window = std::make_unique<ui::MainWindow>(m_look, workspace, m_dialogs, mine(workspace));
    m_window->setCaFile(arguments.caFile);
    connect(m_window.get(), &ui::MainWindow::reopenWished, this, &Desktop::reopen);
}

bool Desktop::show(const Reopening &reopening)
{
    putWindow(reopening);
    m_window->begin(mine(m_workspace));
    const QString view = reopening.view.isEmpty() ? m_arguments.view : reopening.view;
    if (!view.isEmpty() && !m_window->showNamed(view))
        return false;
    if (m_arguments.conversation > 0)
        m_window->open(ConversationId{m_arguments.conversation});
    if (!m_arguments.screenshot.isEmpty()) {
        m_screenshot = std::make_unique<Screenshot>(*m_window, m_arguments.screenshot);
    } else {
        m_firstFrame = std::make_unique<FirstFrame>(*m_window, [this, view] {
            m_start();
            wearIcon();
            m_notifier = std::make_unique<ui::TrayNotifier>(m_look);
            m_alerts = std::make_unique<ui::Alerts>(m_workspace, *m_window, *m_notifier, m_look.clock);
            if (!m_workspace.team() && view.isEmpty() && ui::FirstStart::isDue(m_workspace))
                m_window->firstStart();
        });
    }
    m_window->show();
    return true;
}

bool Desktop::hasConversation() const
{
    const ConversationId wanted{m_arguments.conversation};
    return !wanted.isValid() || !m_workspace.pages().queueRows({wanted}).isEmpty();
}

Desktop::~Desktop()
{
    if (m_firstFrame)
        m_preferences.setWindowPlace(m_window->saveGeometry());
}

void Desktop::putWindow(const Reopening &reopening)
{
    if (reopening.place.isValid()) {
        m_window->setGeometry(reopening.place);
        return;
    }
    const QSize wished = m_arguments.size * 100 / std::max(100, m_preferences.textSize());
    m_window->resize(wished);
    if (!m_arguments.screenshot.isEmpty() || m_window->restoreGeometry(m_preferences.windowPlace()))
        return;
    // Nothing of a new window lies beyond the edge of the screen.
    const QSize room = m_window->screen()->availableSize() - QSize(kFrameSides, kFrameTop);
    if (wished.width() > room.width() || wished.height() > room.height()) {
        m_window->resize(wished.boundedTo(room));
        m_window->setWindowState(Qt::WindowMaximized);
    }
}

void Desktop::wearIcon()
{
    QIcon icon;
    for (const int side : {16, 32, 48, 128}) {
        QPixmap drawn(side, side);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        m_icons.paint(painter, drawn.rect(), u"centrala"_s, m_theme.colour(ui::Colour::Text));
        painter.end();
        icon.addPixmap(drawn);
    }
    QApplication::setWindowIcon(icon);
}

void Desktop::reopen(const QString &view)
{
    m_reopening = {view, m_window->geometry()};
    QApplication::exit(kReopen);
}

} // namespace centrala
