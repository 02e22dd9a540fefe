// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/team.h"
#include "ui/style/look.h"

#include <QDialog>

class QLineEdit;

namespace centrala::ui {

class Button;
class TroubleStrip;

/// Asks for name and password over the window. What was fetched before can be read, searched and answered without: then
/// what is written waits.
class SignInDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `hub` as people know it; `name` of who was here last.
    SignInDialog(const Look &look, workspace::Team &team, const QString &hub, const QString &name, QWidget *parent);

    [[nodiscard]] QLineEdit *name() const { return m_name; }
    [[nodiscard]] QLineEdit *password() const { return m_password; }
    [[nodiscard]] QString trouble() const;
    void signIn();

private:
    void follow();

    workspace::Team &m_team;
    QLineEdit *m_name;
    QLineEdit *m_password;
    TroubleStrip *m_error;
    Button *m_enter;
    Button *m_later;
    bool m_asked = false;
};

} // namespace centrala::ui
