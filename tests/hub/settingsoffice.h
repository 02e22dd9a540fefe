// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/guisetup.h"
#include "tests/support/hubprogram.h"
#include "tests/support/testdesk.h"
#include "ui/controls/button.h"
#include "ui/settings/settingswindow.h"

#include <QListWidget>

#include <algorithm>

namespace centrala::test {

/// The settings over the window of the hub's administrator.
struct SettingsOffice
{
    HubProgram hub;
    TestDesk desk;
    SystemClock clock;
    std::unique_ptr<GuiSetup> setup;
    AnsweringDialogs dialogs;
    std::unique_ptr<ui::MainWindow> window;
    ui::SettingsWindow *settings = nullptr;

    [[nodiscard]] bool open(ui::SettingsWindow::Page page, const QString &user = HubProgram::kBoss,
                            const QString &password = HubProgram::kBossPassword,
                            ui::ThemeKind theme = ui::ThemeKind::Light)
    {
        if (!desk.join(hub.url(), user, password))
            return false;
        setup = std::make_unique<GuiSetup>(clock, theme);
        window = std::make_unique<ui::MainWindow>(setup->look, desk.workspace(), dialogs);
        window->resize(1280, 720);
        window->begin({View::Open, {}, {}, {}, {}});
        window->show();
        window->openSettings(page);
        settings = window->findChild<ui::SettingsWindow *>();
        return settings != nullptr;
    }
    template<typename W>
    [[nodiscard]] W *part(const QString &name) const
    {
        const auto all = settings->findChildren<W *>(name);
        const auto shown = std::ranges::find_if(all, &QWidget::isVisible);
        return shown == all.end() ? nullptr : *shown;
    }
    [[nodiscard]] static bool click(QWidget &in, const QString &words)
    {
        for (ui::Button *button : in.findChildren<ui::Button *>()) {
            if (button->isVisible() && button->isEnabled() && button->text() == words) {
                QTest::mouseClick(button, Qt::LeftButton);
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] bool choosePerson(const QString &name) const
    {
        auto *list = part<QListWidget>(QStringLiteral("people"));
        const auto found = list->findItems(name + QStringLiteral(" – "), Qt::MatchStartsWith);
        if (found.size() != 1)
            return false;
        list->setCurrentItem(found.first());
        return true;
    }
    static void picture(QWidget &widget, const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("CENTRALA_PICTURES"); !folder.isEmpty())
            widget.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
    }
};

} // namespace centrala::test
