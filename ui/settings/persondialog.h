// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/team.h"
#include "ui/style/look.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace centrala::ui {

class Button;
class TroubleStrip;

/// Asks who comes to the team, with their role and first password; or for the new password of somebody who is there.
/// Stays, with what was typed, until the hub has taken it.
class PersonDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Without `person`: a new one.
    PersonDialog(const Look &look, workspace::Team &team, const std::optional<Named> &person, QWidget *parent);
    /// The role as people call it.
    [[nodiscard]] static QString roleWord(Role role);
    /// Fills a box with the roles; their data are the roles' numbers.
    static void addRoles(QComboBox &box);

Q_SIGNALS:
    void taken(centrala::AgentId person);

private:
    void suggest();
    void keep();

    workspace::Team &m_team;
    std::optional<Named> m_person;
    QLineEdit *m_name = nullptr;
    QComboBox *m_role = nullptr;
    QLineEdit *m_password;
    TroubleStrip *m_trouble;
    Button *m_done;
};

} // namespace centrala::ui
