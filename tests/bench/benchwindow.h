// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/localworkspace.h"
#include "tests/gui/guisetup.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>

#include <memory>

namespace centrala::bench {

/// The program's window over a filled workspace, built as the program builds it. The clock stands behind the newest
/// message.
class BenchWindow
{
public:
    BenchWindow(const QString &folder, QSize size);

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] workspace::LocalWorkspace &workspace() { return *m_workspace; }
    /// Shows the window and the list of a view, complete.
    void show(View view);

private:
    test::FakeClock m_clock;
    test::SeededRandom m_random{1};
    std::unique_ptr<workspace::LocalWorkspace> m_workspace;
    test::GuiSetup m_setup;
    test::AnsweringDialogs m_dialogs;
    std::unique_ptr<ui::MainWindow> m_window;
};

/// A folder with a copy of a filled workspace, for those who write to it; gone with the object.
class WorkspaceCopy
{
public:
    explicit WorkspaceCopy(qint64 messages);
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

} // namespace centrala::bench
