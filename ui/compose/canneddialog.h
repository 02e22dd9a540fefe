// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/compose/cannedanswers.h"
#include "ui/shell/dialogs.h"
#include "ui/style/look.h"

#include <QDialog>
#include <QTemporaryDir>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace centrala::ui {

class Button;
class FileRow;
class TroubleStrip;

/// Where canned answers are written and changed: the list at the left, the chosen one at the right. Agents keep their
/// own there; shared ones are a supervisor's.
class CannedDialog final : public QDialog
{
    Q_OBJECT
public:
    CannedDialog(const Look &look, workspace::Workspace &workspace, Dialogs &dialogs, QWidget *parent);
    void startNew();
    void save();
    void remove();
    [[nodiscard]] QLineEdit *name() const { return m_name; }
    [[nodiscard]] QPlainTextEdit *text() const { return m_text; }
    [[nodiscard]] QCheckBox *onlyMine() const { return m_mine; }
    [[nodiscard]] QListWidget *list() const { return m_list; }
    [[nodiscard]] FileRow *files() const { return m_files; }
    void addFiles();
    [[nodiscard]] QString trouble() const;

private:
    QWidget *makeForm();
    void read(RecordId chosen);
    void showFiles(const QJsonArray &files);
    void showAnswer(int row);
    void fail(const Error &error);
    [[nodiscard]] bool mayShare() const;
    [[nodiscard]] bool mayChange() const;

    const Look &m_look;
    workspace::Workspace &m_workspace;
    Dialogs &m_dialogs;
    QList<CannedAnswer> m_answers;
    RecordId m_chosen; ///< invalid: a new one
    AgentId m_owner;
    QListWidget *m_list;
    QLineEdit *m_name;
    QPlainTextEdit *m_text;
    QCheckBox *m_mine;
    TroubleStrip *m_error;
    FileRow *m_files;
    QTemporaryDir m_place; ///< where the files of the chosen one lie meanwhile
    Button *m_attach;
    Button *m_new;
    Button *m_remove;
    Button *m_save;
    QList<Button *> m_variables;
};

} // namespace centrala::ui
