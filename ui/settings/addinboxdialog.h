// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/style/look.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QScrollArea;

namespace centrala::ui {

class Button;
class SchemaForm;

/// Connects an inbox: choose a channel, fill in what it needs, have it tested, save. Nothing is stored before the test
/// has passed.
class AddInboxDialog final : public QDialog
{
    Q_OBJECT
public:
    AddInboxDialog(const Look &look, workspace::Workspace &workspace, QWidget *parent);
    void choose(const QString &channel);
    [[nodiscard]] SchemaForm *form() const { return m_form; }
    [[nodiscard]] QString trouble() const;
    void testAndSave();

Q_SIGNALS:
    void added(centrala::InboxId inbox);

private:
    void setBusy(bool busy, const QString &words);
    void fail(const Error &error);

    const Look &m_look;
    workspace::Workspace &m_workspace;
    QList<workspace::Channel> m_channels;
    QString m_channel;
    QList<Button *> m_choices;
    QLineEdit *m_name;
    QScrollArea *m_area;
    SchemaForm *m_form = nullptr;
    QLabel *m_progress;
    QLabel *m_error;
    Button *m_save;
    Button *m_cancel;
};

} // namespace centrala::ui
