// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/settings/inboxform.h"

#include <QDialog>

namespace centrala::ui {

class Button;

/// Connects an inbox, or changes one: choose a channel, fill in what it needs, have it tested, save.
class AddInboxDialog final : public QDialog
{
    Q_OBJECT
public:
    AddInboxDialog(const Look &look, workspace::Workspace &workspace, QWidget *parent);
    /// Changes `inbox` instead of connecting a new one.
    AddInboxDialog(const Look &look, workspace::Workspace &workspace, const InboxRow &inbox, QWidget *parent);
    void choose(const QString &channel);
    [[nodiscard]] SchemaForm *form() const { return m_form->form(); }
    [[nodiscard]] QString trouble() const { return m_form->trouble(); }
    void testAndSave() { m_form->testAndSave(); }

Q_SIGNALS:
    void added(centrala::InboxId inbox);

private:
    void build(const Look &look, const QString &title, const QString &words);

    QList<workspace::Channel> m_channels;
    QList<Button *> m_choices;
    InboxForm *m_form;
};

} // namespace centrala::ui
