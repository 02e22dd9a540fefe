// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/customerfile.h"
#include "app/workspace/workspace.h"
#include "ui/style/look.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QProgressBar;
class QTableWidget;

namespace centrala::ui {

class Button;
class ImportRun;

/// Customers from a file: which columns are known, what would become of the first lines, then the import with its
/// progress, what came of it, and the way back.
class ImportDialog final : public QDialog
{
    Q_OBJECT
public:
    ImportDialog(const Look &look, workspace::Workspace &workspace, const QString &path, QWidget *parent);
    ~ImportDialog() override;
    [[nodiscard]] QTableWidget *table() const { return m_table; }
    [[nodiscard]] QLabel *said() const { return m_said; }
    [[nodiscard]] Button *startButton() const { return m_start; }
    [[nodiscard]] Button *undoButton() const { return m_undo; }
    [[nodiscard]] Button *cancelButton() const { return m_cancel; }
    void start();

    [[nodiscard]] static QString wordFor(workspace::ImportColumn column);
    [[nodiscard]] static QString reasonFor(const ImportedLine &line);

private:
    void readFile();
    void showColumns();
    void preview(const QList<ImportedCustomer> &customers);
    void showTried(const QList<ImportedCustomer> &customers, const QList<ImportedLine> &lines);
    void showResult();
    void cancel();
    void undo(UndoId id);
    void addLine(const QStringList &cells, bool isRefused);

    const Look &m_look;
    workspace::Workspace &m_workspace;
    QString m_path;
    std::unique_ptr<workspace::CustomerFile> m_file;
    QPointer<ImportRun> m_run;
    QLabel *m_columns;
    QLabel *m_said;
    QTableWidget *m_table;
    QProgressBar *m_progress;
    Button *m_undo;
    Button *m_cancel;
    Button *m_start;
};

} // namespace centrala::ui
