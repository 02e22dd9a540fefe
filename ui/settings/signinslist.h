// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/team.h"
#include "ui/style/look.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace centrala::ui {

class Button;

/// The places where one person is signed in, and the programs with a token of theirs; each can be ended.
class SignInsList final : public QWidget
{
    Q_OBJECT
public:
    SignInsList(const Look &look, workspace::Team &team, QWidget *parent);
    void showFor(AgentId person);

private:
    void read();
    void end();

    const Look &m_look;
    workspace::Team &m_team;
    AgentId m_person;
    QListWidget *m_list;
    QLabel *m_said;
    Button *m_end;
};

} // namespace centrala::ui
