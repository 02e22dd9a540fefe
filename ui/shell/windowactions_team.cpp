// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuepane.h"
#include "ui/settings/settingswindow.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windowactions.h"
#include "ui/team/handoverdialog.h"

#include <algorithm>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

void WindowActions::bindTeam()
{
    ActionCatalogue &actions = m_window.actions();
    const auto some = [this] { return !concerned().isEmpty(); };
    actions.bind(
        u"conversation.handOver"_s,
        [this] {
            const QList<ConversationId> ids = concerned();
            auto *dialog = new HandOverDialog(m_look, m_workspace, ids, &m_window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            QObject::connect(dialog, &HandOverDialog::chosen, &m_window, [this, ids](Assign wish, const QString &whom) {
                wish.conversations = ids;
                m_window.queue()->view()->followNextRemoval();
                m_window.runner().run(wish, tr("Handed over to %1").arg(whom));
                m_window.queue()->view()->clearChecked();
            });
            dialog->open();
        },
        some);
    actions.bind(
        u"conversation.follow"_s,
        [this] {
            const QList<ConversationId> ids = concerned();
            const auto isMine = [me = m_workspace.me().agent.value](const Named &one) { return one.id == me; };
            const QList<QueueRow> rows = m_workspace.pages().queueRows(ids);
            const bool all = std::all_of(rows.begin(), rows.end(), [&isMine](const QueueRow &row) {
                return std::any_of(row.followers.begin(), row.followers.end(), isMine);
            });
            m_window.runner().run(Follow{ids, !all}, all ? tr("You no longer follow it") : tr("You follow it"));
        },
        some);
    actions.bind(
        u"settings.people"_s, [this] { m_window.openSettings(SettingsWindow::People); },
        [this] { return SettingsWindow::hasPeople(m_workspace); });
    actions.bind(
        u"settings.teams"_s, [this] { m_window.openSettings(SettingsWindow::Teams); },
        [this] { return SettingsWindow::hasPeople(m_workspace); });
}

} // namespace centrala::ui
