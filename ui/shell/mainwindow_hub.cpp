// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/preferences.h"
#include "ui/shell/mainwindow.h"
#include "ui/team/joindialog.h"

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

void MainWindow::joinHub(QWidget *over)
{
    if (m_workspace.team() || findChild<JoinDialog *>())
        return;
    auto *dialog = new JoinDialog(m_look, over ? over : this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &JoinDialog::joined, this, [this, dialog](const QUrl &hub) {
        Preferences(m_workspace.desk()).setHub(hub.toString());
        dialog->accept();
        Q_EMIT reopenWished({});
    });
    dialog->open();
}

void MainWindow::leaveHub()
{
    if (m_mayLeave)
        Q_EMIT reopenWished(QString::fromLatin1(kLeaveHub));
}

} // namespace centrala::ui
