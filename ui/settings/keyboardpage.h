// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/preferences.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/actioncatalogue.h"
#include "ui/shell/keymap.h"

class QKeySequenceEdit;
class QLineEdit;
class QTreeWidget;

namespace centrala::ui {

class Button;

/// Every action with its key. A key that is taken is not given twice: whoever wants it takes it away there.
class KeyboardPage final : public SettingsPage
{
    Q_OBJECT
public:
    KeyboardPage(const Look &look, Preferences &preferences, ActionCatalogue &actions, QWidget *parent);

private:
    void addPresets();
    void addList();
    void addEditor();
    void fill();
    void filter(const QString &words);
    void choose();
    void judge();
    void give(bool takeAway);
    void store();
    [[nodiscard]] QString chosen() const;

    Preferences &m_preferences;
    ActionCatalogue &m_actions;
    KeyMap m_map;
    QList<Button *> m_presets;
    QTreeWidget *m_list = nullptr;
    QLabel *m_title = nullptr;
    QKeySequenceEdit *m_edit = nullptr;
    QLabel *m_verdict = nullptr;
    Button *m_set = nullptr;
    Button *m_take = nullptr;
    Button *m_none = nullptr;
    Button *m_reset = nullptr;
};

} // namespace centrala::ui
