// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/actioncatalogue.h"

class QLineEdit;

namespace centrala::ui {

/// The agent's own name, and the team they work in.
class YouPage final : public SettingsPage
{
    Q_OBJECT
public:
    YouPage(const Look &look, workspace::Workspace &workspace, ActionCatalogue &actions, QWidget *parent);

private:
    void keep();
    workspace::Workspace &m_workspace;
    QLineEdit *m_name;
    QLabel *m_said;
    QLabel *m_password = nullptr; ///< what became of the wish for another
};

} // namespace centrala::ui
