// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/team.h"
#include "app/workspace/workspace.h"
#include "ui/settings/settingspage.h"

class QComboBox;
class QLineEdit;
class QListWidget;

namespace centrala::ui {

class Button;
class SignInsList;
class NumberBox;
class SureLine;

/// The people of a hub, for an administrator: who may do what, in which teams, where they are signed in; somebody
/// comes, forgets a password, leaves. What is changed holds at once.
class PeoplePage final : public SettingsPage
{
    Q_OBJECT
public:
    /// `workspace` has a team.
    PeoplePage(const Look &look, workspace::Workspace &workspace, QWidget *parent);

private:
    void addDetail();
    void addActs();
    void read();
    void choose();
    void fillTeams(const AgentRow &person);
    void put(PutAgent wish);
    void askPassword(const std::optional<Named> &person);
    [[nodiscard]] const AgentRow *chosen() const;

    workspace::Workspace &m_workspace;
    workspace::Team &m_team;
    QList<AgentRow> m_people;
    QListWidget *m_list = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_role = nullptr;
    QListWidget *m_teams = nullptr;
    QLabel *m_noTeams = nullptr;
    NumberBox *m_capacity = nullptr;
    QLabel *m_said = nullptr;
    Button *m_password = nullptr;
    Button *m_leaves = nullptr;
    Button *m_returns = nullptr;
    SureLine *m_sure = nullptr; ///< before somebody leaves
    SignInsList *m_signIns = nullptr;
    AgentId m_shown;
    int m_puts = 0; ///< wishes under way
};

} // namespace centrala::ui
