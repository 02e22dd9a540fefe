// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchwindow.h"

#include "tests/bench/workspacefill.h"
#include "ui/queue/queuepane.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace centrala::bench {

BenchWindow::BenchWindow(const QString &folder, QSize size)
    : m_clock(kNow),
      m_workspace(std::move(workspace::LocalWorkspace::open(workspace::Folder(folder), m_clock, m_random)).value()),
      m_setup(m_clock)
{
    for (const workspace::Channel &channel : m_workspace->channels())
        m_setup.icons.addMark(channel.name, channel.iconPath);
    m_window = std::make_unique<ui::MainWindow>(m_setup.look, *m_workspace, m_dialogs,
                                                QueueFilter{View::Mine, m_workspace->me().agent, {}, {}, {}});
    m_window->resize(size);
}

void BenchWindow::show(View view)
{
    m_window->begin({view, m_workspace->me().agent, {}, {}, {}});
    m_window->show();
    (void)QTest::qWaitForWindowExposed(m_window.get());
    (void)QTest::qWaitFor([this] { return m_window->queue()->model().complete(); }, 60'000);
}

WorkspaceCopy::WorkspaceCopy(qint64 messages)
    : m_folder(QStringLiteral(CENTRALA_BINARY_DIRECTORY "/bench-data/copy-XXXXXX"))
{
    const QString filled = filledWorkspace(messages).value();
    QFile::copy(filled + u"/workspace.db"_s, m_folder.filePath(u"workspace.db"_s));
}

} // namespace centrala::bench
