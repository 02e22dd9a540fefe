// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/fakeworkspace.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/appstyle.h"
#include "ui/style/language.h"

#include <QApplication>

namespace centrala::test {

/// Answers what a person would be asked, and remembers that they were.
class AnsweringDialogs final : public ui::Dialogs
{
public:
    QStringList filesToChoose;
    QString textToAnswer;
    QStringList opened;
    void chooseFiles(QWidget *, std::function<void(const QStringList &)> done) override { done(filesToChoose); }
    void askText(QWidget *, const QString &, const QString &, std::function<void(const QString &)> done) override
    {
        done(textToAnswer);
    }
    void openFile(const QString &path, const QString &) override { opened.append(path); }
};

/// Colours, fonts and icons as the program sets them up.
struct GuiSetup
{
    explicit GuiSetup(const Clock &clock, ui::ThemeKind kind = ui::ThemeKind::Light);
    ~GuiSetup();
    ui::Theme theme;
    ui::Icons icons;
    ui::Look look;
};

/// A window over the sample workspace.
struct SampleWindow
{
    explicit SampleWindow(QSize size = QSize(1440, 900), ui::ThemeKind kind = ui::ThemeKind::Light, bool empty = false);
    FakeClock clock;
    FakeWorkspace workspace;
    GuiSetup setup;
    AnsweringDialogs dialogs;
    ui::MainWindow window;
};

} // namespace centrala::test
