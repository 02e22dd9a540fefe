// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/settings/settingspage.h"

#include <QHash>

class QLineEdit;
class QListWidget;

namespace centrala::ui {

class Button;
class SureLine;
class TeamWork;
class TickList;

/// The teams of a hub, for an administrator: what they are called, who is in them, how work reaches them, and which
/// inboxes are theirs alone.
/// What is changed holds at once.
class TeamsPage final : public SettingsPage
{
    Q_OBJECT
public:
    /// `workspace` has a team.
    TeamsPage(const Look &look, workspace::Workspace &workspace, QWidget *parent);

private:
    void addDetail();
    void read();
    void choose();
    void fillPeople(TeamId team);
    void fillInboxes(const RecordRow &team);
    /// As the copy says, or as was wished since.
    [[nodiscard]] QList<TeamId> teamsOf(const AgentRow &person) const;
    [[nodiscard]] QList<TeamId> closedTo(InboxId inbox) const;
    [[nodiscard]] TeamId teamOf(InboxId inbox) const;
    void add();
    void rename();
    void remove();
    void put(const Command &wish);
    void putMember(AgentId person, bool isIn);
    void putClosed(InboxId inbox, bool isClosed);
    void tell(const Result<Outcome> &done);
    [[nodiscard]] const RecordRow *chosen() const;

    workspace::Workspace &m_workspace;
    QList<RecordRow> m_teams;
    QListWidget *m_list;
    QLineEdit *m_fresh;
    QWidget *m_detail; ///< of the team that is chosen
    QLineEdit *m_name = nullptr;
    TickList *m_people = nullptr;
    TeamWork *m_work = nullptr;
    TickList *m_inboxes = nullptr;
    QLabel *m_said;
    SureLine *m_sure = nullptr; ///< before one is removed
    RecordId m_shown;
    RecordId m_filled;                           ///< of which the lists are
    int m_puts = 0;                              ///< wishes under way
    QHash<AgentId, QList<TeamId>> m_teamsWished; ///< by those, before the copy shows it
    QHash<InboxId, QList<TeamId>> m_closedWished;
    QHash<InboxId, TeamId> m_workWished;
    bool m_isAdding = false;
};

} // namespace centrala::ui
