// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/settings/settingspage.h"

class QListWidget;

namespace centrala::ui {

class Button;
class SureLine;

/// The inboxes with their state and ledger: pause, resume, change, remove.
class InboxesPage final : public SettingsPage
{
    Q_OBJECT
public:
    InboxesPage(const Look &look, workspace::Workspace &workspace, QWidget *parent);
    /// "works", "paused", "does not work" …
    [[nodiscard]] static QString stateWord(InboxState state);

Q_SIGNALS:
    void addWished();

private:
    void addDetail();
    void read();
    void choose();
    void run(const Command &command);
    void prove();
    [[nodiscard]] static QStringList proofLines(const QJsonObject &proof);
    [[nodiscard]] const InboxRow *chosen() const;
    [[nodiscard]] QStringList ledgerLines(const InboxRow &inbox) const;

    workspace::Workspace &m_workspace;
    QList<InboxRow> m_inboxes;
    QListWidget *m_list = nullptr;
    QLabel *m_detail = nullptr;
    QLabel *m_proof = nullptr; ///< of the inbox `m_proved`
    InboxId m_proved;
    QLabel *m_trouble = nullptr;
    SureLine *m_sure = nullptr;
    Button *m_pause = nullptr;
    Button *m_edit = nullptr;
    Button *m_remove = nullptr;
    Button *m_prove = nullptr;
};

} // namespace centrala::ui
