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

/// One's own password at the hub: the old one, and the new one twice. Stays, with what was typed, until the hub has
/// taken it.
class OwnPasswordDialog final : public QDialog
{
    Q_OBJECT
public:
    OwnPasswordDialog(const Look &look, workspace::Team &team, QWidget *parent);
    [[nodiscard]] QString trouble() const;

private:
    void keep();
    void refuse(QLineEdit *where, const QString &words);

    workspace::Team &m_team;
    QLineEdit *m_old;
    QLineEdit *m_fresh;
    QLineEdit *m_again;
    TroubleStrip *m_trouble;
    Button *m_done;
};

} // namespace centrala::ui
