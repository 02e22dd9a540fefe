// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/team.h"
#include "ui/settings/preferences.h"
#include "ui/shell/mainwindow.h"
#include "ui/team/joindialog.h"

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

void MainWindow::joinHub(QWidget *over)
{
    if (m_workspace.team() || findChild<JoinDialog *>())
        return;
    auto *dialog = new JoinDialog(m_look, m_caFile, m_workspace.pages().outbox().size(), over ? over : this);
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
    if (!m_mayLeave || !m_workspace.team())
        return;
    // What waits for the hub would wait here for ever.
    if (const auto waiting = static_cast<int>(m_workspace.team()->wishes().size()); waiting > 0) {
        const QString sentence = tr("%n change(s) still wait for the hub. Send or drop them first.", nullptr, waiting);
        Q_EMIT m_runner.failed(sentence, Error{Error::Kind::Busy, {}, sentence, {}});
        return;
    }
    Q_EMIT reopenWished(QString::fromLatin1(kLeaveHub));
}

} // namespace centrala::ui
