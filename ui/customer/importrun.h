// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/customerfile.h"
#include "app/workspace/workspace.h"

#include <QObject>

#include <memory>

namespace centrala::ui {

/// Takes a file of customers in, some lines at a time, while the window goes on. What was taken in before it was ended
/// stays; the file taken in again adds the rest and doubles nobody.
class ImportRun final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype kRefusedShown = 1000;

    ImportRun(workspace::Workspace &workspace, std::unique_ptr<workspace::CustomerFile> file, const QString &source,
              QObject *parent);
    void start();
    void cancel() { m_isCancelled = true; }
    /// What can be taken back, where something was taken in.
    [[nodiscard]] std::optional<UndoId> undo() const { return m_undo; }
    [[nodiscard]] const ImportReport &report() const { return m_sum; }
    [[nodiscard]] qint64 refused() const { return m_refused; }
    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }

Q_SIGNALS:
    /// Octets of the file.
    void progressed(qint64 done, qint64 all);
    void finished();
    void failed(const centrala::Error &error);

private:
    void step();
    void take(const ImportReport &report);

    workspace::Workspace &m_workspace;
    std::unique_ptr<workspace::CustomerFile> m_file;
    QString m_source;
    const QString m_import;
    std::optional<UndoId> m_undo;
    ImportReport m_sum;
    qint64 m_refused = 0;
    bool m_isCancelled = false;
};

} // namespace centrala::ui
