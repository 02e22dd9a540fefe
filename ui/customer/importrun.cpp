// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/importrun.h"

#include "ui/shell/whendone.h"

#include <QTimer>
#include <QUuid>

namespace centrala::ui {

ImportRun::ImportRun(workspace::Workspace &workspace, std::unique_ptr<workspace::CustomerFile> file,
                     const QString &source, QObject *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_file(std::move(file)),
      m_source(source),
      m_import(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

void ImportRun::start()
{
    QTimer::singleShot(0, this, &ImportRun::step);
}

void ImportRun::take(const ImportReport &report)
{
    m_sum.made += report.made;
    m_sum.changed += report.changed;
    m_sum.same += report.same;
    m_refused += report.lines.size();
    m_sum.lines += report.lines.first(std::min(report.lines.size(), kRefusedShown - m_sum.lines.size()));
}

void ImportRun::step()
{
    if (m_isCancelled) {
        Q_EMIT finished();
        return;
    }
    const workspace::CustomerFile::Lines lines = m_file->next(ImportCustomers::kLinesAtOnce);
    take({0, 0, 0, lines.refused});
    if (lines.customers.isEmpty()) {
        Q_EMIT progressed(m_file->position(), m_file->size());
        if (lines.isEnd)
            Q_EMIT finished();
        else
            start();
        return;
    }
    whenDone(m_workspace.run(ImportCustomers{lines.customers, m_source, false, m_import}), this,
             [this, isEnd = lines.isEnd](const Result<Outcome> &done) {
                 if (!done) {
                     Q_EMIT failed(done.error());
                     return;
                 }
                 take(done->report.value_or(ImportReport()));
                 if (done->undo)
                     m_undo = done->undo;
                 Q_EMIT progressed(m_file->position(), m_file->size());
                 if (isEnd)
                     Q_EMIT finished();
                 else
                     start();
             });
}

} // namespace centrala::ui
