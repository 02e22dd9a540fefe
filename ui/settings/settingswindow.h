// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/settings/preferences.h"
#include "ui/shell/actioncatalogue.h"
#include "ui/style/look.h"

#include <QDialog>

#include <optional>

class QListWidget;
class QStackedWidget;

namespace centrala::ui {

class SettingsSearch;

/// All that can be set: a list of pages, found by their words too, and the page. Changes hold at once.
class SettingsWindow final : public QDialog
{
    Q_OBJECT
public:
    /// People and Teams only where somebody is a hub's administrator.
    enum Page { You, Appearance, Alerts, Keyboard, Inboxes, People, Teams };
    /// By the name a program gives it: "settings", "settings-inboxes".
    [[nodiscard]] static std::optional<Page> pageNamed(const QString &name);
    [[nodiscard]] static bool hasPeople(workspace::Workspace &workspace);

    SettingsWindow(const Look &look, workspace::Workspace &workspace, ActionCatalogue &actions, QWidget *parent);
    void showPage(Page page);

Q_SIGNALS:
    void densityChanged();
    /// The window has to be built anew, and this one to stand at its page.
    void reopenWished();
    void addInboxWished();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showSetting(int page, QWidget *control);
    void add(const QString &title, const QString &icon, QWidget *page);

    const Look &m_look;
    Preferences m_preferences;
    QListWidget *m_list;
    SettingsSearch *m_search;
    QStackedWidget *m_pages;
};

} // namespace centrala::ui
