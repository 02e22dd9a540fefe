// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/preferences.h"
#include "ui/settings/settingspage.h"

#include <functional>

class QButtonGroup;

namespace centrala::ui {

/// Colours, size of text, density, language. Changes hold at once; size and language build the window anew.
class AppearancePage final : public SettingsPage
{
    Q_OBJECT
public:
    AppearancePage(const Look &look, Preferences &preferences, QWidget *parent);

Q_SIGNALS:
    void densityChanged();
    void reopenWished();

private:
    void addThemes();
    void addTextSizes();
    void addDensities();
    void addLanguages();
    /// Radio buttons of which `chosen` is set; `pick` is told the place of the one that was pressed.
    void addChoices(const QString &name, const QStringList &words, qsizetype chosen, std::function<void(int)> pick);

    Preferences &m_preferences;
};

} // namespace centrala::ui
